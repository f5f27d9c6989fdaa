package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.journal.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2019-06-26", "9999-12-31"})
    void are_of_the_years_1_to_9999(String day) {
        assertThat(Days.parse(day)).isEqualTo(LocalDate.parse(day)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "+999999999-12-31", "-999999999-01-01"})
    void refuse_every_other_year_wherever_a_day_is_read(String day) {
        String refusal = "error[day.range]: " + day + " is not a day of the years 1 to 9999";
        assertRefused(INVALID_INPUT, () -> Days.parse(day), refusal, "hint: 2019-06-26");
        assertRefused(INVALID_INPUT, () -> Forms.value(LocalDate.class, "--today", day), refusal, "hint: 2019-06-26");
        assertRefused(INVALID_INPUT, () -> Interval.parse("../" + day), refusal, "hint: 2019-06-26");
    }

    @Test
    void of_two_one_is_earlier_and_the_other_later_whichever_comes_first() {
        LocalDate june = LocalDate.parse("2019-06-26");
        LocalDate july = LocalDate.parse("2019-07-01");

        assertThat(Days.earlier(june, july)).isEqualTo(june);
        assertThat(Days.earlier(july, june)).isEqualTo(june);
        assertThat(Days.later(june, july)).isEqualTo(july);
        assertThat(Days.later(july, june)).isEqualTo(july);
        assertThat(Days.earlier(june, june)).isEqualTo(Days.later(june, june)).isEqualTo(june);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-26, 2019-06-26",
        "26 June 2019, 2019-06-26",
        "26/6/2019, 2019-06-26",
        "Wednesday 26th of June 2019, 2019-06-26",
        "31 June 2019, ",
        "June 2019, ",
        "by 26 June 2019, ",
        "20-07-04, ",
        "ongoing, "
    })
    void are_exact_in_any_words_that_are_one_day(String words, LocalDate day) {
        assertThat(Days.exact(words, LocalDate.parse("2019-07-01"))).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void refuse_to_guess_the_year() {
        assertRefused(
                INVALID_INPUT,
                () -> Days.exact("26 June", LocalDate.parse("2019-07-01")),
                "error[day.year]: \"26 June\" is a day of every year",
                "hint: 26 June 2019");
        assertRefused(
                INVALID_INPUT,
                () -> Days.exact("26/06/19", LocalDate.parse("2019-07-01")),
                "error[day.year]: \"26/06/19\" has a year of two digits",
                "hint: 2019-06-26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "26 June 2019", "2019-02-30", "10000-01-01"})
    void leave_to_others_to_say_what_is_no_day_at_all(String text) {
        assertThatThrownBy(() -> Days.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
