package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.problem.Values;

/** Weeks, from Monday to Sunday, and the weekdays of a month: w/c 24 October, 2026-W12, the last Friday of March. */
final class Weeks {

    private static final List<String> COMMENCING = List.of(
            "w / c",
            "w / b",
            "wc",
            "week commencing",
            "week beginning",
            "week starting",
            "commencing week",
            "beginning week");
    private static final List<String> ENDING = List.of("w / e", "week ending");
    private static final int DAYS = 7;
    private static final int MOST_WEEKS = 53;

    private final Tokens tokens;
    private final Refusals refusals;
    private final Years years;
    private final Dates dates;

    Weeks(Tokens tokens, Refusals refusals, Years years, Dates dates) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.years = years;
        this.dates = dates;
    }

    Optional<Span> atom() {
        return tokens.attempt(this::ofDay)
                .or(() -> tokens.attempt(this::numbered))
                .or(() -> tokens.attempt(this::ordinal))
                .or(() -> tokens.attempt(this::weekdayOfMonth));
    }

    /** Week commencing, ending or of a day. */
    private Optional<Span> ofDay() {
        boolean commencing = tokens.skipAny(COMMENCING);
        boolean ending = !commencing && tokens.skipAny(ENDING);
        if (!commencing && !ending && !tokens.skip("week")) {
            return Optional.empty();
        }
        tokens.allow("on");
        boolean isCounted = !commencing && !ending && tokens.isNumber(0, 1, 2) && tokens.isOfBefore(1);
        if (isCounted || (tokens.isNumber(0, 1, 2) && tokens.size() == tokens.at() + 1)) {
            return Optional.empty();
        }
        return dates.atom()
                .flatMap(day -> dates.isJoined()
                        ? Optional.of(day.through(days -> Optional.of(days)
                                .filter(it -> isDay(it) && !(isLate(first(it)) && !ending))
                                .map(it -> week(it, ending))))
                        : dates.settled(day, days -> isDay(days) ? week(days, ending) : days)
                                .filter(Weeks::isDay)
                                .map(days -> Span.of(week(ending ? days : checked(days), ending))));
    }

    private static boolean isDay(Interval days) {
        return first(days).equals(last(days));
    }

    /** The week that ends on a day, or the one that holds it. */
    private static Interval week(Interval day, boolean ending) {
        return ending ? upTo(last(day)) : holding(first(day));
    }

    private static Interval upTo(LocalDate day) {
        return Interval.of(day.minusDays(DAYS - 1L), day);
    }

    /** Whether it is of a weekend, which could be said of the week behind it as well as of the one ahead. */
    private static boolean isLate(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private Interval checked(Interval days) {
        LocalDate day = first(days);
        if (isLate(day)) {
            throw refusals.impossible(
                    "{day} is a {weekday}, and a week begins on a Monday",
                    Values.of("day", day).and("weekday", day.getDayOfWeek(), Dates.name(day.getDayOfWeek())),
                    List.of());
        }
        return days;
    }

    private static Interval holding(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Interval.of(monday, monday.plusDays(DAYS - 1L));
    }

    /** Week 12 of 2026, 2026-W12, W12: by ISO 8601. */
    private Optional<Span> numbered() {
        if (tokens.isNumber(0, 4, 4)) {
            int year = years.year(tokens.take());
            tokens.allow("-");
            return tokens.skip("w") || tokens.skip("week")
                    ? number().map(week -> Span.of(week(year, week).orElseThrow(() -> noWeek(year, week))))
                    : Optional.empty();
        }
        if (!tokens.skip("week") && !tokens.skip("w") && !tokens.skip("wk")) {
            return Optional.empty();
        }
        Optional<Integer> number = number();
        if (number.isEmpty() || tokens.isMonth(0) || tokens.isAny(0, List.of("/", "-", "."))) {
            return Optional.empty();
        }
        int week = number.get();
        return Optional.of(tokens.attempt(years::yearOfSeason)
                .map(year -> Span.of(week(year, week).orElseThrow(() -> noWeek(year, week))))
                .orElseGet(() -> Span.yearless(year -> week(year, week))));
    }

    private RuntimeException noWeek(int year, int week) {
        return refusals.impossible(
                "{year} has {weeks} weeks",
                Values.of("year", String.valueOf(year))
                        .and("weeks", weeksIn(year))
                        .and("week", week),
                List.of());
    }

    private Optional<Integer> number() {
        return tokens.isNumber(0, 1, 2)
                        && !tokens.isOfBefore(0)
                        && tokens.ahead(0).number() >= 1
                        && tokens.ahead(0).number() <= MOST_WEEKS
                ? Optional.of(tokens.take().number())
                : Optional.empty();
    }

    private static long weeksIn(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    private static Optional<Interval> week(int year, int week) {
        if (week > weeksIn(year)) {
            return Optional.empty();
        }
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week - 1L);
        return Optional.of(Interval.of(monday, monday.plusDays(DAYS - 1L)));
    }

    /** First week of March, third week of 2027: a week is of the month or year that has its Thursday. */
    private Optional<Span> ordinal() {
        Optional<Integer> ordinal = years.ordinal().filter(week -> tokens.skip("week"));
        if (ordinal.isEmpty()) {
            return Optional.empty();
        }
        tokens.allow("in");
        return whole().map(span -> span.through(days -> weekOf(days, ordinal.get())));
    }

    /** The month or the year that a week or a weekday is counted in. */
    private Optional<Span> whole() {
        return tokens.attempt(() -> dates.atom().filter(Weeks::isWhole))
                .or(() -> tokens.attempt(dates.ahead()::bareUnit).filter(Weeks::isWhole));
    }

    private static boolean isWhole(Span span) {
        return span.fixed()
                .or(() -> span.inYear().apply(2000))
                .filter(days -> first(days).getDayOfMonth() == 1
                        && (first(days).plusMonths(1).equals(last(days).plusDays(1))
                                || first(days).plusYears(1).equals(last(days).plusDays(1))))
                .isPresent();
    }

    private static Optional<Interval> weekOf(Interval days, int number) {
        LocalDate thursday = first(days)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(number - 1L);
        return days.contains(thursday)
                ? Optional.of(Interval.of(thursday.minusDays(3), thursday.plusDays(3)))
                : Optional.empty();
    }

    /** The last Friday of March, 3rd Thursday in September 2026. */
    private Optional<Span> weekdayOfMonth() {
        boolean isLast = tokens.skip("last") || tokens.skip("final");
        Optional<Integer> ordinal = isLast ? Optional.of(-1) : years.ordinal();
        Optional<DayOfWeek> weekday = ordinal.flatMap(n -> tokens.word()).flatMap(Vocabulary::weekday);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        tokens.pass(1);
        tokens.allow("in");
        return whole().filter(span -> isAMonth(span))
                .map(span -> span.through(days -> nth(days, ordinal.orElseThrow(), weekday.get())));
    }

    private static boolean isAMonth(Span span) {
        return span.fixed()
                .or(() -> span.inYear().apply(2000))
                .filter(days -> first(days).plusMonths(1).equals(last(days).plusDays(1)))
                .isPresent();
    }

    private static Optional<Interval> nth(Interval month, int ordinal, DayOfWeek weekday) {
        LocalDate day = first(month).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        return month.contains(day) ? Optional.of(Interval.on(day)) : Optional.empty();
    }
}
