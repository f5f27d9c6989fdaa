package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * One text read as days, by recursive descent. Each rule returns what it read, or nothing and leaves the place where it
 * was; it throws where the words are understood but can't be meant.
 *
 * <pre>
 * days     = iso | bound range | "between" span "and" span | "later" year | ahead | range ["onwards"]
 * range    = span [("to" | "-" | "and") span]
 * span     = edge span | atom
 * edge     = "end" | "start" | "early" | "mid" | "late" | "first half" ...
 * atom     = [weekday] date | month | season | "new year" | quarter | year | years
 * ahead    = ("over" | "in" | "within") "next" number ["to" number] unit
 * </pre>
 */
final class Grammar {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    static final Interval READABLE = Interval.of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));

    private static final List<String> UP_TO =
            List.of("by", "until", "till", "up to", "no later than", "not later than", "on or before");
    private static final List<String> BEFORE = List.of("before", "prior to");
    private static final List<String> AFTER = List.of("after", "following");
    private static final List<String> FROM = List.of(
            "with effect from",
            "starting from",
            "starting in",
            "starting",
            "as from",
            "from",
            "since",
            "no earlier than",
            "not earlier than",
            "not before");
    private static final List<String> ONWARDS = List.of("onwards", "onward", "and ongoing", "and beyond");
    private static final List<String> DURING = List.of("in", "on", "at", "during", "throughout", "over", "for");
    private static final List<String> TO = List.of("to", "-", "until", "till", "through");
    private static final List<String> OR = List.of("and / or", "or", "/");
    private static final List<String> UNSAID = List.of("the", "of");

    private final String what;
    private final String text;
    private final YearCalendar calendar;
    private final Optional<LocalDate> paper;
    private final List<Token> tokens;
    private int at;
    private boolean ranged;

    private Grammar(String what, String text, YearCalendar calendar, Optional<LocalDate> paper) {
        this.what = what;
        this.text = text;
        this.calendar = calendar;
        this.paper = paper;
        this.tokens =
                Token.of(text).stream().filter(t -> !UNSAID.contains(t.text())).toList();
    }

    /** A due's days, with the paper to give what is missing. */
    static Optional<Interval> due(String text, Reading reading) {
        return new Grammar("due", text, reading.calendar(), Optional.of(reading.paper())).whole();
    }

    /** A period's days, where nothing may be missing. */
    static Optional<Interval> period(String text, YearCalendar calendar) {
        return Garbled.isIn(Token.of(text))
                ? Optional.empty()
                : new Grammar("period", text, calendar, Optional.empty())
                        .whole()
                        .filter(days -> days.lengthInDays().isPresent());
    }

    private Optional<Interval> whole() {
        Optional<Interval> days =
                attempt(this::iso).or(() -> attempt(this::bounded)).filter(read -> at == tokens.size());
        if (days.stream()
                .flatMap(read -> Stream.of(read.earliest(), read.latest()))
                .flatMap(Optional::stream)
                .anyMatch(end -> !READABLE.contains(end))) {
            throw outOfYears();
        }
        return days;
    }

    /** 2019-08/2019-10, ../2019-10-31, 2019-10/.. as ISO 8601-2 has them. */
    private Optional<Interval> iso() {
        boolean openStart = skip("..");
        Optional<Interval> begin = openStart ? Optional.empty() : isoEnd();
        if (!skip("/")) {
            return Optional.empty();
        }
        boolean openEnd = skip("..");
        Optional<Interval> end = openEnd ? Optional.empty() : isoEnd();
        if (at < tokens.size() || begin.isPresent() == openStart || end.isPresent() == openEnd) {
            return Optional.empty();
        }
        if (openStart) {
            return end.map(days -> Interval.upTo(last(days)));
        }
        if (openEnd) {
            return begin.map(days -> Interval.from(first(days)));
        }
        return Span.of(begin.orElseThrow())
                .to(Span.of(end.orElseThrow()))
                .or(() -> {
                    throw backwards();
                })
                .flatMap(Span::fixed);
    }

    private Optional<Interval> isoEnd() {
        return isNumber(0, 4, 4) && isMark(1, "-") && isNumber(2, 2, 2)
                ? numericDate().or(this::isoMonth).flatMap(Span::fixed)
                : Optional.empty();
    }

    private Optional<Span> isoMonth() {
        if (!isNumber(0, 4, 4) || !isMark(1, "-") || !isNumber(2, 2, 2)) {
            return Optional.empty();
        }
        int month = tokens.get(at + 2).number();
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        int year = year(take());
        at += 2;
        return Optional.of(Span.of(monthIn(year, Month.of(month))));
    }

    private Optional<Interval> bounded() {
        allow("due");
        if (skipAny(UP_TO)) {
            return range().map(days -> Interval.upTo(last(days)));
        }
        if (skipAny(BEFORE)) {
            return range().map(days -> Interval.upTo(first(days).minusDays(1)));
        }
        if (skipAny(AFTER)) {
            return range().map(days -> Interval.from(last(days).plusDays(1)));
        }
        if (skipAny(FROM)) {
            return range().map(days -> ranged && !skipAny(ONWARDS) ? days : onwards(days));
        }
        if (skip("between")) {
            return span().filter(begin -> skip("and") || skipAny(TO))
                    .flatMap(begin -> span().map(end -> begin.to(end).orElseThrow(this::backwards)))
                    .flatMap(this::settled);
        }
        return attempt(this::ahead).or(() -> attempt(this::later)).or(() -> {
            boolean during = skip("over course") || skipAny(DURING);
            return range().map(days -> !during && skipAny(ONWARDS) ? onwards(days) : days);
        });
    }

    private Interval onwards(Interval days) {
        allow(ONWARDS);
        return Interval.from(first(days));
    }

    /** Over the next two to three years: from the paper to the end of the longer time. */
    private Optional<Interval> ahead() {
        boolean within = skip("within");
        if (!within && !skipAny(DURING)) {
            return Optional.empty();
        }
        boolean next = skip("next") || skip("coming") || skip("following");
        Optional<Integer> least = amount();
        Optional<Integer> most = least.isPresent() && (skip("to") || skip("-")) ? amount() : least;
        if (most.isPresent() ? most.get() < least.orElseThrow() : least.isPresent() || !next) {
            return Optional.empty();
        }
        if (!within && !next) {
            return Optional.empty();
        }
        Optional<ChronoUnit> unit = word().flatMap(Vocabulary::unit);
        unit.ifPresent(known -> at++);
        return unit.flatMap(known -> paper.map(day -> Interval.of(day, day.plus(most.orElse(1), known))));
    }

    private Optional<Integer> amount() {
        Optional<Integer> amount = isNumber(0, 1, 3)
                ? Optional.of(tokens.get(at).number())
                : word().flatMap(w -> w.equals("a") ? Optional.of(1) : Vocabulary.number(w));
        amount.ifPresent(known -> at++);
        return amount;
    }

    /** Later in the year: from the paper to the end of its year. */
    private Optional<Interval> later() {
        if (!skip("later")) {
            return Optional.empty();
        }
        allow("in");
        return thisYear().flatMap(year -> paper.map(day -> Interval.of(day, last(year))));
    }

    private Optional<Interval> thisYear() {
        allow("this");
        boolean financial = skip("financial") || skip("fiscal");
        if (!financial) {
            allow("calendar");
        }
        if (!skip("year") || tokens.size() == 1) {
            return Optional.empty();
        }
        YearCalendar years = financial ? calendar : YearCalendar.CALENDAR;
        return paper.map(day -> years.yearStarting(years.yearOf(day)));
    }

    private Optional<Interval> range() {
        Optional<Span> begin = span();
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        int here = at;
        if (skipAny(TO)) {
            ranged = true;
            return span().map(end -> begin.get().to(end).orElseThrow(this::backwards))
                    .flatMap(this::settled);
        }
        if (skipAny(OR) && attempt(this::span).isPresent()) {
            throw twoWays(List.of(text.substring(0, tokens.get(here - 1).end()) + " to "
                    + text.substring(tokens.get(afterOr(here)).start())));
        }
        at = here;
        if (skip("and")) {
            Optional<Span> end = attempt(this::span);
            if (end.isPresent()) {
                return both(begin.get(), end.get(), here);
            }
            at = here;
        }
        return settled(begin.get());
    }

    private int afterOr(int or) {
        at = or;
        allow(OR);
        return at;
    }

    /** July and August 2019: two that touch are one. */
    private Optional<Interval> both(Span begin, Span end, int and) {
        Optional<Interval> days = begin.to(end).flatMap(this::settled);
        long gap = days.flatMap(read -> settled(begin)
                        .flatMap(one -> settled(end).map(other -> length(read) - length(one) - length(other))))
                .orElse(1L);
        if (gap != 0) {
            throw twoWays(List.of(
                    text.substring(0, tokens.get(and - 1).end()),
                    text.substring(tokens.get(and + 1).start())));
        }
        ranged = true;
        return days;
    }

    private static long length(Interval days) {
        return days.lengthInDays().orElseThrow();
    }

    private Optional<Interval> settled(Span span) {
        return paper.isPresent() ? span.nearest(paper.get()) : span.fixed();
    }

    private Optional<Span> span() {
        if (skip("end") || skip("close")) {
            return edgeOf().map(span -> span.through(days -> Optional.of(Interval.on(last(days)))));
        }
        if (skip("start") || skip("beginning")) {
            return edgeOf().map(span -> span.through(days -> Optional.of(Interval.on(first(days)))));
        }
        if (skip("early")) {
            return part(1, 3);
        }
        if (skip("mid") || skip("middle")) {
            return part(2, 3);
        }
        if (skip("late")) {
            return part(3, 3);
        }
        return attempt(this::half).or(() -> attempt(this::atom));
    }

    private Optional<Span> edgeOf() {
        allow("-");
        allow("in");
        return span();
    }

    private Optional<Span> part(int part, int parts) {
        return edgeOf().map(span -> span.through(days -> Span.part(days, part, parts)));
    }

    private Optional<Span> half() {
        return ordinal().filter(half -> half <= 2 && skip("half")).flatMap(half -> part(half, 2));
    }

    private Optional<Integer> ordinal() {
        Optional<Integer> ordinal = isNumber(0, 1, 1) && isSuffix(1)
                ? Optional.of(tokens.get(at).number())
                : word().flatMap(Vocabulary::ordinal);
        ordinal.ifPresent(known -> at += tokens.get(at).isNumber() ? 2 : 1);
        return ordinal;
    }

    private Optional<Span> atom() {
        return Stream.<Supplier<Optional<Span>>>of(
                        this::onWeekday,
                        this::quarter,
                        this::numericDate,
                        this::daysOfMonth,
                        this::dayOfMonth,
                        this::month,
                        this::season,
                        this::newYear,
                        this::yearOrPart,
                        () -> thisYear().map(Span::of))
                .map(this::attempt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Span> onWeekday() {
        Optional<DayOfWeek> weekday = word().flatMap(Vocabulary::weekday);
        if (weekday.isEmpty()) {
            return Optional.empty();
        }
        Token said = take();
        allow(".");
        return atom().flatMap(this::settled)
                .filter(days -> length(days) == 1)
                .map(days -> checked(days, weekday.get(), said))
                .map(Span::of);
    }

    private Interval checked(Interval days, DayOfWeek weekday, Token said) {
        DayOfWeek real = first(days).getDayOfWeek();
        if (real != weekday) {
            throw impossible(
                    "{day} is a {weekday}",
                    Values.of("day", first(days)).and("weekday", real, name(real)),
                    List.of(with(said, name(real))));
        }
        return days;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** Q2 2025/26, second quarter of 2019, H1 2019. */
    private Optional<Span> quarter() {
        Optional<Integer> spelled = attempt(() -> ordinal().filter(quarter -> skip("quarter")));
        if (spelled.isPresent()) {
            return quarterOf(spelled.get(), 4);
        }
        boolean half = skip("h");
        if ((!half && !skip("q") && !skip("quarter")) || !isNumber(0, 1, 1)) {
            return Optional.empty();
        }
        return quarterOf(take().number(), half ? 2 : 4);
    }

    private Optional<Span> quarterOf(int quarter, int parts) {
        if (quarter < 1 || quarter > parts) {
            return Optional.empty();
        }
        if (at == tokens.size() && calendar.isCalendarYear()) {
            return Optional.of(Span.yearless(year -> Span.part(calendar.yearStarting(year), quarter, parts)));
        }
        if (at == tokens.size() && paper.isPresent()) {
            LocalDate day = paper.get();
            throw twoWays(List.of(
                    text + " " + calendar.nameOf(calendar.yearOf(day)),
                    text + " " + YearCalendar.CALENDAR.nameOf(day.getYear())));
        }
        allow("-");
        allow(DURING);
        return years().filter(Grammar::isOneYear)
                .flatMap(year -> Span.part(year, quarter, parts))
                .map(Span::of);
    }

    private static boolean isOneYear(Interval days) {
        return first(days).plusYears(1).equals(last(days).plusDays(1));
    }

    /** 2019-10-31, 31/10/2019, 31.10.19: day first, unless the year is. */
    private Optional<Span> numericDate() {
        boolean yearFirst = isNumber(0, 4, 4);
        if (!isNumber(0, 1, 4)
                || !(isMark(1, "-") || isMark(1, "/") || isMark(1, "."))
                || !isNumber(2, 1, 2)
                || !isMark(3, tokens.get(at + 1).text())
                || !(yearFirst ? isNumber(4, 1, 2) : isNumber(0, 1, 2) && (isNumber(4, 2, 2) || isNumber(4, 4, 4)))) {
            return Optional.empty();
        }
        Token day = tokens.get(yearFirst ? at + 4 : at);
        Token month = tokens.get(at + 2);
        Token year = tokens.get(yearFirst ? at : at + 4);
        at += 5;
        if (month.number() < 1 || month.number() > 12) {
            throw impossible(
                    "there is no month {month}",
                    Values.of("month", month.number()),
                    !yearFirst && day.number() >= 1 && day.number() <= 12
                            ? List.of(with(month, day.text()).substring(0, day.start())
                                    + month.text()
                                    + with(month, day.text()).substring(day.end()))
                            : List.of());
        }
        return Optional.of(dayIn(day, Month.of(month.number()), Optional.of(year(year))));
    }

    /** 12 and 13 June 2019, 28-30 June. */
    private Optional<Span> daysOfMonth() {
        Optional<Token> begin = day();
        int join = at;
        boolean or = skip("or") || skip("/");
        boolean and = skip("and");
        if (begin.isEmpty() || !(or || and || skipAny(TO))) {
            return Optional.empty();
        }
        Optional<Token> end = day();
        Optional<Month> month = word().flatMap(Vocabulary::month);
        if (end.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        at++;
        Optional<Integer> year = yearOfDay();
        Span days = dayIn(begin.get(), month.get(), year)
                .to(dayIn(end.get(), month.get(), year))
                .orElseThrow(this::backwards);
        if (begin.get().number() > end.get().number()) {
            throw backwards();
        }
        if (or || (and && begin.get().number() + 1 != end.get().number())) {
            String before = text.substring(0, tokens.get(join - 1).end());
            throw twoWays(List.of(before + " to " + text.substring(end.get().start())));
        }
        return Optional.of(days);
    }

    /** 31 October 2019, 31st of October, 31-Oct-19. */
    private Optional<Span> dayOfMonth() {
        Optional<Token> day = day();
        allow("-");
        Optional<Month> month = word().flatMap(Vocabulary::month);
        if (day.isEmpty() || month.isEmpty()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(dayIn(day.get(), month.get(), yearOfDay()));
    }

    private Optional<Token> day() {
        if (!isNumber(0, 1, 2)) {
            return Optional.empty();
        }
        Token day = take();
        if (isSuffix(0)) {
            at++;
        }
        return Optional.of(day);
    }

    /** The year after a month, if there is one; two digits only when no month follows them. */
    private Optional<Integer> yearOfDay() {
        return attempt(() -> {
            allow(".");
            if (!skip("-")) {
                allow("'");
            }
            boolean isYear = isNumber(0, 4, 4) || (isNumber(0, 2, 2) && !isSuffix(1) && !isMonth(1));
            return isYear ? Optional.of(year(take())) : Optional.empty();
        });
    }

    private Span dayIn(Token day, Month month, Optional<Integer> year) {
        int most = year.map(y -> YearMonth.of(y, month).lengthOfMonth()).orElse(month.maxLength());
        int number = day.number();
        if (number < 1 || number > most) {
            String named = name(month) + year.map(y -> " " + y).orElse("");
            String nearest = String.format(Locale.ROOT, "%0" + day.text().length() + "d", number < 1 ? 1 : most);
            throw impossible(
                    "{month} has {days} days",
                    Values.of("month", named).and("days", most),
                    List.of(with(day, nearest)));
        }
        return year.map(y -> Span.of(Interval.on(LocalDate.of(y, month, number))))
                .orElseGet(() -> Span.yearless(y -> number <= month.length(Year.isLeap(y))
                        ? Optional.of(Interval.on(LocalDate.of(y, month, number)))
                        : Optional.empty()));
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** March 2020, Oct-2019, Sept '20, March; and the days of a month that stand behind it: October 31st, 2019. */
    private Optional<Span> month() {
        Optional<Month> named = word().flatMap(Vocabulary::month);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        at++;
        Month month = named.get();
        allow(".");
        return attempt(() -> monthOfYear(month))
                .or(() -> attempt(() -> dayBehind(month)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(monthIn(year, month)))));
    }

    private Optional<Span> monthOfYear(Month month) {
        boolean abbreviated = skip("'");
        if (!abbreviated && !skip("-")) {
            allow("/");
        }
        return isNumber(0, 4, 4) || (abbreviated && isNumber(0, 2, 2))
                ? Optional.of(Span.of(monthIn(year(take()), month)))
                : Optional.empty();
    }

    private Optional<Span> dayBehind(Month month) {
        allow("-");
        Optional<Token> number = day();
        if (number.isEmpty() || isMonth(0)) {
            return Optional.empty();
        }
        Token day = number.get();
        boolean isDay = !tokens.get(at - 1).equals(day) || day.text().length() == 1;
        if (isNumber(0, 4, 4) || isDay) {
            return Optional.of(dayIn(day, month, yearOfDay()));
        }
        int year = year(day);
        if (day.number() >= 1 && day.number() <= month.maxLength()) {
            throw twoWays(List.of(day.number() + " " + name(month), name(month) + " " + year));
        }
        return Optional.of(Span.of(monthIn(year, month)));
    }

    private static Interval monthIn(int year, Month month) {
        YearMonth days = YearMonth.of(year, month);
        return Interval.of(days.atDay(1), days.atEndOfMonth());
    }

    /** Summer 2019, winter 2019/20. */
    private Optional<Span> season() {
        Optional<Month> named = word().flatMap(Vocabulary::season);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        at++;
        Month begins = named.get();
        allow("-");
        boolean turns = begins == Month.DECEMBER;
        return attempt(() -> pair().filter(years -> turns && years.adjacent()))
                .map(Years::first)
                .or(() -> attempt(this::yearOfSeason))
                .map(year -> Span.of(seasonIn(year, begins)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(seasonIn(year, begins)))));
    }

    private Optional<Integer> yearOfSeason() {
        boolean abbreviated = skip("'");
        return isNumber(0, 4, 4) || (abbreviated && isNumber(0, 2, 2)) ? Optional.of(year(take())) : Optional.empty();
    }

    private static Interval seasonIn(int year, Month begins) {
        LocalDate day = LocalDate.of(year, begins, 1);
        return Interval.of(day, day.plusMonths(3).minusDays(1));
    }

    /** New Year 2020, New Year 2019-20: January. */
    private Optional<Span> newYear() {
        if (!skip("new year")) {
            return Optional.empty();
        }
        return attempt(() -> pair().filter(Years::adjacent))
                .map(Years::last)
                .or(() -> attempt(this::yearOfSeason))
                .map(year -> Span.of(monthIn(year, Month.JANUARY)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(monthIn(year, Month.JANUARY)))));
    }

    /** 2019, 2019/20, FY19/20, 2018-21, 2019-10, and 2025/26 Q2. */
    private Optional<Span> yearOrPart() {
        return attempt(this::isoMonthOrYears)
                .or(() -> years().map(year -> attempt(() -> partBehind(year)).orElse(year))
                        .map(Span::of));
    }

    private Optional<Interval> partBehind(Interval year) {
        allow("-");
        int parts = skip("h") ? 2 : 4;
        if ((parts == 4 && !skip("q") && !skip("quarter")) || !isNumber(0, 1, 1) || !isOneYear(year)) {
            return Optional.empty();
        }
        int part = take().number();
        return part >= 1 && part <= parts ? Span.part(year, part, parts) : Optional.empty();
    }

    /** 2019-10 is a month; 2009-10 could be a year as well. */
    private Optional<Span> isoMonthOrYears() {
        Optional<Span> month = isoMonth();
        if (month.isPresent()) {
            int century = tokens.get(at - 3).number() / 100 * 100;
            int begins = tokens.get(at - 3).number();
            int ends = century + tokens.get(at - 1).number();
            if (ends > begins) {
                String named = name(Month.of(ends - century)) + " " + begins;
                throw twoWays(List.of(named, spelled(begins, ends)));
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
        boolean financial = skip("fy") || skip("financial year") || skip("fiscal year");
        if (!financial) {
            allow("calendar year");
        }
        int here = at;
        Optional<Years> pair = attempt(this::pair);
        if (pair.isPresent()) {
            Token second = tokens.get(at - 1);
            if (!financial && at - here == 3 && tokens.get(here).isNumber(2, 2) && isMonthNumber(second)) {
                throw twoWays(List.of(
                        "FY" + tokens.get(here).text() + "/" + second.text(),
                        tokens.get(here).number() + " " + name(Month.of(second.number()))));
            }
            return pair.map(years -> calendar.years(years.first(), years.last()));
        }
        if (!isNumber(0, 4, 4) && !(financial && isNumber(0, 2, 2))) {
            return Optional.empty();
        }
        int year = year(take());
        if (financial && !calendar.isCalendarYear()) {
            throw twoWays(List.of(calendar.nameOf(year - 1), calendar.nameOf(year)));
        }
        return Optional.of(YearCalendar.CALENDAR.yearStarting(year));
    }

    private static boolean isMonthNumber(Token token) {
        return token.number() >= 1 && token.number() <= 12;
    }

    /** The calendar years in which the first year begins and the last one ends. */
    private record Years(int first, int last) {
        boolean adjacent() {
            return last == first + 1;
        }
    }

    /** 2019/20, 2019-20, 2018-21, 2017-2022, 19/20. */
    private Optional<Years> pair() {
        boolean full = isNumber(0, 4, 4);
        if (!(full || isNumber(0, 2, 2))
                || !(isMark(1, "/") || isMark(1, "-"))
                || !(isNumber(2, 2, 2) || (full && isNumber(2, 4, 4)))) {
            return Optional.empty();
        }
        Token begins = take();
        at++;
        Token ends = take();
        int first = year(begins);
        int last = ends.text().length() == 4 ? year(ends) : first / 100 * 100 + ends.number();
        if (ends.is("00") && first % 100 == 99) {
            last += 100;
        }
        if (last <= first) {
            String month = begins.text() + "-" + ends.text();
            throw impossible(
                    "it ends before it begins",
                    Values.NONE,
                    full && ends.text().length() == 2 && isMonthNumber(ends) ? List.of(month) : List.of());
        }
        return Optional.of(new Years(first, last));
    }

    private int year(Token token) {
        int year = token.text().length() == 2 ? 2000 + token.number() : token.number();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw outOfYears();
        }
        return year;
    }

    // the place in the text

    private <T> Optional<T> attempt(Supplier<Optional<T>> rule) {
        int here = at;
        Optional<T> read = rule.get();
        if (read.isEmpty()) {
            at = here;
        }
        return read;
    }

    private Token take() {
        return tokens.get(at++);
    }

    /** What may stand here and says nothing. */
    private void allow(String... phrases) {
        allow(List.of(phrases));
    }

    private void allow(List<String> phrases) {
        at += phrases.stream()
                .mapToInt(this::wordsOf)
                .filter(n -> n > 0)
                .findFirst()
                .orElse(0);
    }

    private boolean skipAny(List<String> phrases) {
        return phrases.stream().anyMatch(this::skip);
    }

    private boolean skip(String phrase) {
        int words = wordsOf(phrase);
        at += words;
        return words > 0;
    }

    /** How many words the phrase has if it stands here, else none. */
    private int wordsOf(String phrase) {
        if (at == tokens.size() || !phrase.startsWith(tokens.get(at).text())) {
            return 0;
        }
        String[] words = phrase.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return 0;
            }
        }
        return words.length;
    }

    private Optional<String> word() {
        return at < tokens.size() && tokens.get(at).isWord()
                ? Optional.of(tokens.get(at).text())
                : Optional.empty();
    }

    private boolean isNumber(int ahead, int leastDigits, int mostDigits) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isNumber(leastDigits, mostDigits);
    }

    private boolean isMark(int ahead, String mark) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(mark);
    }

    private boolean isSuffix(int ahead) {
        return at + ahead < tokens.size()
                && Vocabulary.isSuffix(tokens.get(at + ahead).text());
    }

    private boolean isMonth(int ahead) {
        return at + ahead < tokens.size()
                && Vocabulary.month(tokens.get(at + ahead).text()).isPresent();
    }

    // refusals

    private String with(Token token, String other) {
        return text.substring(0, token.start()) + other + text.substring(token.end());
    }

    private DomainException backwards() {
        return impossible("it ends before it begins", Values.NONE, List.of());
    }

    private DomainException outOfYears() {
        return refusal(
                ".year",
                " is not in the years {first} to {last}",
                Values.of("first", FIRST_YEAR).and("last", LAST_YEAR),
                List.of());
    }

    private DomainException impossible(String why, Values values, List<String> rather) {
        return refusal(".impossible", " can't be: " + why, values, rather);
    }

    private DomainException twoWays(List<String> ways) {
        return refusal(".alternatives", " has two meanings, and a {what} has one", Values.NONE, ways);
    }

    private DomainException refusal(String code, String why, Values values, List<String> rather) {
        String sentence = "\"{text}\"" + why;
        Problem problem = Problem.invalid(
                what + code,
                sentence,
                Values.of("text", text).and("what", what).and(values).and("rather", rather));
        return (rather.isEmpty() ? problem : problem.hint(Written.anyOf(rather))).asException();
    }
}
