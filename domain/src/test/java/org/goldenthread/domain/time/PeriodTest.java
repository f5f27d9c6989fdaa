package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    @Provide
    Arbitrary<Period> periods() {
        return TimeArbitraries.periods();
    }

    @Provide
    Arbitrary<YearCalendar> calendars() {
        return TimeArbitraries.calendars();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024/25                  | 2024-04-01/2025-03-31
                    24/25                    | 2024-04-01/2025-03-31
                    FY24/25                  | 2024-04-01/2025-03-31
                    FY 2024-25               | 2024-04-01/2025-03-31
                    financial year 2024/25   | 2024-04-01/2025-03-31
                    2018-21                  | 2018-04-01/2021-03-31
                    2018-2021                | 2018-04-01/2021-03-31
                    2018/19 to 2020/21       | 2018-04-01/2021-03-31
                    2017-2022                | 2017-04-01/2022-03-31
                    1999/00                  | 1999-04-01/2000-03-31
                    2019                     | 2019-01-01/2019-12-31
                    2019 to 2021             | 2019-01-01/2021-12-31
                    2019-04-01/2020-03-31    | 2019-04-01/2020-03-31
                    April 2019 to March 2020 | 2019-04-01/2020-03-31
                    April to June 2019       | 2019-04-01/2019-06-30
                    Q2 2025/26               | 2025-07-01/2025-09-30
                    2025/26 Q2               | 2025-07-01/2025-09-30
                    2012-Q3                  | 2012-07-01/2012-09-30
                    2019-10                  | 2019-10-01/2019-10-31
                    4 April 2019             | 2019-04-04/2019-04-04
                    """)
    void is_read_as_people_write_it(String words, String days) {
        Period period = Period.parse(words, YearCalendar.FINANCIAL);
        assertThat(period.interval()).hasToString(days);
        assertThat(period).hasToString(words);
        assertThat(Period.of(words, period.startInclusive(), period.endInclusive()))
                .isEqualTo(period);
    }

    @Test
    void counts_calendar_years_where_the_strategy_does() {
        assertThat(Period.parse("2018-21", YearCalendar.CALENDAR).interval()).hasToString("2018-01-01/2021-12-31");
        assertThat(Period.parse("FY2019", YearCalendar.CALENDAR).interval()).hasToString("2019-01-01/2019-12-31");
    }

    @Test
    void is_the_same_days_in_other_words() {
        Period one = Period.parse("FY24/25", YearCalendar.FINANCIAL);
        Period other = Period.parse("2024/25", YearCalendar.FINANCIAL);
        assertThat(one.interval()).isEqualTo(other.interval());
        assertThat(one).isNotEqualTo(other);
        assertThat(one.contains(LocalDate.of(2025, 3, 31))).isTrue();
        assertThat(one.contains(LocalDate.of(2025, 4, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2024/2S        | period.unreadable   | "2024/2S" can't be read as a period                                     | 2024/25, 2018-21, Q2 2025/26, April 2019 to March 2020 or 2019-04-01/2020-03-31
                    2O24/25        | period.unreadable   | "2O24/25" can't be read as a period                                     | 2024/25
                    2024/52x       | period.unreadable   | "2024/52x" can't be read as a period                                    | 2024/25, 2018-21, Q2 2025/26, April 2019 to March 2020 or 2019-04-01/2020-03-31
                    June           | period.unreadable   | "June" can't be read as a period                                        | 2024/25, 2018-21, Q2 2025/26, April 2019 to March 2020 or 2019-04-01/2020-03-31
                    by March 2020  | period.unreadable   | "by March 2020" can't be read as a period                               | 2024/25, 2018-21, Q2 2025/26, April 2019 to March 2020 or 2019-04-01/2020-03-31
                    ongoing        | period.unreadable   | "ongoing" can't be read as a period                                     | 2024/25, 2018-21, Q2 2025/26, April 2019 to March 2020 or 2019-04-01/2020-03-31
                    FY25           | period.alternatives | "FY25" has two meanings, and a period needs one                           | 2024/25 or 2025/26
                    2009-10        | period.alternatives | "2009-10" has two meanings, and a period needs one                        | October 2009 or 2009/10
                    31/06/2019     | period.impossible   | "31/06/2019" is impossible: June 2019 has 30 days                            | 30/06/2019 or 01/07/2019
                    """)
    void refuses_what_it_can_not_read(String words, String code, String message, String hint) {
        assertThatThrownBy(() -> Period.parse(words, YearCalendar.FINANCIAL))
                .isInstanceOf(DomainException.class)
                .hasMessage("error[" + code + "]: " + message + "\nhint: " + hint);
    }

    /** A period stands in no paper: what counts from one has no days here, nor has what lacks its year, or an end. */
    @Test
    void refuses_what_only_a_paper_gives_a_year_or_a_day() {
        assertThat(List.of(
                        "since March",
                        "since 2019",
                        "from 2019",
                        "ongoing to 2019",
                        "../2019",
                        "next quarter",
                        "next week",
                        "end of the month",
                        "20th of next month",
                        "this financial year",
                        "the following financial year",
                        "later this year",
                        "later in 2019",
                        "rest of the year",
                        "year end",
                        "within six months",
                        "2 weeks before Christmas",
                        "w/c 6 October",
                        "week 12",
                        "Q2",
                        "Q2 next year",
                        "March next year",
                        "Friday 31 October",
                        "29 February",
                        "October to February"))
                .allSatisfy(words -> assertThatThrownBy(() -> Period.parse(words, YearCalendar.FINANCIAL))
                        .hasMessage("error[period.unreadable]: \"" + words + "\" can't be read as a period\nhint: "
                                + "2024/25, 2018-21, Q2 2025/26, April 2019 to March 2020 or 2019-04-01/2020-03-31"));
    }

    @Test
    void offers_what_can_be_read_without_a_paper() {
        assertThatThrownBy(() -> Period.parse("12-06-26", YearCalendar.FINANCIAL))
                .hasMessage("error[period.alternatives]: \"12-06-26\" has two meanings, and a period needs one\n"
                        + "hint: 12 June 2026 or 26 June 2012");
        assertThatThrownBy(() -> Period.parse("03/26", YearCalendar.FINANCIAL))
                .hasMessage(
                        "error[period.alternatives]: \"03/26\" has two meanings, and a period needs one\nhint: March 2026");
        assertThatThrownBy(() -> Period.parse("31 June", YearCalendar.FINANCIAL))
                .hasMessage("error[period.impossible]: \"31 June\" is impossible: June has 30 days");
        assertThatThrownBy(() -> Period.parse("3lst June 2025", YearCalendar.FINANCIAL))
                .hasMessageStartingWith(
                        "error[period.unreadable]: \"3lst June 2025\" can't be read as a period\nhint: ");
        assertThat(Period.parse("w/c 6 October 2025", YearCalendar.FINANCIAL).interval())
                .hasToString("2025-10-06/2025-10-12");
        assertThat(Period.parse("2 weeks before Christmas 2026", YearCalendar.FINANCIAL)
                        .interval())
                .hasToString("2026-12-11/2026-12-11");
    }

    @Test
    void refuses_words_it_can_not_keep() {
        assertThatThrownBy(() -> Period.parse(" ", YearCalendar.FINANCIAL))
                .hasMessage("error[period.empty]: a period says when; this one is blank\nhint: 2024/25");
        assertThatThrownBy(() -> Period.parse("2".repeat(101), YearCalendar.FINANCIAL))
                .hasMessage(
                        "error[period.long]: \"" + "2".repeat(60) + "…\" has 101 characters; a period has at most 100");
        assertThatThrownBy(() -> Period.parse("2024\t25", YearCalendar.FINANCIAL))
                .hasMessage("error[period.control]: \"2024\\u000925\" holds U+0009 CHARACTER TABULATION at character 5;"
                        + " a period is one line of plain text");
        assertThatThrownBy(() -> Period.parse("1850", YearCalendar.FINANCIAL))
                .hasMessage("error[period.year]: \"1850\" is not in the years 1900 to 2199");
    }

    @Test
    void refuses_to_begin_after_it_ends() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of("2019", LocalDate.of(2019, 12, 31), LocalDate.of(2019, 1, 1)))
                .withMessage("startInclusive: 2019-12-31 is after endInclusive 2019-01-01");
    }

    /** The days as people write them: "2024/25", "2018/19 to 2020/21", "2019", "April 2019", "3 May 2019 to 7 July 2019". */
    private static String written(Period period, YearCalendar calendar) {
        LocalDate first = period.startInclusive();
        LocalDate last = period.endInclusive();
        for (YearCalendar years : List.of(calendar, YearCalendar.CALENDAR)) {
            Interval whole = years.years(years.yearOf(first), years.yearOf(last) + (years.isCalendarYear() ? 0 : 1));
            if (whole.equals(period.interval())) {
                return fromTo(years.nameOf(years.yearOf(first)), years.nameOf(years.yearOf(last)));
            }
        }
        boolean isMonths =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        DateTimeFormatter form = isMonths ? MONTH : DAY;
        return fromTo(form.format(first), form.format(last));
    }

    private static String fromTo(String first, String last) {
        return first.equals(last) ? first : first + " to " + last;
    }

    @Property
    void is_the_same_days_however_its_ends_are_written(
            @ForAll("periods") Period period, @ForAll("calendars") YearCalendar calendar) {
        assertThat(Period.parse(written(period, calendar), calendar).interval()).isEqualTo(period.interval());
        assertThat(Period.parse(period.toString(), calendar)).isEqualTo(period);
    }

    @Property
    void is_the_same_days_when_written_in_whole_years_too(
            @ForAll("calendars") YearCalendar calendar,
            @ForAll @IntRange(min = 1990, max = 2090) int year,
            @ForAll @IntRange(min = 0, max = 12) int more) {
        Interval days = calendar.yearStarting(year).hull(calendar.yearStarting(year + more));
        Period period = Period.of(
                "some years", days.earliest().orElseThrow(), days.latest().orElseThrow());
        assertThat(Period.parse(written(period, calendar), calendar).interval()).isEqualTo(period.interval());
    }

    @Property
    void never_fails_otherwise(@ForAll String words, @ForAll("calendars") YearCalendar calendar) {
        try {
            assertThat(Period.parse(words, calendar).asWritten()).isEqualTo(words.strip());
        } catch (DomainException refused) {
            assertThat(refused.problems()).allMatch(p -> p.code().startsWith("period."));
        }
    }
}
