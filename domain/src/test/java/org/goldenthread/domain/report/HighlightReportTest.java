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
    void tells_on_one_page_what_was_done_what_is_late_what_comes_next_and_what_moved() {
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
                        Lead: The council
                        Period: 1 June to 10 July 2019
                        # Rating
                        Now: Amber (Red by dates). Last time: Green (Amber by dates). Rated: 4 of 4 milestones. [1]
                        Table 1: Milestones
                        Milestones | Completed | On track | At risk | Late | Other
                        4 | 1 | 1 | 0 | 1 | 1
                        # Done this period
                        - Train 100 staff: completed on 5 July 2019 [2]
                        # Not done that was due
                        Table 2: Late milestones
                        Milestone | How late | Reason
                        Train 100 staff [3] | 1 month late | No reason recorded
                        # Next period
                        Table 3: Next period
                        Milestone | Next step or agreed date | Lead
                        Train 100 staff [4] | Trainer found, August 2019. Agreed date: August 2019 [5] [4] | The trust [4]
                        # Dates changed
                        Table 4: Changes of date
                        Milestone | Original date | Agreed date | Proposed date | Change | Times changed before | Reason | Asked by | Standing
                        Train 100 staff [6] | October 2019 | October 2019 | December 2019 | 2 months later | 0 | Capacity: two left | Not recorded | Already made
                        # Risks and issues
                        Table 5: Risks
                        Risk | Score now | Last time | Owner | What is being done
                        the trainer may leave [7] | Not scored | Not scored | No owner recorded | Nothing recorded
                        of another theme too [8] | Not scored | Not scored | No owner recorded | Nothing recorded
                        # Decision or help needed
                        None.
                        # Appendix A: Charts
                        PA is Paper PA, 10 January 2019
                        [1] no paper; history of TH: rated Amber on RAG
                        [2] no paper; history of MC: completed: the certificate
                        [3] PA ¶4
                        [4] PA ¶2
                        [5] no paper; history of MB: progressed: trainer found, next August 2019
                        [6] no paper; history of MA: rescheduled to December 2019, cause CAPACITY
                        [7] no paper; history of NR: risk: the trainer may leave
                        [8] no paper; history of NX: risk: of another theme too
                        """);
    }

    @Test
    void begins_after_the_last_paper_before_the_reading_date_that_tells_of_the_theme() {
        books.record(add("MA", "October 2019"), books.from("PA:¶1"));
        books.record(progress("MA", "trainer found"), books.from("PB:¶1"));

        assertThat(report("2019-02-10").subtitles()).contains("Period: 1 to 10 February 2019");
        // a paper of the day of the report is what is reported, not what was reported before
        assertThat(report("2019-01-31").subtitles()).contains("Period: 11 to 31 January 2019");
    }

    @Test
    void is_of_three_months_where_no_paper_came_before_and_says_what_is_not_recorded() {
        assertThat(Drawn.whole(report("2019-06-30")))
                .isEqualTo(
                        """
                        Highlight report: Prevention
                        Lead: The council
                        Period: 31 March to 30 June 2019
                        # Rating
                        Now: Not rated. Last time: Not rated. Rated: 0 of 0 milestones.
                        Table 1: Milestones
                        Milestones | Completed | On track | At risk | Late | Other
                        0 | 0 | 0 | 0 | 0 | 0
                        # Done this period
                        Nothing was reported in this period.
                        # Not done that was due
                        Nothing that was due is late.
                        # Next period
                        Nothing is due from 1 July to 30 September 2019.
                        # Risks and issues
                        None is recorded.
                        # Decision or help needed
                        None.
                        """);
    }

    @Test
    void refuses_what_is_no_theme_and_a_period_that_begins_after_its_end() {
        assertRefused(
                NOT_FOUND,
                () -> report("PL", "2019-06-30", Optional.empty()),
                "error[code.kind]: PL is a plan, not a theme",
                "next: subject (noun plan, code PL) or dashboard report (about PL)");
        assertRefused(
                RULE_VIOLATED,
                () -> report("TH", "2019-06-30", Optional.of("2019-07-01")),
                "error[report.from]: the period begins on 2019-07-01, after it ends, on 2019-06-30",
                "next: highlight report (theme TH, from 2019-03-31)");
    }
}
