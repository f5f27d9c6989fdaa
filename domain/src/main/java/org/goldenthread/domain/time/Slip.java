package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How many days a due moved, from at least to at most, both inclusive; negative is brought forward.
 *
 * <p>It runs from latest day to latest day, and is exact where both due dates are a month or finer: "end of June 2019" to
 * "July 2020" is 397. A due coarser than a month may have meant its first month as well as its last, so there the slip is
 * a range: how far the last day of its last month moved, and how far that of its first month did. "Summer 2019" to
 * "December 2019" is 122 (from 31 August) to 184 (from 30 June).
 *
 * <ul>
 *   <li>A deadline ("by March 2020") is its last day.
 *   <li>Narrowing is no slip: "2019/20" to "October 2019" is 0, and so is "March 2020" to "15 March 2020".
 *   <li>A range never says both: what moved later was not brought forward, and the other way round. "October 2019" to
 *       "2019/20" is 0 to 152.
 * </ul>
 *
 * @param from the fewest days
 * @param to the most days
 * @since 0.1
 */
public record Slip(long from, long to) {

    /** No slip. */
    public static final Slip NONE = new Slip(0, 0);

    /** @throws IllegalArgumentException when from is more than to */
    public Slip {
        if (from > to) {
            throw new IllegalArgumentException("from: " + from + " is more than to " + to);
        }
    }

    /** How far the later due is from the first; empty when either has no last day. */
    public static Optional<Slip> between(Due first, Due later) {
        return deadline(first.interval())
                .flatMap(before -> deadline(later.interval()).map(after -> between(before, after)));
    }

    private static Slip between(Interval before, Interval after) {
        if (before.contains(after)) {
            return NONE;
        }
        long lastMoved = ChronoUnit.DAYS.between(last(before), last(after));
        long firstMoved = ChronoUnit.DAYS.between(soonest(before), soonest(after));
        long least = Math.min(firstMoved, lastMoved);
        long most = Math.max(firstMoved, lastMoved);
        return lastMoved >= 0 ? new Slip(Math.max(0, least), most) : new Slip(least, Math.min(0, most));
    }

    /** With an open start, the last day alone. */
    private static Optional<Interval> deadline(Interval days) {
        return days.earliest().isPresent()
                ? Optional.of(days).filter(d -> d.latest().isPresent())
                : days.latest().map(Interval::on);
    }

    /** The last day it would have, were it but its first month. */
    private static LocalDate soonest(Interval days) {
        return isCoarse(days) ? YearMonth.from(first(days)).atEndOfMonth() : last(days);
    }

    /** Whether it holds more days than a month that begins on its first day; never when an end is open. */
    static boolean isCoarse(Interval days) {
        return days.lengthInDays().isPresent()
                && !last(days).isBefore(first(days).plusMonths(1));
    }

    /** Whether it is one number of days. */
    public boolean isExact() {
        return from == to;
    }

    /** Whether the later due is earlier than the first. */
    public boolean isBroughtForward() {
        return from < 0;
    }

    /** How far in words: "no slip", "53 days later", "122 to 184 days later", "brought forward 30 days". */
    public String inWords() {
        if (equals(NONE)) {
            return "no slip";
        }
        return isBroughtForward() ? "brought forward " + days(-to, -from) : days(from, to) + " later";
    }

    private static String days(long least, long most) {
        return (least == most ? "" : least + " to ") + most + (most == 1 ? " day" : " days");
    }

    /** Whether the later due is later than the first. */
    public boolean isLater() {
        return to > 0;
    }
}
