package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Milestone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which days a report tells of. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpanTest {

    private final OpenBooks books = new OpenBooks();

    private Span span(String day, Optional<String> asked) {
        Material material = new Material(books.state());
        return Span.of(
                books.state(),
                material.all(Milestone.KIND),
                LocalDate.parse(day),
                asked.map(LocalDate::parse),
                Span.QUARTER);
    }

    private String days(String day) {
        Span span = span(day, Optional.empty());
        return span.first() + " to " + span.last();
    }

    @Test
    void begins_on_the_day_that_is_asked_for() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));

        assertThat(span("2019-06-30", Optional.of("2019-02-03")).days()).hasToString("2019-02-03/2019-06-30");
    }

    @Test
    void begins_after_the_last_paper_before_its_end() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));

        assertThat(days("2019-02-10")).isEqualTo("2019-02-01 to 2019-02-10");
        assertThat(days("2019-01-31")).isEqualTo("2019-01-11 to 2019-01-31");
        assertThat(days("2019-01-10")).isEqualTo("2018-10-11 to 2019-01-10");
    }

    @Test
    void is_that_between_the_last_two_papers_where_nothing_was_reported_for_a_year_since() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));

        assertThat(days("2020-01-31")).isEqualTo("2019-02-01 to 2020-01-31");
        assertThat(days("2020-02-01")).isEqualTo("2019-01-11 to 2019-01-31");
        assertThat(span("2026-11-30", Optional.empty()).remark())
                .contains(
                        "Nothing has been reported since Paper PB, 1 to 31 January 2019, so this is the position it left.");

        // and so it is where the days are asked for
        assertThat(span("2026-11-30", Optional.of("2018-11-30")).days()).hasToString("2018-11-30/2019-01-31");
        assertThat(span("2026-11-30", Optional.of("2019-11-30")).days()).hasToString("2019-11-30/2026-11-30");

        // a word that no paper has is a word
        books.today("2019-03-01");
        books.record(progress("MA", "room booked"));
        assertThat(days("2026-11-30")).isEqualTo("2019-02-01 to 2026-11-30");
    }

    @Test
    void says_that_nothing_was_reported_in_its_days() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));

        assertThat(span("2019-01-31", Optional.empty()).remark()).isEmpty();
        assertThat(span("2019-06-30", Optional.empty()).remark())
                .contains("Nothing has been reported since Paper PB, 1 to 31 January 2019. This rests on it, and on the"
                        + " dates that have passed since.");
        assertThat(span("2019-06-30", Optional.of("2019-01-20")).remark()).isEmpty();

        books.today("2019-03-01");
        books.record(progress("MA", "room booked"));
        assertThat(span("2019-06-30", Optional.empty()).remark()).isEmpty();
    }

    @Test
    void asks_for_a_report_in_two_periods() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));

        // eight months without a paper are no period
        assertThat(span("2019-09-30", Optional.empty()).recently()).hasToString("2019-03-31");
        assertThat(span("2019-09-30", Optional.of("2019-09-01")).recently()).hasToString("2019-08-02");
    }

    @Test
    void says_that_all_of_it_was_read_in_one_paper() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));

        assertThat(span("2019-01-10", Optional.empty()).remark())
                .contains("All of it was read in one paper, Paper PA, 10 January 2019.");
        assertThat(span("2019-02-10", Optional.empty()).remark())
                .contains(
                        "Nothing has been reported since Paper PA, 10 January 2019, the only paper so far. This rests on"
                                + " it, and on the dates that have passed since.");
    }

    @Test
    void is_three_months_without_a_paper() {
        books.record(add("MA", "October 2019"));

        assertThat(days("2019-06-30")).isEqualTo("2019-03-31 to 2019-06-30");
    }
}
