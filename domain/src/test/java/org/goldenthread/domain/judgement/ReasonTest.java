package org.goldenthread.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Why a rating was computed, as data: the rule, what it is about, and the values that decided it, by name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReasonTest {

    private final OpenBooks books = new OpenBooks();

    private Computed computed(String code, Policy policy, String day) {
        return books.books()
                .open(View.LATEST)
                .rating(Code.parse(code), policy, LocalDate.parse(day))
                .computed();
    }

    private List<String> reasons(String code, Policy policy, String day) {
        return computed(code, policy, day).reasons().stream()
                .map(reason -> reason.rule() + " " + reason.about() + " " + reason.values())
                .toList();
    }

    private List<String> reasons(String day) {
        return reasons("MA", Policy.STANDARD_1, day);
    }

    private void needs(String code, String other) {
        books.say(Milestone.KIND, code, new Depends(List.of(Code.parse(other))));
    }

    @Test
    void of_a_due_has_it_and_the_days() {
        books.record(add("MA", "March 2019"));

        assertThat(reasons("2019-02-20")).containsExactly("not-late [MA] code=MA, due=March 2019, days=39");
        assertThat(reasons("2019-03-11")).containsExactly("possibly-late [MA] code=MA, due=March 2019, days=10");
        assertThat(reasons("2019-04-02")).containsExactly("late [MA] code=MA, due=March 2019, days=2");
    }

    @Test
    void of_a_forecast_has_how_far_it_is_from_the_due() {
        books.record(add("MA", "March 2019"));
        books.record(forecast("MA", "20 April 2019"));

        assertThat(reasons("2019-04-22"))
                .containsExactly(
                        "late [MA] code=MA, due=March 2019, days=22",
                        "forecast-later [MA] code=MA, forecast=20 April 2019, slip=Slip[from=20, to=20], due=March 2019",
                        "forecast-past [MA] code=MA, forecast=20 April 2019, days=2");
    }

    @Test
    void of_two_dues_has_both_and_the_paper_where_one_has_them() {
        books.record(add("MA", "March 2019"), books.from("PA:§1"));
        books.record(claim("MA", "July 2020"), books.from("PA:§6"));
        assertThat(reasons("2019-02-20"))
                .startsWith("two-dues [MA] code=MA, where=PA:§6, due=March 2019, claim=July 2020, apart=488");

        books.record(reschedule("MA", "May 2019"));
        assertThat(reasons("2019-02-20")).startsWith("two-dues [MA] code=MA, due=May 2019, claim=July 2020, apart=427");
    }

    @Test
    void of_a_claim_of_an_earlier_day_counts_the_days_between() {
        books.record(add("MA", "March 2019"));
        books.record(claim("MA", "21 March 2019"));

        assertThat(reasons("2019-02-20"))
                .startsWith("two-dues [MA] code=MA, due=March 2019, claim=21 March 2019, apart=10");
    }

    @Test
    void of_a_step_has_its_words_and_its_day() {
        books.record(add("MA", "March 2020"));
        books.record(announce("MA", "first session", "5 February 2019"));

        assertThat(reasons("2019-02-20"))
                .startsWith("step-past [MA] code=MA, step=first session, when=5 February 2019, days=15");
    }

    @Test
    void of_silence_has_the_day_since() {
        books.record(add("MA", "March 2020"));

        assertThat(reasons("2019-05-02")).startsWith("silent [MA] code=MA, since=2019-02-01, days=90");
    }

    @Test
    void of_a_need_is_about_both() {
        books.record(add("MA", "March 2019"));
        books.record(add("MB", "10 February 2019"));
        needs("MA", "MB");
        assertThat(reasons("2019-02-20"))
                .startsWith("need-late [MA, MB] code=MA, other=MB, otherDue=10 February 2019, days=10");

        books.record(reschedule("MB", "1 May 2019"));
        assertThat(reasons("2019-02-20"))
                .startsWith("need-after [MA, MB] code=MA, due=March 2019, other=MB, otherDue=1 May 2019, days=31");

        books.say(Milestone.KIND, "MB", new Dropped(Optional.empty()));
        assertThat(reasons("2019-02-20")).startsWith("need-dropped [MA, MB] code=MA, other=MB, since=2019-02-01");
    }

    @Test
    void of_what_is_over_has_the_day_and_how() {
        books.record(add("MA", "20 January 2019"));
        books.record(complete("MA"));
        assertThat(reasons("2019-02-20"))
                .containsExactly(
                        "done-late [MA] code=MA, until=2019-02-01, days=12, due=20 January 2019",
                        "done [MA] code=MA, until=2019-02-01, due=20 January 2019");

        books.record(add("MB", "March 2019"));
        books.say(Milestone.KIND, "MB", new Dropped(Optional.empty()));
        assertThat(reasons("MB", Policy.STANDARD_1, "2019-02-20"))
                .containsExactly("gone [MB] code=MB, status=dropped, since=2019-02-01");
    }

    @Test
    void of_a_due_without_days_has_it() {
        books.record(add("MA", "ongoing"));

        assertThat(reasons("2019-02-20")).containsExactly("undated [MA] code=MA, due=ongoing");
        assertThat(reasons("MA", Policy.DELAY_1, "2019-02-20"))
                .containsExactly("unpromised [MA] code=MA", "undated [MA] code=MA, due=ongoing");
    }

    @Test
    void of_a_delay_has_the_first_promise_and_where_it_stands() {
        books.record(add("MA", "March 2019"));
        assertThat(reasons("MA", Policy.DELAY_1, "2019-02-20"))
                .containsExactly("kept [MA] code=MA, first=March 2019, now=2019-02-20");

        books.record(reschedule("MA", "May 2019"));
        assertThat(reasons("MA", Policy.DELAY_1, "2019-02-20"))
                .containsExactly("delayed [MA] code=MA, first=March 2019, now=2019-05-31, delay=Slip[from=61, to=61]");
    }

    @Test
    void of_what_is_above_counts_what_is_under_it_at_each_level() {
        books.record(add("MA", "March 2019"));
        books.record(add("MB", "10 February 2019"));
        books.record(add("MC", "ongoing"));

        assertThat(reasons("TH", Policy.STANDARD_1, "2019-02-20"))
                .first()
                .isEqualTo("shares [TH] code=TH, milestones=3, rated=2, levels=Green, Amber, Red, at=1, 1, 0");
        assertThat(computed("TH", Policy.STANDARD_1, "2019-02-20")
                        .reasons()
                        .get(0)
                        .level())
                .map(Object::toString)
                .contains("Amber");
        assertThat(computed("TH", Policy.STANDARD_1, "2019-02-20")
                        .reasons()
                        .get(0)
                        .sentence())
                .startsWith("TH has 3 milestones, 2 with a level: 1 Green, 1 Amber, 0 Red (");
    }
}
