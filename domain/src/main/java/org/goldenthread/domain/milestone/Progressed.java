package org.goldenthread.domain.milestone;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Sentence;

/**
 * Something was said of how far a milestone has come. It is under way from then on.
 *
 * @since 0.1
 */
public record Progressed(Sentence note) implements Change<Milestone> {
    public Progressed {
        Objects.requireNonNull(note, "note");
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.whileOpen("progressed").progressed(before.progress().underWay(entry.effective()));
    }

    @Override
    public String says() {
        return "progressed: " + note;
    }
}
