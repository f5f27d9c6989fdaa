package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * The chances that promises are kept, from what came of promises like these that stood on this day in past years. Never part
 * of a rating or of a close.
 *
 * @param promised the last day that was promised
 * @param seed what the draws follow from
 * @param draws how often luck was drawn
 * @param like what these promises are compared with
 * @param kept the chance that all are kept
 * @param dates by when the last of them is delivered
 * @param notReached what is known instead of a date
 * @param promisesKept how many of several promises are kept
 * @param needs whether delays of needs are carried on or only their last days counted
 * @param backtest what would have been said in past years, and what came
 * @since 0.1
 */
public record Odds(
        Code code,
        LocalDate promised,
        long seed,
        int draws,
        Like like,
        Chance kept,
        Dates dates,
        Optional<NotReached> notReached,
        Optional<Range> promisesKept,
        Needs needs,
        Optional<Backtest> backtest) {

    /** How needs count. */
    public enum Needs {
        @Means("lateness of own making is drawn, and carried on along needs")
        CARRIED,

        @Means("too few late promises say why, so nothing comes before its needs are expected, and no more")
        FLOOR
    }

    /**
     * What promises are compared with.
     *
     * @param called in words, such as "up to a year left"
     * @param size how many promises
     * @param years how many past years they are from
     * @param stillOpen how many were still open when last known
     * @param dropped how many others were dropped
     * @param late how many of a hundred were late
     */
    public record Like(Title called, int size, int years, int stillOpen, int dropped, int late) {
        public Like {
            Objects.requireNonNull(called, "called");
        }
    }

    /**
     * A chance in a hundred.
     *
     * @param apart if each promise has its own luck
     * @param togetherByLead if all promises of one lead have the same
     */
    public record Chance(int apart, int togetherByLead) {}

    /** By when 50, 80 and 95 of a hundred were delivered; none where too many were still open. */
    public record Dates(Optional<LocalDate> p50, Optional<LocalDate> p80, Optional<LocalDate> p95) {
        public Dates {
            Objects.requireNonNull(p50, "p50");
            Objects.requireNonNull(p80, "p80");
            Objects.requireNonNull(p95, "p95");
        }
    }

    /**
     * That after so many days too many were still open to tell a date.
     *
     * @param share how many of a hundred
     */
    public record NotReached(int share, int days) {}

    /** How many promises are kept, from rather few to rather many. */
    public record Range(int p20, int p50, int p80, int of) {}

    /**
     * What would have been said in past years of promises that stood then, beside what came.
     *
     * @param cases how many promises could be compared
     * @param within80 how many came by the date that 80 of a hundred were said to come by
     * @param within95 the same of 95
     * @param saidKept how many of a hundred were said to be kept
     * @param kept how many were
     * @param brier how far what was said was from what came: the mean square, from 0 to 1, in thousandths
     */
    public record Backtest(int cases, int within80, int within95, int saidKept, int kept, int brier) {}

    public Odds {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(promised, "promised");
        Objects.requireNonNull(like, "like");
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(notReached, "notReached");
        Objects.requireNonNull(promisesKept, "promisesKept");
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(backtest, "backtest");
    }
}
