package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A stretch of days, closed at both ends, whose year may be missing: "June 2019", "8 June".
 *
 * @param fixed the days, when the year is known
 * @param inYear the days in a given year, when it has them (29 February) and the year is missing
 * @param isRange whether its end was said as well as its beginning
 */
record Span(Optional<Interval> fixed, IntFunction<Optional<Interval>> inYear, boolean isRange) {

    private static final int DAYS_OF_A_THIRD = 10;

    static Span of(Interval days) {
        return new Span(Optional.of(days), year -> Optional.of(days), false);
    }

    static Span yearless(IntFunction<Optional<Interval>> inYear) {
        return new Span(Optional.empty(), inYear, false);
    }

    /** The same, of which the end was said. */
    Span asRange() {
        return new Span(fixed, inYear, true);
    }

    /** What a change makes of the days; no days where it makes none. */
    Span through(Function<Interval, Optional<Interval>> change) {
        return new Span(fixed.flatMap(change), year -> inYear.apply(year).flatMap(change), isRange);
    }

    /** Whether there are any such days, be it in one year of the next eight. */
    boolean isAny(int year) {
        return fixed.isPresent()
                || IntStream.rangeClosed(year, year + 8).mapToObj(inYear).anyMatch(Optional::isPresent);
    }

    /** From the first day of this to the last of the other; a year that one of them lacks is the other's. */
    Optional<Span> to(Span end) {
        return joined(end, Span::join);
    }

    /** The same where the other begins on the day after this ends. */
    Optional<Span> touching(Span end) {
        return joined(
                end,
                (mine, theirs) -> last(mine).plusDays(1).equals(first(theirs)) ? join(mine, theirs) : Optional.empty());
    }

    /** How two stretches become one, if they do. */
    private interface Joint {
        Optional<Interval> of(Interval mine, Interval theirs);
    }

    private Optional<Span> joined(Span end, Joint joint) {
        if (fixed.isEmpty() && end.fixed.isEmpty()) {
            Span both = yearless(year -> inYear.apply(year).flatMap(mine -> end.following(mine, year, joint)));
            return both.isAny(Years.FIRST_YEAR) ? Optional.of(both.asRange()) : Optional.empty();
        }
        if (fixed.isEmpty()) {
            Interval theirs = end.fixed.orElseThrow();
            int year = first(theirs).getYear();
            return inYear.apply(year)
                    .flatMap(mine -> joint.of(mine, theirs))
                    .or(() -> inYear.apply(year - 1)
                            .flatMap(mine -> joint.of(mine, theirs))
                            .filter(Span::isWithinAYear))
                    .map(days -> of(days).asRange());
        }
        Interval mine = fixed.get();
        return end.following(mine, first(mine).getYear(), joint).map(days -> of(days).asRange());
    }

    private Optional<Interval> following(Interval mine, int year, Joint joint) {
        return inYear.apply(year)
                .flatMap(theirs -> joint.of(mine, theirs))
                .or(() -> fixed.isPresent()
                        ? Optional.empty()
                        : inYear.apply(year + 1)
                                .flatMap(theirs -> joint.of(mine, theirs))
                                .filter(Span::isWithinAYear));
    }

    /** Whether it is shorter than from a day to the same day of the next year, as what lacks a year is from what has it. */
    private static boolean isWithinAYear(Interval days) {
        return first(days).plusYears(1).isAfter(last(days));
    }

    private static Optional<Interval> join(Interval begin, Interval end) {
        return first(begin).isAfter(last(end)) ? Optional.empty() : Optional.of(Interval.of(first(begin), last(end)));
    }

    /**
     * One of so many equal parts, counted from 1: whole months where they divide, else days, the last with the rest. A third
     * of a month has ten days.
     */
    static Optional<Interval> part(Interval days, int part, int parts) {
        LocalDate begins = first(days);
        LocalDate next = last(days).plusDays(1);
        long months = ChronoUnit.MONTHS.between(begins, next);
        if (begins.plusMonths(months).equals(next) && months % parts == 0) {
            long step = months / parts;
            return Optional.of(Interval.of(
                    begins.plusMonths(step * (part - 1)),
                    begins.plusMonths(step * part).minusDays(1)));
        }
        boolean isMonth = months == 1 && begins.plusMonths(1).equals(next);
        long step = isMonth && parts == 3 ? DAYS_OF_A_THIRD : ChronoUnit.DAYS.between(begins, next) / parts;
        return step == 0
                ? Optional.empty()
                : Optional.of(Interval.of(
                        begins.plusDays(step * (part - 1)),
                        part == parts
                                ? last(days)
                                : begins.plusDays(step * part).minusDays(1)));
    }

    static LocalDate first(Interval days) {
        return days.earliest().orElseThrow();
    }

    static LocalDate last(Interval days) {
        return days.latest().orElseThrow();
    }
}
