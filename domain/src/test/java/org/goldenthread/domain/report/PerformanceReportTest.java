package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Say;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureDefined;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.measure.Targeted;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/** How the plan of the stories did. */
class PerformanceReportTest {

    private static final LocalDate READ = LocalDate.parse("2020-05-01");

    private final OpenBooks books = new OpenBooks().today("2020-05-01");

    private Report report(String plan) {
        return books.books().open(View.LATEST).report(new PerformanceReport(Code.parse(plan)), READ);
    }

    private static Due due(String words) {
        return Due.parse(words, new Reading(READ, YearCalendar.FINANCIAL));
    }

    @Test
    void says_of_a_bare_plan_what_is_not_recorded() {
        assertThat(Drawn.whole(report("PL")))
                .isEqualTo(
                        """
                        Performance: Plan
                        Period: 2019/20, 1 April 2019 to 31 March 2020
                        Position at 1 May 2020
                        # In brief
                        No milestone of the plan is recorded.
                        # Progress by theme
                        Table 1: Progress by theme
                        Theme | Milestones | Completed | On track | At risk | Late | Other | Date changed this period | Rating now | Rating last time | Rated
                        Total | 0 | 0 | 0 | 0 | 0 | 0 | 0 | Not rated | Not rated | 0 of 0
                        Late: the agreed date has passed. At risk: expected later than agreed, or rated Amber or Red by those who lead it. Other: not started, ongoing, stopped, moved, without a date, or without a recent report. Ratings are those given by whoever is responsible; "by dates" is what the recorded dates come to. Rated: how many milestones the dates could rate; with fewer than half, not enough is known. A theme is rated by all its milestones, in this plan or not.
                        # Objective and key outcome
                        Owner: The council; it serves: Wellbeing strategy; status: draft [1]
                        No objective is recorded for its milestones.
                        No key outcome is recorded.
                        # Outcomes and measures
                        No measure with a target or a figure is recorded.
                        # Year-end rating
                        No year-end rating is recorded.
                        # Late
                        No milestone is late.
                        # At risk
                        No milestone is at risk.
                        # What moved and why
                        No agreed date moved and no milestone was dropped.
                        # What was done
                        No milestone is recorded as delivered.
                        # What is carried
                        No milestone is recorded in this plan, so nothing is carried.
                        # Appendix A: Every milestone
                        There is none.
                        # Appendix C: Gaps in the record
                        Table 3: Gaps in the record
                        What is missing | Milestones
                        No date set | 0
                        No lead | 0
                        No recent report | 0
                        Two dates, of which neither was withdrawn | 0
                        Under no theme | 0
                        [1] no paper; history of PL: plan "Plan" for 2019/20
                        """);
    }

    @Test
    void what_has_moved_to_another_plan_is_late_there_and_not_here() {
        books.record(add("MA", "March 2020"));
        books.say(
                Milestone.KIND,
                "MA",
                new RolledForward(
                        Code.parse("PN"), Optional.of(due("Q1 2020/21")), Optional.of(Code.parse("STAFFING"))));
        Report report = books.books()
                .open(View.LATEST)
                .report(new PerformanceReport(Code.parse("PL")), LocalDate.parse("2020-12-01"));

        assertThat(Drawn.section(report, "In brief")).contains("None was due by 1 December 2020.");
        assertThat(Drawn.section(report, "Progress by theme")).contains("Total | 1 | 0 | 0 | 0 | 0 | 1 |");
        assertThat(Drawn.section(report, "Late")).contains("No milestone is late.");
    }

    @Test
    void of_a_year_that_was_closed_has_the_position_of_that_day() {
        books.today("2020-06-20");
        books.record(new ClosePlan(
                Code.parse("PL"),
                Optional.of(Code.parse("PN")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));

        assertThat(Drawn.whole(books.books()
                        .open(View.LATEST)
                        .report(new PerformanceReport(Code.parse("PL")), LocalDate.parse("2026-12-01"))))
                .contains("Position at 20 June 2020")
                .doesNotContain("2026");
    }

    @Test
    void tells_what_was_done_what_moved_and_why_and_what_is_carried() {
        books.record(add("MA", "March 2020"), books.from("PA:§3 ¶1"));
        books.record(add("MB", "by 30 June 2019"), books.from("PA:§3 ¶2"));
        books.record(add("MC", "autumn 2019"), books.from("PA:§3 ¶3"));
        books.record(add("MD", "ongoing"), books.from("PA:§3 ¶4"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));
        books.record(complete("MB"), books.on("2019-07-02"));
        books.record(Say.of(Draft.of(
                        Milestone.KIND,
                        Code.parse("MA"),
                        new RolledForward(
                                Code.parse("PN"), Optional.of(due("Q1 2020/21")), Optional.of(Code.parse("STAFFING"))))
                .because(Sentence.parse("two left"))));
        books.say(Milestone.KIND, "MC", new Dropped(Optional.empty()));
        books.say(
                Measure.KIND,
                "MF",
                new MeasureDefined(
                        Title.parse("Staff trained"),
                        Title.parse("people"),
                        Code.parse("MA"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        books.say(
                Measure.KIND,
                "MF",
                new Targeted(new BigDecimal("1200"), Optional.of(due("March 2020")), Optional.empty()));
        books.say(
                Measure.KIND,
                "MF",
                new Measured(new BigDecimal("1040.50"), Optional.of(due("March 2020")), Optional.empty()));
        books.say(DeliveryPlan.KIND, "PL", new Rated(Title.parse("Green"), Code.parse("BRAG"), Optional.empty()));

        assertThat(Drawn.whole(report("PL")))
                .isEqualTo(
                        """
                        Performance: Plan
                        Period: 2019/20, 1 April 2019 to 31 March 2020
                        Position at 1 May 2020
                        # In brief
                        The plan has four milestones. One is completed. One has moved to another plan. One was due by 1 May 2020: one is completed and none is late. One date has been changed since 1 April 2019; approval of two changes is not recorded. Of one theme, one got worse.
                        # Progress by theme
                        Table 1: Progress by theme
                        Theme | Milestones | Completed | On track | At risk | Late | Other | Date changed this period | Rating now | Rating last time | Rated
                        Prevention [1] | 4 | 1 | 0 | 0 | 0 | 3 | 1 | Amber by dates | Green by dates | 2 of 2
                        Total | 4 | 1 | 0 | 0 | 0 | 3 | 1 | Green (Amber by dates) | Green by dates | 2 of 2
                        Late: the agreed date has passed. At risk: expected later than agreed, or rated Amber or Red by those who lead it. Other: not started, ongoing, stopped, moved, without a date, or without a recent report. Ratings are those given by whoever is responsible; "by dates" is what the recorded dates come to. Rated: how many milestones the dates could rate; with fewer than half, not enough is known. A theme is rated by all its milestones, in this plan or not.
                        # Objective and key outcome
                        Owner: The council; it serves: Wellbeing strategy; status: draft [2]
                        Theme: Prevention [1]
                        No objective is recorded for its milestones.
                        No key outcome is recorded.
                        # Outcomes and measures
                        Table 2: Measures
                        Measure | Target | Latest | Last time | Direction | Rating | Comment
                        Staff trained (people) [3] | 1,200 (March 2020) [4] | 1,040.50 (March 2020) [5] | None recorded | No earlier figure | Red | [to be completed]
                        # Year-end rating
                        Table 3: Declared ratings
                        Item | Declared rating | Reason
                        Plan | Green (BRAG) [6] | none given
                        Key to BRAG (Blue, red, amber, green):
                        - Blue: complete
                        - Green: on track
                        - Amber: at risk; attention is needed
                        - Red: off track; action is needed
                        # Late
                        No milestone is late.
                        # At risk
                        No milestone is at risk.
                        # What moved and why
                        Table 4: What moved
                        Milestone | From | To | Change | Why
                        Train 100 staff [7] | March 2020 [7] | Q1 2020/21 [8] | 2 months later | Staffing: two left; who agreed is not recorded [8]
                        Train 100 staff [9] | autumn 2019 [9] | dropped [10] | None | No cause given; no reason given; who agreed is not recorded [10]
                        By cause: Staffing 1, no cause given 1.
                        # What was done
                        Milestones delivered:
                        - Train 100 staff: completed on 2 July 2019, shown by: the certificate; due by 30 June 2019, 2 days late [11] [12]
                        Table 5: Progress on actions
                        Action | Progress
                        Train 100 staff [7] | trainer found [13]
                        # What is carried
                        Table 6: Carried into another plan
                        Milestone | Into | Date there
                        Train 100 staff [7] | Next plan [8] | Q1 2020/21 [8]
                        Still open in this plan:
                        Table 7: What is to come, with its date
                        Future objective | Due date, as written | Days meant
                        Train 100 staff, led by The trust [14] | ongoing [14] | no set days
                        # Appendix A: Every milestone
                        Table 8: Every milestone
                        Reference | Milestone | Theme | Original date | Agreed date | Expected date | Completed | Status | Lead
                        MA | Train 100 staff [7] | Prevention | March 2020 [7] | Q1 2020/21 [8] | None recorded | None | Moved to Next plan | The trust [7]
                        MB | Train 100 staff [11] | Prevention | By 30 June 2019 [11] | By 30 June 2019 [11] | None | 2 July 2019 [12] | Completed, 2 days late | The trust [11]
                        MC | Train 100 staff [9] | Prevention | Autumn 2019 [9] | Autumn 2019 [9] | None | None | Stopped | The trust [9]
                        MD | Train 100 staff [14] | Prevention | Ongoing [14] | Ongoing [14] | None recorded | None | Ongoing | The trust [14]
                        # Appendix C: Gaps in the record
                        Table 10: Gaps in the record
                        What is missing | Milestones
                        No date set | 0
                        No lead | 0
                        No recent report | 0
                        Two dates, of which neither was withdrawn | 0
                        Under no theme | 0
                        PA is Paper PA, 10 January 2019
                        PB is Paper PB, 1 to 31 January 2019
                        [1] no paper; history of TH: theme "Prevention" of ST
                        [2] no paper; history of PL: plan "Plan" for 2019/20
                        [3] no paper; history of MF: measure "Staff trained" of MA
                        [4] no paper; history of MF: target 1200, March 2020
                        [5] no paper; history of MF: actual 1040.50, March 2020
                        [6] no paper; history of PL: rated Green on BRAG
                        [7] PA §3 ¶1
                        [8] no paper; history of MA: rolled forward into PN, due Q1 2020/21, cause STAFFING
                        [9] PA §3 ¶3
                        [10] no paper; history of MC: dropped
                        [11] PA §3 ¶2
                        [12] no paper; history of MB: completed: the certificate
                        [13] PB ¶1
                        [14] PA §3 ¶4
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
