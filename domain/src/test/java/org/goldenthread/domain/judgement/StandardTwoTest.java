package org.goldenthread.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.forecast;
import static org.goldenthread.domain.books.OpenBooks.reschedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.finding.Finding;
import org.goldenthread.domain.finding.Scope;
import org.goldenthread.domain.finding.Settings;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Judgement.Comparison;
import org.goldenthread.domain.milestone.HandedOver;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.rating.Level;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleDefined;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What standard/2 judges otherwise than standard/1. */
class StandardTwoTest {

    private static final String DAY = "2019-02-20";

    private final OpenBooks books = new OpenBooks();

    private Judgement of(String code, Policy policy, String day) {
        return books.books().open(View.LATEST).rating(Code.parse(code), policy, LocalDate.parse(day));
    }

    private Judgement of(String code, String day) {
        return of(code, Policy.STANDARD_2, day);
    }

    private String why(String code) {
        return of(code, DAY).computed().reasons().get(0).sentence();
    }

    private void promise(int from, int to, String due) {
        for (int i = from; i <= to; i++) {
            Act unused = books.record(add("M-" + (100 + i), due));
        }
    }

    private void declared(String code, String level, String scale) {
        books.say(
                code.equals("TH") ? Theme.KIND : Milestone.KIND,
                code,
                new Rated(Title.parse(level), Code.parse(scale), Optional.empty()));
    }

    @Test
    void is_used_unless_another_is_named() {
        assertThat(Policy.DEFAULT).hasToString("standard/2").isSameAs(Policy.ALL.get(0));
    }

    @Nested
    class what_it_rests_on {

        @Test
        void is_not_enough_where_less_than_half_is_known() {
            promise(1, 1, "March 2019");
            promise(2, 16, "not stated");

            assertThat(of("TH", DAY).computed().level()).isEmpty();
            assertThat(why("TH")).isEqualTo("TH, not enough known: 1 of 16 milestones rated");
            assertThat(of("TH", Policy.STANDARD_1, DAY).computed().level())
                    .as("standard/1, by the one")
                    .contains(Title.parse("Green"));
        }

        @Test
        void is_enough_at_half() {
            promise(1, 2, "March 2019");
            promise(3, 4, "not stated");

            assertThat(of("TH", DAY).computed().level()).contains(Title.parse("Green"));
            assertThat(why("TH"))
                    .isEqualTo("TH has 2 of 4 milestones rated: 2 Green, 0 Amber, 0 Red (Amber from 10% below Green or"
                            + " one Red, Red from 25%)");

            promise(5, 5, "not stated");
            assertThat(of("TH", DAY).computed().level()).isEmpty();
            assertThat(of("PL", DAY).computed().counted().map(Tally::share)).contains("2 of 5");
            assertThat(of("ST", DAY).computed().counted().map(Tally::share)).contains("2 of 5");
        }

        @Test
        void still_tells_what_is_wrong_with_what_is_known() {
            promise(1, 1, "1 January 2019");
            promise(2, 4, "not stated");

            assertThat(of("TH", DAY).computed().reasons())
                    .extracting(Reason::sentence)
                    .containsExactly(
                            "TH, not enough known: 1 of 4 milestones rated",
                            "M-101 was due \"1 January 2019\": 50 days past");
        }

        @Test
        void leaves_out_what_ended_otherwise_than_completed() {
            promise(1, 2, "March 2019");
            books.record(complete("M-101"));
            for (String gone : List.of("M-103", "M-104", "M-105")) {
                books.record(add(gone, "March 2019"));
                books.say(Milestone.KIND, gone, new HandedOver(Optional.empty(), Optional.empty(), Optional.empty()));
            }

            assertThat(why("TH"))
                    .isEqualTo("TH has 2 of 2 milestones rated: 2 Green, 0 Amber, 0 Red (Amber from 10% below Green or"
                            + " one Red, Red from 25%); 3 ended in another way");
        }

        @Test
        void is_nothing_where_all_ended_otherwise() {
            promise(1, 1, "March 2019");
            books.say(Milestone.KIND, "M-101", new HandedOver(Optional.empty(), Optional.empty(), Optional.empty()));

            assertThat(why("TH")).isEqualTo("TH has no milestone to compute a rating from; 1 ended in another way");
            assertThat(of("TH", DAY).computed().counted().map(Tally::isTooLittleKnown))
                    .contains(false);
        }

        @Test
        void of_one_milestone_is_not_asked() {
            promise(1, 1, "March 2019");

            assertThat(of("M-101", DAY).computed().counted()).isEmpty();
        }
    }

    @Nested
    class a_forecast {

        @Test
        void counts_until_another_date_is_agreed() {
            books.today("2019-01-10").record(add("MA", "March 2019"));
            books.today("2019-01-20").record(forecast("MA", "May 2019"));

            assertThat(of("MA", DAY).computed().reasons())
                    .extracting(Reason::sentence)
                    .startsWith("MA is forecast for \"May 2019\", said on 2019-01-20: 61 days later than its due date,"
                            + " \"March 2019\"");
            assertThat(of("MA", DAY).computed().level()).contains(Title.parse("Amber"));

            books.today("2019-02-01").record(reschedule("MA", "April 2019"));

            assertThat(of("MA", DAY).computed().level()).contains(Title.parse("Green"));
            assertThat(of("MA", Policy.STANDARD_1, DAY).computed().level()).contains(Title.parse("Amber"));
            assertThat(books.books()
                            .open(View.LATEST)
                            .lists()
                            .ratings(Policy.STANDARD_2, LocalDate.parse(DAY))
                            .of(Code.parse("MA")))
                    .contains(of("MA", DAY));
        }

        @Test
        void that_is_past_counts_until_another_date_is_agreed() {
            books.today("2019-01-10").record(add("MA", "March 2019"));
            books.today("2019-01-20").record(forecast("MA", "10 February 2019"));

            assertThat(of("MA", DAY).computed().reasons().get(0).sentence())
                    .isEqualTo("MA was forecast for \"10 February 2019\", said on 2019-01-20: 10 days past");

            books.today("2019-02-01").record(reschedule("MA", "April 2019"));
            assertThat(of("MA", DAY).computed().level()).contains(Title.parse("Green"));
        }
    }

    @Nested
    class another_scale {

        private List<String> findings() {
            return books
                    .books()
                    .open(View.LATEST)
                    .findings(Settings.DEFAULT, Scope.ALL, LocalDate.parse("2019-04-02"))
                    .open()
                    .stream()
                    .filter(found -> found.weakness().code().equals(Judgement.GREENER))
                    .map(Finding::sentence)
                    .toList();
        }

        @Test
        void is_compared_as_it_declares() {
            books.record(add("MA", "March 2019"));
            declared("MA", "Green", "BRAG");

            assertThat(of("MA", DAY).comparison()).isEqualTo(Comparison.SAME);
            assertThat(of("MA", DAY).remark()).isEmpty();
            assertThat(of("MA", "2019-04-02").comparison()).isEqualTo(Comparison.GREENER);
            assertThat(of("MA", "2019-04-02").remark())
                    .contains("declared Green on BRAG, as RAG Green; computed Amber");
            assertThat(of("MA", Policy.STANDARD_1, "2019-04-02").comparison()).isEqualTo(Comparison.OTHER_SCALE);
            assertThat(findings()).containsExactly("MA: declared Green on BRAG, as RAG Green; computed Amber");
        }

        @Test
        void is_harder_where_it_says_so() {
            books.record(add("MA", "March 2019"));
            declared("MA", "Red", "BRAG");

            assertThat(of("MA", DAY).comparison()).isEqualTo(Comparison.WORSE);
        }

        @Test
        void is_delivered_where_nothing_is_open() {
            promise(1, 2, "March 2019");
            books.record(complete("M-101"));
            declared("TH", "Blue", "BRAG");

            assertThat(of("TH", DAY).computed().level()).contains(Title.parse("Green"));
            assertThat(of("TH", DAY).comparison()).isEqualTo(Comparison.GREENER);
            assertThat(of("TH", DAY).remark())
                    .contains("declared Blue on BRAG, as delivered, which not all of it is; computed Green");

            books.say(Milestone.KIND, "M-102", new HandedOver(Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(of("TH", DAY).comparison()).isEqualTo(Comparison.SAME);
        }

        @Test
        void is_not_delivered_where_nothing_is_known_of_what_is_open() {
            books.record(add("MA", "not stated"));
            declared("MA", "blue", "BRAG");

            assertThat(of("MA", DAY).comparison()).isEqualTo(Comparison.GREENER);
            declared("MA", "green", "BRAG");
            assertThat(of("MA", DAY).comparison()).isEqualTo(Comparison.NOT_COMPUTED);
            assertThat(of("MA", DAY).remark())
                    .contains("declared green on BRAG, as RAG Green; computed nothing: not compared");
        }

        @Test
        void that_declares_nothing_is_not_compared() {
            books.record(add("MA", "March 2019"));
            declared("MA", "Green", "DCA");

            assertThat(of("MA", "2019-04-02").comparison()).isEqualTo(Comparison.OTHER_SCALE);
        }

        @Test
        void of_ones_own_is_compared_as_it_declares_in_lists_too() {
            books.say(
                    Scale.KIND,
                    "OURS",
                    new ScaleDefined(
                            Title.parse("Ours"),
                            List.of(Level.parse("Good (green): well"), Level.parse("Bad (red): ill")),
                            List.of(Correspondence.parse("good = RAG Green")),
                            Optional.empty()));
            books.record(add("MA", "March 2019"));
            declared("MA", "Good", "OURS");

            assertThat(of("MA", "2019-04-02").comparison()).isEqualTo(Comparison.GREENER);
            assertThat(books.books()
                            .open(View.LATEST)
                            .lists()
                            .ratings(Policy.STANDARD_2, LocalDate.parse("2019-04-02"))
                            .of(Code.parse("MA")))
                    .contains(of("MA", "2019-04-02"));

            declared("MA", "Bad", "OURS");
            assertThat(of("MA", "2019-04-02").comparison())
                    .as("what it says nothing of")
                    .isEqualTo(Comparison.OTHER_SCALE);
        }
    }
}
