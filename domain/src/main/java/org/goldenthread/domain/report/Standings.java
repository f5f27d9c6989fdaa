package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/** How milestones stand on the day of a paper. */
final class Standings {

    /** A delay of so many months is called long. */
    private static final int LONG = 3;

    private static final List<String> NOT_WELL = List.of("amber", "red");

    private final Span span;

    Standings(Span span) {
        this.span = span;
    }

    StatusWord of(Milestone milestone) {
        Due due = milestone.due();
        if (!milestone.status().isOpen()) {
            return milestone.status().isDelivered() ? StatusWord.COMPLETED : StatusWord.STOPPED;
        }
        if (due.kind() != Due.Kind.DATED && due.kind() != Due.Kind.ONGOING) {
            return StatusWord.NO_DATE;
        }
        if (milestone.isOverdueOn(span.last())) {
            return StatusWord.LATE;
        }
        if (isLaterExpected(milestone) || isDeclaredNotWell(milestone)) {
            return StatusWord.AT_RISK;
        }
        if (milestone.progress().lastWord().isBefore(span.recently())) {
            return StatusWord.NO_RECENT_REPORT;
        }
        if (milestone.status() != Milestone.Status.PLANNED) {
            return StatusWord.ON_TRACK;
        }
        return due.kind() == Due.Kind.ONGOING ? StatusWord.ONGOING : StatusWord.NOT_STARTED;
    }

    private static boolean isLaterExpected(Milestone milestone) {
        return milestone
                .promise()
                .standingForecast()
                .flatMap(Due::latest)
                .flatMap(expected -> milestone.due().latest().filter(expected::isAfter))
                .isPresent();
    }

    private boolean isDeclaredNotWell(Milestone milestone) {
        return milestone
                .rating()
                .filter(rating -> !rating.isExpiredOn(span.last()))
                .filter(rating -> NOT_WELL.contains(rating.level().value().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** The word with what belongs to it: how late something was completed, and whether a delay is long. */
    String words(Milestone milestone) {
        StatusWord word = of(milestone);
        return switch (word) {
            case COMPLETED ->
                late(milestone)
                        .map(late -> word.words() + ", " + late + " late")
                        .orElse(word.words());
            case LATE ->
                word.words()
                        + (delay(milestone) < LONG ? ", under " + LONG + " months" : ", " + LONG + " months or more");
            default -> word.words();
        };
    }

    /** How many whole months after the original date the latest of all its dates is, the day of the paper among them. */
    private long delay(Milestone milestone) {
        return milestone
                .promise()
                .firstTold()
                .flatMap(Due::latest)
                .map(original -> ChronoUnit.MONTHS.between(original, reaches(milestone)))
                .orElse(0L);
    }

    private LocalDate reaches(Milestone milestone) {
        return Stream.of(
                        Optional.of(span.last()),
                        milestone.due().latest(),
                        milestone.promise().standingForecast().flatMap(Due::latest))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How late it was completed after its agreed date. */
    static Optional<String> late(Milestone milestone) {
        return milestone
                .daysLate()
                .flatMap(days -> milestone.due().latest().map(due -> apart(due, due.plusDays(days))));
    }

    /** How late it is, how late it is expected to be, and how far its agreed date is from the original one. */
    String lateness(Milestone milestone) {
        return lateness(milestone, span.last());
    }

    /** The same on any day after its agreed date. */
    static String lateness(Milestone milestone, LocalDate day) {
        LocalDate due = milestone.due().latest().orElseThrow();
        StringBuilder words = new StringBuilder(apart(due, day)).append(" late");
        milestone
                .promise()
                .standingForecast()
                .flatMap(Due::latest)
                .filter(due::isBefore)
                .ifPresent(expected ->
                        words.append(", expected ").append(apart(due, expected)).append(" late"));
        milestone
                .promise()
                .firstTold()
                .flatMap(Due::latest)
                .filter(due::isAfter)
                .ifPresent(original ->
                        words.append("; ").append(apart(original, due)).append(" after the original date"));
        return words.toString();
    }

    /** 19 days; 2 months, in whole months from one on. */
    static String apart(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        if (months > 0) {
            return Pen.number(months, "month", "months");
        }
        return Pen.number(ChronoUnit.DAYS.between(from, to), "day", "days");
    }

    /** 3 months later, 2 months earlier; nothing to compare where one of them has no last day. */
    static String change(Optional<Due> from, Due to) {
        Optional<LocalDate> before = from.flatMap(Due::latest);
        Optional<LocalDate> after = to.latest();
        if (before.isEmpty() || after.isEmpty()) {
            return "Not measurable";
        }
        int order = before.get().compareTo(after.get());
        return order == 0
                ? "The same last day"
                : order < 0
                        ? apart(before.get(), after.get()) + " later"
                        : apart(after.get(), before.get()) + " earlier";
    }

    /** A date as papers write it: a day in full, and what leaves out its year by its days. */
    static String date(Due due) {
        if (due.kind() != Due.Kind.DATED) {
            return due.isStated() ? Pen.capital(due.asWritten()) : StatusWord.NO_DATE.words();
        }
        Interval days = due.interval();
        boolean isDay = days.earliest().isPresent() && days.earliest().equals(days.latest());
        return isDay || due.assumed().contains(Due.Assumed.YEAR)
                ? Pen.capital(Days.of(days))
                : Pen.capital(due.asWritten());
    }
}
