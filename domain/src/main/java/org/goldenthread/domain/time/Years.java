package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Values;

/** A year in a text, several of them, or a part of one by its name: a quarter, a half, a season, a term, New Year. */
final class Years {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2199;
    static final Interval READABLE = Interval.of(LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));

    static final List<String> DURING = List.of("in", "on", "at", "during", "throughout", "over", "for");

    private static final List<String> FINANCIAL = List.of("financial year", "fiscal year", "financial yr", "fy");
    private static final List<String> ACADEMIC = List.of("academic year", "school year", "ay");
    private static final List<String> NEXT = List.of("next", "coming", "following");
    private static final List<String> END = List.of("end", "- end");
    private static final List<String> THIS = List.of("this", "current");

    /** Thirds of one year, whatever follows it: "late 2025 to 2026" is two. */
    private static final List<String> THIRDS = List.of("early", "mid", "middle", "late");

    /** As many years as people write a slash for ("2018/21"), and as many as they write a dash for. */
    private static final int MOST_WITH_SLASH = 10;

    private static final int MOST_WITH_DASH = 50;

    private final Tokens tokens;
    private final Refusals refusals;
    private final YearCalendar calendar;
    private final Optional<LocalDate> paper;

    Years(Tokens tokens, Refusals refusals, YearCalendar calendar, Optional<Reading> reading) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.calendar = calendar;
        this.paper = reading.map(Reading::paper);
    }

    /** 2019-10, where a year, a hyphen and two digits stand. */
    Optional<Span> isoMonth() {
        int month = tokens.ahead(2).number();
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        int year = year(tokens.take());
        tokens.pass(2);
        return Optional.of(Span.of(monthIn(year, Month.of(month))));
    }

    /** This year, next financial year, the year after next, end of FY: counted from the paper's. */
    Optional<Interval> relative() {
        int begins = tokens.at();
        boolean next = tokens.skipAny(NEXT);
        boolean said = next || tokens.skipAny(THIS);
        boolean academic = !tokens.isAtEnd() && tokens.skipAny(ACADEMIC);
        boolean financial = !academic && tokens.skipAny(FINANCIAL);
        boolean plain = !academic && !financial && tokens.skip("calendar");
        Optional<Token> year = tokens.isAtEnd() ? Optional.empty() : Optional.of(tokens.ahead(0));
        boolean isAbbreviated = financial && tokens.isAny(-1, List.of("fy"));
        boolean isEdge =
                begins > 0 && Grammar.EDGES.contains(tokens.get(begins - 1).text());
        if (isAbbreviated && !said && !isEdge) {
            return Optional.empty();
        }
        boolean isYear = academic || financial || tokens.skip("year") || tokens.skip("yr");
        if (!isYear || tokens.size() == 1 || paper.isEmpty() || tokens.isNumber(0, 1, 9)) {
            return Optional.empty();
        }
        LocalDate day = paper.get();
        int ahead = (next ? 1 : 0) + (!said && tokens.skip("after next") ? 2 : 0);
        if (academic) {
            return Optional.of(academicYear(day.getYear() - (day.getMonthValue() < 9 ? 1 : 0) + ahead));
        }
        if (!financial && !plain && !said && tokens.skipAny(END)) {
            tokens.assume(Due.Assumed.CALENDAR);
            return Optional.of(Interval.on(last(calendar.yearStarting(calendar.yearOf(day)))));
        }
        if (!financial && !plain && !calendar.isCalendarYear()) {
            Token word = year.orElseThrow();
            throw refusals.twoWays(List.of(tokens.with(word, "financial year"), tokens.with(word, "calendar year")));
        }
        if (!plain) {
            tokens.assume(Due.Assumed.CALENDAR);
        }
        boolean isLast = (financial || plain) && tokens.skipAny(END);
        YearCalendar counted = financial ? calendar : YearCalendar.CALENDAR;
        Interval days = counted.yearStarting(counted.yearOf(day) + ahead);
        return Optional.of(isLast ? Interval.on(last(days)) : days);
    }

    /** Year end 2025/26. */
    Optional<Span> yearEnd() {
        if (!tokens.skip("year end") && !tokens.skip("year - end")) {
            return Optional.empty();
        }
        tokens.allow("in");
        return years().filter(Years::isOneYear).map(days -> Span.of(Interval.on(last(days))));
    }

    /** Behind "later in": the year, the financial year. The year alone ends in December. */
    Optional<Interval> laterYear() {
        if (tokens.isNumber(0, 4, 4)) {
            return Optional.of(YearCalendar.CALENDAR.yearStarting(year(tokens.take())));
        }
        tokens.allow("this");
        boolean financial = tokens.skipAny(FINANCIAL);
        if (!financial) {
            tokens.allow("calendar");
        }
        if ((!financial && !tokens.skip("year")) || paper.isEmpty()) {
            return Optional.empty();
        }
        tokens.assume(Due.Assumed.CALENDAR);
        YearCalendar counted = financial ? calendar : YearCalendar.CALENDAR;
        return paper.map(day -> counted.yearStarting(counted.yearOf(day)));
    }

    /** Behind a month: this year, next year. */
    Optional<Integer> yearSaid() {
        boolean next = tokens.skip("next year");
        boolean read = next || tokens.skip("this year");
        return read ? paper.map(day -> day.getYear() + (next ? 1 : 0)) : Optional.empty();
    }

    /** The quarter of the strategy's years so many after that of a day. */
    Interval quarterAt(LocalDate day, int ahead) {
        Interval year = calendar.yearStarting(calendar.yearOf(day));
        long quarter = ChronoUnit.MONTHS.between(first(year), day) / 3;
        LocalDate begins = first(year).plusMonths(3 * (quarter + ahead));
        return Interval.of(begins, begins.plusMonths(3).minusDays(1));
    }

    /** 2nd, second. */
    Optional<Integer> ordinal() {
        Optional<Integer> ordinal = tokens.isNumber(0, 1, 1) && tokens.isSuffix(1)
                ? Optional.of(tokens.ahead(0).number())
                : tokens.word().flatMap(Vocabulary::ordinal);
        ordinal.ifPresent(known -> tokens.pass(tokens.ahead(0).isNumber() ? 2 : 1));
        return ordinal;
    }

    /** Q1-Q3 2025/26, Q1/Q2 2017, Q1 and Q2 of 2025/26: of one year. */
    Optional<Span> quarters() {
        Optional<Integer> begin = numbered("q", "quarter", "quarters", "qtr");
        int join = tokens.at();
        boolean and = begin.isPresent() && tokens.skipAny(List.of("and", "&", "/"));
        if (begin.isEmpty() || !(and || tokens.skipAny(Dates.TO))) {
            return Optional.empty();
        }
        Optional<Integer> end = numbered("q", "quarter", "qtr").or(() -> tokens.attempt(this::digit));
        if (end.isEmpty() || begin.get() < 1 || end.get() > 4 || begin.get() >= end.get()) {
            return Optional.empty();
        }
        if (and && begin.get() + 1 != end.get()) {
            throw refusals.twoWays(List.of(tokens.before(join) + " to " + tokens.from(tokens.get(join + 1))));
        }
        return yearOfPart()
                .flatMap(year -> Span.part(year, begin.get(), 4)
                        .flatMap(one -> Span.part(year, end.get(), 4).map(one::hull)))
                .map(days -> Span.of(days).asRange());
    }

    private Optional<Integer> numbered(String... names) {
        return tokens.attempt(() -> tokens.skipAny(List.of(names)) ? digit() : Optional.<Integer>empty());
    }

    private Optional<Integer> digit() {
        return tokens.isNumber(0, 1, 1) ? Optional.of(tokens.take().number()) : Optional.empty();
    }

    /** Q2 2025/26, second quarter of 2019, H1 2019; quarter 4 (January to March 2025). */
    Optional<Span> quarter() {
        Optional<Integer> spelled =
                tokens.attempt(() -> ordinal().filter(quarter -> tokens.skip("quarter") || tokens.skip("qtr")));
        if (spelled.isPresent()) {
            return quarterOf(spelled.get(), 4);
        }
        if (tokens.skip("last quarter") || tokens.skip("final quarter")) {
            return tokens.isAtEnd() ? Optional.empty() : quarterOf(4, 4);
        }
        Optional<Integer> half = numbered("h");
        return half.isPresent()
                ? quarterOf(half.get(), 2)
                : numbered("q", "quarter", "qtr").flatMap(quarter -> quarterOf(quarter, 4));
    }

    private Optional<Span> quarterOf(int quarter, int parts) {
        if (quarter < 1 || quarter > parts) {
            return Optional.empty();
        }
        if (tokens.isMark(0, "(")) {
            return monthsInBrackets(12 / parts)
                    .filter(days -> isQuarter(days, quarter, parts))
                    .map(Span::of);
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
        return yearOfPart().flatMap(year -> Span.part(year, quarter, parts)).map(Span::of);
    }

    private Optional<Interval> yearOfPart() {
        tokens.allow("-");
        tokens.allow(DURING);
        return tokens.attempt(this::years)
                .or(() -> tokens.attempt(this::relative))
                .filter(Years::isOneYear);
    }

    /** (January to March 2025): the months of the quarter or half before it. */
    private Optional<Interval> monthsInBrackets(int months) {
        return tokens.attempt(() -> {
            if (!tokens.skip("(")) {
                return Optional.empty();
            }
            Optional<Month> begin = takeMonth();
            boolean joined = tokens.skipAny(Dates.TO);
            Optional<Month> end = takeMonth();
            if (begin.isEmpty() || !joined || end.isEmpty() || !tokens.isNumber(0, 4, 4)) {
                return Optional.empty();
            }
            Interval last = monthIn(year(tokens.take()), end.get());
            LocalDate first = last(last).minusMonths(months - 1L).withDayOfMonth(1);
            return first.getMonth() == begin.get() && tokens.skip(")")
                    ? Optional.of(Interval.of(first, last(last)))
                    : Optional.empty();
        });
    }

    private Optional<Month> takeMonth() {
        Optional<Month> month = tokens.word().flatMap(Vocabulary::month);
        month.ifPresent(known -> tokens.pass(1));
        return month;
    }

    /** Whether days are that quarter of a year of the strategy, or of the calendar. */
    private boolean isQuarter(Interval days, int quarter, int parts) {
        return List.of(calendar, YearCalendar.CALENDAR).stream()
                .map(counted -> counted.yearStarting(counted.yearOf(first(days))))
                .anyMatch(year -> Span.part(year, quarter, parts).equals(Optional.of(days)));
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

    /** Summer 2019, winter 2019/20, autumn term 2025. */
    Optional<Span> season() {
        Optional<Month> named = tokens.word().flatMap(Vocabulary::season);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Token said = tokens.take();
        Month begins = named.get();
        if (tokens.skip("term")) {
            return term(begins);
        }
        tokens.allow("-");
        int here = tokens.at();
        Optional<Pair> pair = tokens.attempt(() -> pair(1));
        if (pair.isPresent() && pair.get().adjacent() && begins == Month.DECEMBER) {
            return Optional.of(Span.of(seasonIn(pair.get().first(), begins)));
        }
        if (pair.isPresent() && pair.get().adjacent()) {
            Token last = tokens.ahead(-1);
            String word = tokens.text().substring(said.start(), said.end());
            throw refusals.twoWays(List.of(
                    tokens.with(said, last, word + " " + pair.get().first()),
                    tokens.with(said, last, word + " " + pair.get().last())));
        }
        tokens.back(here);
        return tokens.attempt(this::yearOfSeason)
                .map(year -> Span.of(seasonIn(year, begins)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(seasonIn(year, begins)))));
    }

    /** Terms as whole months: autumn to December, spring to March, summer to July. */
    private Optional<Span> term(Month begins) {
        Optional<Pair> pair = tokens.attempt(() -> pair(2).filter(Pair::adjacent));
        boolean isAutumn = begins == Month.SEPTEMBER;
        if (begins == Month.DECEMBER) {
            return Optional.empty();
        }
        return pair.map(years -> isAutumn ? years.first() : years.last())
                .or(() -> tokens.attempt(this::yearOfSeason))
                .map(year -> Span.of(termIn(year, begins)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(termIn(year, begins)))));
    }

    private static Interval termIn(int year, Month season) {
        Month begins =
                season == Month.SEPTEMBER ? Month.SEPTEMBER : season == Month.MARCH ? Month.JANUARY : Month.APRIL;
        int months = season == Month.MARCH ? 3 : 4;
        LocalDate day = LocalDate.of(year, begins, 1);
        return Interval.of(day, day.plusMonths(months).minusDays(1));
    }

    /** 2019, '19, next year; behind what has a year of its own. */
    Optional<Integer> yearOfSeason() {
        boolean abbreviated = tokens.skip("'");
        if (!abbreviated) {
            tokens.allow("in");
        }
        boolean isYear = abbreviated ? tokens.isNumber(0, 2, 2) : tokens.isNumber(0, 4, 4);
        return isYear ? Optional.of(year(tokens.take())) : tokens.attempt(this::yearSaid);
    }

    static Interval seasonIn(int year, Month begins) {
        LocalDate day = LocalDate.of(year, begins, 1);
        return Interval.of(day, day.plusMonths(3).minusDays(1));
    }

    private static Interval academicYear(int year) {
        LocalDate day = LocalDate.of(year, Month.SEPTEMBER, 1);
        return Interval.of(day, day.plusYears(1).minusDays(1));
    }

    /** New Year 2020, New Year 2019-20: January. */
    Optional<Span> newYear() {
        if (!tokens.skip("new year")) {
            return Optional.empty();
        }
        return tokens.attempt(() -> pair(2).filter(Pair::adjacent))
                .map(Pair::last)
                .or(() -> tokens.attempt(this::yearOfSeason))
                .map(year -> Span.of(monthIn(year, Month.JANUARY)))
                .or(() -> Optional.of(Span.yearless(year -> Optional.of(monthIn(year, Month.JANUARY)))));
    }

    /** 2019, 2019/20, FY19/20, 2018-21, 2019-10, 2014/10, academic year 2025/26, and 2025/26 Q2. */
    Optional<Span> yearOrPart() {
        if (tokens.skipAny(ACADEMIC)) {
            return pair(2).filter(Pair::adjacent).map(years -> Span.of(academicYear(years.first())));
        }
        if (tokens.isAny(3, List.of("academic", "school", "ay"))) {
            return pair(2).filter(years -> years.adjacent() && tokens.skipAny(ACADEMIC))
                    .map(years -> Span.of(academicYear(years.first())));
        }
        return tokens.attempt(this::monthOrYears).or(() -> years().map(year -> tokens.attempt(() -> partBehind(year))
                .map(Span::of)
                .orElseGet(() -> isOneYear(year) ? Span.of(year) : Span.of(year).asRange())));
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

    /** 2019-10 and 2019/07 are months; 2009-10 could be a year as well, and 2009/12 several. */
    private Optional<Span> monthOrYears() {
        boolean isSlash = tokens.isMark(1, "/");
        if (!tokens.isNumber(0, 4, 4) || !(isSlash || tokens.isMark(1, "-")) || !tokens.isNumber(2, 1, 2)) {
            return Optional.empty();
        }
        int month = tokens.ahead(2).number();
        boolean isPair = tokens.isNumber(2, 2, 2);
        if (month < 1 || month > 12 || tokens.isMark(3, tokens.ahead(1).text())) {
            return Optional.empty();
        }
        Token one = tokens.take();
        tokens.pass(1);
        Token two = tokens.take();
        int year = year(one);
        int decade = isPair ? 100 : 10;
        int ends = year / decade * decade + month;
        if (isSlash && isPair && ends == year + 1) {
            return Optional.empty();
        }
        if (ends > year) {
            throw refusals.twoWays(List.of(
                    tokens.with(one, two, name(Month.of(month)) + " " + year),
                    tokens.with(one, two, spelled(year, ends))));
        }
        return Optional.of(Span.of(monthIn(year, Month.of(month))));
    }

    private String spelled(int begins, int ends) {
        String first = YearCalendar.FINANCIAL.nameOf(begins);
        return ends == begins + 1 ? first : first + " to " + YearCalendar.FINANCIAL.nameOf(ends - 1);
    }

    /** A year or several, with or without "FY"; under an "FY" one number alone could be either of two. */
    private Optional<Interval> years() {
        int begins = tokens.at();
        boolean financial = tokens.skipAny(FINANCIAL);
        if (!financial) {
            tokens.allow("calendar year", "year");
        }
        Optional<Pair> pair = tokens.attempt(this::yearToYear).or(() -> tokens.attempt(() -> pair(2)));
        if (pair.isPresent()) {
            tokens.allow(FINANCIAL);
            tokens.assume(Due.Assumed.CALENDAR);
            return pair.map(years -> calendar.years(years.first(), years.last()));
        }
        if (!tokens.isNumber(0, 4, 4) && !(financial && tokens.isNumber(0, 2, 2))) {
            return Optional.empty();
        }
        Token said = tokens.take();
        int year = year(said);
        if (financial || (tokens.isAny(0, List.of("fy", "financial", "fiscal")) && tokens.skipAny(FINANCIAL))) {
            tokens.assume(Due.Assumed.CALENDAR);
            return Optional.of(calendar.yearStarting(calendar.startOf(year)
                    .orElseThrow(() -> refusals.twoWays(Stream.of(year - 1, year)
                            .map(one -> tokens.with(tokens.get(begins), tokens.ahead(-1), calendar.nameOf(one)))
                            .toList()))));
        }
        return Optional.of(YearCalendar.CALENDAR.yearStarting(year));
    }

    /** 2025 to 2026: one year, where years are not those of the calendar. */
    private Optional<Pair> yearToYear() {
        if (calendar.isCalendarYear()
                || tokens.isAny(-1, THIRDS)
                || !tokens.isNumber(0, 4, 4)
                || !tokens.isAny(1, List.of("to"))
                || !tokens.isNumber(2, 4, 4)
                || tokens.isMonth(3)
                || tokens.isAny(3, List.of("-", "/", "."))) {
            return Optional.empty();
        }
        int first = year(tokens.take());
        tokens.pass(1);
        return Optional.of(new Pair(first, year(tokens.take()))).filter(Pair::adjacent);
    }

    /** The calendar years in which the first year begins and the last one ends. */
    private record Pair(int first, int last) {
        boolean adjacent() {
            return last == first + 1;
        }
    }

    /**
     * 2019/20, 2019-20, 2018-21, 2017-2022, 24/25.
     *
     * @param leastDigits of the second number: two, or one behind a season
     */
    private Optional<Pair> pair(int leastDigits) {
        boolean full = tokens.isNumber(0, 4, 4);
        if (!(full || tokens.isNumber(0, 2, 2))
                || !(tokens.isMark(1, "/") || tokens.isMark(1, "-"))
                || !(tokens.isNumber(2, leastDigits, 2) || (full && tokens.isNumber(2, 4, 4)))) {
            return Optional.empty();
        }
        Token begins = tokens.take();
        boolean isSlash = tokens.take().is("/");
        Token ends = tokens.take();
        int first = year(begins);
        int digits = ends.text().length();
        int round = digits == 1 ? 10 : 100;
        int last = digits == 4 ? year(ends) : first / round * round + ends.number();
        if (ends.number() == 0 && first % round == round - 1) {
            last += round;
        }
        if (last <= first) {
            throw refusals.backwards();
        }
        boolean isFollowing = last == first + 1;
        boolean isSpan = digits == 4 || (full && last - first <= (isSlash ? MOST_WITH_SLASH : MOST_WITH_DASH));
        if (!isFollowing && !isSpan) {
            throw refusals.impossible(
                    "{second} is not the year after {first}",
                    Values.of("first", begins.text()).and("second", ends.text()),
                    List.of());
        }
        return Optional.of(new Pair(first, last));
    }

    int year(Token token) {
        boolean isShort = token.text().length() == 2;
        if (isShort) {
            tokens.assume(Due.Assumed.CENTURY);
        }
        int year = isShort ? 2000 + token.number() : token.number();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refusals.outOfYears();
        }
        return year;
    }
}
