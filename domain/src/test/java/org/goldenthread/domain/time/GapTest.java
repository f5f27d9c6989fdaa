package org.goldenthread.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long after an event: as people say it, in the words of a due date, and on the calendar. */
class GapTest {

    @ParameterizedTest
    @CsvSource({"3 months,3 months", "six weeks,6 weeks", "A year,1 year", "0 days,0 days", "1 Day,1 day"})
    void is_read_as_people_say_it(String words, String gap) {
        assertThat(Gap.parse(words)).hasToString(gap);
        assertThat(Gap.parse(gap)).isEqualTo(Gap.parse(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "3", "3 moons", "-3 months", "3 to 4 months", "1000 days", ""})
    void is_refused_where_it_is_no_length(String words) {
        assertThatThrownBy(() -> Gap.parse(words))
                .hasMessage("error[gap.form]: \"" + words
                        + "\" is not a length of time\nhint: 3 months, six weeks, 1 year or 0 days");
    }

    @ParameterizedTest
    @CsvSource({
        "within three months of approval,3 months",
        "six weeks after the decision,6 weeks",
        "Within a year from the start of the contract,1 year"
    })
    void is_found_in_the_words_of_a_due_date(String words, String gap) {
        assertThat(Gap.in(words)).contains(Gap.parse(gap));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on approval",
                "within two to three months of approval",
                "within 2 or 3 months of approval",
                "within some months of approval",
                "6 weeks after approval or 3 months after the start"
            })
    void is_not_found_where_none_is_stated_or_two_are(String words) {
        assertThat(Gap.in(words)).isEmpty();
    }

    @Test
    void ends_on_the_same_day_of_a_later_month_or_on_its_last() {
        assertThat(Gap.parse("3 months").after(LocalDate.of(2019, 11, 30))).isEqualTo(LocalDate.of(2020, 2, 29));
        assertThat(Gap.parse("2 weeks").after(LocalDate.of(2019, 11, 30))).isEqualTo(LocalDate.of(2019, 12, 14));
        assertThat(Gap.parse("0 days").after(LocalDate.of(2019, 11, 30))).isEqualTo(LocalDate.of(2019, 11, 30));
    }

    @Test
    void is_of_none_to_999() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gap(-1, Gap.Unit.DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gap(1000, Gap.Unit.YEARS));
    }

    @Test
    void is_of_none_and_of_999_still() {
        assertThat(new Gap(0, Gap.Unit.DAYS)).hasToString("0 days");
        assertThat(new Gap(999, Gap.Unit.YEARS)).hasToString("999 years");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within three months",
                "within three months of approval in two years",
                "three months on approval",
                "of approval",
                "within 3 to 4 months of approval",
                "3 months or 4 after approval",
                ""
            })
    void is_not_found_where_its_event_or_its_length_is_not_clear(String words) {
        assertThat(Gap.in(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3 days after approval,3 days",
        "3 weeks from approval,3 weeks",
        "3-month following approval,3 months",
        "an year of approval,1 year"
    })
    void is_found_before_each_word_that_leads_to_an_event(String words, String gap) {
        assertThat(Gap.in(words)).map(Gap::toString).contains(gap);
    }
}
