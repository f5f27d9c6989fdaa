package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearCalendarTest {

    @Provide
    Arbitrary<YearCalendar> calendars() {
        return TimeArbitraries.calendars();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return TimeArbitraries.days();
    }

    @Test
    void begins_the_financial_year_on_1_April() {
        assertThat(YearCalendar.FINANCIAL.yearStarting(2024)).hasToString("2024-04-01/2025-03-31");
        assertThat(YearCalendar.FINANCIAL.yearOf(LocalDate.of(2025, 3, 31))).isEqualTo(2024);
        assertThat(YearCalendar.FINANCIAL.yearOf(LocalDate.of(2025, 4, 1))).isEqualTo(2025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 April", "1 apr", "April 1", "04-01", "--04-01", " 1  APRIL "})
    void is_read_in_several_ways(String text) {
        assertThat(YearCalendar.parse(text)).isEqualTo(YearCalendar.FINANCIAL);
        assertThat(YearCalendar.FINANCIAL).hasToString("1 April");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "April", "31 June", "13-01", "0 May", "1 April 2019", "1st of spring", "999999999999 May"})
    void refuses_what_is_no_day_of_a_year(String text) {
        assertThatThrownBy(() -> YearCalendar.parse(text))
                .isInstanceOf(DomainException.class)
                .hasMessage("error[calendar.unreadable]: \"" + text
                        + "\" is not the day a year begins: a day and a month\nhint: 1 April");
    }

    @Test
    void refuses_to_begin_on_29_February() {
        assertThatThrownBy(() -> YearCalendar.parse("29 February"))
                .isInstanceOf(DomainException.class)
                .hasMessage("error[calendar.leap-day]: a year can't begin on 29 February, which most years don't have\n"
                        + "hint: 1 March");
    }

    @Property
    void reads_what_it_writes(@ForAll("calendars") YearCalendar calendar) {
        assertThat(YearCalendar.parse(calendar.toString())).isEqualTo(calendar);
    }

    @Property
    void puts_every_day_in_one_year(@ForAll("calendars") YearCalendar calendar, @ForAll("days") LocalDate day) {
        int year = calendar.yearOf(day);
        assertThat(calendar.yearStarting(year).contains(day)).isTrue();
        assertThat(calendar.yearStarting(year + 1).contains(day)).isFalse();
    }

    @Property
    void divides_a_year_into_its_quarters(
            @ForAll("calendars") YearCalendar calendar, @ForAll @IntRange(min = 1990, max = 2099) int year) {
        long days = 0;
        Interval whole = quarter(calendar, year, 1);
        for (int q = 1; q <= 4; q++) {
            days += quarter(calendar, year, q).lengthInDays().orElseThrow();
            whole = whole.hull(quarter(calendar, year, q));
        }
        assertThat(whole).isEqualTo(calendar.yearStarting(year));
        assertThat(days).isEqualTo(whole.lengthInDays().orElseThrow());
    }

    private static Interval quarter(YearCalendar calendar, int year, int q) {
        return Period.parse("Q" + q + " " + calendar.nameOf(year), calendar).interval();
    }

    @Test
    void says_by_which_end_one_number_names_its_years() {
        YearCalendar byEnd = YearCalendar.parse("1 April, named by its end");
        YearCalendar byStart = YearCalendar.parse("1 April NAMED BY START");

        assertThat(byEnd).hasToString("1 April, named by its end");
        assertThat(byStart).hasToString("1 April, named by its start");
        assertThat(byEnd.startOf(2026)).contains(2025);
        assertThat(byStart.startOf(2026)).contains(2026);
        assertThat(YearCalendar.FINANCIAL.startOf(2026)).isEmpty();
        assertThat(YearCalendar.CALENDAR.startOf(2026)).contains(2026);
        assertThat(YearCalendar.parse("1 October").startOf(2026)).contains(2025);
        assertThat(YearCalendar.parse("15 October").startOf(2026)).contains(2025);
        assertThat(YearCalendar.parse("1 October named by its start").startOf(2026))
                .contains(2026);
        assertThat(YearCalendar.parse("1 November").startOf(2026)).isEmpty();
    }

    @Test
    void is_the_same_where_the_day_and_the_naming_are() {
        YearCalendar byEnd = YearCalendar.parse("1 April, named by its end");

        assertThat(byEnd)
                .isEqualTo(YearCalendar.parse("April 1 named by end"))
                .hasSameHashCodeAs(YearCalendar.parse("April 1 named by end"))
                .isNotEqualTo(YearCalendar.parse("1 April, named by its start"))
                .isNotEqualTo(YearCalendar.FINANCIAL)
                .isNotEqualTo(YearCalendar.parse("2 April, named by its end"))
                .isNotEqualTo("1 April, named by its end");
        assertThat(List.of(YearCalendar.FINANCIAL.hashCode(), byEnd.hashCode(), YearCalendar.CALENDAR.hashCode()))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @ParameterizedTest
    @CsvSource({"01-01, 1 January", "12-31, 31 December", "12-01, 1 December", "1-31, 31 January", "30 Apr, 30 April"})
    void begins_on_any_day_of_any_month(String text, String day) {
        assertThat(YearCalendar.parse(text)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00-01", "13-01", "01-00", "01-32", "2019-01", "31 April", "1 April, named by its middle"})
    void refuses_a_month_or_a_day_that_is_none(String text) {
        assertThatThrownBy(() -> YearCalendar.parse(text))
                .hasMessage("error[calendar.unreadable]: \"" + text
                        + "\" is not the day a year begins: a day and a month\nhint: 1 April");
    }

    @Test
    void is_called_as_people_write_it() {
        assertThat(YearCalendar.FINANCIAL.nameOf(2024)).isEqualTo("2024/25");
        assertThat(YearCalendar.FINANCIAL.nameOf(1999)).isEqualTo("1999/00");
        assertThat(YearCalendar.CALENDAR.nameOf(2024)).isEqualTo("2024");
    }
}
