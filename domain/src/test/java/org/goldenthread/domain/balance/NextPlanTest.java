package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyDrafted;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where what goes on is carried when PN closes, the council's plan of 2020/21 for ST and the last one there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NextPlanTest {

    private final OpenBooks books = new OpenBooks();

    private static Optional<Code> code(String text) {
        return Optional.ofNullable(text).map(Code::parse);
    }

    private void said(Verb verb, String day) {
        Act unused = books.record(verb, books.on(day));
    }

    private void plan(String code, String period, String strategy, String owner) {
        Act unused = books.say(
                DeliveryPlan.KIND,
                code,
                new PlanDrafted(
                        Title.parse("Plan " + code),
                        Period.parse(period, YearCalendar.FINANCIAL),
                        code(strategy),
                        code(owner),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void promise(String milestone, String due) {
        said(
                new AddMilestone(
                        Code.parse(milestone),
                        Title.parse("Train 100 staff"),
                        code("TH"),
                        Optional.empty(),
                        code("PN"),
                        Optional.of(DueWords.parse(due)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                "2020-04-01");
    }

    private static ClosePlan close(boolean reported) {
        return new ClosePlan(
                Code.parse("PN"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), reported);
    }

    private static ClosePlan close() {
        return close(false);
    }

    private static Stream<String> says(Act act) {
        return act.entries().stream()
                .map(entry -> entry.about().code() + " " + entry.fact().says());
    }

    private void refusedFor(String why) {
        assertRefused(
                RULE_VIOLATED,
                () -> books.record(close()),
                "error[plan.close.next]: PN has 1 to carry on (MB), but " + why,
                "next: close plan (plan PN, next …)");
    }

    @BeforeEach
    void the_last_year_has_ended_with_one_completed() {
        Act unused = books.say(
                Strategy.KIND,
                "SX",
                new StrategyDrafted(
                        Title.parse("Another strategy"),
                        Optional.empty(),
                        Optional.of(Period.parse("2018-21", YearCalendar.FINANCIAL)),
                        List.of(Code.parse("COUNCIL")),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        books.today("2021-05-10");
        promise("MA", "March 2021");
        said(OpenBooks.complete("MA"), "2021-03-02");
    }

    @Test
    void needs_no_plan_after_it_when_nothing_goes_on() {
        assertThat(says(books.record(close()))).containsExactly("PN closed in balance, 1 accounted for");
        assertThat(books.get(DeliveryPlan.KIND, "PN").isInBalance()).isTrue();
    }

    @Test
    void is_not_guessed_when_nothing_goes_on_and_several_follow() {
        plan("P3", "2021/22", "ST", "COUNCIL");
        plan("P4", "2021/22", "ST", "COUNCIL");

        assertThat(says(books.record(close()))).containsExactly("PN closed in balance, 1 accounted for");
    }

    @Test
    void is_needed_when_something_goes_on() {
        promise("MB", "June 2021");

        refusedFor("no plan of the same owner and strategy begins on 2021-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2021/22, ST, TRUST",
        "2021/22, ST,",
        "2021/22, SX, COUNCIL",
        "2021/22, , COUNCIL",
        "2021-04-02/2022-03-31, ST, COUNCIL",
        "2021-03-31/2022-03-31, ST, COUNCIL",
        "2020/21, ST, COUNCIL",
    })
    void is_not_one_of_another_body_or_strategy_or_that_begins_another_day(
            String period, String strategy, String owner) {
        promise("MB", "June 2021");
        plan("P3", period, strategy, owner);

        refusedFor("no plan of the same owner and strategy begins on 2021-04-01");
    }

    @Test
    void is_the_plans_own_among_those_of_others() {
        promise("MB", "June 2021");
        plan("P1", "2021/22", "ST", "TRUST");
        plan("P2", "2021/22", "SX", "COUNCIL");
        plan("P3", "2021/22", "ST", "COUNCIL");
        plan("P4", "2021/22", null, null);

        assertThat(says(books.record(close())))
                .containsExactly("MB carried on into P3", "PN closed in balance, 2 accounted for");
        assertThat(books.milestone("MB").position().plan()).contains(Code.parse("P3"));
    }

    @Test
    void is_whatever_later_plan_is_named_of_another_body_too() {
        promise("MB", "June 2021");
        plan("P1", "2022/23", "SX", "TRUST");

        Act act = books.record(new ClosePlan(
                Code.parse("PN"), code("P1"), Optional.empty(), Optional.empty(), Optional.empty(), false));

        assertThat(says(act)).containsExactly("MB carried on into P1", "PN closed in balance, 2 accounted for");
    }

    @Test
    void is_none_for_a_year_that_a_paper_tells_of_and_what_goes_on_stays_where_it_is() {
        promise("MB", "June 2021");
        promise("MC", "ongoing");
        plan("P3", "2021/22", "ST", "COUNCIL");

        Act unused = books.record(Say.of(Story.paper("PY", "2021-04-20", Optional.empty())));
        Act act = books.record(close(true), books.from("PY:§1"));

        assertThat(says(act)).containsExactly("PN closed as reported, unreconciled");
        assertThat(books.get(DeliveryPlan.KIND, "PN")
                        .lastClosing()
                        .orElseThrow()
                        .lines())
                .extracting(line -> line.milestone().value())
                .containsExactly("MA");
        assertThat(books.milestone("MC").position().plan()).contains(Code.parse("PN"));
    }
}
