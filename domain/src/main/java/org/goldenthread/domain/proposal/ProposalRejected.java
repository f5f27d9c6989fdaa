package org.goldenthread.domain.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A proposal was turned down.
 *
 * @since 0.1
 */
public record ProposalRejected(
        @Means("the decision that turned it down, or else the board that did") Optional<Code> rejectedBy)
        implements ProposalFact, Change<Proposal> {
    public ProposalRejected {
        Objects.requireNonNull(rejectedBy, "rejectedBy");
    }

    @Override
    public Proposal on(Proposal before, Entry entry) {
        return before.answered(Proposal.Status.REJECTED, rejectedBy, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("rejected-by", rejectedBy, "decision", "board", "organisation");
    }

    @Override
    public String says() {
        return "rejected" + rejectedBy.map(who -> " by " + who).orElse("");
    }
}
