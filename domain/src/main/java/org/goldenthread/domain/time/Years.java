package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goldenthread.domain.problem.Values;

/** A year in a text, several of them, or a part of one by its name: a quarter, a half, a season, New Year. */
final class Years {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    static final Interval READABLE = Interval.of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));

    static final List<String> DURING = List.of("in", "on", "at", "during", "throughout", "over", "for");

    private final Tokens tokens;
    private final Refusals refusals;
    private final YearCalendar calendar;
    private final Optional<LocalDate> paper;

    Years(Tokens tokens, Refusals refusals, YearCalendar calendar, Optional<LocalDate> paper) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.calendar = calendar;
        this.paper = paper;
    }

    /** 2019-10. */
    Optional<Span> isoMonth() {
        if (!tokens.isNumber(0, 4, 4) || !tokens.isMark(1, "-") || !tokens.isNumber(2, 2, 2)) {
            return Optional.empty();
        }
        int month = tokens.ahead(2).number();
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        int year = year(tokens.take());
        tokens.pass(2);
        return Optional.of(Span.of(monthIn(year, Month.of(month))));
    }

    /** This year, the financial year: the paper's. */
    Optional<Interval> thisYear() {
        tokens.allow("this");
        boolean financial = tokens.skip("financial") || tokens.skip("fiscal");
        if (!financial) {
            tokens.allow("calendar");
        }
        if (!tokens.skip("year") || tokens.size() == 1) {
            return Optional.empty();
        }
        YearCalendar years = financial ? calendar : YearCalendar.CALENDAR;
        return paper.map(day -> years.yearStarting(years.yearOf(day)));
    }

    /** 2nd, second. */
    Optional<Integer> ordinal() {
        Optional<Integer> ordinal = tokens.isNumber(0, 1, 1) && tokens.isSuffix(1)
                ? Optional.of(tokens.ahead(0).number())
                : tokens.word().flatMap(Vocabulary::ordinal);
        ordinal.ifPresent(known -> tokens.pass(tokens.ahead(0).isNumber() ? 2 : 1));
        return ordinal;
    }

    /** Q2 2025/26, second quarter of 2019, H1 2019. */
    Optional<Span> quarter() {
        Optional<Integer> spelled = tokens.attempt(() -> ordinal().filter(quarter -> tokens.skip("quarter")));
        if (spelled.isPresent()) {
            return quarterOf(spelled.get(), 4);
        }
        boolean half = tokens.skip("h");
        if ((!half && !tokens.skip("q") && !tokens.skip("quarter")) || !tokens.isNumber(0, 1, 1)) {
            return Optional.empty();
        }
        return quarterOf(tokens.take().number(), half ? 2 : 4);
    }

    private Optional<Span> quarterOf(int quarter, int parts) {
        if (quarter < 1 || quarter > parts) {
            return Optional.empty();
        }
        if (tokens.isAtEnd() && calendar.isCalendarYear()) {
            return Optional.of(Span.yearless(year -> Span.part(calendar.yearStarting(year), quarter, parts)));
        }
        if (tokens.isAtEnd() && paper.isPresent()) {
            LocalDate day = paper.get();
            throw refusals.twoWays(List.of(
                    tokens.text() + " " + calendar.nameOf(calendar.yearOf(day)),
                    tokens.text() + " " + YearCalendar.CALENDAR.nameOf(day.getYear())));
        }
        tokens.allow("-");
        tokens.allow(DURING);
        return years().filter(Years::isOneYear)
                .flatMap(year -> Span.part(year, quarter, parts))
                .map(Span::of);
    }

    private static boolean isOneYear(Interval days) {
        return first(days).plusYears(1).equals(last(days).plusDays(1));
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    static Interval monthIn(int year, Month month) {
        YearMonth days = YearMonth.of(year, month);
        return Interval.of(days.atDay(1), days.atEndOfMonth());
    }

    /** Summer 2019, winter 2019/20. */
    Optional<Span> season() {
        Optional<Month> named = tokens.word().flatMap(Vocabulary::season);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        tokens.pass(1);
        Month begins = named.get();
        tokens.allow("-");
        boolean turns = begins == Month.DECEMBER;
        return tokens.attempt(() -> pair().filter(years -> turns && years.adjacent()))
                .map(Pair::first)
                .or(() -> tokens.attempt(this::yearOfSeason))
                .map(year -> Span.of(seasonIn(year, begins)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(seasonIn(year, begins)))));
    }

    private Optional<Integer> yearOfSeason() {
        boolean abbreviated = tokens.skip("'");
        return tokens.isNumber(0, 4, 4) || (abbreviated && tokens.isNumber(0, 2, 2))
                ? Optional.of(year(tokens.take()))
                : Optional.empty();
    }

    private static Interval seasonIn(int year, Month begins) {
        LocalDate day = LocalDate.of(year, begins, 1);
        return Interval.of(day, day.plusMonths(3).minusDays(1));
    }

    /** New Year 2020, New Year 2019-20: January. */
    Optional<Span> newYear() {
        if (!tokens.skip("new year")) {
            return Optional.empty();
        }
        return tokens.attempt(() -> pair().filter(Pair::adjacent))
                .map(Pair::last)
                .or(() -> tokens.attempt(this::yearOfSeason))
                .map(year -> Span.of(monthIn(year, Month.JANUARY)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(monthIn(year, Month.JANUARY)))));
    }

    /** 2019, 2019/20, FY19/20, 2018-21, 2019-10, and 2025/26 Q2. */
    Optional<Span> yearOrPart() {
        return tokens.attempt(this::isoMonthOrYears).or(() -> years().map(
                        year -> tokens.attempt(() -> partBehind(year)).orElse(year))
                .map(Span::of));
    }

    private Optional<Interval> partBehind(Interval year) {
        tokens.allow("-");
        int parts = tokens.skip("h") ? 2 : 4;
        if ((parts == 4 && !tokens.skip("q") && !tokens.skip("quarter"))
                || !tokens.isNumber(0, 1, 1)
                || !isOneYear(year)) {
            return Optional.empty();
        }
        int part = tokens.take().number();
        return part >= 1 && part <= parts ? Span.part(year, part, parts) : Optional.empty();
    }

    /** 2019-10 is a month; 2009-10 could be a year as well. */
    private Optional<Span> isoMonthOrYears() {
        Optional<Span> month = isoMonth();
        if (month.isPresent()) {
            int century = tokens.ahead(-3).number() / 100 * 100;
            int begins = tokens.ahead(-3).number();
            int ends = century + tokens.ahead(-1).number();
            if (ends > begins) {
                String named = name(Month.of(ends - century)) + " " + begins;
                throw refusals.twoWays(List.of(named, spelled(begins, ends)));
            }
        }
        return month;
    }

    private String spelled(int begins, int ends) {
        String first = YearCalendar.FINANCIAL.nameOf(begins);
        return ends == begins + 1 ? first : first + " to " + YearCalendar.FINANCIAL.nameOf(ends - 1);
    }

    /** A year or several, with or without "FY"; under an "FY" one number alone could be either of two. */
    private Optional<Interval> years() {
        boolean financial = tokens.skip("fy") || tokens.skip("financial year") || tokens.skip("fiscal year");
        if (!financial) {
            tokens.allow("calendar year");
        }
        int here = tokens.at();
        Optional<Pair> pair = tokens.attempt(this::pair);
        if (pair.isPresent()) {
            Token second = tokens.ahead(-1);
            if (!financial && tokens.at() - here == 3 && tokens.get(here).isNumber(2, 2) && isMonthNumber(second)) {
                throw refusals.twoWays(List.of(
                        "FY" + tokens.get(here).text() + "/" + second.text(),
                        tokens.get(here).number() + " " + name(Month.of(second.number()))));
            }
            return pair.map(years -> calendar.years(years.first(), years.last()));
        }
        if (!tokens.isNumber(0, 4, 4) && !(financial && tokens.isNumber(0, 2, 2))) {
            return Optional.empty();
        }
        int year = year(tokens.take());
        if (financial && !calendar.isCalendarYear()) {
            throw refusals.twoWays(List.of(calendar.nameOf(year - 1), calendar.nameOf(year)));
        }
        return Optional.of(YearCalendar.CALENDAR.yearStarting(year));
    }

    private static boolean isMonthNumber(Token token) {
        return token.number() >= 1 && token.number() <= 12;
    }

    /** The calendar years in which the first year begins and the last one ends. */
    private record Pair(int first, int last) {
        boolean adjacent() {
            return last == first + 1;
        }
    }

    /** 2019/20, 2019-20, 2018-21, 2017-2022, 19/20. */
    private Optional<Pair> pair() {
        boolean full = tokens.isNumber(0, 4, 4);
        if (!(full || tokens.isNumber(0, 2, 2))
                || !(tokens.isMark(1, "/") || tokens.isMark(1, "-"))
                || !(tokens.isNumber(2, 2, 2) || (full && tokens.isNumber(2, 4, 4)))) {
            return Optional.empty();
        }
        Token begins = tokens.take();
        tokens.pass(1);
        Token ends = tokens.take();
        int first = year(begins);
        int last = ends.text().length() == 4 ? year(ends) : first / 100 * 100 + ends.number();
        if (ends.is("00") && first % 100 == 99) {
            last += 100;
        }
        if (last <= first) {
            String month = begins.text() + "-" + ends.text();
            throw refusals.impossible(
                    "it ends before it begins",
                    Values.NONE,
                    full && ends.text().length() == 2 && isMonthNumber(ends) ? List.of(month) : List.of());
        }
        return Optional.of(new Pair(first, last));
    }

    int year(Token token) {
        int year = token.text().length() == 2 ? 2000 + token.number() : token.number();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refusals.outOfYears();
        }
        return year;
    }
}
