package org.goldenthread.domain.milestone;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * Something was said of how far a milestone has come. It is under way from then on.
 *
 * @since 0.1
 */
public record Progressed(
        @Means("what has been done, or what comes next") Sentence note,
        @Means("when the next step is to happen, if the note announces one") @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> next)
        implements MilestoneFact, Change<Milestone> {
    public Progressed {
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(next, "next");
    }

    @Override
    public Aspect aspect() {
        return Aspect.PROGRESS;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        return before.heard(next.map(when -> new Milestone.AnnouncedStep(note, when)), entry.effective());
    }

    @Override
    public String says() {
        return "progressed: " + note
                + next.map(when -> ", next " + when.asWritten()).orElse("");
    }
}
