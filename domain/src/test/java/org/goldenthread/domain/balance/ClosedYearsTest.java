package org.goldenthread.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A closed year stays as it was closed, also when something is said of other plans. MA is of PX, another plan for the year
 * of PL; MB and MC came into PL during it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosedYearsTest {

    private static final Optional<Code> SCOPE = Optional.of(Code.parse("SCOPE"));

    private final OpenBooks books = new OpenBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private Act said(Draft... drafts) {
        return books.record(Say.of(drafts));
    }

    private Act said(Verb verb, String day) {
        return books.record(verb, books.on(day));
    }

    private static Draft on(String day, String milestone, Fact fact) {
        return Draft.of(Milestone.KIND, code(milestone), fact)
                .on(LocalDate.parse(day))
                .because(Sentence.parse("as the board agreed"));
    }

    private static ClosePlan close(String plan) {
        return new ClosePlan(code(plan), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    private static MilestoneSplit split(String... into) {
        return new MilestoneSplit(Stream.of(into).map(Code::parse).toList(), SCOPE);
    }

    private void refused(Verb verb, String... lines) {
        assertRefused(RULE_VIOLATED, () -> books.record(verb), lines);
    }

    /** What would change in PL is refused, and nothing of it is entered. */
    private void keepsPlAsItWas(Verb verb, String... hows) {
        long acts = books.books().head().act();
        refused(
                verb,
                Stream.of(hows)
                        .flatMap(how -> Stream.of(
                                "error[plan.closed]: PL is closed as at 2020-03-31: " + how,
                                "next: restate plan (plan PL, reason …)"))
                        .toArray(String[]::new));
        assertThat(books.books().head().act()).isEqualTo(acts);
    }

    private Stream<String> lines(String plan) {
        return books.get(DeliveryPlan.KIND, plan).lastClosing().orElseThrow().lines().stream()
                .map(line -> line.milestone() + " " + line.added() + " " + line.says());
    }

    @BeforeEach
    void another_plan_for_the_same_year_has_one() {
        DeliveryPlan like = books.get(DeliveryPlan.KIND, "PL");
        Act unused = books.say(
                DeliveryPlan.KIND,
                "PX",
                new PlanDrafted(
                        Title.parse("Another"),
                        like.period(),
                        like.strategy(),
                        like.owner(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        AddMilestone added = add("MA", "March 2020");
        books.record(new AddMilestone(
                added.milestone(),
                added.title(),
                added.theme(),
                added.objective(),
                Optional.of(code("PX")),
                added.due(),
                added.lead(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        books.today("2020-05-10");
        said(add("MB", "March 2020"), "2019-06-01");
        said(add("MC", "March 2020"), "2019-06-01");
        said(complete("MB"), "2020-03-01");
        said(complete("MC"), "2020-03-02");
    }

    @Nested
    class Of_which_milestones_were_made_by_another_plan {

        @Test
        void keeps_how_they_came_in_when_the_split_is_struck() {
            EntryId split = said(on("2019-06-01", "MA", split("MB", "MC")))
                    .entries()
                    .get(0)
                    .id();
            books.record(close("PL"));
            assertThat(lines("PL")).containsExactly("MB MERGED_OR_SPLIT completed", "MC MERGED_OR_SPLIT completed");

            keepsPlAsItWas(
                    strike(split.toString()),
                    "MB is merged or split, completed there and would be new, completed",
                    "MC is merged or split, completed there and would be new, completed");
        }

        @Test
        void keeps_how_they_came_in_when_the_merger_is_struck() {
            EntryId merged = said(on("2019-06-01", "MA", new MilestoneMerged(code("MB"), SCOPE)))
                    .entries()
                    .get(0)
                    .id();
            books.record(close("PL"));
            assertThat(lines("PL")).containsExactly("MB MERGED_OR_SPLIT completed", "MC NEW completed");

            keepsPlAsItWas(
                    strike(merged.toString()), "MB is merged or split, completed there and would be new, completed");
        }

        @Test
        void keeps_how_they_came_in_when_a_split_is_told_later() {
            books.record(close("PL"));

            keepsPlAsItWas(
                    Say.of(on("2019-06-01", "MA", split("MB", "MC"))),
                    "MB is new, completed there and would be merged or split, completed",
                    "MC is new, completed there and would be merged or split, completed");
        }

        @Test
        void keeps_how_they_came_in_when_a_merger_is_told_later() {
            books.record(close("PL"));

            keepsPlAsItWas(
                    Say.of(on("2019-06-01", "MA", new MilestoneMerged(code("MC"), SCOPE))),
                    "MC is new, completed there and would be merged or split, completed");
        }

        @Test
        void keeps_how_they_came_in_when_what_was_split_is_split_otherwise() {
            said(add("MD", "March 2020"), "2019-06-01");
            said(complete("MD"), "2020-03-03");
            EntryId split = said(on("2019-06-01", "MA", split("MB", "MC")))
                    .entries()
                    .get(0)
                    .id();
            books.record(close("PL"));

            keepsPlAsItWas(
                    Say.of(
                            Draft.of(Milestone.KIND, code("MA"), new Struck(split)),
                            on("2019-06-01", "MA", split("MB", "MD"))),
                    "MC is merged or split, completed there and would be new, completed",
                    "MD is new, completed there and would be merged or split, completed");
        }

        @Test
        void hears_a_split_after_its_end() {
            books.record(close("PL"));
            said(on("2020-04-02", "MA", split("MB", "MC")));

            assertThat(books.get(DeliveryPlan.KIND, "PL").isInBalance()).isTrue();
            assertThat(books.milestone("MA").status()).isEqualTo(Milestone.Status.SPLIT);
        }

        @Test
        void hears_later_acts_on_them() {
            said(on("2019-06-01", "MA", split("MB", "MC")));
            books.record(close("PL"));

            said(on("2020-04-02", "MB", new Reopened(Optional.empty(), Optional.of(code("PN")))));

            assertThat(books.milestone("MB").position().plan()).contains(code("PN"));
            assertThat(lines("PL")).containsExactly("MB MERGED_OR_SPLIT completed", "MC MERGED_OR_SPLIT completed");
        }
    }

    @Test
    void may_be_rated() {
        books.record(close("PL"));

        books.say(DeliveryPlan.KIND, "PL", new Rated(Title.parse("Green"), code("RAG"), Optional.empty()));

        assertThat(books.get(DeliveryPlan.KIND, "PL").isInBalance()).isTrue();
    }

    @Test
    void keeps_the_reason_for_what_left() {
        said(add("MD", "March 2020"), "2019-07-01");
        EntryId dropped = said(on("2020-03-03", "MD", new Dropped(SCOPE)))
                .entries()
                .get(0)
                .id();
        books.record(close("PL"));

        keepsPlAsItWas(
                Say.of(
                        Draft.of(Milestone.KIND, code("MD"), new Struck(dropped)),
                        Draft.of(Milestone.KIND, code("MD"), new Dropped(SCOPE)).on(LocalDate.parse("2020-03-03"))),
                "MD is new, dropped, cause SCOPE there and would be without its reason");
    }

    @Test
    void stays_as_it_was_beside_what_is_said_of_the_plan_itself() {
        said(add("MD", "March 2020"), "2019-07-01");
        EntryId dropped = said(on("2020-03-03", "MD", new Dropped(SCOPE)))
                .entries()
                .get(0)
                .id();
        books.record(close("PL"));

        keepsPlAsItWas(
                Say.of(
                        Draft.of(
                                DeliveryPlan.KIND,
                                code("PL"),
                                new Rated(Title.parse("Green"), code("RAG"), Optional.empty())),
                        Draft.of(Milestone.KIND, code("MD"), new Struck(dropped))),
                "MD is new, dropped, cause SCOPE there and would be open");
    }

    @Nested
    class That_another_copy_tells_of {

        private boolean isContested() {
            return ClosedYears.isContested(books.state(), books.get(DeliveryPlan.KIND, "PL"));
        }

        @Test
        void is_contested_when_it_knows_of_what_the_balance_does_not_have() {
            OpenBooks there = books.copy();
            Act unused = there.record(add("MD", "March 2020"), there.on("2019-06-01"));
            books.record(close("PL"));
            assertThat(isContested()).isFalse();

            var merging = books.merge(there);

            assertThat(isContested()).isTrue();
        }

        @Test
        void is_not_contested_when_it_is_open_or_was_never_reconciled() {
            OpenBooks there = books.copy();
            Act unused = there.record(add("MD", "March 2020"), there.on("2019-06-01"));
            books.record(Say.of(Story.paper("PY", "2020-05-01", Optional.empty())));
            books.record(
                    new ClosePlan(
                            code("PL"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true),
                    books.from("PY:§1"));
            var merging = books.merge(there);

            assertThat(isContested()).isFalse();
            assertThat(ClosedYears.isContested(books.state(), books.get(DeliveryPlan.KIND, "PX")))
                    .isFalse();
        }
    }

    @Nested
    class That_is_closed_by_lines {

        private Say closedBy(Line... lines) {
            return Say.of(
                    Draft.of(DeliveryPlan.KIND, code("PL"), new PlanClosed(false, List.of(lines), Optional.empty()))
                            .on(LocalDate.parse("2020-03-31")));
        }

        private Line completed(String milestone, Addition added) {
            return new Line(code(milestone), added, Outcome.COMPLETED, Optional.empty(), Optional.empty());
        }

        @Test
        void closes_by_those_that_the_journal_has() {
            books.record(closedBy(completed("MB", Addition.NEW), completed("MC", Addition.NEW)));

            assertThat(lines("PL")).containsExactly("MB NEW completed", "MC NEW completed");
        }

        @Test
        void refuses_a_line_that_the_journal_does_not_have() {
            refused(
                    closedBy(
                            completed("MA", Addition.OPENING),
                            completed("MB", Addition.NEW),
                            completed("MC", Addition.NEW)),
                    "error[plan.close.differs]: PL is closed with MA as opening, completed; by the journal it is not in"
                            + " it",
                    "next: line (plan PL)");
        }

        @Test
        void refuses_to_leave_out_what_the_journal_has() {
            refused(
                    closedBy(completed("MC", Addition.NEW)),
                    "error[plan.close.differs]: PL is closed with MB as not in it; by the journal it is new, completed",
                    "next: line (plan PL)");
        }

        @Test
        void refuses_what_came_in_otherwise() {
            refused(
                    closedBy(completed("MB", Addition.MERGED_OR_SPLIT), completed("MC", Addition.NEW)),
                    "error[plan.close.differs]: PL is closed with MB as merged or split, completed; by the journal it is"
                            + " new, completed",
                    "next: line (plan PL)");
        }
    }

    @Nested
    class Whose_openings_are_corrected {

        private EntryId opening;

        @BeforeEach
        void after_it_is_closed() {
            opening =
                    said(add("MD", "March 2020"), "2019-07-01").entries().get(0).id();
            said(complete("MD"), "2020-03-03");
            books.record(close("PL"));
        }

        private Draft planned(String plan) {
            Milestone like = books.milestone("MD");
            return on(
                    "2019-07-01",
                    "MD",
                    new MilestonePlanned(
                            like.title(),
                            like.position().theme(),
                            Optional.empty(),
                            Optional.of(code(plan)),
                            Optional.of(like.due()),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        }

        private Draft struck() {
            return Draft.of(Milestone.KIND, code("MD"), new Struck(opening));
        }

        @Test
        void keeps_what_was_in_it_when_its_opening_is_struck() {
            keepsPlAsItWas(strike(opening.toString()), "MD is new, completed there and would be not in it");
        }

        @Test
        void keeps_what_was_in_it_when_it_is_opened_anew_in_another_plan() {
            keepsPlAsItWas(Say.of(struck(), planned("PN")), "MD is new, completed there and would be not in it");
        }

        @Test
        void keeps_what_was_in_it_when_its_opening_is_amended_to_be_in_another_plan() {
            keepsPlAsItWas(
                    new AmendEntry(
                            opening,
                            Form.fields(Map.of("plan", Form.words("PN"))),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Sentence.parse("typed wrongly")),
                    "MD is new, completed there and would be not in it");
        }

        @Test
        void hears_of_an_opening_that_is_struck_and_said_again_as_it_was() {
            said(struck(), planned("PL"));

            assertThat(books.get(DeliveryPlan.KIND, "PL").isInBalance()).isTrue();
            assertThat(books.milestone("MD").status()).isEqualTo(Milestone.Status.COMPLETED);
        }

        @Test
        void hears_of_what_is_opened_in_another_plan_for_the_first_time() {
            Milestone like = books.milestone("MD");
            said(on(
                    "2020-04-02",
                    "ME1",
                    new MilestonePlanned(
                            like.title(),
                            like.position().theme(),
                            Optional.empty(),
                            Optional.of(code("PN")),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of())));

            assertThat(books.milestone("ME1").position().plan()).contains(code("PN"));
        }
    }
}
