package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/**
 * Milestones over the days of a period, as read on a day: a row each, by theme and then by due. Every milestone asked for
 * is in one of its rows, outside its period, or has no day at all.
 *
 * @param period the days that are looked at; both ends are there
 * @param groups the rows of each theme, themes by code, what serves none last
 * @param outside what has days, none of them in the period
 * @param undated what has no day: neither a due nor anything that happened
 * @since 0.1
 */
public record Timeline(
        Interval period,
        LocalDate readingDate,
        List<Group> groups,
        List<MilestoneLine> outside,
        List<MilestoneLine> undated) {

    /** How far from all else the day of the report may be to be looked at too. */
    private static final int NEAR_MONTHS = 12;

    /** The milestones of one theme, or of none. */
    public record Group(Optional<Code> theme, List<MilestoneLine> milestones) {
        public Group {
            Objects.requireNonNull(theme, "theme");
            milestones = List.copyOf(milestones);
        }
    }

    /** Where a milestone is to be found. */
    public enum Reach {
        @Means("has a day in the period, and is drawn")
        IN_PERIOD,

        @Means("all its days are before or after the period")
        OUTSIDE,

        @Means("has no day")
        UNDATED
    }

    /** Which days are asked for; where an end is not, the things themselves give it. */
    public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

        /** The days of the things themselves. */
        public static final Span OWN = new Span(Optional.empty(), Optional.empty());

        /** @throws org.goldenthread.domain.problem.DomainException {@code timeline.backwards} */
        public Span {
            if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
                throw Problem.invalid(
                                "timeline.backwards",
                                "the period begins on {from}, after it ends on {to}",
                                Values.of("from", from.get()).and("to", to.get()))
                        .next(Suggestion.again().with("from", to.get()).with("to", from.get()))
                        .asException();
            }
        }

        /** From the first day asked for to the last; what is not asked for is as in the days of the things. */
        private Interval over(Interval own) {
            LocalDate first =
                    from.orElseGet(() -> Days.earlier(own.earliest().orElseThrow(), to.orElse(LocalDate.MAX)));
            LocalDate last = to.orElseGet(() -> Days.later(own.latest().orElseThrow(), first));
            return Interval.of(first, last);
        }
    }

    public Timeline {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(readingDate, "readingDate");
        groups = List.copyOf(groups);
        outside = List.copyOf(outside);
        undated = List.copyOf(undated);
    }

    /**
     * The timeline of milestones.
     *
     * @param readingDate the day that the milestones were read on; it is in the period when that is not asked for and
     *     is no further than a year from it
     */
    public static Timeline of(List<MilestoneLine> milestones, Span asked, LocalDate readingDate) {
        Interval period = asked.over(own(milestones, readingDate));
        Map<Optional<Code>, List<MilestoneLine>> themes = new LinkedHashMap<>();
        milestones.stream()
                .map(MilestoneLine::theme)
                .distinct()
                .sorted(Comparator.comparing((Optional<Code> theme) -> theme.isEmpty())
                        .thenComparing(theme -> theme.map(Code::value).orElse("")))
                .forEach(theme -> themes.put(theme, new ArrayList<>()));
        List<MilestoneLine> outside = new ArrayList<>();
        List<MilestoneLine> undated = new ArrayList<>();
        for (MilestoneLine milestone : milestones) {
            List<Interval> days = days(milestone);
            if (days.isEmpty()) {
                undated.add(milestone);
            } else if (days.stream().noneMatch(period::overlaps)) {
                outside.add(milestone);
            } else {
                themes.computeIfAbsent(milestone.theme(), theme -> new ArrayList<>())
                        .add(milestone);
            }
        }
        List<Group> groups = new ArrayList<>();
        themes.forEach((theme, rows) -> {
            if (!rows.isEmpty()) {
                rows.sort(BY_DUE);
                groups.add(new Group(theme, rows));
            }
        });
        return new Timeline(period, readingDate, groups, outside, undated);
    }

    /** By the last day of the due, else its first, else the day it ended; then by the first day and the code. */
    private static final Comparator<MilestoneLine> BY_DUE = Comparator.comparing((MilestoneLine line) -> line.due()
                    .latest()
                    .or(() -> line.due().earliest())
                    .or(line::done)
                    .orElse(LocalDate.MAX))
            .thenComparing(line -> line.due().earliest().orElse(LocalDate.MIN))
            .thenComparing(MilestoneLine::code);

    private static Interval own(List<MilestoneLine> milestones, LocalDate readingDate) {
        Optional<Interval> own = milestones.stream()
                .flatMap(milestone -> days(milestone).stream())
                .map(Timeline::bounded)
                .reduce(Interval::hull);
        Interval near = own.map(days -> Interval.of(
                        days.earliest().orElseThrow().minusMonths(NEAR_MONTHS),
                        days.latest().orElseThrow().plusMonths(NEAR_MONTHS)))
                .orElseGet(() -> Interval.on(readingDate));
        return near.contains(readingDate)
                ? own.map(days -> days.hull(Interval.on(readingDate))).orElse(near)
                : own.orElseThrow();
    }

    /** Its days: the agreed due, the first promise where it differs, the forecast, and when it ended. */
    private static List<Interval> days(MilestoneLine milestone) {
        return Stream.of(
                        Optional.of(milestone.due()).flatMap(Timeline::days),
                        firstPromise(milestone).flatMap(Timeline::days),
                        milestone.forecast().flatMap(Timeline::days),
                        milestone.done().map(Interval::on))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The days of a due; of one that is open at the start, only the last. */
    private static Optional<Interval> days(Due due) {
        return due.kind() != Due.Kind.DATED
                ? Optional.empty()
                : Optional.of(due.earliest().isPresent() ? due.interval() : bounded(due.interval()));
    }

    private static Interval bounded(Interval days) {
        LocalDate known = days.earliest().or(days::latest).orElseThrow();
        return Interval.of(known, days.latest().orElse(known));
    }

    /** The first promise of a milestone whose agreed due means other days. */
    public static Optional<Due> firstPromise(MilestoneLine milestone) {
        return milestone.firstPromise().filter(first -> !first.isSameAs(milestone.due()));
    }

    /** How many milestones were asked for. */
    public int size() {
        return rows() + outside.size() + undated.size();
    }

    /** How many rows it has. */
    public int rows() {
        return groups.stream().mapToInt(group -> group.milestones().size()).sum();
    }
}
