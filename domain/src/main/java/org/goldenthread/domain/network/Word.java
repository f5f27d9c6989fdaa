package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/**
 * One thing that was said of the days of a milestone.
 *
 * @param on the day on which it was said, as the record counts it: from which it is true
 * @since 0.1
 */
public record Word(LocalDate on, Sort sort, Due due) {

    /** What was said. */
    public enum Sort {
        @Means("the due date was agreed, anew or for the first time")
        AGREED,

        @Means("when it is expected was said, and the agreed date stayed")
        FORECAST,

        @Means("it was delivered")
        DELIVERED,

        @Means("it is to be delivered after all")
        REOPENED
    }

    public Word {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(due, "due");
    }

    static Word delivered(LocalDate day) {
        return new Word(day, Sort.DELIVERED, Due.of(day.toString(), Due.Kind.DATED, Interval.on(day)));
    }

    /** Whether it says when something is to come, and not that it came. */
    boolean isOfWhen() {
        return sort == Sort.AGREED || sort == Sort.FORECAST;
    }
}
