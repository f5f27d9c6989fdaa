package org.goldenthread.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.announce;
import static org.goldenthread.domain.books.OpenBooks.claim;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteTaken;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

/** How the theme of the stories did. */
class HighlightReportTest {

    private final OpenBooks books = new OpenBooks();

    private Report report(String theme, String day, Optional<String> from) {
        return books.books()
                .open(View.LATEST)
                .report(
                        new HighlightReport(Code.parse(theme), from.map(LocalDate::parse), Policy.STANDARD_1),
                        LocalDate.parse(day));
    }

    private Report report(String day) {
        return report("TH", day, Optional.empty());
    }

    private void rate(String level) {
        books.say(Theme.KIND, "TH", new Rated(Title.parse(level), Code.parse("RAG"), Optional.empty()));
    }

    @Test
    void tells_what_was_done_progressed_and_moved_what_falls_due_and_how_the_rating_changed() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(add("MB", "August 2019"), books.from("PA:¶2"));
        books.record(add("MC", "July 2019"), books.from("PA:¶3"));
        books.record(add("MD", "May 2019"), books.from("PA:¶4"));
        rate("Green");
        books.today("2019-05-10");
        books.record(progress("MB", "told of before the period"));
        books.today("2019-07-05");
        books.record(complete("MC"));
        books.record(announce("MB", "trainer found", "August 2019"));
        books.record(reschedule("MA", "December 2019"));
        books.record(claim("MA", "January 2020"));
        books.say(
                Note.KIND,
                "NR",
                new NoteTaken(
                        Sentence.parse("the trainer may leave"), Note.Sort.RISK, List.of(Code.parse("MB")), List.of()));
        books.say(
                Note.KIND,
                "NX",
                new NoteTaken(
                        Sentence.parse("of another theme too"),
                        Note.Sort.RISK,
                        List.of(Code.parse("TH"), Code.parse("TX")),
                        List.of()));
        rate("Amber");

        assertThat(Drawn.whole(report("TH", "2019-07-10", Optional.of("2019-06-01"))))
                .isEqualTo(
                        """
                        Highlight report: Prevention
                        Period: 1 June to 10 July 2019
                        Overdue as at 10 July 2019
                        # The period
                        What was reported or became true in the period, 1 June to 10 July 2019, up to the date of this report: from the first day asked for.
                        # This period
                        ## Done
                        Milestones delivered:
                        - Train 100 staff: completed on 5 July 2019, shown by: the certificate; due July 2019 [1] [2]
                        ## Progressed
                        Table 1: Progress on actions
                        Action | Progress
                        Train 100 staff [3] | trainer found, next August 2019 [4]
                        ## Moved
                        Table 2: What moved
                        Milestone | From | To | Slip | Why
                        Train 100 staff [5] | October 2019 [5] | December 2019 [6] | 61 days later | Capacity: two left; who agreed is not recorded [6]
                        # Next period
                        What falls due from 10 July to 10 October 2019, the next three months:
                        Table 3: What is to come, with its date
                        Future objective | Due date, as written | Days meant
                        Train 100 staff, led by The trust [3] | August 2019 [3] | 1 to 31 August 2019
                        Steps announced for this time:
                        - Train 100 staff: trainer found, August 2019 [3] [4]
                        # Risks and issues
                        Nothing is recorded under constraints.
                        ## Risks
                        - the trainer may leave [7]
                        ## Overdue
                        Table 4: Due dates
                        Milestone | Due date, as written
                        Train 100 staff, led by The trust [8] | May 2019; overdue [8]
                        ## Two due dates
                        Table 5: Due dates
                        Milestone | Due date, as written
                        Train 100 staff, led by The trust [5] | December 2019; first promised for October 2019; in another paper January 2020 [6] [5] [9]
                        # Rating, last and now
                        Last is 31 May 2019, the day before the period: what had been declared by then, and what is computed for that day from everything in this view.
                        Table 6: Rating, last and now
                        Rating | Last | Now
                        Declared | Green (RAG), reported on 1 February 2019 [10] | Amber (RAG), reported on 5 July 2019 [11]
                        Computed by standard/1 | Amber | Red
                        Declared Amber, computed Red.
                        Reasons for what is computed, last:
                        - TH has 4 milestones, 1 Green, 3 Amber, 0 Red (Amber from 10% below Green or one Red, Red from 25%)
                        - MA had its last word on 2019-01-10: silent for 141 days [5]
                        - MC had its last word on 2019-01-10: silent for 141 days [1]
                        - MD had its last word on 2019-01-10: silent for 141 days [8]
                        Reasons for what is computed, now:
                        - TH has 4 milestones, 2 Green, 1 Amber, 1 Red (Amber from 10% below Green or one Red, Red from 25%)
                        - MD was due "May 2019": 40 days past [8]
                        - MD had its last word on 2019-01-10: silent for 181 days [8]
                        - MA has two due dates: "December 2019" and "January 2020", 31 days apart [6] [9]
                        Key to RAG (Red, amber, green):
                        - Green: on track, or done
                        - Amber: at risk; attention is needed
                        - Red: off track; action is needed
                        PA is Paper PA, 10 January 2019
                        [1] PA ¶3
                        [2] no paper; history of MC: completed: the certificate
                        [3] PA ¶2
                        [4] no paper; history of MB: progressed: trainer found, next August 2019
                        [5] PA ¶1
                        [6] no paper; history of MA: rescheduled to December 2019, cause CAPACITY
                        [7] no paper; history of NR: risk: the trainer may leave
                        [8] PA ¶4
                        [9] no paper; history of MA: claimed to be due January 2020
                        [10] no paper; history of TH: rated Green on RAG
                        [11] no paper; history of TH: rated Amber on RAG
                        """);
    }

    @Test
    void begins_after_the_last_paper_before_the_reading_date_that_tells_of_the_theme() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));

        assertThat(Drawn.section(report("2019-02-10"), "The period"))
                .isEqualTo(
                        """
                        # The period
                        What was reported or became true in the period, 1 to 10 February 2019, up to the date of this report: since Paper PB of 1 to 31 January 2019, the last paper before that date to mention the theme. [1]
                        """);
        // a paper of the reading date is what is reported, not what was told before
        assertThat(Drawn.section(report("2019-01-31"), "The period"))
                .contains("11 to 31 January 2019, up to the date of this report: since Paper PA of 10 January 2019");
    }

    @Test
    void is_of_three_months_where_no_paper_came_before_and_says_what_is_not_recorded() {
        assertThat(Drawn.whole(report("2019-06-30")))
                .isEqualTo(
                        """
                        Highlight report: Prevention
                        Period: 31 March to 30 June 2019
                        Overdue as at 30 June 2019
                        # The period
                        What was reported or became true in the period, 31 March to 30 June 2019, up to the date of this report: three months, because no paper before that date mentions the theme.
                        # This period
                        Nothing is recorded under done, progressed or moved.
                        # Next period
                        Nothing falls due from 30 June to 30 September 2019.
                        # Risks and issues
                        Nothing is recorded under risks, constraints, overdue or two due dates.
                        # Rating, last and now
                        Last is 30 March 2019, the day before the period: what had been declared by then, and what is computed for that day from everything in this view.
                        Table 1: Rating, last and now
                        Rating | Last | Now
                        Declared | none recorded | none recorded
                        Computed by standard/1 | none | none
                        Reasons for what is computed, last:
                        - TH has no milestone to compute a rating from
                        The reasons for what is computed now are the same.
                        Key to RAG (Red, amber, green):
                        - Green: on track, or done
                        - Amber: at risk; attention is needed
                        - Red: off track; action is needed
                        """);
    }

    @Test
    void refuses_what_is_no_theme_and_a_period_that_begins_after_its_end() {
        assertRefused(
                NOT_FOUND,
                () -> report("PL", "2019-06-30", Optional.empty()),
                "error[code.kind]: PL is a plan, not a theme",
                "next: subject (noun plan, code PL)");
        assertRefused(
                RULE_VIOLATED,
                () -> report("TH", "2019-06-30", Optional.of("2019-07-01")),
                "error[report.from]: the period begins on 2019-07-01, after it ends, on 2019-06-30",
                "next: highlight report (theme TH, from 2019-03-31)");
    }
}
