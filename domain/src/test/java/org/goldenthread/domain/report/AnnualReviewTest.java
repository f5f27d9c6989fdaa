package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanDrafted;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/** The annual review of the strategy in the portfolio of the stories. */
class AnnualReviewTest {

    private static final LocalDate READ = LocalDate.parse("2020-05-01");
    private static final AnnualReview OF_ALL = new AnnualReview(Code.parse("ST"), Optional.empty());

    private final OpenBooks books = new OpenBooks().today("2020-05-01");

    private Report report(View view) {
        return books.books().open(view).report(OF_ALL, READ);
    }

    private Report report() {
        return report(View.LATEST);
    }

    /** A year with a move, a claim, a forecast, an end, a rating and a cause. */
    private static void tell(OpenBooks books) {
        books.record(add("MA", "March 2020"), books.from("PA:§3 ¶1"));
        books.record(add("MB", ""), books.from("PA:§3 ¶2"));
        books.record(add("MC", "by 30 June 2019"), books.from("PA:§3 ¶10"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));
        books.record(claim("MA", "July 2020"), books.from("PB:¶2"));
        books.record(reschedule("MA", "15 April 2020"), books.on("2020-02-01"));
        books.record(forecast("MA", "June 2020"), books.on("2020-02-02"));
        books.record(complete("MC"), books.on("2019-07-02"));
        books.say(
                Theme.KIND,
                "TH",
                new Rated(Title.parse("Amber"), Code.parse("RAG"), Optional.of(LocalDate.parse("2020-04-01"))));
        books.say(
                Note.KIND,
                "NO",
                new NoteTaken(
                        Sentence.parse("Two trainers left."),
                        Note.Sort.CONSTRAINT,
                        List.of(Code.parse("ST")),
                        List.of()));
    }

    @Test
    void says_of_a_bare_strategy_what_is_not_recorded() {
        assertThat(Drawn.whole(report()))
                .isEqualTo(
                        """
                        Annual review: Wellbeing strategy
                        Period: 2 May 2019 to 1 May 2020
                        Position at 1 May 2020
                        # Summary
                        No milestone of the strategy is recorded.
                        # Recommendations
                        No recommendation to a board is recorded.
                        # Progress by theme
                        Table 1: Progress by theme
                        Theme | Milestones | Completed | On track | At risk | Late | Other | Date changed this period | Rating now | Rating last time | Rated
                        Prevention [1] | 0 | 0 | 0 | 0 | 0 | 0 | 0 | Not rated | Not rated | 0 of 0
                        Crisis [2] | 0 | 0 | 0 | 0 | 0 | 0 | 0 | Not rated | Not rated | 0 of 0
                        Total | 0 | 0 | 0 | 0 | 0 | 0 | 0 | Not rated | Not rated | 0 of 0
                        Late: the agreed date has passed. At risk: expected later than agreed, or rated Amber or Red by those who lead it. Other: not started, ongoing, stopped, moved, without a date, or without a recent report. Ratings are those given by whoever is responsible; "by dates" is what the recorded dates come to. Rated: how many milestones the dates could rate; with fewer than half, not enough is known.
                        # Theme by theme
                        ## Prevention
                        Led by The council; rating: Not rated. [1]
                        ## Crisis
                        No lead is recorded; rating: Not rated. [2]
                        # Late
                        No milestone is late.
                        # At risk
                        No milestone is at risk.
                        # Measures
                        No measure with a target or a figure is recorded.
                        # What it implies
                        Nothing is recorded.
                        # Who was consulted
                        Nothing is recorded.
                        # Next period
                        Nothing is due from 2 May 2020 to 31 May 2021.
                        # Appendix A: Every milestone
                        There is none.
                        # Appendix B: Background and purpose
                        Nothing is recorded under decisions on the strategy.
                        ## The strategy
                        Wellbeing strategy, 2018-21, the strategy of The council; status: draft [3]
                        Vision: everybody is well [3]
                        No aim is recorded.
                        ## Delivery plans
                        - Plan (2019/20), draft, of The council [4]
                        - Next plan (2020/21), draft, of The council [5]
                        # Appendix C: Key issues for consideration
                        ## Prevention
                        No aim is recorded.
                        Lead: The council [1]
                        Nothing is recorded under key achievements, future objectives or challenges.
                        ### Objectives
                        No milestone is recorded under any of these:
                        - Trained staff [6]
                        ### Measures
                        Table 2: Measures
                        Measure | Target | Actual
                        Staff trained (people) [7] | none recorded | none recorded
                        ## Crisis
                        No aim is recorded.
                        No lead is recorded.
                        Nothing is recorded under key achievements, future objectives, measures or challenges.
                        # Appendix D: Progress in delivery
                        No achievement is recorded. No milestone is recorded.
                        Nothing is recorded under causes of delay.
                        ## Ratings
                        No rating is declared.
                        ## Dates moved
                        No agreed date moved and no milestone was dropped.
                        # Appendix E: Alignment
                        No alignment is recorded.
                        # Appendix F: Implications
                        Nothing is recorded under policy, legal and financial implications, impact on people and services, resource implications, risks or lessons.
                        # Appendix G: Consultation and engagement
                        No consultation is recorded.
                        # Appendix I: Gaps in the record
                        Table 4: Gaps in the record
                        What is missing | Milestones
                        No date set | 0
                        No lead | 0
                        No recent report | 0
                        Two dates, of which neither was withdrawn | 0
                        Under no theme | 0
                        [1] no paper; history of TH: theme "Prevention" of ST
                        [2] no paper; history of TX: theme "Crisis" of ST
                        [3] no paper; history of ST: strategy "Wellbeing strategy", 2018-21
                        [4] no paper; history of PL: plan "Plan" for 2019/20
                        [5] no paper; history of PN: plan "Next plan" for 2020/21
                        [6] no paper; history of OB: objective "Trained staff" of TH
                        [7] no paper; history of ME: measure "Staff trained" of OB
                        """);
    }

    @Test
    void tells_of_a_theme_what_is_promised_what_is_done_and_what_is_said_otherwise() {
        tell(books);

        assertThat(Drawn.section(report(), "Prevention"))
                .isEqualTo(
                        """
                        # Prevention
                        Led by The council; rating: Amber by dates. [1]
                        To come:
                        - Train 100 staff: 15 April 2020 [3]
                        # Prevention
                        No aim is recorded.
                        Lead: The council [1]
                        Nothing is recorded under challenges.
                        ## Objectives
                        No milestone is recorded under any of these:
                        - Trained staff [13]
                        ## Key achievements
                        Milestones delivered:
                        - Train 100 staff: completed on 2 July 2019, shown by: the certificate; due by 30 June 2019, 2 days late [8] [9]
                        ## Future objectives
                        Table 4: What is to come, with its date
                        Future objective | Due date, as written | Days meant
                        Train 100 staff, led by The trust [4] | 15 April 2020; first promised for March 2020; in another paper July 2020; now expected June 2020, said on 2 February 2020; overdue [3] [4] [14] [5] | 15 April 2020
                        No due date stated for:
                        - Train 100 staff, led by The trust [7]
                        ## Progress on actions
                        Table 5: Progress on actions
                        Action | Progress
                        Train 100 staff [4] | trainer found [6]
                        ## Measures
                        Table 6: Measures
                        Measure | Target | Actual
                        Staff trained (people) [15] | none recorded | none recorded
                        """);
    }

    @Test
    void tells_how_delivery_stands_what_held_it_up_and_what_moved() {
        tell(books);

        assertThat(Drawn.section(report(), "Progress in delivery"))
                .isEqualTo(
                        """
                        # Appendix D: Progress in delivery
                        No achievement is recorded. 2 milestones are promised for a stated time: 1 is delivered and 1 is open, of which 1 is overdue as at 1 May 2020. One other has no stated due date and so no promise to keep: none is delivered and 1 is open.
                        ## Ratings
                        Table 7: Declared ratings
                        Item | Declared rating | Reason
                        Prevention | Amber (RAG), expired on 1 April 2020 [16] | none given
                        Key to RAG (Red, amber, green):
                        - Green: on track, or done
                        - Amber: at risk; attention is needed
                        - Red: off track; action is needed
                        Not rated separately: Crisis.
                        ## Causes of delay
                        - Two trainers left. [17]
                        ## Dates moved
                        Table 8: What moved
                        Milestone | From | To | Change | Why
                        Train 100 staff [4] | March 2020 [4] | 15 April 2020 [3] | 15 days later | Capacity: two left; who agreed is not recorded [3]
                        """);
    }

    @Test
    void names_where_there_is_no_paper_the_history_that_says_it() {
        tell(books);

        assertThat(report().references())
                .extracting(Citation::shown)
                .contains("PA §3 ¶1", "PB ¶2", "no paper; history of MA: rescheduled to 15 April 2020, cause CAPACITY");
    }

    @Test
    void numbers_its_marks_as_a_reader_meets_them_and_leads_each_to_a_reference() {
        tell(books);
        Report report = report();
        List<Integer> met = new ArrayList<>();
        Stream.concat(statements(report.sections()), statements(report.appendices()))
                .forEach(statement -> statement.references().stream()
                        .filter(number -> !met.contains(number))
                        .forEach(met::add));

        assertThat(met).isSorted().hasSizeGreaterThan(8);
        assertThat(report.references()).extracting(Citation::number).isEqualTo(met);
    }

    private static Stream<Statement> statements(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        section.blocks().stream()
                                .flatMap(block -> block.rows().stream().flatMap(List::stream)),
                        statements(section.sections())));
    }

    @Test
    void is_the_same_for_ever_as_told_by_a_day_whatever_is_recorded_later() {
        tell(books);
        View told = View.asTold(READ);
        Report then = report(told);

        books.today("2020-06-01");
        books.record(reschedule("MA", "March 2021"));
        books.record(add("MD", "May 2020"));
        books.record(complete("MB"));

        assertThat(report(told)).isEqualTo(then);
        assertThat(report()).isNotEqualTo(then);
    }

    @Test
    void does_not_depend_on_which_act_said_it() {
        tell(books);
        OpenBooks others = new OpenBooks().today("2020-05-01");
        others.record(add("MX", "May 2020"));
        others.record(OpenBooks.strike(others.history("MX").get(0).entry().toString()));
        tell(others);

        assertThat(others.books().open(View.LATEST).report(OF_ALL, READ)).isEqualTo(report());
    }

    @Test
    void with_a_plan_reports_its_milestones_only_and_says_how_many_it_leaves_out() {
        tell(books);
        Report of = books.books()
                .open(View.LATEST)
                .report(new AnnualReview(Code.parse("ST"), Optional.of(Code.parse("PN"))), READ);

        assertThat(of.subtitles()).contains("Next plan, 2020/21");
        assertThat(Drawn.whole(of))
                .contains("3 milestones of the strategy, in other plans or in none, are left out.")
                .doesNotContain("Train 100 staff");
    }

    @Test
    void refuses_a_plan_of_another_strategy() {
        books.say(
                DeliveryPlan.KIND,
                "PO",
                new PlanDrafted(
                        Title.parse("Other plan"),
                        Period.parse("2019/20", YearCalendar.FINANCIAL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertRefused(
                RULE_VIOLATED,
                () -> books.books()
                        .open(View.LATEST)
                        .report(new AnnualReview(Code.parse("ST"), Optional.of(Code.parse("PO"))), READ),
                "error[report.plan]: PO is not a plan of ST: it serves no strategy",
                "next: listing (noun plan)");
    }

    @Test
    void refuses_a_strategy_that_its_view_does_not_have_yet() {
        assertRefused(
                NOT_FOUND,
                () -> report(View.asTold(LocalDate.parse("2018-03-31"))),
                "error[code.not-yet]: ST is not in this view: it exists from 2018-04-01, as reported on 2018-04-01",
                "next: history line (code ST)");
    }
}
