package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Values;

/** One day of a text, days of a month, or a month; and whatever else stands for days without a word of where they lie. */
final class Dates {

    static final List<String> TO = List.of("to", "-", "until", "till", "through", "thru");

    private static final List<String> AND = List.of("and", "&", "/");
    private static final List<String> PARTED = List.of("-", "/", ".");

    /** Two digits behind a month that could be a day mistyped; from there on they can only be a year. */
    private static final int FIRST_YEAR_OF_TWO_DIGITS = 40;

    /** How long before its paper, and how long after it, a day may lie that is written with two digits for its year. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 15;

    private final Tokens tokens;
    private final Refusals refusals;
    private final Years years;
    private final Weeks weeks;
    private final Feasts feasts;
    private final Ahead ahead;
    private final Optional<Reading> reading;

    Dates(Tokens tokens, Refusals refusals, Years years, Optional<Reading> reading) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.years = years;
        this.reading = reading;
        this.weeks = new Weeks(tokens, refusals, years, this);
        this.feasts = new Feasts(tokens, years);
        this.ahead = new Ahead(tokens, refusals, years, this, reading);
    }

    Ahead ahead() {
        return ahead;
    }

    Optional<Interval> settled(Span span) {
        return settled(span, days -> days);
    }

    /** The same of what has begun: a missing year is the last. */
    Optional<Interval> begun(Span span) {
        if (span.fixed().isPresent() || reading.isEmpty()) {
            return span.fixed();
        }
        LocalDate day = reading.get().newsEnds();
        tokens.assume(Due.Assumed.YEAR);
        return Stream.of(day.getYear(), day.getYear() - 1)
                .flatMap(year -> span.inYear().apply(year).stream())
                .filter(days -> !first(days).isAfter(day))
                .findFirst();
    }

    /** The days with their year, where those are judged that count. */
    Optional<Interval> settled(Span span, UnaryOperator<Interval> judged) {
        if (span.fixed().isPresent() || reading.isEmpty()) {
            return span.fixed();
        }
        List<Interval> meant = new MissingYear(reading.get()).of(span, judged);
        if (meant.size() > 1) {
            throw refusals.twoWays(meant.stream()
                    .map(days -> tokens.text() + " " + first(days).getYear())
                    .toList());
        }
        if (meant.isEmpty() && span.isAny(reading.get().newsEnds().getYear())) {
            throw refusals.impossible(
                    "there is no such day in the year from {day}",
                    Values.of("day", reading.get().newsEnds()),
                    List.of());
        }
        tokens.assume(Due.Assumed.YEAR);
        return meant.stream().findFirst();
    }

    /** A day that has a name, which may begin as an edge does: early May bank holiday. */
    Optional<Span> feast() {
        return feasts.atom();
    }

    Optional<Span> atom() {
        return Stream.<Supplier<Optional<Span>>>of(
                        this::onWeekday,
                        weeks::atom,
                        years::quarters,
                        years::quarter,
                        feasts::atom,
                        ahead::atom,
                        this::numericDate,
                        this::numericMonth,
                        this::numericDay,
                        this::yearFirst,
                        this::daysOfMonth,
                        this::dayOfMonth,
                        this::dayToDay,
                        this::month,
                        years::season,
                        years::newYear,
                        years::yearOrPart,
                        () -> years.relative().map(Span::of))
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
        if (tokens.word().flatMap(Vocabulary::weekday).isPresent()) {
            return Optional.empty();
        }
        Optional<Span> day = atom();
        if (day.isPresent() && isJoined()) {
            return day.map(span -> span.through(days -> Optional.of(days)
                    .filter(it -> it.lengthInDays().orElse(0) == 1)
                    .filter(it -> first(it).getDayOfWeek() == weekday.get())));
        }
        return day.flatMap(this::settled)
                .filter(days -> days.lengthInDays().orElse(0) == 1)
                .map(days -> checked(days, weekday.get(), said))
                .map(Span::of);
    }

    /** Whether the other end of a range follows, which may have the year. */
    boolean isJoined() {
        return !tokens.isAtEnd() && (tokens.isAny(0, TO) || tokens.isAny(0, AND));
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

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** 2019-10-31, 31/10/2019, 31.10.19: day first, unless the year is; and a time of it, which is no matter. */
    Optional<Span> numericDate() {
        boolean yearFirst = tokens.isNumber(0, 4, 4);
        if (!tokens.isNumber(0, 1, 4)
                || !tokens.isAny(1, PARTED)
                || !tokens.isNumber(2, 1, 2)
                || !tokens.isMark(3, tokens.ahead(1).text())
                || !(yearFirst
                        ? tokens.isNumber(4, 1, 2)
                        : tokens.isNumber(0, 1, 2) && (tokens.isNumber(4, 2, 2) || tokens.isNumber(4, 4, 4)))) {
            return Optional.empty();
        }
        boolean isDashed = tokens.isMark(1, "-");
        Token one = tokens.ahead(0);
        Token day = tokens.ahead(yearFirst ? 4 : 0);
        Token month = tokens.ahead(2);
        Token year = tokens.ahead(yearFirst ? 0 : 4);
        boolean isBehindWeekday = tokens.isAny(-1, Vocabulary.WEEKDAY_NAMES);
        tokens.pass(5);
        if (month.number() < 1 || month.number() > 12) {
            boolean isMonthFirst = !yearFirst && day.number() >= 1 && day.number() <= 12;
            throw refusals.impossible(
                    "there is no month {month}",
                    Values.of("month", month.number()),
                    isMonthFirst
                            ? List.of(tokens.with(
                                    day,
                                    year,
                                    month.text()
                                            + between(day, month)
                                            + day.text()
                                            + between(month, year)
                                            + year.text()))
                            : List.of());
        }
        if (isDashed && one.isNumber(2, 2) && year.isNumber(2, 2) && !isBehindWeekday) {
            refuseYearFirst(day, month, year);
        }
        Span read = dayIn(day, month, Month.of(month.number()), Optional.of(years.year(year)));
        time();
        return Optional.of(read);
    }

    private String between(Token one, Token other) {
        return tokens.text().substring(one.end(), other.start());
    }

    /** 20-07-04 may be 2020-07-04: refused where that is the likelier day, or as likely. */
    private void refuseYearFirst(Token day, Token month, Token year) {
        Optional<LocalDate> dayFirst = day(2000 + year.number(), month.number(), day.number());
        Optional<LocalDate> yearFirst = day(2000 + day.number(), month.number(), year.number());
        if (dayFirst.isPresent()
                && yearFirst.isPresent()
                && !dayFirst.equals(yearFirst)
                && !(isLikely(dayFirst.get()) && !isLikely(yearFirst.get()))) {
            throw refusals.twoWays(Stream.of(dayFirst.get(), yearFirst.get())
                    .map(meant -> tokens.with(day, year, written(meant)))
                    .toList());
        }
    }

    private boolean isLikely(LocalDate day) {
        return reading.isPresent()
                && !day.isBefore(reading.get().newsEnds().minusYears(YEARS_BEFORE))
                && !day.isAfter(reading.get().newsEnds().plusYears(YEARS_AFTER));
    }

    static String written(LocalDate day) {
        return day.getDayOfMonth() + " " + Years.name(day.getMonth()) + " " + day.getYear();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** T00:00:00Z, 00:00. */
    private void time() {
        Optional<Boolean> unused = tokens.attempt(() -> {
            tokens.allow("t");
            if (!tokens.isNumber(0, 2, 2) || !tokens.isMark(1, ":") || !tokens.isNumber(2, 2, 2)) {
                return Optional.empty();
            }
            if (tokens.take().number() > 23 || tokens.ahead(1).number() > 59) {
                return Optional.empty();
            }
            tokens.pass(2);
            if (tokens.isMark(0, ":") && tokens.isNumber(1, 2, 2)) {
                tokens.pass(2);
                if (tokens.isMark(0, ".") && tokens.isNumber(1, 1, 9)) {
                    tokens.pass(2);
                }
            }
            if (!tokens.skip("z") && tokens.isMark(0, "+") && tokens.isNumber(1, 2, 2)) {
                tokens.pass(2);
                if (tokens.isMark(0, ":") && tokens.isNumber(1, 2, 2)) {
                    tokens.pass(2);
                }
            }
            return Optional.of(true);
        });
    }

    /** 03/2026, 11-2016. */
    private Optional<Span> numericMonth() {
        if (!tokens.isNumber(0, 1, 2)
                || !(tokens.isMark(1, "/") || tokens.isMark(1, "-"))
                || !tokens.isNumber(2, 4, 4)
                || tokens.isAny(3, PARTED)) {
            return Optional.empty();
        }
        int month = tokens.take().number();
        tokens.pass(1);
        int year = years.year(tokens.take());
        if (month < 1 || month > 12) {
            throw refusals.impossible("there is no month {month}", Values.of("month", month), List.of());
        }
        return Optional.of(Span.of(Years.monthIn(year, Month.of(month))));
    }

    /** 22/04; and 03/26, which is a month of a year where the heading says so. */
    private Optional<Span> numericDay() {
        boolean isDashed = tokens.isMark(1, "-");
        if (!tokens.isNumber(0, 1, 2)
                || !(tokens.isMark(1, "/") || isDashed)
                || !tokens.isNumber(2, 1, 2)
                || tokens.isMonth(3)
                || tokens.isSuffix(3)
                || tokens.isAny(3, PARTED)
                || tokens.isNumber(3, 1, 9)) {
            return Optional.empty();
        }
        Token one = tokens.take();
        Token mark = tokens.take();
        Token two = tokens.take();
        boolean isMonth = one.number() >= 1 && one.number() <= 12;
        boolean isYear = two.isNumber(2, 2);
        if (isMonth && isYear && reading.filter(Reading::monthsOfYears).isPresent()) {
            tokens.assume(Due.Assumed.CENTURY);
            return Optional.of(Span.of(Years.monthIn(2000 + two.number(), Month.of(one.number()))));
        }
        boolean isMonthSecond = two.number() >= 1 && two.number() <= 12;
        if (isMonth) {
            List<String> ways = new ArrayList<>();
            if (isYear) {
                ways.add(tokens.with(one, two, Years.name(Month.of(one.number())) + " " + (2000 + two.number())));
            }
            if (isYear && one.isNumber(2, 2) && two.number() == one.number() + 1) {
                ways.add(tokens.with(one, two, "FY" + one.text() + "/" + two.text()));
            }
            if (isMonthSecond) {
                ways.add(tokens.with(one, two, one.number() + " " + Years.name(Month.of(two.number()))));
            }
            if (!isMonthSecond || !isYear) {
                ways.add(tokens.with(one, two, two.number() + " " + Years.name(Month.of(one.number()))));
            }
            throw refusals.twoWays(ways);
        }
        boolean isDayOfMonth = mark.is("/") && one.number() <= 31 && isMonthSecond;
        return isDayOfMonth ? Optional.of(dayIn(one, two, Month.of(two.number()), Optional.empty())) : Optional.empty();
    }

    /** 2026 March, 2024/August, 2012/Aug/10, 2018 March 18. */
    private Optional<Span> yearFirst() {
        if (!tokens.isNumber(0, 4, 4)) {
            return Optional.empty();
        }
        Token year = tokens.take();
        boolean isParted = tokens.isAny(0, PARTED);
        if (isParted) {
            tokens.pass(1);
        }
        Optional<Month> named = tokens.word().flatMap(Vocabulary::month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Token month = tokens.take();
        Optional<Day> day = tokens.attempt(() -> {
            if (isParted && tokens.isAny(0, PARTED)) {
                tokens.pass(1);
            }
            return day();
        });
        if (tokens.isNumber(0, 1, 9) || tokens.isMonth(0) || tokens.isAny(0, List.of("'"))) {
            return Optional.empty();
        }
        return day.isPresent()
                ? Optional.of(dayIn(day.get(), month, named.get(), Optional.of(years.year(year))))
                : Optional.of(Span.of(Years.monthIn(years.year(year), named.get())));
    }

    /** 12 and 13 June 2019, 28-30 June. */
    private Optional<Span> daysOfMonth() {
        return daysOfMonth(false);
    }

    /** 13 and 15 July, behind "between". */
    Optional<Span> daysBetween() {
        return daysOfMonth(true);
    }

    private Optional<Span> daysOfMonth(boolean isBetween) {
        Optional<Day> begin = day();
        int join = tokens.at();
        boolean or = tokens.skip("or");
        boolean and = tokens.skipAny(AND);
        if (begin.isEmpty() || !(or || and || tokens.skipAny(TO))) {
            return Optional.empty();
        }
        Optional<Day> end = day();
        Optional<Month> named = tokens.word().flatMap(Vocabulary::month);
        if (end.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        Token month = tokens.take();
        Optional<Integer> year = yearOfDay();
        return Optional.of(daysOf(begin.get(), end.get(), month, named.get(), year, () -> {
            if (or
                    || (and
                            && !isBetween
                            && begin.get().number() + 1 != end.get().number())) {
                throw refusals.twoWays(List.of(
                        tokens.before(join) + " to " + tokens.from(end.get().token())));
            }
        }));
    }

    private Span daysOf(Day begin, Day end, Token month, Month named, Optional<Integer> year, Runnable check) {
        Span first = dayIn(begin, month, named, year);
        Span last = dayIn(end, month, named, year);
        if (begin.number() >= end.number()) {
            throw refusals.backwards();
        }
        check.run();
        return first.to(last).orElseThrow(refusals::backwards);
    }

    /** 31 October 2019, 31st of October, 31-Oct-19, 31/Oct/2026, second of March. */
    private Optional<Span> dayOfMonth() {
        Optional<Day> day = day();
        if (tokens.isAny(0, PARTED)) {
            tokens.pass(1);
        }
        Optional<Month> named = tokens.word().flatMap(Vocabulary::month);
        if (day.isEmpty() || named.isEmpty()) {
            return Optional.empty();
        }
        Token month = tokens.take();
        return Optional.of(dayIn(day.get(), month, named.get(), yearOfDay()));
    }

    /**
     * A day of a month as it is written.
     *
     * @param isSure whether it can be nothing else, such as a year of two digits
     */
    private record Day(int number, Token token, boolean isSure) {}

    private Optional<Day> day() {
        if (tokens.isNumber(0, 1, 2)) {
            Token day = tokens.take();
            boolean isOrdinal = tokens.isSuffix(0);
            if (isOrdinal) {
                tokens.pass(1);
                tokens.allow("day");
            }
            return Optional.of(
                    new Day(day.number(), day, isOrdinal || day.text().length() == 1));
        }
        return tokens.attempt(this::spelledDay);
    }

    /** Second, twenty-first, thirty first. */
    private Optional<Day> spelledDay() {
        Optional<String> word = tokens.word();
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Token first = tokens.ahead(0);
        if (word.get().equals("thirtieth")) {
            tokens.pass(1);
            tokens.allow("day");
            return Optional.of(new Day(30, first, true));
        }
        int tens = word.get().equals("twenty") ? 20 : word.get().equals("thirty") ? 30 : 0;
        if (tens > 0) {
            tokens.pass(1);
            tokens.allow("-");
        }
        Optional<Integer> ones = tokens.word().flatMap(Vocabulary::ordinal).filter(n -> tens == 0 || n < 10);
        ones.ifPresent(known -> {
            tokens.pass(1);
            tokens.allow("day");
        });
        return ones.map(known -> new Day(tens + known, first, true));
    }

    /** The year after a month, if there is one; two digits only when no month follows them. */
    private Optional<Integer> yearOfDay() {
        return tokens.attempt(() -> {
            tokens.allow(".");
            if (!tokens.skip("-") && !tokens.skip("/")) {
                tokens.allow("'");
            }
            tokens.allow("in");
            boolean isYear =
                    tokens.isNumber(0, 4, 4) || (tokens.isNumber(0, 2, 2) && !tokens.isSuffix(1) && !tokens.isMonth(1));
            return isYear ? Optional.of(years.year(tokens.take())) : tokens.attempt(years::yearSaid);
        });
    }

    private Span dayIn(Token day, Token monthToken, Month month, Optional<Integer> year) {
        return dayIn(new Day(day.number(), day, true), monthToken, month, year);
    }

    private Span dayIn(Day said, Token monthToken, Month month, Optional<Integer> year) {
        int most = year.map(y -> YearMonth.of(y, month).lengthOfMonth()).orElse(month.maxLength());
        int number = said.number();
        if (number < 1 || number > most) {
            throw noSuchDay(said, monthToken, month, year, most);
        }
        return year.map(y -> Span.of(Interval.on(LocalDate.of(y, month, number))))
                .orElseGet(() -> Span.yearless(y -> number <= month.length(Year.isLeap(y))
                        ? Optional.of(Interval.on(LocalDate.of(y, month, number)))
                        : Optional.empty()));
    }

    /** With the two days that may be meant: the last there is, and as many days later as were said too many. */
    private RuntimeException noSuchDay(Day said, Token monthToken, Month month, Optional<Integer> year, int most) {
        String named = Years.name(month) + year.map(y -> " " + y).orElse("");
        boolean isNear =
                said.number() > 0 && said.number() <= 31 && !said.token().isWord();
        int over = said.number() - most;
        return refusals.impossible(
                "{month} has {days} days",
                Values.of("month", named).and("days", most),
                isNear
                        ? List.of(
                                swapped(said.token(), most, monthToken, month),
                                swapped(said.token(), over, monthToken, month.plus(1)))
                        : List.of());
    }

    /** The text with another day and another month; a day behind its month is put before it, where it is surely one. */
    private String swapped(Token day, int number, Token written, Month month) {
        Token one = day.start() < written.start() ? day : written;
        Token other = one.equals(day) ? written : day;
        if (written.isWord()) {
            return tokens.with(one, other, number + (one.equals(day) ? between(one, other) : " ") + Years.name(month));
        }
        String days = String.format(Locale.ROOT, "%0" + day.text().length() + "d", number);
        String months = String.format(Locale.ROOT, "%0" + written.text().length() + "d", month.getValue());
        return tokens.with(
                one,
                other,
                one.equals(day) ? days + between(one, other) + months : months + between(one, other) + days);
    }

    /** Aug 10 - Nov 12, Sep 15 to Oct 13 2026: days of two months, where nothing can be a year of two digits. */
    private Optional<Span> dayToDay() {
        Optional<MonthDay> begin = monthDay();
        if (begin.isEmpty() || !tokens.skipAny(TO)) {
            return Optional.empty();
        }
        Optional<MonthDay> end = monthDay();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> year = yearOfDay();
        Day one = begin.get().day();
        Day two = end.get().day();
        if (year.isEmpty() && !one.isSure() && !two.isSure()) {
            boolean isBackwards = one.number() > two.number()
                    || (one.number() == two.number()
                            && begin.get().month().compareTo(end.get().month()) >= 0);
            if (!isBackwards) {
                throw refusals.twoWays(List.of(
                        dayOf(begin.get()) + " to " + dayOf(end.get()),
                        yearOf(begin.get()) + " to " + yearOf(end.get())));
            }
        }
        Span last = dayIn(two, end.get().said(), end.get().month(), year);
        Span first = dayIn(one, begin.get().said(), begin.get().month(), Optional.empty());
        return Optional.of(first.to(last).orElseThrow(refusals::backwards));
    }

    private record MonthDay(Month month, Token said, Day day) {}

    private static String dayOf(MonthDay it) {
        return it.day().number() + " " + Years.name(it.month());
    }

    private static String yearOf(MonthDay it) {
        return Years.name(it.month()) + " " + (2000 + it.day().number());
    }

    private Optional<MonthDay> monthDay() {
        Optional<Month> named = tokens.word().flatMap(Vocabulary::month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Token said = tokens.take();
        tokens.allow(".");
        return day().map(day -> new MonthDay(named.get(), said, day));
    }

    /** March 2020, Oct-2019, Sept '20, March; and the days of a month that stand behind it: October 31st, 2019. */
    private Optional<Span> month() {
        Optional<Month> named = tokens.word().flatMap(Vocabulary::month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Token said = tokens.take();
        Month month = named.get();
        tokens.allow(".");
        return tokens.attempt(() -> monthOfYear(month))
                .or(() -> tokens.attempt(() -> daysBehind(month, said)))
                .or(() -> tokens.attempt(() -> dayBehind(month, said)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(Years.monthIn(year, month)))));
    }

    private Optional<Span> monthOfYear(Month month) {
        boolean abbreviated = tokens.skip("'");
        if (!abbreviated && !tokens.skip("-") && !tokens.skip("/")) {
            tokens.allow("in");
        }
        boolean isYear = abbreviated ? tokens.isNumber(0, 2, 2) : tokens.isNumber(0, 4, 4);
        return isYear
                ? Optional.of(Span.of(Years.monthIn(years.year(tokens.take()), month)))
                : tokens.attempt(years::yearSaid).map(year -> Span.of(Years.monthIn(year, month)));
    }

    /** May 2nd to 5th, November 19-20, Aug 10 - 22 2012. */
    private Optional<Span> daysBehind(Month month, Token said) {
        Optional<Day> begin = day();
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        boolean and = tokens.skipAny(List.of("and", "&"));
        if (!and && !tokens.skipAny(TO)) {
            return Optional.empty();
        }
        Optional<Day> end = day();
        boolean isOther = tokens.isMonth(0)
                || tokens.isAny(0, PARTED)
                || tokens.isAny(-1, PARTED)
                || begin.get().number() >= end.map(Day::number).orElse(0);
        if (end.isEmpty()
                || isOther
                || (and && begin.get().number() + 1 != end.get().number())) {
            return Optional.empty();
        }
        return Optional.of(daysOf(begin.get(), end.get(), said, month, yearOfDay(), () -> {}));
    }

    private Optional<Span> dayBehind(Month month, Token said) {
        boolean isParted = tokens.skip("-") || tokens.skip("/");
        Optional<Day> number = day();
        if (number.isEmpty() || tokens.isMonth(0)) {
            return Optional.empty();
        }
        Day day = number.get();
        if (!day.isSure() && tokens.isNumber(0, 2, 2)) {
            return Optional.empty();
        }
        Optional<Integer> year = yearOfDay();
        if (year.isPresent() || day.isSure()) {
            return Optional.of(dayIn(day, said, month, year));
        }
        int meant = 2000 + day.number();
        if (reading.filter(Reading::monthsOfYears).isPresent()) {
            tokens.assume(Due.Assumed.CENTURY);
            return Optional.of(Span.of(Years.monthIn(meant, month)));
        }
        if (day.number() >= 1 && day.number() <= month.maxLength()) {
            Token last = day.token();
            throw refusals.twoWays(List.of(
                    tokens.with(said, last, day.number() + " " + Years.name(month)),
                    tokens.with(said, last, Years.name(month) + " " + meant)));
        }
        if (day.number() < FIRST_YEAR_OF_TWO_DIGITS || isParted) {
            throw noSuchDay(day, said, month, Optional.empty(), month.maxLength());
        }
        tokens.assume(Due.Assumed.CENTURY);
        return Optional.of(Span.of(Years.monthIn(meant, month)));
    }
}
