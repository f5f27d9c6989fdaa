package org.goldenthread.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Refusal;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What decides the date of a plan, and what to free first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CriticalTest {

    private final OpenBooks books = new OpenBooks();

    private void promise(String code, String due, String... needs) {
        books.record(add(code, due));
        if (needs.length > 0) {
            books.say(
                    Milestone.KIND,
                    code,
                    new Depends(Stream.of(needs).map(Code::parse).toList()));
        }
    }

    private Critical critical(int relief) {
        return Network.of(books.state(), LocalDate.parse("2019-06-01")).critical(Code.parse("PL"), relief);
    }

    @Test
    void frees_first_what_gives_most_days_back_to_others() {
        promise("NA", "2019-09-30");
        promise("NB", "2019-09-30");
        promise("MA", "2019-10-31", "NA");
        promise("MB", "2019-10-31", "NA");
        promise("MC", "2019-10-31", "NB");
        books.today("2019-05-01").record(forecast("NA", "2019-11-30"));
        books.record(forecast("NB", "2019-12-10"));

        assertThat(critical(5).relief())
                .containsExactly(
                        new Critical.Relief(List.of(Code.parse("NA")), 60, 2),
                        new Critical.Relief(List.of(Code.parse("NB")), 40, 1));
        assertThat(critical(1).relief()).hasSize(1);
        assertThat(critical(0).relief()).isEmpty();
    }

    @Test
    void tells_two_needs_that_are_equally_late_as_one_row() {
        promise("NA", "2019-09-30");
        promise("NB", "2019-09-30");
        promise("MA", "2019-10-31", "NA", "NB");
        books.today("2019-05-01").record(forecast("NA", "2019-11-30"));
        books.record(forecast("NB", "2019-11-30"));

        assertThat(critical(5).relief())
                .containsExactly(new Critical.Relief(List.of(Code.parse("NA"), Code.parse("NB")), 30, 1));
    }

    @Test
    void names_what_else_comes_as_late_and_what_else_says_as_late_a_day() {
        promise("NA", "2019-09-30");
        promise("NB", "2019-09-30");
        promise("MA", "2019-10-31", "NA");
        promise("MB", "2019-10-31", "NB");
        books.today("2019-05-01").record(forecast("NA", "2019-11-30"));
        books.record(forecast("NB", "2019-11-30"));
        Critical critical = critical(0);

        assertThat(critical.decidedBy()).isEqualTo(Code.parse("NA"));
        assertThat(critical.alsoDecide()).containsExactly(Code.parse("MB"), Code.parse("NA"), Code.parse("NB"));
        assertThat(critical.next()).contains(LocalDate.parse("2019-11-30"));
    }

    @Test
    void of_a_plan_in_which_nothing_is_late_its_last_promise_is_the_last() {
        promise("MA", "2019-10-31");
        promise("MB", "2019-11-30");
        Critical critical = critical(3);

        assertThat(critical.chain()).extracting(ChainStep::code).containsExactly(Code.parse("MB"));
        assertThat(critical.next()).contains(LocalDate.parse("2019-10-31"));
        assertThat(critical.relief()).isEmpty();
        assertThat(critical.slack())
                .extracting(Critical.Room::code, Critical.Room::toOutcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Code.parse("MB"), 0),
                        org.assertj.core.groups.Tuple.tuple(Code.parse("MA"), 30));
    }

    @Test
    void refuses_where_nothing_has_a_day() {
        promise("MA", "not stated");

        Refusal.assertRefused(
                Problem.Sort.RULE_VIOLATED,
                () -> critical(0),
                "error[critical.no-day]: nothing under PL has a day, so nothing decides when it comes");
    }
}
