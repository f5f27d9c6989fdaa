package org.goldenthread.domain.milestone;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Sentence;

/**
 * A milestone that had ended is to be delivered after all.
 *
 * @since 0.1
 */
public record Reopened(Optional<Sentence> note) implements Change<Milestone> {
    public Reopened {
        Objects.requireNonNull(note, "note");
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        if (before.status().isOpen()) {
            throw Problem.refused(
                            "milestone.open",
                            before.code() + " is " + Names.of(before.status()).replace('-', ' ')
                                    + " and can't be reopened")
                    .hint("history " + before.code())
                    .about(before.code())
                    .asException();
        }
        return before.progressed(before.progress().underWay(entry.effective()));
    }

    @Override
    public String says() {
        return "reopened" + note.map(n -> ": " + n).orElse("");
    }
}
