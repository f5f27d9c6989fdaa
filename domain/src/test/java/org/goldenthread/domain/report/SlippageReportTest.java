package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

/** What moved out of its first promise in the plan of the stories. */
class SlippageReportTest {

    private final OpenBooks books = new OpenBooks();

    private Report report(String plan) {
        return report(plan, "2020-05-01");
    }

    private Report report(String plan, String day) {
        return books.books().open(View.LATEST).report(new SlippageReport(Code.parse(plan)), LocalDate.parse(day));
    }

    @Test
    void says_of_a_bare_plan_that_nothing_is_in_it() {
        assertThat(Drawn.whole(report("PL")))
                .isEqualTo(
                        """
                        Slippage: Plan
                        Period: 2019/20, 1 April 2019 to 31 March 2020
                        Position at 1 May 2020
                        # Summary
                        No milestone is recorded in this plan.
                        """);
    }

    @Test
    void tells_each_move_and_totals_what_was_put_off_apart_from_what_was_brought_forward() {
        books.record(add("MA", "March 2020"), books.from("PA:§3 ¶1"));
        books.record(add("MB", "June 2020"), books.from("PA:§3 ¶2"));
        books.record(add("MC", "2019/20"), books.from("PA:§3 ¶3"));
        books.record(add("MD", "May 2020"), books.from("PA:§3 ¶4"));
        books.today("2020-05-01");
        books.record(reschedule("MA", "May 2020"), books.on("2020-02-01"));
        books.record(reschedule("MA", "July 2020", "SCOPE"), books.on("2020-04-01"));
        books.record(forecast("MA", "August 2020"));
        books.record(reschedule("MB", "May 2020"), books.on("2020-02-01"));
        books.record(reschedule("MC", "October 2019"), books.on("2019-04-01"));

        assertThat(Drawn.whole(report("PL")))
                .isEqualTo(
                        """
                        Slippage: Plan
                        Period: 2019/20, 1 April 2019 to 31 March 2020
                        Position at 1 May 2020
                        # Summary
                        4 milestones have been in the plan. Each agreed date is compared with the original one, in whatever plan the milestone is now.
                        - Later than first agreed: 1
                        - Brought forward: 1
                        - Moved, and still within the original date: 1
                        None is more than six months after the original date.
                        # Later than first agreed
                        Table 1: Later than first agreed
                        Milestone | Original date | Agreed date | Expected date | How far | Why | Who agreed
                        Train 100 staff [1] | March 2020 [1] | July 2020 [2] | August 2020 [3] | 4 months later | Capacity: two left; then Scope: two left [4] [2] | Not recorded
                        # Brought forward
                        Table 2: Brought forward
                        Milestone | Original date | Agreed date | Expected date | How far | Why | Who agreed
                        Train 100 staff [5] | June 2020 [5] | May 2020 [6] | None recorded | 30 days earlier | Capacity: two left [6] | Not recorded
                        # Moved, and still within the original date
                        Table 3: Moved, and still within the original date
                        Milestone | Original date | Agreed date | Expected date | How far | Why | Who agreed
                        Train 100 staff [7] | 2019/20 [7] | October 2019 [8] | None recorded | 6 months late | Capacity: two left [8] | Not recorded
                        # Totals by cause
                        Table 4: Totals by cause
                        Cause | Milestones | Moves | Days later | Days brought forward | Not measured
                        Capacity [4] [6] [8] | 3 | 3 | 61 | 30 | 0
                        Scope [2] | 1 | 1 | 61 | 0 | 0
                        # Totals by lead
                        Table 5: Totals by lead
                        Lead | Milestones | Moves | Days later | Days brought forward | Not measured
                        The trust [4] [2] [6] [8] | 3 | 4 | 122 | 30 | 0
                        PA is Paper PA, 10 January 2019
                        [1] PA §3 ¶1
                        [2] no paper; history of MA: rescheduled to July 2020, cause SCOPE
                        [3] no paper; history of MA: forecast for August 2020
                        [4] no paper; history of MA: rescheduled to May 2020, cause CAPACITY
                        [5] PA §3 ¶2
                        [6] no paper; history of MB: rescheduled to May 2020, cause CAPACITY
                        [7] PA §3 ¶3
                        [8] no paper; history of MC: rescheduled to October 2019, cause CAPACITY
                        """);
    }

    @Test
    void counts_what_is_more_than_six_months_after_its_original_date() {
        books.record(add("MA", "October 2019"));
        books.record(add("MB", "October 2019"));
        books.record(add("MC", "October 2019"));
        books.today("2020-05-01");
        books.record(complete("MB"), books.on("2020-04-30"));
        books.record(reschedule("MC", "May 2020"), books.on("2020-02-01"));

        // six months after 31 October 2019
        assertThat(Drawn.section(report("PL", "2020-04-30"), "Overdue or expected later, and not moved"))
                .contains("| 5 months late |");
        assertThat(Drawn.section(report("PL"), "Overdue or expected later, and not moved"))
                .contains("| 6 months late |");
        assertThat(Drawn.section(report("PL", "2020-04-30"), "Later than first agreed"))
                .contains("| 7 months later |");
        assertThat(Drawn.section(report("PL"), "Completed late")).contains("| Completed 5 months late |");
        assertThat(Drawn.section(report("PL", "2020-04-30"), "Summary"))
                .contains("One is more than six months after the original date.");
        assertThat(Drawn.section(report("PL"), "Summary"))
                .contains("Two are more than six months after the original date.");
    }

    @Test
    void keeps_what_a_paper_tells_of_several_unreconciled() {
        books.say(
                DeliveryPlan.KIND,
                "PL",
                new PlanSlipped(Code.parse("PN"), Title.parse("several"), List.of(), List.of(Code.parse("CAPACITY"))));

        assertThat(Drawn.section(report("PL"), "Reported without saying which"))
                .isEqualTo(
                        """
                        # Reported without saying which
                        - Several moved into Next plan, because of Capacity; none is named [1]
                        """);
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
