package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Values;

/** One day of a text, days of a month, or a month; and whatever else stands for days without a word of where they lie. */
final class Dates {

    static final List<String> TO = List.of("to", "-", "until", "till", "through");

    private final Tokens tokens;
    private final Refusals refusals;
    private final Years years;
    private final Optional<LocalDate> paper;

    Dates(Tokens tokens, Refusals refusals, Years years, Optional<LocalDate> paper) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.years = years;
        this.paper = paper;
    }

    static long length(Interval days) {
        return days.lengthInDays().orElseThrow();
    }

    Optional<Interval> settled(Span span) {
        return paper.isPresent() ? span.nearest(paper.get()) : span.fixed();
    }

    Optional<Span> atom() {
        return Stream.<Supplier<Optional<Span>>>of(
                        this::onWeekday,
                        years::quarter,
                        this::numericDate,
                        this::daysOfMonth,
                        this::dayOfMonth,
                        this::month,
                        years::season,
                        years::newYear,
                        years::yearOrPart,
                        () -> years.thisYear().map(Span::of))
                .map(tokens::attempt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Span> onWeekday() {
        Optional<DayOfWeek> weekday = tokens.word().flatMap(Vocabulary::weekday);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        Token said = tokens.take();
        tokens.allow(".");
        return atom().flatMap(this::settled)
                .filter(days -> length(days) == 1)
                .map(days -> checked(days, weekday.get(), said))
                .map(Span::of);
    }

    private Interval checked(Interval days, DayOfWeek weekday, Token said) {
        DayOfWeek real = first(days).getDayOfWeek();
        if (real != weekday) {
            throw refusals.impossible(
                    "{day} is a {weekday}",
                    Values.of("day", first(days)).and("weekday", real, name(real)),
                    List.of(tokens.with(said, name(real))));
        }
        return days;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** 2019-10-31, 31/10/2019, 31.10.19: day first, unless the year is. */
    Optional<Span> numericDate() {
        boolean yearFirst = tokens.isNumber(0, 4, 4);
        if (!tokens.isNumber(0, 1, 4)
                || !(tokens.isMark(1, "-") || tokens.isMark(1, "/") || tokens.isMark(1, "."))
                || !tokens.isNumber(2, 1, 2)
                || !tokens.isMark(3, tokens.ahead(1).text())
                || !(yearFirst
                        ? tokens.isNumber(4, 1, 2)
                        : tokens.isNumber(0, 1, 2) && (tokens.isNumber(4, 2, 2) || tokens.isNumber(4, 4, 4)))) {
            return Optional.empty();
        }
        Token day = tokens.ahead(yearFirst ? 4 : 0);
        Token month = tokens.ahead(2);
        Token year = tokens.ahead(yearFirst ? 0 : 4);
        tokens.pass(5);
        if (month.number() < 1 || month.number() > 12) {
            throw refusals.impossible(
                    "there is no month {month}",
                    Values.of("month", month.number()),
                    !yearFirst && day.number() >= 1 && day.number() <= 12
                            ? List.of(tokens.with(month, day.text()).substring(0, day.start())
                                    + month.text()
                                    + tokens.with(month, day.text()).substring(day.end()))
                            : List.of());
        }
        return Optional.of(dayIn(day, Month.of(month.number()), Optional.of(years.year(year))));
    }

    /** 12 and 13 June 2019, 28-30 June. */
    private Optional<Span> daysOfMonth() {
        Optional<Token> begin = day();
        int join = tokens.at();
        boolean or = tokens.skip("or") || tokens.skip("/");
        boolean and = tokens.skip("and");
        if (begin.isEmpty() || !(or || and || tokens.skipAny(TO))) {
            return Optional.empty();
        }
        Optional<Token> end = day();
        Optional<Month> month = tokens.word().flatMap(Vocabulary::month);
        if (end.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        tokens.pass(1);
        Optional<Integer> year = yearOfDay();
        Span days = dayIn(begin.get(), month.get(), year)
                .to(dayIn(end.get(), month.get(), year))
                .orElseThrow(refusals::backwards);
        if (begin.get().number() > end.get().number()) {
            throw refusals.backwards();
        }
        if (or || (and && begin.get().number() + 1 != end.get().number())) {
            String before = tokens.before(join);
            throw refusals.twoWays(List.of(before + " to " + tokens.from(end.get())));
        }
        return Optional.of(days);
    }

    /** 31 October 2019, 31st of October, 31-Oct-19. */
    private Optional<Span> dayOfMonth() {
        Optional<Token> day = day();
        tokens.allow("-");
        Optional<Month> month = tokens.word().flatMap(Vocabulary::month);
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        tokens.pass(1);
        return Optional.of(dayIn(day.get(), month.get(), yearOfDay()));
    }

    private Optional<Token> day() {
        if (!tokens.isNumber(0, 1, 2)) {
            return Optional.empty();
        }
        Token day = tokens.take();
        if (tokens.isSuffix(0)) {
            tokens.pass(1);
        }
        return Optional.of(day);
    }

    /** The year after a month, if there is one; two digits only when no month follows them. */
    private Optional<Integer> yearOfDay() {
        return tokens.attempt(() -> {
            tokens.allow(".");
            if (!tokens.skip("-")) {
                tokens.allow("'");
            }
            boolean isYear =
                    tokens.isNumber(0, 4, 4) || (tokens.isNumber(0, 2, 2) && !tokens.isSuffix(1) && !tokens.isMonth(1));
            return isYear ? Optional.of(years.year(tokens.take())) : Optional.empty();
        });
    }

    private Span dayIn(Token day, Month month, Optional<Integer> year) {
        int most = year.map(y -> YearMonth.of(y, month).lengthOfMonth()).orElse(month.maxLength());
        int number = day.number();
        if (number < 1 || number > most) {
            String named = Years.name(month) + year.map(y -> " " + y).orElse("");
            String nearest = String.format(Locale.ROOT, "%0" + day.text().length() + "d", number < 1 ? 1 : most);
            throw refusals.impossible(
                    "{month} has {days} days",
                    Values.of("month", named).and("days", most),
                    List.of(tokens.with(day, nearest)));
        }
        return year.map(y -> Span.of(Interval.on(LocalDate.of(y, month, number))))
                .orElseGet(() -> Span.yearless(y -> number <= month.length(Year.isLeap(y))
                        ? Optional.of(Interval.on(LocalDate.of(y, month, number)))
                        : Optional.empty()));
    }

    /** March 2020, Oct-2019, Sept '20, March; and the days of a month that stand behind it: October 31st, 2019. */
    private Optional<Span> month() {
        Optional<Month> named = tokens.word().flatMap(Vocabulary::month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        tokens.pass(1);
        Month month = named.get();
        tokens.allow(".");
        return tokens.attempt(() -> monthOfYear(month))
                .or(() -> tokens.attempt(() -> dayBehind(month)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(Years.monthIn(year, month)))));
    }

    private Optional<Span> monthOfYear(Month month) {
        boolean abbreviated = tokens.skip("'");
        if (!abbreviated && !tokens.skip("-")) {
            tokens.allow("/");
        }
        return tokens.isNumber(0, 4, 4) || (abbreviated && tokens.isNumber(0, 2, 2))
                ? Optional.of(Span.of(Years.monthIn(years.year(tokens.take()), month)))
                : Optional.empty();
    }

    private Optional<Span> dayBehind(Month month) {
        tokens.allow("-");
        Optional<Token> number = day();
        if (number.isEmpty() || tokens.isMonth(0)) {
            return Optional.empty();
        }
        Token day = number.get();
        boolean isDay = !tokens.ahead(-1).equals(day) || day.text().length() == 1;
        if (tokens.isNumber(0, 4, 4) || isDay) {
            return Optional.of(dayIn(day, month, yearOfDay()));
        }
        int year = years.year(day);
        if (day.number() >= 1 && day.number() <= month.maxLength()) {
            throw refusals.twoWays(List.of(day.number() + " " + Years.name(month), Years.name(month) + " " + year));
        }
        return Optional.of(Span.of(Years.monthIn(year, month)));
    }
}
