package org.goldenthread.domain.proposal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A proposal was taken back by whoever made it.
 *
 * @since 0.1
 */
public record ProposalWithdrawn(@Means("anything to say about it") Optional<Sentence> note)
        implements ProposalFact, Change<Proposal> {
    public ProposalWithdrawn {
        Objects.requireNonNull(note, "note");
    }

    @Override
    public Proposal on(Proposal before, Entry entry) {
        return before.answered(Proposal.Status.WITHDRAWN, Optional.empty(), entry);
    }

    @Override
    public String says() {
        return "withdrawn" + note.map(n -> ": " + n).orElse("");
    }
}
