package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.INVALID_INPUT;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.Transferred;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanAgreed;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.plan.PlanRestated;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The plan PL of 2019/20, closed in May 2020; PN is the plan after it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingAYearTest {

    private static final Optional<Code> SCOPE = Optional.of(Code.parse("SCOPE"));
    private static final Optional<Code> NONE = Optional.empty();

    private final OpenBooks books = new OpenBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private static ClosePlan close() {
        return new ClosePlan(code("PL"), NONE, NONE, Optional.empty(), Optional.empty(), false);
    }

    private static ClosePlan closeInto(String next) {
        return new ClosePlan(code("PL"), Optional.of(code(next)), NONE, Optional.empty(), Optional.empty(), false);
    }

    private static RestatePlan restate() {
        return new RestatePlan(code("PL"), Sentence.parse("the certificate was withdrawn"));
    }

    private static RolledForward roll() {
        return new RolledForward(code("PN"), Optional.empty(), SCOPE);
    }

    private static Draft on(String day, String milestone, Fact fact) {
        return Draft.of(Milestone.KIND, code(milestone), fact)
                .on(LocalDate.parse(day))
                .because(Sentence.parse("as the board agreed"));
    }

    private void said(Draft... drafts) {
        Act unused = books.record(Say.of(drafts));
    }

    private void said(Verb verb) {
        Act unused = books.record(verb);
    }

    private void said(Verb verb, String day) {
        Act unused = books.record(verb, books.on(day));
    }

    private void refused(Verb verb, String... lines) {
        assertRefused(RULE_VIOLATED, () -> books.books().record(verb, books.now()), lines);
    }

    private DeliveryPlan plan(String code) {
        return books.get(DeliveryPlan.KIND, code);
    }

    private Balance balance(String plan) {
        return books.books().open(View.LATEST).balance(code(plan));
    }

    private Stream<String> lines() {
        return plan("PL").lastClosing().orElseThrow().lines().stream()
                .map(line -> line.milestone() + " " + line.added() + " " + line.says());
    }

    private static List<String> codes(List<Item> items) {
        return items.stream().map(item -> item.milestone().value()).toList();
    }

    /** A plan for the same year as another. */
    private PlanDrafted other(String like) {
        return new PlanDrafted(
                Title.parse("Another"),
                plan(like).period(),
                plan(like).strategy(),
                plan(like).owner(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A milestone like another, in another plan. */
    private MilestonePlanned other(String plan, String like) {
        Milestone there = books.milestone(like);
        return new MilestonePlanned(
                there.title(),
                there.position().theme(),
                NONE,
                Optional.of(code(plan)),
                Optional.of(there.due()),
                NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Nested
    class With_one_to_go_on {

        @BeforeEach
        void there_are_four() {
            said(add("MA", "March 2020"));
            said(add("MB", ""));
            said(add("MC", "ongoing"));
            said(add("MD", "June 2019"));
            books.today("2020-05-10");
        }

        @Test
        void refuses_to_close_and_names_the_missing() {
            refused(
                    close(),
                    "error[plan.close.open]: PL opens with 4 and accounts for 1 (ongoing, carried on);"
                            + " missing 3: MD MA MB",
                    "next: again (guided true)",
                    "hint: which asks at a terminal what became of each; or record each outcome first");
        }

        @Test
        void counts_what_was_true_by_the_last_day_and_nothing_later() {
            said(complete("MD"), "2019-06-20");
            said(complete("MB"), "2020-04-01");
            said(on("2020-03-31", "MA", roll()));

            refused(
                    close(),
                    "error[plan.close.open]: PL opens with 4 and accounts for 3 (1 completed; 1 rolled forward;"
                            + " 1 ongoing, carried on); missing 1: MB",
                    "next: again (guided true)",
                    "hint: which asks at a terminal what became of each; or record each outcome first");
        }

        @Test
        void closes_in_one_act_that_carries_on_what_goes_on() {
            said(complete("MD"), "2019-06-20");
            said(on("2020-03-31", "MA", roll()));
            said(on("2020-03-31", "MB", new Dropped(SCOPE)));

            Act act = books.record(new ClosePlan(
                    code("PL"),
                    NONE,
                    Optional.of(code("BRAG")),
                    Optional.of(Title.parse("green")),
                    Optional.of(Sentence.parse("a good year")),
                    false));

            assertThat(act.entries())
                    .extracting(
                            entry -> entry.about().code() + " " + entry.fact().says())
                    .containsExactly(
                            "PL rated Green on BRAG",
                            "MC carried on into PN",
                            "PL closed in balance, 4 accounted for: a good year");
            assertThat(act.entries()).allSatisfy(entry -> {
                assertThat(entry.effective()).isEqualTo("2020-03-31");
                assertThat(entry.told()).isEqualTo("2020-05-10");
            });
            assertThat(lines())
                    .containsExactly(
                            "MA OPENING rolled forward into PN, cause SCOPE",
                            "MB OPENING dropped, cause SCOPE",
                            "MC OPENING carried on into PN",
                            "MD OPENING completed");
            assertThat(codes(balance("PN").added(Addition.OPENING))).containsExactly("MA", "MC");
            assertThat(plan("PL").rating().orElseThrow().level()).hasToString("Green");
        }

        @Test
        void is_closed_in_view_of_what_is_true_at_its_end_and_open_in_what_had_been_told() {
            said(complete("MD"), "2019-06-20");
            said(on("2020-03-31", "MA", roll()), on("2020-03-31", "MB", roll()));
            said(close());

            View asAt = View.asAt(LocalDate.parse("2020-04-01"));
            View asTold = View.asTold(LocalDate.parse("2020-05-09"));
            assertThat(books.state(asAt).get(DeliveryPlan.KIND, code("PL")).isInBalance())
                    .isTrue();
            assertThat(books.state(asTold).get(DeliveryPlan.KIND, code("PL")).isInBalance())
                    .isFalse();
        }

        @Test
        void carries_on_into_the_plan_that_is_named_and_only_into_a_later_one() {
            said(complete("MD"), "2019-06-20");
            said(on("2020-03-31", "MA", roll()), on("2020-03-31", "MB", roll()));

            said(Draft.of(DeliveryPlan.KIND, code("P2"), other("PL")));

            refused(
                    closeInto("P2"),
                    "error[plan.close.next]: PL has 1 to carry on (MC), but P2 ends on 2020-03-31, no later than PL",
                    "next: close plan (plan PL, next …)");
            said(closeInto("PN"));
            assertThat(lines()).contains("MC OPENING carried on into PN");
        }
    }

    @Nested
    class That_is_not_explained {

        @BeforeEach
        void there_is_one() {
            said(add("MA", "March 2020"));
            books.today("2020-05-10");
        }

        private Draft bare(Fact fact) {
            return Draft.of(Milestone.KIND, code("MA"), fact).on(LocalDate.parse("2020-03-31"));
        }

        @Test
        void needs_a_cause_and_a_reason_for_whatever_is_not_completed_or_carried_on() {
            said(bare(new HandedOver(NONE, Optional.empty(), NONE)));

            refused(
                    close(),
                    "error[plan.close.why]: PL does not say why MA was handed over (no cause and reason)",
                    "next: history line (code MA)",
                    "hint: then strike the entry and enter it again with a cause and a reason");
        }

        @Test
        void needs_the_reason_that_goes_with_the_cause() {
            said(bare(roll()));

            refused(
                    close(),
                    "error[plan.close.why]: PL does not say why MA was rolled forward (no reason)",
                    "next: history line (code MA)",
                    "hint: then strike the entry and enter it again with a cause and a reason");
        }

        @Test
        void does_not_carry_on_what_was_due() {
            said(on("2019-09-01", "MA", new CarriedOn(code("PN"))));

            refused(
                    close(),
                    "error[plan.close.due]: PL ends on 2020-03-31: MA was due March 2020 and was carried on,"
                            + " not rolled forward",
                    "next: history line (code MA)",
                    "hint: then strike the entry and enter it as the other");
        }

        @Test
        void does_not_roll_forward_what_is_due_later() {
            said(add("MB", "June 2020"), "2019-05-01");
            said(complete("MA"), "2020-03-01");
            said(on("2020-03-31", "MB", roll()));

            refused(
                    close(),
                    "error[plan.close.due]: PL ends on 2020-03-31: MB was due June 2020 and was rolled forward,"
                            + " not carried on",
                    "next: history line (code MB)",
                    "hint: then strike the entry and enter it as the other");
        }

        @Test
        void does_not_take_in_what_comes_after_its_last_day() {
            said(complete("MA"), "2020-03-01");
            said(add("MB", "March 2020"));

            refused(
                    close(),
                    "error[plan.close.late]: PL ended on 2020-03-31, and MB came into it later",
                    "next: history line (code MB)",
                    "hint: then strike the entry and enter it again as at 2020-03-31");
        }
    }

    @Nested
    class With_everything_that_can_happen {

        @Test
        void tells_how_each_came_in_and_left() {
            Stream.of("MA", "MB", "MC", "MD").forEach(code -> said(add(code, "March 2020")));
            books.today("2020-05-10");
            said(add("MN", "March 2020"), "2019-05-01");
            said(add("MS", "March 2020"), "2019-06-01");
            said(add("MT", "March 2020"), "2019-06-01");
            said(on("2019-06-01", "MB", new MilestoneSplit(List.of(code("MS"), code("MT")), SCOPE)));
            said(on("2019-07-01", "MS", new MilestoneMerged(code("MT"), SCOPE)));
            said(on("2019-07-02", "MC", new Transferred(code("COUNCIL"), NONE, SCOPE)));
            said(complete("MD"), "2019-08-01");
            said(on("2019-09-01", "MD", new Reopened(Optional.empty(), NONE)));
            said(on("2019-10-01", "MD", new HandedOver(NONE, Optional.empty(), SCOPE)));
            said(complete("MA"), "2019-04-01");
            said(on("2019-05-01", "MA", new Reopened(Optional.empty(), Optional.of(code("PN")))));
            said(on("2019-11-01", "MN", new Dropped(SCOPE)), on("2020-03-31", "MT", roll()));
            said(close());

            assertThat(lines())
                    .containsExactly(
                            "MA OPENING completed",
                            "MB OPENING split, cause SCOPE",
                            "MC OPENING transferred out, cause SCOPE",
                            "MD OPENING handed over, cause SCOPE",
                            "MN NEW dropped, cause SCOPE",
                            "MS MERGED_OR_SPLIT merged, cause SCOPE",
                            "MT MERGED_OR_SPLIT rolled forward into PN, cause SCOPE");
        }

        @Test
        void knows_what_came_of_a_milestone_of_another_plan() {
            said(add("MA", "March 2020"));
            books.today("2020-05-10");
            said(
                    Draft.of(DeliveryPlan.KIND, code("P2"), other("PL")).on(LocalDate.parse("2019-05-01")),
                    Draft.of(Milestone.KIND, code("MC"), other("P2", "MA")).on(LocalDate.parse("2019-05-01")));
            said(add("MS", "March 2020"), "2019-06-01");
            said(add("MT", "March 2020"), "2019-06-01");
            said(on("2019-06-01", "MC", new MilestoneSplit(List.of(code("MS"), code("MT")), SCOPE)));

            assertThat(codes(balance("PL").added(Addition.MERGED_OR_SPLIT))).containsExactly("MS", "MT");
            assertThat(codes(balance("P2").left(Outcome.SPLIT))).containsExactly("MC");
        }

        @Test
        void tells_what_was_transferred_in_and_what_was_reopened() {
            Stream.of("MA", "MB").forEach(code -> said(add(code, "March 2020")));
            books.today("2021-05-10");
            said(complete("MA"), "2020-03-01");
            said(complete("MB"), "2020-03-01");
            said(close());
            said(
                    on("2020-06-01", "MA", new Reopened(Optional.empty(), Optional.of(code("PN")))),
                    Draft.of(DeliveryPlan.KIND, code("P2"), other("PN")).on(LocalDate.parse("2020-06-01")),
                    Draft.of(Milestone.KIND, code("MC"), other("P2", "MA")).on(LocalDate.parse("2020-06-01")),
                    on("2020-07-01", "MC", new Transferred(code("TRUST"), Optional.of(code("PN")), SCOPE)));

            assertThat(codes(balance("PN").added(Addition.REOPENED))).containsExactly("MA");
            assertThat(codes(balance("PN").added(Addition.TRANSFERRED_IN))).containsExactly("MC");
            assertThat(codes(balance("P2").left(Outcome.TRANSFERRED_OUT))).containsExactly("MC");
        }
    }

    @Nested
    class Once_closed {

        @BeforeEach
        void is_closed() {
            said(add("MA", "March 2020"));
            books.today("2020-05-10");
            said(complete("MA"), "2020-03-01"); // entry 3.1
            said(close()); // entry 4.1
        }

        @Test
        void is_not_closed_again() {
            refused(
                    close(),
                    "error[plan.closed]: PL was closed already, as reported on 2020-05-10",
                    "next: restate plan (plan PL, reason …)");
        }

        @Test
        void keeps_what_it_counted() {
            refused(
                    strike("3.1"),
                    "error[plan.closed]: PL is closed as at 2020-03-31: MA is opening, completed there and would be open",
                    "next: restate plan (plan PL, reason …)");
        }

        @Test
        void takes_nothing_in_on_an_earlier_day() {
            assertRefused(
                    RULE_VIOLATED,
                    () -> books.books().record(add("MB", "March 2020"), books.on("2019-06-01")),
                    "error[plan.closed]: PL is closed as at 2020-03-31: MB is not in it there and would be open",
                    "next: restate plan (plan PL, reason …)");
        }

        @Test
        void takes_nothing_in_afterwards() {
            refused(
                    add("MB", "March 2020"),
                    "error[plan.closed]: PL is closed as at 2020-03-31: MB would be in it after its last day,"
                            + " 2020-03-31",
                    "hint: name a plan that is not closed");
            refused(
                    Say.of(Draft.of(Milestone.KIND, code("MA"), new Reopened(Optional.empty(), NONE))),
                    "error[plan.closed]: PL is closed as at 2020-03-31: MA would be in it after its last day,"
                            + " 2020-03-31",
                    "hint: name a plan that is not closed");
        }

        @Test
        void keeps_the_day_on_which_it_opened() {
            said(restate());
            said(add("MN", "March 2020"), "2019-06-01");
            said(complete("MN"), "2019-07-01");
            said(close());

            assertRefused(
                    RULE_VIOLATED,
                    () -> books.books()
                            .record(
                                    Say.of(Draft.of(
                                            DeliveryPlan.KIND, code("PL"), new PlanAgreed(NONE, Optional.empty()))),
                                    books.on("2019-06-01")),
                    "error[plan.closed]: PL is closed as at 2020-03-31: MN is new, completed there and would be"
                            + " opening, completed",
                    "next: restate plan (plan PL, reason …)");
        }

        @Test
        void is_not_struck() {
            refused(
                    strike("4.1"),
                    "error[plan.close.kept]: PL was closed as reported on 2020-05-10, and a balance once drawn up is kept",
                    "next: restate plan (plan PL, reason …)");
        }

        @Test
        void hears_nothing_more_of_what_slipped() {
            refused(
                    Say.of(Draft.of(
                            DeliveryPlan.KIND,
                            code("PL"),
                            new PlanSlipped(code("PN"), Title.parse("several"), List.of(), List.of()))),
                    "error[plan.closed]: PL is closed as at 2020-03-31: what slipped was reconciled",
                    "next: restate plan (plan PL, reason …)");
        }

        @Test
        void is_restated_by_new_entries_and_keeps_both_balances() {
            books.today("2020-09-03");
            said(restate());
            said(strike("3.1"));
            said(on("2020-03-31", "MA", roll()));
            said(close());

            assertThat(plan("PL").year().closings())
                    .extracting(closing -> closing.told() + " "
                            + closing.lines().get(0).says() + " "
                            + closing.restates().map(Sentence::value).orElse("first"))
                    .containsExactly(
                            "2020-05-10 completed first",
                            "2020-09-03 rolled forward into PN, cause SCOPE the certificate was withdrawn");
            View before = View.asTold(LocalDate.parse("2020-09-02"));
            assertThat(books.state(before)
                            .get(DeliveryPlan.KIND, code("PL"))
                            .year()
                            .closings())
                    .hasSize(1);
        }

        @Test
        void is_restated_only_while_it_is_closed_and_for_a_reason() {
            books.refuses(
                    RULE_VIOLATED,
                    Say.of(Draft.of(DeliveryPlan.KIND, code("PL"), new PlanRestated())
                            .on(LocalDate.parse("2020-03-31"))),
                    "error[plan.restate.reason]: PL is restated without a reason",
                    "hint: reason: …");
            said(restate());
            refused(
                    restate(),
                    "error[plan.open]: PL is restating and can't be restated: only a closed plan can",
                    "next: line (plan PL)");
        }
    }

    @Nested
    class Out_of_order {

        @BeforeEach
        void there_is_one() {
            said(add("MA", "June 2020"));
        }

        @Test
        void does_not_close_before_its_last_day() {
            books.today("2020-03-30");
            refused(
                    close(),
                    "error[plan.close.early]: PL runs until 2020-03-31 and can't be closed on 2020-03-30",
                    "next: line (plan PL)");
        }

        @Test
        void does_not_close_as_at_a_day_to_come() {
            books.today("2020-05-10");
            assertRefused(
                    RULE_VIOLATED,
                    () -> books.record(closeInto("PN"), books.on("2020-05-11")),
                    "error[entry.effective.future]: true from 2020-05-11, which is after the day it was reported,"
                            + " 2020-05-10",
                    "hint: an entry is about what has happened; what is to come is a due date");
            said(closeInto("PN"), "2020-05-10");
            assertThat(plan("PL").isInBalance()).isTrue();
        }

        @Test
        void does_not_guess_where_to_carry() {
            books.today("2020-05-10");
            said(Draft.of(DeliveryPlan.KIND, code("P2"), other("PN")));
            refused(
                    close(),
                    "error[plan.close.next]: PL has 1 to carry on (MA), but more than one plan of the same owner and"
                            + " strategy begins on 2020-04-01",
                    "next: close plan (plan PL, next …)");
        }

        @Test
        void needs_a_scale_and_a_level() {
            books.today("2020-05-10");
            assertRefused(
                    INVALID_INPUT,
                    () -> books.books()
                            .record(
                                    new ClosePlan(
                                            code("PL"),
                                            NONE,
                                            Optional.of(code("BRAG")),
                                            Optional.empty(),
                                            Optional.empty(),
                                            false),
                                    books.now()),
                    "error[plan.close.rating]: a rating has a scale and a level; only the scale BRAG is given",
                    "next: again (level …)");
        }

        @Test
        void is_not_closed_by_a_balance_that_the_journal_does_not_give() {
            books.today("2020-05-10");
            said(on("2020-03-31", "MA", new CarriedOn(code("PN"))));
            Line wrong = new Line(code("MA"), Addition.OPENING, Outcome.COMPLETED, NONE, NONE);
            PlanClosed closed = new PlanClosed(false, List.of(wrong), Optional.empty());

            refused(
                    Say.of(Draft.of(DeliveryPlan.KIND, code("PL"), closed).on(LocalDate.parse("2020-03-31"))),
                    "error[plan.close.differs]: PL is closed with MA as opening, completed; by the journal it is"
                            + " opening, carried on into PN",
                    "next: line (plan PL)");
            refused(
                    Say.of(Draft.of(DeliveryPlan.KIND, code("PL"), closed).on(LocalDate.parse("2020-03-30"))),
                    "error[plan.close.day]: PL is closed as at 2020-03-30, but its last day is 2020-03-31",
                    "hint: on: 2020-03-31");
        }
    }

    @Nested
    class Known_from_a_paper_only {

        private ClosePlan asReported() {
            return new ClosePlan(code("PL"), NONE, NONE, Optional.empty(), Optional.empty(), true);
        }

        @BeforeEach
        void is_reported() {
            books.today("2020-06-01");
            said(Say.of(Story.paper("PY", "2020-05-20", Optional.empty())));
            said(add("MA", "March 2020"), "2019-04-01");
            said(add("MB", "March 2020"), "2019-04-01");
            said(on("2020-03-31", "MA", roll()));
            said(Draft.of(
                            DeliveryPlan.KIND,
                            code("PL"),
                            new PlanSlipped(
                                    code("PN"),
                                    Title.parse("several"),
                                    List.of(code("MA")),
                                    List.of(code("CAPACITY"), code("RESTRUCTURE"))))
                    .from(Source.parse("PY:§1")));
        }

        @Test
        void closes_as_reported_and_keeps_its_several() {
            Act unused = books.record(asReported(), books.from("PY:§1"));

            DeliveryPlan plan = plan("PL");
            assertThat(plan.status()).isEqualTo(DeliveryPlan.Status.CLOSED);
            assertThat(plan.isInBalance()).isFalse();
            assertThat(lines()).containsExactly("MA OPENING rolled forward into PN, cause SCOPE");
            assertThat(plan.year().slippages().get(0).count()).hasToString("several");
            assertThat(plan.year().slippages().get(0).isReconciled()).isFalse();
        }

        @Test
        void needs_the_paper() {
            refused(
                    asReported(),
                    "error[plan.close.reported]: PL is closed as reported, but no paper is named that reports it",
                    "next: again (paper …, place …)");
        }

        @Test
        void hears_what_later_papers_tell_and_is_reconciled_by_a_restatement() {
            Act first = books.record(asReported(), books.from("PY:§1"));
            assertThat(first.entries()).hasSize(1);
            said(on("2020-03-31", "MB", roll()));
            said(restate());
            said(close());

            assertThat(plan("PL").isInBalance()).isTrue();
            assertThat(plan("PL").year().closings()).hasSize(2);
        }
    }
}
