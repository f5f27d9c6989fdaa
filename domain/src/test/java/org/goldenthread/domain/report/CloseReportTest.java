package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.RestatePlan;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.Test;

/** How the year of the plan of the stories closes. */
class CloseReportTest {

    private final OpenBooks books = new OpenBooks();

    private Report report(String plan) {
        return books.books().open(View.LATEST).report(new CloseReport(Code.parse(plan)), LocalDate.parse("2020-05-01"));
    }

    private void close() {
        books.record(new ClosePlan(
                Code.parse("PL"),
                Optional.of(Code.parse("PN")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
    }

    private static Say roll(String milestone) {
        return Say.of(Draft.of(
                        Milestone.KIND,
                        Code.parse(milestone),
                        new RolledForward(Code.parse("PN"), Optional.empty(), Optional.of(Code.parse("STAFFING"))))
                .because(Sentence.parse("two left")));
    }

    @Test
    void names_what_is_missing_of_a_year_that_is_not_in_balance() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(add("MB", "ongoing"), books.from("PA:¶2"));
        books.record(add("MC", "March 2020"), books.from("PA:¶3"));
        books.today("2019-06-01");
        books.say(Milestone.KIND, "MC", new Dropped(Optional.empty()));
        books.record(add("MD", "December 2019"));
        books.record(complete("MD"), books.on("2019-06-01"));

        assertThat(Drawn.whole(report("PL")))
                .isEqualTo(
                        """
                        Close: Plan
                        Period: 2019/20, 1 April 2019 to 31 March 2020
                        Position at 1 May 2020
                        # How the year stands
                        Four milestones have been in the plan: one was completed, one goes on and two are not accounted for.
                        Its last day, 31 March 2020, has passed and it is not closed; not in balance, because 2 milestones are not accounted for.
                        # The balance
                        Table 1: The balance
                        Line | Milestones
                        At the start | 3
                        Added: new | 1
                        All that have been in it | 4
                        Completed | 1
                        Due later or ongoing: goes on in the next plan | 1
                        Not accounted for | 2
                        # Not accounted for
                        Table 2: Not accounted for
                        Milestone | Agreed date | Lead | What is missing
                        Train 100 staff [1] | October 2019 [1] | The trust | What became of it
                        Train 100 staff [2] | March 2020 [2] | The trust | Dropped without a cause or a reason [3]
                        # What became of each
                        Table 3: What became of each
                        Milestone | What became of it | Agreed date as it left | Cause | Reason | Into
                        Train 100 staff [4] | Completed [5] | December 2019 [4] | None | Shown by: the certificate | None
                        # What the next plan opens with
                        Table 4: What the next plan opens with
                        Milestone | Into | Agreed date there
                        Train 100 staff [6] | The next plan, when this one closes | ongoing [6]
                        # Appendix A: How each came in
                        Table 5: How each came in
                        Milestone | Came in as
                        Train 100 staff [1] | At the start [1]
                        Train 100 staff [6] | At the start [6]
                        Train 100 staff [2] | At the start [2]
                        Train 100 staff [4] | New [4]
                        PA is Paper PA, 10 January 2019
                        [1] PA ¶1
                        [2] PA ¶3
                        [3] no paper; history of MC: dropped
                        [4] no paper; history of MD: planned "Train 100 staff", due December 2019
                        [5] no paper; history of MD: completed: the certificate
                        [6] PA ¶2
                        """);
    }

    @Test
    void keeps_both_balances_of_a_year_that_is_restated() {
        books.record(add("MA", "March 2020"), books.from("PA:¶1"));
        books.record(add("MB", "ongoing"), books.from("PA:¶2"));
        books.today("2020-03-20");
        Act done = books.record(complete("MA"));
        books.today("2020-05-01");
        close();
        books.record(new RestatePlan(Code.parse("PL"), Sentence.parse("the certificate was withdrawn")));
        books.record(strike(done.entries().get(0).id().toString()));
        books.record(roll("MA"), books.on("2020-03-31"));
        close();

        assertThat(Drawn.whole(report("PL")))
                .isEqualTo(
                        """
                        Close: Plan
                        Period: 2019/20, 1 April 2019 to 31 March 2020
                        Position at 1 May 2020
                        # How the year stands
                        Two milestones have been in the plan: one was rolled forward and one was carried on.
                        Closed in balance, reported on 1 May 2020 [1]
                        Restated on 1 May 2020, because the certificate was withdrawn [2]
                        # The balance
                        Table 1: The balance
                        Line | Milestones
                        At the start | 2
                        All that have been in it | 2 [1]
                        Rolled forward | 1
                        Carried on | 1
                        # What became of each
                        Table 2: What became of each
                        Milestone | What became of it | Agreed date as it left | Cause | Reason | Into
                        Train 100 staff [3] | Rolled forward [4] | March 2020 [3] | Staffing | two left | Next plan
                        Train 100 staff [5] | Carried on [6] | ongoing [5] | None | None | Next plan
                        # What the next plan opens with
                        Table 3: What the next plan opens with
                        Milestone | Into | Agreed date there
                        Train 100 staff [3] | Next plan [4] | March 2020 [3]
                        Train 100 staff [5] | Next plan [6] | ongoing [5]
                        # Appendix A: How each came in
                        Table 4: How each came in
                        Milestone | Came in as
                        Train 100 staff [3] | At the start [3]
                        Train 100 staff [5] | At the start [5]
                        # Appendix B: The balance reported on 1 May 2020, since restated
                        Closed in balance, reported on 1 May 2020 [1]
                        Table 5: The balance
                        Line | Milestones
                        At the start | 2
                        All that have been in it | 2 [1]
                        Completed | 1
                        Carried on | 1
                        Table 6: What became of each
                        Milestone | Came in as | What became of it | Cause | Into
                        Train 100 staff [3] | At the start | Completed | None | None
                        Train 100 staff [5] | At the start | Carried on | None | Next plan
                        PA is Paper PA, 10 January 2019
                        [1] no paper; history of PL: closed in balance, 2 accounted for
                        [2] no paper; history of PL: being restated
                        [3] PA ¶1
                        [4] no paper; history of MA: rolled forward into PN, cause STAFFING
                        [5] PA ¶2
                        [6] no paper; history of MB: carried on into PN
                        """);
    }

    @Test
    void tells_a_year_known_from_a_paper_as_reported() {
        assertThat(closedBy("2020-04-20"))
                .contains(
                        "Closed on the word of a paper, without an account of each milestone, reported on 20 April 2020: several moved [1]");
    }

    @Test
    void dates_a_paper_that_is_dated_by_an_interval_by_both_its_days() {
        assertThat(closedBy("2020-04-01/2020-04-20"))
                .contains("each milestone, reported between 1 April 2020 and 20 April 2020: several moved [1]");
    }

    private String closedBy(String dated) {
        books.record(add("MA", "March 2020"), books.from("PA:¶1"));
        books.today("2020-05-01");
        books.record(Say.of(Story.paper("PD", dated, Optional.empty())));
        books.record(roll("MA"), books.on("2020-03-31"));
        books.record(
                Say.of(Draft.of(
                        DeliveryPlan.KIND,
                        Code.parse("PL"),
                        new PlanClosed(
                                true,
                                List.of(new Line(
                                        Code.parse("MA"),
                                        Addition.OPENING,
                                        Outcome.ROLLED_FORWARD,
                                        Optional.of(Code.parse("STAFFING")),
                                        Optional.of(Code.parse("PN")))),
                                Optional.of(Sentence.parse("several moved"))))),
                books.from("PD:¶7").on(LocalDate.parse("2020-03-31")));

        return Drawn.section(report("PL"), "How the year stands");
    }

    @Test
    void refuses_what_is_no_plan() {
        assertRefused(
                NOT_FOUND,
                () -> report("TH"),
                "error[code.kind]: TH is a theme, not a plan",
                "next: subject (noun theme, code TH)");
    }
}
