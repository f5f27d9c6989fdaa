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
 * A board took note of a proposal, which approves nothing.
 *
 * @since 0.1
 */
public record ProposalNoted(@Means("the decision that noted it, or else the board that did") Optional<Code> notedBy)
        implements ProposalFact, Change<Proposal> {
    public ProposalNoted {
        Objects.requireNonNull(notedBy, "notedBy");
    }

    @Override
    public Proposal on(Proposal before, Entry entry) {
        return before.answered(Proposal.Status.NOTED, notedBy, entry);
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("noted-by", notedBy, "decision", "board", "organisation");
    }

    @Override
    public String says() {
        return "noted" + notedBy.map(who -> " by " + who).orElse("");
    }
}
