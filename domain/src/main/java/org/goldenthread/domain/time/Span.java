package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A stretch of days, closed at both ends, whose year may be missing: "June 2019", "8 June".
 *
 * @param fixed the days, when the year is known
 * @param inYear the days in a given year, when it has them (29 February) and the year is missing
 */
record Span(Optional<Interval> fixed, IntFunction<Optional<Interval>> inYear) {

    /** As far from the paper as one has to go for a 29 February: past 1900 or 2100, eight years. */
    private static final int FARTHEST = 8;

    static Span of(Interval days) {
        return new Span(Optional.of(days), year -> Optional.of(days));
    }

    static Span yearless(IntFunction<Optional<Interval>> inYear) {
        return new Span(Optional.empty(), inYear);
    }

    /** What a change makes of the days; no days where it makes none. */
    Span through(Function<Interval, Optional<Interval>> change) {
        return new Span(fixed.flatMap(change), year -> inYear.apply(year).flatMap(change));
    }

    /** From the first day of this to the last of the other; a year that one of them lacks is the other's. */
    Optional<Span> to(Span end) {
        if (fixed.isEmpty() && end.fixed.isEmpty()) {
            return Optional.of(yearless(year -> inYear.apply(year).flatMap(mine -> end.following(mine, year))));
        }
        if (fixed.isEmpty()) {
            Interval theirs = end.fixed.orElseThrow();
            int year = last(theirs).getYear();
            return in(year).flatMap(mine -> join(mine, theirs))
                    .or(() -> in(year - 1).flatMap(mine -> join(mine, theirs)))
                    .map(Span::of);
        }
        Interval mine = fixed.get();
        return end.following(mine, first(mine).getYear()).map(Span::of);
    }

    private Optional<Interval> following(Interval mine, int year) {
        return in(year).flatMap(theirs -> join(mine, theirs))
                .or(() -> fixed.isPresent() ? Optional.empty() : in(year + 1).flatMap(theirs -> join(mine, theirs)));
    }

    private Optional<Interval> in(int year) {
        return inYear.apply(year);
    }

    private static Optional<Interval> join(Interval begin, Interval end) {
        return first(begin).isAfter(last(end)) ? Optional.empty() : Optional.of(Interval.of(first(begin), last(end)));
    }

    /** The days; where the year is missing, in the year that puts them nearest the paper, the later of two as near. */
    Optional<Interval> nearest(LocalDate paper) {
        return fixed.or(() -> IntStream.rangeClosed(-FARTHEST, FARTHEST)
                .mapToObj(years -> in(paper.getYear() + years))
                .flatMap(Optional::stream)
                .min(Comparator.<Interval>comparingLong(days -> daysBetween(paper, days))
                        .thenComparing(Span::first, Comparator.reverseOrder())));
    }

    private static long daysBetween(LocalDate paper, Interval days) {
        if (days.contains(paper)) {
            return 0;
        }
        return days.isBefore(paper)
                ? ChronoUnit.DAYS.between(last(days), paper)
                : ChronoUnit.DAYS.between(paper, first(days));
    }

    /** One of so many equal parts, counted from 1: whole months where they divide, else days, the last with the rest. */
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
        long step = ChronoUnit.DAYS.between(begins, next) / parts;
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
