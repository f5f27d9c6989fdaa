package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.finding.Finding;
import org.goldenthread.domain.finding.Findings;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Milestone MA is promised for March 2020; on 1 September 2019 it is forecast for May 2020. */
class NothingDroppedTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void a_milestone_with_a_forecast() {
        books.record(add("MA", "March 2020"));
        books.today("2019-09-01").record(forecast("MA", "May 2020"));
    }

    @Test
    void a_forecast_has_the_day_on_which_it_was_said() {
        assertThat(books.milestone("MA").promise().forecastSaidOn()).contains(LocalDate.parse("2019-09-01"));
        assertThat(books.milestone("MA").promise().standingForecast())
                .map(Due::asWritten)
                .contains("May 2020");
    }

    @Test
    void a_forecast_does_not_outlive_another_date_that_was_agreed_later() {
        assertThat(findings()).contains("finding.forecast-later");

        books.today("2019-10-01").record(reschedule("MA", "April 2020"));

        assertThat(books.milestone("MA").promise().standingForecast()).isEmpty();
        assertThat(books.milestone("MA").promise().forecastSaid())
                .hasToString("Optional[2019-09-01, before the due date was agreed that stands now]");
        assertThat(findings()).doesNotContain("finding.forecast-later", "finding.forecast-past");
        assertThat(Policy.STANDARD_1
                        .rate(books.milestone("MA"), books.state(), LocalDate.parse("2019-10-01"))
                        .level())
                .as("standard/1 rates by it as ever")
                .hasToString("Optional[Amber]");
    }

    @Test
    void a_forecast_that_is_said_after_the_agreed_date_stands() {
        books.today("2019-10-01").record(reschedule("MA", "April 2020"));
        books.today("2019-11-01").record(forecast("MA", "May 2020"));

        assertThat(books.milestone("MA").promise().standingForecast())
                .map(Due::asWritten)
                .contains("May 2020");
        assertThat(findings()).contains("finding.forecast-later");
    }

    @Test
    void the_same_days_in_other_words_are_no_other_date() {
        books.today("2019-10-01").record(reschedule("MA", "2020-03"));

        assertThat(books.milestone("MA").promise().standingForecast())
                .map(Due::asWritten)
                .contains("May 2020");
    }

    @Test
    void a_late_completion_says_how_late() {
        books.today("2020-04-05").record(complete("MA"));

        assertThat(books.milestone("MA").daysLate()).contains(5L);
    }

    @Test
    void a_completion_by_the_last_day_is_not_late() {
        books.today("2020-03-31").record(complete("MA"));

        assertThat(books.milestone("MA").daysLate()).isEmpty();
    }

    @Test
    void what_it_needs_and_is_still_open_is_named() {
        books.record(add("MB", "March 2020"));
        books.record(add("MC", "March 2020"));
        books.say(Milestone.KIND, "MA", new Depends(List.of(Code.parse("MC"), Code.parse("MB"))));
        books.today("2020-02-01").record(complete("MC"));
        books.record(complete("MA"));

        assertThat(CompleteMilestone.unmet(Code.parse("MA"), books.state()))
                .extracting(Milestone::code)
                .containsExactly(Code.parse("MB"));
    }

    private List<String> findings() {
        return Findings.of(books.state(), books.clock().today(), Settings.DEFAULT, Scope.ALL).open().stream()
                .map(Finding::weakness)
                .map(weakness -> weakness.code())
                .toList();
    }
}
