package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.RollMilestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.time.DueWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** PL, 2019/20, with MA and MB due in March 2020 and MC due in June 2020, is closed in May 2020. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloseAnsweredPlanTest {

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void the_year_has_ended() {
        books.record(add("MA", "March 2020"));
        books.record(add("MB", "March 2020"));
        books.record(add("MC", "June 2020"));
        books.today("2020-05-10");
    }

    private static CloseAnsweredPlan.Answered answered(String code, Verb said, String day) {
        return new CloseAnsweredPlan.Answered(Code.parse(code), said, LocalDate.parse(day));
    }

    private static CloseAnsweredPlan.Answered completed(String code, String day) {
        return answered(code, complete(code), day);
    }

    private static CloseAnsweredPlan.Answered rolled(String code) {
        return answered(
                code,
                new RollMilestone(
                        Code.parse(code),
                        Code.parse("PN"),
                        Optional.of(DueWords.parse("June")),
                        false,
                        Optional.of(Code.parse("CAPACITY")),
                        Optional.of(Sentence.parse("two left"))),
                "2020-03-31");
    }

    private static CloseAnsweredPlan close(CloseAnsweredPlan.Answered... answers) {
        return new CloseAnsweredPlan(
                Arrays.asList(answers),
                new ClosePlan(
                        Code.parse("PL"),
                        Optional.of(Code.parse("PN")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    @Test
    void says_what_became_of_each_and_closes_the_year_in_one_act() {
        Act act = books.record(close(completed("MA", "2020-03-20"), rolled("MB")));

        assertThat(act.entries())
                .extracting(entry -> entry.about().code() + " " + entry.effective())
                .containsExactly("MA 2020-03-20", "MB 2020-03-31", "MC 2020-03-31", "PL 2020-03-31");
        DeliveryPlan plan = books.get(DeliveryPlan.KIND, "PL");
        assertThat(plan.status()).isEqualTo(DeliveryPlan.Status.CLOSED);
        Balance balance = Balance.of(books.state(), plan);
        assertThat(balance.isInBalance()).isTrue();
        assertThat(balance.left(Outcome.COMPLETED)).extracting(Item::milestone).hasToString("[MA]");
        assertThat(balance.left(Outcome.ROLLED_FORWARD))
                .extracting(Item::milestone)
                .hasToString("[MB]");
        assertThat(books.milestone("MB").due().latest()).hasToString("Optional[2020-06-30]");
    }

    @Test
    void records_nothing_while_one_has_no_answer() {
        Head before = books.books().head();

        assertRefused(
                RULE_VIOLATED,
                () -> books.record(close(completed("MA", "2020-03-20"))),
                "error[plan.close.open]: PL opens with 3 and accounts for 2 (1 completed; 1 due later, carried on);"
                        + " missing 1: MB",
                "next: again (guided true)",
                "hint: which asks at a terminal what became of each; or record each outcome first");
        assertThat(books.books().head()).isEqualTo(before);
        assertThat(books.milestone("MA").status().isOpen()).isTrue();
    }

    @Test
    void tells_all_that_is_refused_of_the_answers() {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(close(completed("MA", "2020-04-02"), rolled("MB"), completed("MC", "2020-05-02"))),
                "error[plan.close.after]: PL ends on 2020-03-31; what became of MA on 2020-04-02 is for a later plan",
                "hint: a day by 2020-03-31",
                "error[plan.close.after]: PL ends on 2020-03-31; what became of MC on 2020-05-02 is for a later plan",
                "hint: a day by 2020-03-31");
    }

    @Test
    void closes_a_year_of_which_all_is_said_without_an_answer() {
        books.record(complete("MA"), books.on("2020-03-20"));
        books.record(complete("MB"), books.on("2020-03-20"));

        assertThat(books.record(close()).entries())
                .extracting(entry -> entry.about().code())
                .hasToString("[MC, PL]");
    }

    @Test
    void is_one_of_the_plans_that_follow() {
        assertThat(ClosePlan.following(books.state(), books.get(DeliveryPlan.KIND, "PL")))
                .extracting(DeliveryPlan::code)
                .hasToString("[PN]");
    }
}
