package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Days, intervals, periods and dues for the properties of every module. */
public final class TimeArbitraries {

    private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2099, 12, 31).toEpochDay();

    private TimeArbitraries() {}

    /** Days of 1990 to 2099. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(FIRST, LAST).map(LocalDate::ofEpochDay);
    }

    /** Intervals of such days, closed, or open at either end, or at both. */
    public static Arbitrary<Interval> intervals() {
        return Combinators.combine(days().optional(0.8), days().optional(0.8))
                .as((one, other) ->
                        one.isPresent() && other.isPresent() && one.get().isAfter(other.get())
                                ? new Interval(other, one)
                                : new Interval(one, other));
    }

    /** Years that begin on any day but 29 February; often the financial or the calendar year. */
    public static Arbitrary<YearCalendar> calendars() {
        Arbitrary<YearCalendar> any = days().map(MonthDay::from)
                .filter(day -> !day.equals(MonthDay.of(2, 29)))
                .map(YearCalendar::new);
        return Arbitraries.oneOf(Arbitraries.of(YearCalendar.FINANCIAL, YearCalendar.CALENDAR), any);
    }

    /** Papers of 1990 to 2099, read with any calendar. */
    public static Arbitrary<Reading> readings() {
        return Combinators.combine(days(), calendars()).as(Reading::new);
    }

    /** Periods in the words of their label. */
    public static Arbitrary<Period> periods() {
        return Combinators.combine(days(), days())
                .as((one, other) -> one.isBefore(other) ? Interval.of(one, other) : Interval.of(other, one))
                .map(days -> Period.of(
                        days.toString(),
                        days.earliest().orElseThrow(),
                        days.latest().orElseThrow()));
    }

    /** Words that can be read as a due date, whatever the paper and the calendar. */
    public static Arbitrary<String> dueWords() {
        Arbitrary<String> year = Arbitraries.integers().between(2013, 2089).map(String::valueOf);
        Arbitrary<String> month = Arbitraries.of("January", "Feb", "march", "JUNE", "Sept", "December");
        Arbitrary<String> monthOfYear = Combinators.combine(month, year).as((m, y) -> m + " " + y);
        Arbitrary<String> day = Combinators.combine(Arbitraries.integers().between(1, 28), month)
                .as((d, m) -> d + " " + m);
        Arbitrary<String> dayOfYear = Combinators.combine(day, year).as((d, y) -> d + " " + y);
        Arbitrary<String> season = Combinators.combine(
                        Arbitraries.of("spring", "Summer", "autumn", "Fall", "winter"), year)
                .as((s, y) -> s + " " + y);
        Arbitrary<String> years = Arbitraries.integers()
                .between(2013, 2088)
                .map(y -> y + "/" + String.valueOf(y + 1).substring(2));
        Arbitrary<String> span = Arbitraries.oneOf(year, month, monthOfYear, day, dayOfYear, season, years);
        Arbitrary<String> bound =
                Arbitraries.of("", "by ", "before ", "after ", "from ", "end of ", "by end ", "in ", "early ");
        Arbitrary<String> dated =
                Combinators.combine(bound, span).as((b, s) -> b + s).filter(words -> !words.matches("early \\d+ .*"));
        return Arbitraries.frequencyOf(
                Tuple.of(8, dated),
                Tuple.of(1, days().map(LocalDate::toString)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "ongoing",
                                "annual",
                                "to be agreed",
                                "not stated",
                                "over the next two to three years",
                                "later this year")));
    }

    /** Dues of every kind, read from words. */
    public static Arbitrary<Due> dues() {
        return Combinators.combine(dueWords(), readings()).as(Due::parse);
    }
}
