package org.goldenthread.domain.milestone;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Work on a milestone began.
 *
 * @since 0.1
 */
public record Started(@Means("anything to say about how it began") Optional<Sentence> note)
        implements MilestoneFact, Change<Milestone> {
    public Started {
        Objects.requireNonNull(note, "note");
    }

    @Override
    public Aspect aspect() {
        return Aspect.PROGRESS;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.begun(entry.effective());
    }

    @Override
    public String says() {
        return "started" + note.map(n -> ": " + n).orElse("");
    }
}
