package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.achievement.AchievementReported;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionTaken;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.plan.ApprovalNeeded;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Say;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan on a page and the quarterly paper, of a plan in which everything that can happen to a milestone happened. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardPapersTest {

    private static final String DAY = "2019-10-01";

    private final OpenBooks books = new OpenBooks();

    /** Promised with the plan in April, told in the days after, and looked at on 1 October. */
    @BeforeEach
    void tell() {
        books.today("2019-02-01");
        books.record(add("MDONE", "30 April 2019"));
        books.record(add("MLATE", "31 July 2019"));
        books.record(add("MMOVED", "June 2019"));
        books.record(add("MDROP", "December 2019"));
        books.record(add("MRISK", "December 2019"));
        books.record(add("MWELL", "December 2019"));
        books.record(add("MQUIET", "March 2020"));
        books.record(add("MOPEN", ""));
        books.record(add("MGOES", "ongoing"));
        books.today("2019-05-19");
        books.record(complete("MDONE"));
        books.today("2019-07-05");
        books.record(reschedule("MMOVED", "30 September 2019"));
        books.today("2019-08-15");
        books.say(Milestone.KIND, "MDROP", new Dropped(Optional.of(Code.parse("FUNDING"))));
        books.record(add("MNEW", "March 2020"));
        books.record(forecast("MLATE", "31 March 2020"));
        books.record(forecast("MRISK", "February 2020"));
        books.record(progress("MWELL", "half of them trained"));
        books.record(announce("MGOES", "next session", "12 October 2019"));
        books.today(DAY);
    }

    private Report dashboard(String code, String since) {
        return report(new DashboardReport(Code.parse(code), Optional.of(LocalDate.parse(since)), Policy.DEFAULT));
    }

    private Report delivery() {
        return report(new DeliveryReport(Code.parse("PL"), Optional.of(LocalDate.parse("2019-04-01")), Policy.DEFAULT));
    }

    private Report report(Reporting asked) {
        return books.books().open(View.LATEST).report(asked, LocalDate.parse(DAY));
    }

    private void propose(Proposal.Asks asks, String milestone, Optional<String> due, Optional<String> title) {
        boolean isNew = asks == Proposal.Asks.NEW_MILESTONE;
        books.record(new ProposeChange(
                Optional.empty(),
                asks,
                Code.parse(milestone),
                due.map(DueWords::parse),
                isNew ? Optional.empty() : Optional.of(Code.parse("CAPACITY")),
                isNew ? Optional.empty() : Optional.of(Code.parse("TRUST")),
                Optional.of(Sentence.parse("the survey found rot")),
                title.map(Title::parse),
                Optional.empty(),
                Optional.empty(),
                isNew ? Optional.of(Code.parse("PL")) : Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    @Test
    void a_plan_on_a_page_has_the_decision_the_counts_and_what_needs_attention() {
        assertThat(Drawn.whole(dashboard("PL", "2019-04-01")))
                .isEqualTo(
                        """
                        Plan: plan on a page
                        The council
                        Period: 1 April to 1 October 2019
                        Position at 1 October 2019. Next report: [to be completed]
                        # Decision asked
                        To note the position, and to approve one new milestone, one change of date and one removal.
                        # In brief
                        The plan has 10 milestones. One (10%) is completed. Three were due by 1 October 2019: one is completed and two are late. One milestone has no date set, and so can't be late. One date has been changed since 1 April 2019; three changes need approval. Of one theme, one got worse.
                        # Progress by theme
                        Table 1: Progress by theme
                        Theme | Milestones | Completed | On track | At risk | Late | Other | Date changed this period | Rating now | Rating last time | Rated
                        Prevention [1] | 10 | 1 | 2 | 1 | 2 | 4 | 1 | Amber by dates | Green by dates | 8 of 9
                        Total | 10 | 1 | 2 | 1 | 2 | 4 | 1 | Amber by dates | Green by dates | 8 of 9
                        Late: the agreed date has passed. At risk: expected later than agreed, or rated Amber or Red by those who lead it. Other: not started, ongoing, stopped, moved, without a date, or without a recent report. Ratings are those given by whoever is responsible; "by dates" is what the recorded dates come to. Rated: how many milestones the dates could rate; with fewer than half, not enough is known. A theme is rated by all its milestones, in this plan or not.
                        # Needs attention
                        Table 2: Needs attention
                        Milestone | Status | Agreed date | Expected date | Why | Lead
                        Train 100 staff [2] | Late, 3 months or more | 31 July 2019 [2] | 31 March 2020 [3] | No reason recorded | The trust [2]
                        Train 100 staff [4] | Late, 3 months or more | 30 September 2019 [5] | None recorded | Capacity: two left [5] | The trust [4]
                        Train 100 staff [6] | At risk | December 2019 [6] | February 2020 [7] | No reason recorded | The trust [6]
                        [1] no paper; history of TH: theme "Prevention" of ST
                        [2] no paper; history of MLATE: planned "Train 100 staff", due 31 July 2019
                        [3] no paper; history of MLATE: forecast for 31 March 2020
                        [4] no paper; history of MMOVED: planned "Train 100 staff", due June 2019
                        [5] no paper; history of MMOVED: rescheduled to 30 September 2019, cause CAPACITY
                        [6] no paper; history of MRISK: planned "Train 100 staff", due December 2019
                        [7] no paper; history of MRISK: forecast for February 2020
                        """);
    }

    @Test
    void the_quarterly_paper_asks_for_what_was_changed_and_what_is_proposed() {
        propose(Proposal.Asks.NEW_DATE, "MLATE", Optional.of("31 March 2020"), Optional.empty());
        propose(Proposal.Asks.REMOVAL, "MQUIET", Optional.empty(), Optional.empty());
        propose(Proposal.Asks.NEW_MILESTONE, "MASKED", Optional.of("May 2020"), Optional.of("Mend the roof"));
        Report report = delivery();

        assertThat(Drawn.section(report, "Recommendations")
                        + Drawn.section(report, "Changes for approval")
                        + Drawn.section(report, "Summary"))
                .isEqualTo(
                        """
                        # Recommendations
                        That the board:
                        Notes that one of 10 milestones is completed and two are late, as set out in Table 1;
                        Approves the two new milestones set out in Table 2;
                        Approves the two changes of date set out in Table 3;
                        Agrees that the two milestones are removed that are set out in Table 4.
                        # Changes for approval
                        Table 2: New milestones
                        Milestone | Theme | Date | Lead | Why now | Asked by | Standing
                        Mend the roof [2] | None | May 2020 | None | The survey found rot | Not recorded | For approval
                        Train 100 staff [3] | Prevention | March 2020 | The trust | No reason recorded | Not recorded | Already made
                        Table 3: Changes of date
                        Milestone | Original date | Agreed date | Proposed date | Change | Times changed before | Reason | Asked by | Standing
                        Train 100 staff [4] | 31 July 2019 | 31 July 2019 | 31 March 2020 | 8 months later | 0 | Capacity: the survey found rot | The trust | For approval
                        Train 100 staff [5] | June 2019 | June 2019 | 30 September 2019 | 3 months later | 0 | Capacity: two left | Not recorded | Already made
                        Table 4: Milestones to be removed
                        Milestone | Agreed date | Reason | What becomes of it | Asked by | Standing
                        Train 100 staff [6] | March 2020 | Capacity: the survey found rot | Nothing is recorded | The trust | For approval
                        Train 100 staff [7] | December 2019 | Funding | Nothing takes its place | Not recorded | Already made
                        Already made, with no approval recorded: 3.
                        # Summary
                        The plan has 10 milestones. One (10%) is completed. Three were due by 1 October 2019: one is completed and two are late. One milestone has no date set, and so can't be late. One date has been changed since 1 April 2019; six changes need approval. Of one theme, one got worse. Needing most attention: "Train 100 staff" and "Train 100 staff". Completed in this period: "Train 100 staff".
                        """);
    }

    @Test
    void the_quarterly_paper_says_what_was_done_what_is_late_and_what_comes_next() {
        Report report = delivery();

        assertThat(Stream.of("Completed this period", "Late", "At risk", "Next period", "Appendix A: Every milestone")
                        .map(heading -> Drawn.section(report, heading))
                        .reduce("", String::concat))
                .isEqualTo(
                        """
                        # Completed this period
                        Table 5: Completed this period
                        Milestone | Agreed date | Completed | On time or how late | What shows it
                        Train 100 staff [5] | 30 April 2019 [5] | 19 May 2019 [6] | 19 days late | The certificate [6]
                        # Late
                        Table 6: Late milestones
                        Milestone | Original date | Agreed date | Expected date | How late | Reason | What is being done | Lead
                        Train 100 staff [7] | 31 July 2019 [7] | 31 July 2019 [7] | 31 March 2020 [8] | 2 months late, expected 8 months late | No reason recorded | Nothing reported | The trust [7]
                        Train 100 staff [9] | June 2019 [9] | 30 September 2019 [3] | None recorded | 1 day late; 3 months after the original date | Capacity: two left [3] | Nothing reported | The trust [9]
                        # At risk
                        Table 7: Milestones at risk
                        Milestone | Agreed date | Expected date | Why | Lead
                        Train 100 staff [10] | December 2019 [10] | February 2020 [11] | No reason recorded | The trust [10]
                        # Next period
                        Table 8: Next period
                        Milestone | Next step or agreed date | Lead
                        Train 100 staff [12] | Next session, 12 October 2019. Ongoing [13] [12] | The trust [12]
                        Train 100 staff [10] | Agreed date: December 2019 [10] | The trust [10]
                        Train 100 staff [14] | Agreed date: December 2019 [14] | The trust [14]
                        Train 100 staff [15] | Agreed date: March 2020 [15] | The trust [15]
                        Train 100 staff [2] | Agreed date: March 2020 [2] | The trust [2]
                        # Appendix A: Every milestone
                        Table 9: Every milestone
                        Reference | Milestone | Theme | Original date | Agreed date | Expected date | Completed | Status | Lead
                        MDONE | Train 100 staff [5] | Prevention | 30 April 2019 [5] | 30 April 2019 [5] | None | 19 May 2019 [6] | Completed, 19 days late | The trust [5]
                        MDROP | Train 100 staff [16] | Prevention | December 2019 [16] | December 2019 [16] | None | None | Stopped | The trust [16]
                        MGOES | Train 100 staff [12] | Prevention | Ongoing [12] | Ongoing [12] | None recorded | None | On track | The trust [12]
                        MLATE | Train 100 staff [7] | Prevention | 31 July 2019 [7] | 31 July 2019 [7] | 31 March 2020 [8] | None | Late, 3 months or more | The trust [7]
                        MMOVED | Train 100 staff [9] | Prevention | June 2019 [9] | 30 September 2019 [3] | None recorded | None | Late, 3 months or more | The trust [9]
                        MNEW | Train 100 staff [2] | Prevention | March 2020 [2] | March 2020 [2] | None recorded | None | Not started | The trust [2]
                        MOPEN | Train 100 staff [17] | Prevention | No date set | No date set | None recorded | None | No date set | The trust [17]
                        MQUIET | Train 100 staff [15] | Prevention | March 2020 [15] | March 2020 [15] | None recorded | None | Not started | The trust [15]
                        MRISK | Train 100 staff [10] | Prevention | December 2019 [10] | December 2019 [10] | February 2020 [11] | None | At risk | The trust [10]
                        MWELL | Train 100 staff [14] | Prevention | December 2019 [14] | December 2019 [14] | None recorded | None | On track | The trust [14]
                        """);
    }

    /** MWELL is moved, agreed by a decision of HWB. */
    private void moved(Decision.Verdict verdict) {
        Due day = Due.of("1 September 2019", Due.Kind.DATED, Interval.on(LocalDate.parse("2019-09-01")));
        books.record(Say.opening(Board.KIND, "HWB", Map.of("title", "Wellbeing board")));
        books.say(Board.KIND, "HWB", new Met(day, Optional.empty()));
        books.say(
                Decision.KIND,
                "DX",
                new DecisionTaken(Sentence.parse("it may move"), verdict, Code.parse("HWB"), day, List.of()));
        agreedBy("DX");
    }

    private void agreedBy(String code) {
        books.record(new RescheduleMilestone(
                Code.parse("MWELL"),
                DueWords.parse("January 2020"),
                Code.parse("CAPACITY"),
                Sentence.parse("two left"),
                Optional.of(Code.parse(code))));
    }

    @Test
    void what_a_board_agreed_to_is_not_asked_for_again() {
        String before = Drawn.section(delivery(), "Changes for approval");
        moved(Decision.Verdict.AGREED);

        assertThat(Drawn.section(delivery(), "Changes for approval")).isEqualTo(before);
        assertThat(Drawn.section(delivery(), "Summary"))
                .contains("Two dates have been changed since 1 April 2019; three");
        assertThat(Drawn.section(theme(), "Dates changed"))
                .contains("January 2020")
                .contains("| Approved");
    }

    @ParameterizedTest
    @EnumSource(
            value = Decision.Verdict.class,
            names = {"NOTED", "ENDORSED", "RECEIVED", "DEFERRED", "REJECTED"})
    void what_a_board_did_not_agree_to_is_asked_for(Decision.Verdict verdict) {
        moved(verdict);

        assertThat(Drawn.section(delivery(), "Changes for approval"))
                .contains("| January 2020 | 1 month later | 0 | Capacity: two left | Not recorded | Already made");
    }

    @Test
    void what_somebody_agreed_to_is_asked_for_where_a_board_approves_changes() {
        agreedBy("TRUST");
        assertThat(Drawn.section(delivery(), "Changes for approval")).doesNotContain("January 2020");

        books.record(Say.opening(Board.KIND, "CAB", Map.of("title", "Cabinet")));
        books.today("2019-03-01");
        books.say(DeliveryPlan.KIND, "PL", new ApprovalNeeded(Code.parse("CAB")));
        books.today(DAY);

        assertThat(Drawn.section(delivery(), "Changes for approval")).contains("January 2020");
    }

    @Test
    void a_decision_of_another_board_approves_nothing() {
        books.record(Say.opening(Board.KIND, "CAB", Map.of("title", "Cabinet")));
        books.today("2019-03-01");
        books.say(DeliveryPlan.KIND, "PL", new ApprovalNeeded(Code.parse("CAB")));
        books.today(DAY);
        moved(Decision.Verdict.AGREED);

        assertThat(Drawn.section(delivery(), "Changes for approval")).contains("January 2020");
    }

    private Report theme() {
        return report(
                new HighlightReport(Code.parse("TH"), Optional.of(LocalDate.parse("2019-04-01")), Policy.DEFAULT));
    }

    @Test
    void a_rating_that_its_owner_gave_stands_beside_that_of_the_dates() {
        books.say(Theme.KIND, "TH", new Rated(Title.parse("Green"), Code.parse("RAG"), Optional.empty()));

        assertThat(Drawn.section(dashboard("PL", "2019-04-01"), "Progress by theme"))
                .contains("Green (Amber by dates)");
    }

    @Test
    void a_milestone_that_its_lead_calls_amber_is_at_risk() {
        books.say(Milestone.KIND, "MWELL", new Rated(Title.parse("Amber"), Code.parse("RAG"), Optional.empty()));

        assertThat(Drawn.section(delivery(), "At risk"))
                .contains("December 2019")
                .contains("Train 100 staff");
        assertThat(standing("MWELL")).isEqualTo("At risk");
    }

    private String standing(String code) {
        return Drawn.section(delivery(), "Appendix A: Every milestone")
                .lines()
                .filter(line -> line.startsWith(code + " "))
                .map(line -> line.split(" \\| ")[7])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_status_has_its_word() {
        assertThat(Stream.of("MDONE", "MLATE", "MMOVED", "MDROP", "MRISK", "MWELL", "MQUIET", "MOPEN", "MGOES", "MNEW")
                        .map(code -> code + ": " + standing(code)))
                .containsExactly(
                        "MDONE: Completed, 19 days late",
                        "MLATE: Late, 3 months or more",
                        "MMOVED: Late, 3 months or more",
                        "MDROP: Stopped",
                        "MRISK: At risk",
                        "MWELL: On track",
                        "MQUIET: Not started",
                        "MOPEN: No date set",
                        "MGOES: On track",
                        "MNEW: Not started");
        // the same of a shorter period: what was last heard of in February has been quiet for two of them
        Report month = report(
                new DeliveryReport(Code.parse("PL"), Optional.of(LocalDate.parse("2019-09-01")), Policy.DEFAULT));
        assertThat(Drawn.section(month, "Appendix A: Every milestone")).contains("No recent report");
    }

    @Test
    void what_goes_on_without_an_end_and_without_news_is_ongoing() {
        books.today("2019-08-20");
        books.record(add("MON", "ongoing"));
        books.today(DAY);

        assertThat(standing("MON")).isEqualTo("Ongoing");
    }

    @Test
    void names_both_dates_where_papers_give_two() {
        books.today("2019-09-20");
        books.record(claim("MLATE", "31 August 2019"));
        books.today(DAY);

        assertThat(Drawn.section(delivery(), "Late")).contains("31 July 2019; elsewhere 31 August 2019");
    }

    @Test
    void next_period_ends_with_a_month() {
        books.today("2019-08-20");
        books.record(add("MAPR", "April 2020"));
        books.record(add("MMAY", "May 2020"));
        books.today(DAY);

        assertThat(Drawn.section(delivery(), "Next period"))
                .contains("April 2020")
                .doesNotContain("May 2020");
    }

    @Test
    void counts_what_was_achieved_beside_the_milestones() {
        achieved("A1", Achievement.Status.DONE, Optional.empty());
        achieved("A2", Achievement.Status.UNDER_WAY, Optional.empty());
        achieved("A3", Achievement.Status.DONE, Optional.of(Code.parse("MLATE")));

        assertThat(Drawn.section(dashboard("ST", "2019-04-01"), "In brief"))
                .contains("Three other pieces of work are reported: two done and one under way.");
    }

    private void achieved(String code, Achievement.Status status, Optional<Code> milestone) {
        books.say(
                Achievement.KIND,
                code,
                new AchievementReported(
                        Title.parse("Walk held"),
                        status,
                        Optional.of(Code.parse("ST")),
                        Optional.empty(),
                        milestone,
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void risks_stand_by_their_scores_and_without_any_there_is_no_section() {
        assertThat(Drawn.section(delivery(), "Risks")).isEmpty();

        books.say(
                Note.KIND,
                "NR",
                new NoteTaken(Sentence.parse("it may rain"), Note.Sort.RISK, List.of(Code.parse("PL")), List.of()));

        assertThat(Drawn.section(delivery(), "Risks")).contains("it may rain").contains("Not scored");
    }

    @Test
    void says_what_is_left_to_officers() {
        assertThat(Drawn.section(delivery(), "About this report")).contains("Report to | [to be completed]");
        assertThat(Drawn.section(delivery(), "Implications")).contains("[to be completed]");
    }

    @Test
    void keeps_to_its_length() {
        assertThat(Pen.words(dashboard("PL", "2019-04-01").sections(), false)).isBetween(50, 300);
        assertThat(Pen.words(delivery().sections(), true)).isBetween(200, 1600);
    }

    @Test
    void refuses_what_is_neither_plan_nor_strategy_and_a_period_that_begins_after_its_end() {
        assertRefused(
                NOT_FOUND,
                () -> dashboard("TH", "2019-04-01"),
                "error[code.kind]: TH is a theme, not a plan or strategy",
                "next: subject (noun theme, code TH) or highlight report (theme TH)");
        assertRefused(
                RULE_VIOLATED,
                () -> dashboard("PL", "2019-10-02"),
                "error[report.since]: the period begins on 2019-10-02, after it ends, on 2019-10-01",
                "next: again (since 2019-07-02)");
    }
}
