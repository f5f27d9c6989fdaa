package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Which year is meant where none is said, as a {@link Reading} has it. */
final class MissingYear {

    /** As far from the paper as one has to go for a 29 February: past 1900 or 2100, eight years. */
    private static final int FARTHEST = 8;

    /** As far ahead as the next of a day that moves from year to year: from an early Easter to a late one. */
    private static final int MONTHS_AHEAD = 13;

    private final Reading reading;

    MissingYear(Reading reading) {
        this.reading = reading;
    }

    /** The days of the years that may be meant: one, where it is clear; none, where the years at hand have no such day. */
    List<Interval> of(Span span, UnaryOperator<Interval> judged) {
        LocalDate from = reading.newsEnds();
        List<Interval> all = IntStream.rangeClosed(-FARTHEST, FARTHEST)
                .mapToObj(years -> span.inYear().apply(from.getYear() + years))
                .flatMap(Optional::stream)
                .toList();
        Optional<Interval> period = reading.plan().filter(plan -> reading.missing() != Reading.Missing.NEAREST);
        List<Interval> planned = period.map(plan -> all.stream()
                        .filter(days -> plan.contains(last(judged.apply(days))))
                        .toList())
                .orElse(List.of());
        if (reading.missing() == Reading.Missing.PAST) {
            return all.stream()
                    .filter(days -> judged.apply(days).isBefore(from))
                    .reduce((earlier, later) -> later)
                    .stream()
                    .toList();
        }
        boolean isPlanned = planned.size() == 1
                && (reading.missing() != Reading.Missing.NEVER_PAST
                        || !judged.apply(planned.get(0)).isBefore(from));
        if (isPlanned) {
            return planned;
        }
        if (reading.missing() == Reading.Missing.NEAREST) {
            return all.stream()
                    .min(Comparator.<Interval>comparingLong(days -> daysBetween(from, days))
                            .thenComparing(Span::first, Comparator.reverseOrder()))
                    .stream()
                    .toList();
        }
        List<Interval> ahead = planned.stream()
                .filter(days -> !judged.apply(days).isBefore(from))
                .limit(2)
                .toList();
        if (ahead.size() > 1) {
            return ahead;
        }
        LocalDate farthest = from.plusMonths(MONTHS_AHEAD);
        return all.stream()
                .filter(days -> !judged.apply(days).isBefore(from))
                .limit(1)
                .filter(days -> !first(judged.apply(days)).isAfter(farthest))
                .toList();
    }

    private static long daysBetween(LocalDate paper, Interval days) {
        if (days.contains(paper)) {
            return 0;
        }
        return days.isBefore(paper)
                ? ChronoUnit.DAYS.between(last(days), paper)
                : ChronoUnit.DAYS.between(paper, first(days));
    }
}
