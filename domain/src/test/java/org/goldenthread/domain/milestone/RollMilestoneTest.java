package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.DueWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MA, due in March 2020 in the plan of 2019/20, moves into that of 2020/21. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RollMilestoneTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void there_is_one() {
        books.record(add("MA", "March 2020"));
        books.today("2020-03-31");
    }

    private static RollMilestone roll(String code, Optional<String> due, boolean keep) {
        return new RollMilestone(
                Code.parse(code),
                Code.parse("PN"),
                due.map(DueWords::parse),
                keep,
                Optional.of(Code.parse("CAPACITY")),
                Optional.of(Sentence.parse("two left")));
    }

    @Test
    void takes_a_new_due_date() {
        assertThat(books.record(roll("MA", Optional.of("June 2020"), false)).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.fact().says()).isEqualTo("rolled forward into PN, due June 2020, cause CAPACITY");
                    assertThat(entry.reason()).hasToString("Optional[two left]");
                });
    }

    @Test
    void reads_a_month_without_its_year_as_one_of_the_plan_it_moves_into() {
        RollMilestone rolled = roll("MA", Optional.of("January"), false);
        assertThat(rolled.read(books.state(), LocalDate.parse("2020-03-31")))
                .hasValueSatisfying(due -> assertThat(due.latest()).hasToString("Optional[2021-01-31]"));
        books.record(rolled);

        assertThat(books.milestone("MA").due().latest()).hasToString("Optional[2021-01-31]");
    }

    @Test
    void does_not_keep_the_date_it_had_in_silence() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(roll("MA", Optional.empty(), false)),
                "error[milestone.roll.due]: MA is due \"March 2020\"; to roll it forward, give a new due date, or say that it keeps this one",
                "next: again (due …) or again (keepDue true)");
    }

    @Test
    void keeps_the_date_it_had_where_that_is_said() {
        books.record(roll("MA", Optional.empty(), true));

        assertThat(books.milestone("MA").due()).hasToString("March 2020");
        assertThat(books.milestone("MA").promise().moves()).isEmpty();
        assertThat(books.milestone("MA").position().plan()).contains(Code.parse("PN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not stated", "to be agreed", "ongoing", "within three months of approval"})
    void needs_no_new_date_where_it_had_none(String due) {
        books.record(add("MB", due));
        books.record(roll("MB", Optional.empty(), false));

        assertThat(books.milestone("MB").position().plan()).contains(Code.parse("PN"));
    }

    @Test
    void says_of_what_ended_that_it_did_and_not_that_it_needs_a_date() {
        books.record(complete("MA"));

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(roll("MA", Optional.empty(), false)),
                "error[milestone.closed]: MA is completed since 2020-03-31 and can't be rolled forward",
                "next: history line (code MA)");
    }

    @Test
    void moves_only_what_is_there() {
        assertRefused(
                NOT_FOUND,
                () -> books.record(roll("MX", Optional.empty(), true)),
                "error[code.unknown]: no milestone has the code MX",
                "hint: did you mean MA?");
    }

    @Test
    void arrives_overdue_where_its_date_has_passed_when_the_plan_begins() {
        books.record(add("MB", "April 2020"));
        books.record(add("MC", "not stated"));
        DeliveryPlan next = books.get(DeliveryPlan.KIND, "PN");

        assertThat(next.period().startInclusive()).isEqualTo("2020-04-01");
        assertThat(RollMilestone.arrivingOverdue(
                        List.of(Code.parse("MA"), Code.parse("MB"), Code.parse("MC")), next, books.state()))
                .extracting(Milestone::code)
                .hasToString("[MA]");
    }
}
