package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/**
 * One thing that was said of the days of a milestone.
 *
 * @param on the day on which it was said, as the record counts it: from which it is true
 * @param told the day by which it was reported
 * @param act the act that says it: what one act says was said at once
 * @since 0.1
 */
public record Word(LocalDate on, LocalDate told, long act, Sort sort, Due due) {

    private static final Comparator<Word> ORDER =
            Comparator.comparing(Word::on).thenComparing(Word::told).thenComparing(Word::act);

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
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(due, "due");
    }

    /** That it was delivered on a day. */
    static Word delivered(LocalDate day, long act) {
        return new Word(day, day, act, Sort.DELIVERED, Due.of(day.toString(), Due.Kind.DATED, Interval.on(day)));
    }

    /** What is said on a day after all else that was said by then. */
    static Word supposed(LocalDate day, Due due) {
        return new Word(day, day, Long.MAX_VALUE, Sort.FORECAST, due);
    }

    /** Whether it was said after another, and not at once with it. */
    boolean isAfter(Word other) {
        return ORDER.compare(this, other) > 0;
    }

    /** Whether it says when something is to come, and not that it came. */
    boolean isOfWhen() {
        return sort == Sort.AGREED || sort == Sort.FORECAST;
    }
}
