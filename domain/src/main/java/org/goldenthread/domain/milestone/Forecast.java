package org.goldenthread.domain.milestone;

import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * When a milestone is now expected. A forecast never moves the due.
 *
 * @since 0.1
 */
public record Forecast(@Means("when it is now expected") @YearLeftOut(Reading.Missing.NEVER_PAST) Due due)
        implements MilestoneFact, Change<Milestone> {
    public Forecast {
        Objects.requireNonNull(due, "due");
    }

    @Override
    public Aspect aspect() {
        return Aspect.FORECAST;
    }

    @Override
    public Milestone on(Milestone before, Entry entry) {
        Milestone then = before.untilToldOfItsEnd("forecast", entry);
        return then.status().isOpen()
                ? then.promised(then.promise().expected(due, entry.effective()), entry.effective())
                : then; // what was expected of a day after its end
    }

    @Override
    public String says() {
        return "forecast for " + due.asWritten();
    }
}
