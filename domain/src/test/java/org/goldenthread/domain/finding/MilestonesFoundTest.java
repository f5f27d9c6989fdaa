package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.finding.Weakness.DUE_UNFIXED;
import static org.goldenthread.domain.finding.Weakness.NEEDS_CYCLE;
import static org.goldenthread.domain.finding.Weakness.NEEDS_LATE;
import static org.goldenthread.domain.finding.Weakness.NO_DUE;
import static org.goldenthread.domain.finding.Weakness.NO_LEAD;
import static org.goldenthread.domain.finding.Weakness.SHEET_CONFLICT;
import static org.goldenthread.domain.finding.Weakness.STALE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Gap;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is weak in milestones, in what they need and in what sheets say of them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestonesFoundTest {

    private static final String DAY = "2019-02-20";

    private final WeakBooks books = new WeakBooks();

    private static Code code(String text) {
        return Code.parse(text);
    }

    private void needs(String code, String... others) {
        books.say(
                Milestone.KIND,
                code,
                new Depends(Stream.of(others).map(Code::parse).toList()));
    }

    @Test
    void a_milestone_that_is_over_needs_no_lead_and_no_day() {
        books.open(Milestone.KIND, "M1", "title", "Train", "theme", "TH")
                .open(Milestone.KIND, "M2", "title", "Train", "theme", "TH", "due", "ongoing")
                .say(Milestone.KIND, "M1", new Dropped(Optional.empty()));

        assertThat(books.found(DAY, NO_DUE)).isEmpty();
        assertThat(books.found(DAY, NO_LEAD)).containsExactly("M2 has no lead", "TX has no lead");
    }

    @Test
    void what_is_needed_is_late_for_each_that_needs_it_and_not_for_what_is_over() {
        books.milestone("M1", "plan", "PL", "due", "January 2019")
                .milestone("M2", "plan", "PL", "due", "March 2019")
                .milestone("M3", "plan", "PL", "due", "March 2019")
                .milestone("M4", "plan", "PL", "due", "March 2019");
        needs("M2", "M1", "M4");
        needs("M3", "M1");
        books.said(OpenBooks.complete("M3"));

        assertThat(books.found(DAY, NEEDS_LATE))
                .containsExactly("M2 needs M1, which was due \"January 2019\": 20 days past");
    }

    @Test
    void a_word_is_owed_from_the_day_on_which_an_announced_step_has_passed() {
        books.milestone("M1", "plan", "PL", "due", "March 2020")
                .said(OpenBooks.announce("M1", "first session", "1 July 2019"));

        assertThat(books.found("2019-07-01", STALE)).isEmpty();
        assertThat(books.found("2019-07-02", STALE))
                .containsExactly("M1 had its last word on 2019-02-01: silent for 151 days");
    }

    @Nested
    class A_due_date_that_waits {

        private void tied(Optional<Gap> gap) {
            books.milestone("M1", "plan", "PL", "due", "tied: on approval")
                    .milestone("M2", "plan", "PL", "due", "March 2019")
                    .said(new TieMilestone(code("M1"), code("M2"), gap));
        }

        @Test
        void is_not_to_be_fixed_before_what_it_waits_for_was_delivered() {
            tied(Optional.empty());
            assertThat(books.found(DAY, DUE_UNFIXED)).isEmpty();

            books.say(Milestone.KIND, "M2", new Dropped(Optional.empty()));
            assertThat(books.found(DAY, DUE_UNFIXED)).isEmpty();
        }
    }

    @Test
    void a_gap_that_is_known_is_asked_for_no_more_where_what_is_waited_for_was_handed_over() {
        books.milestone("M1", "plan", "PL", "due", "tied: within 3 months of approval")
                .milestone("M2", "plan", "PL", "due", "March 2019")
                .said(new TieMilestone(code("M1"), code("M2"), Optional.empty()))
                .say(Milestone.KIND, "M2", new HandedOver(Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(books.mend(DAY, DUE_UNFIXED)).isEqualTo("tie milestone (milestone M1, to M2)");
    }

    @Nested
    class A_circle {

        @Test
        void begins_with_the_first_by_code_and_leaves_out_what_leads_into_it() {
            books.open(Organisation.KIND, "O1", "title", "One")
                    .open(Organisation.KIND, "O2", "title", "Two")
                    .open(Organisation.KIND, "O3", "title", "Three")
                    .open(Organisation.KIND, "O4", "title", "Four")
                    .open(Organisation.KIND, "O5", "title", "Five");
            depends("A1", "O1", "O3");
            depends("A2", "O3", "O2");
            depends("A3", "O2", "O4");
            depends("A4", "O4", "O3");
            depends("A5", "O4", "O5");

            assertThat(books.found(DAY, NEEDS_CYCLE)).containsExactly("O2 depends on itself: O2 > O4 > O3 > O2");
        }

        @Test
        void is_told_once_each_and_struck_by_the_entry_that_drew_it() {
            for (int i = 1; i <= 4; i++) {
                books.open(Organisation.KIND, "O" + i, "title", "One");
            }
            depends("A1", "O1", "O2");
            depends("A2", "O2", "O1");
            depends("A3", "O3", "O4");
            depends("A4", "O4", "O3");

            assertThat(books.found(DAY, NEEDS_CYCLE))
                    .containsExactly("O1 depends on itself: O1 > O2 > O1", "O3 depends on itself: O3 > O4 > O3");
            assertThat(books.findings(DAY, NEEDS_CYCLE, Scope.ALL))
                    .extracting(finding -> finding.mends().get(0).toString())
                    .containsExactly("strike entry (entry 6.1, reason …)", "strike entry (entry 8.1, reason …)");
        }

        @Test
        void may_go_through_what_milestones_need() {
            books.milestone("M1", "plan", "PL").milestone("M2", "plan", "PL").milestone("M3", "plan", "PL");
            needs("M1", "M3", "M2");
            depends("A1", "M2", "M1");

            assertThat(books.found(DAY, NEEDS_CYCLE)).containsExactly("M1 depends on itself: M1 > M2 > M1");
            assertThat(books.mend(DAY, NEEDS_CYCLE)).isEqualTo("strike entry (entry 5.1, reason …)");
        }

        @Test
        void is_of_what_depends_and_not_of_what_contributes() {
            depends("A1", "TH", "TX");
            books.open(Alignment.KIND, "A2", "from", "TX", "relation", "contributes-to", "to", "TH");

            assertThat(books.found(DAY, NEEDS_CYCLE)).isEmpty();
        }

        @Test
        void of_ten_is_shown_whole() {
            for (int i = 1; i <= 10; i++) {
                books.open(Organisation.KIND, "O" + (10 + i), "title", "One");
            }
            for (int i = 1; i <= 9; i++) {
                depends("A" + (10 + i), "O" + (10 + i), "O" + (10 + i % 9 + 1));
            }

            assertThat(books.found(DAY, NEEDS_CYCLE))
                    .containsExactly(
                            "O11 depends on itself: O11 > O12 > O13 > O14 > O15 > O16 > O17 > O18 > O19 > O11");
        }

        @Test
        void of_more_is_shown_by_its_first_ten() {
            for (int i = 1; i <= 10; i++) {
                books.open(Organisation.KIND, "O" + (10 + i), "title", "One");
            }
            for (int i = 1; i <= 10; i++) {
                depends("A" + (10 + i), "O" + (10 + i), "O" + (10 + i % 10 + 1));
            }

            assertThat(books.found(DAY, NEEDS_CYCLE))
                    .containsExactly("O11 depends on itself: O11 > O12 > O13 > O14 > O15 > O16 > O17 > O18 > O19 > O20"
                            + " > … (1 more)");
        }

        private void depends(String alignment, String from, String to) {
            books.open(Alignment.KIND, alignment, "from", from, "relation", "depends-on", "to", to);
        }
    }

    @Nested
    class A_cell_of_a_sheet {

        private Due due(String words) {
            return Due.parse(words, new Reading(LocalDate.parse(DAY), YearCalendar.FINANCIAL));
        }

        private void sheet(String day, String title, String due, String forecast, String rating, String lead) {
            Stated row = new Stated(
                    code("TR"),
                    Title.parse("1"),
                    Optional.of(Title.parse(title)),
                    Optional.empty(),
                    Optional.of(due(due)),
                    Optional.of(due(forecast)),
                    Optional.of(Title.parse(rating)),
                    Optional.of(code("RAG")),
                    Optional.of(code(lead)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            books.said(new LoadSheet(
                    code("TR"),
                    LocalDate.parse(day),
                    Optional.empty(),
                    Map.of(code("M1"), row),
                    Optional.empty(),
                    false));
        }

        private void sheetsAndTheRecordChanged() {
            books.open(Series.KIND, "TR", "title", "Tracker").said(OpenBooks.add("M1", "March 2019"), "2019-01-05");
            sheet("2019-01-10", "Train 100 staff", "March 2019", "April 2019", "Green", "TRUST");
            books.said(OpenBooks.reschedule("M1", "April 2019"), "2019-01-20")
                    .said(OpenBooks.forecast("M1", "July 2019"), "2019-01-20");
            said("renamed", "title", "Train them");
            said("led", "lead", "COUNCIL");
            said("rated", "level", "Amber", "scale", "RAG");
            books.open(Organisation.KIND, "CHARITY", "title", "The charity");
            sheet("2019-02-01", "Train 120 staff", "May 2019", "June 2019", "Red", "CHARITY");
        }

        private void said(String fact, String... words) {
            Map<String, String> fields = new java.util.TreeMap<>();
            for (int i = 0; i < words.length; i += 2) {
                fields.put(words[i], words[i + 1]);
            }
            books.said(org.goldenthread.domain.portfolio.Say.of(Milestone.KIND, "M1", fact, fields), "2019-01-20");
        }

        private static String said(String cell, String last, String stated, String recorded) {
            return "M1 " + cell + ": the sheet of TR as at 2019-02-01 had \"" + last + "\" before and says \"" + stated
                    + "\", which stands; the record said \"" + recorded + "\"";
        }

        @Test
        void is_in_conflict_with_what_the_record_said_and_mended_by_saying_it_again() {
            sheetsAndTheRecordChanged();

            assertThat(books.found(DAY, SHEET_CONFLICT))
                    .containsExactly(
                            said("due", "March 2019", "May 2019", "April 2019"),
                            said("forecast", "April 2019", "June 2019", "July 2019"),
                            said("lead", "TRUST", "CHARITY", "COUNCIL"),
                            said("rating", "Green", "Red", "Amber"),
                            said("title", "Train 100 staff", "Train 120 staff", "Train them"));
            assertThat(books.findings(DAY, SHEET_CONFLICT, Scope.ALL))
                    .extracting(finding -> finding.mends().toString())
                    .containsExactly(
                            "[reschedule milestone (milestone M1, to April 2019, cause …, reason …)]",
                            "[forecast milestone (milestone M1, due July 2019)]",
                            "[milestone led (noun milestone, code M1, lead COUNCIL)]",
                            "[rated (noun milestone, code M1, scale RAG, level Amber, reason …)]",
                            "[milestone renamed (noun milestone, code M1, title Train them)]");
        }

        @Test
        void is_settled_by_what_was_said_since() {
            sheetsAndTheRecordChanged();
            books.today(DAY).said(OpenBooks.reschedule("M1", "April 2019"));

            assertThat(books.found(DAY, SHEET_CONFLICT))
                    .hasSize(4)
                    .noneMatch(sentence -> sentence.startsWith("M1 due"));
        }
    }
}
