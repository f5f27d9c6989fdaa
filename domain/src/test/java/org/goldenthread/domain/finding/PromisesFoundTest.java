package org.goldenthread.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.finding.Weakness.DECLARED_GREENER;
import static org.goldenthread.domain.finding.Weakness.GROUP_UNCOVERED;
import static org.goldenthread.domain.finding.Weakness.NOTHING_AHEAD;
import static org.goldenthread.domain.finding.Weakness.NO_ACTUAL;
import static org.goldenthread.domain.finding.Weakness.PLACE_UNCOVERED;
import static org.goldenthread.domain.finding.Weakness.PLAN_UNBALANCED;
import static org.goldenthread.domain.finding.Weakness.TARGET_PASSED;
import static org.goldenthread.domain.finding.Weakness.UNSERVED_AIM;
import static org.goldenthread.domain.finding.Weakness.UNSERVED_OBJECTIVE;
import static org.goldenthread.domain.finding.Weakness.UNSERVED_OUTCOME;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeMerged;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is weak in what strategies, themes, objectives, plans and measures promise. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromisesFoundTest {

    private static final String DAY = "2019-02-20";

    private final WeakBooks books = new WeakBooks();

    private WeakBooks dropped(String milestone) {
        return books.say(Milestone.KIND, milestone, new Dropped(Optional.empty()));
    }

    @Nested
    class The_aims_of_a_strategy {

        @Test
        void are_served_by_no_milestone_and_the_first_is_named() {
            books.open(Strategy.KIND, "SZ", "title", "New", "aims", "calm, rest, sleep");

            assertThat(books.found(DAY, UNSERVED_AIM))
                    .containsExactly("SZ aims for \"calm\" and 2 more but no milestone serves it");
            assertThat(books.mend(DAY, UNSERVED_AIM)).isEqualTo("add milestone (milestone …, title …, theme …, due …)");
        }

        @Test
        void are_served_by_a_milestone_of_a_theme_of_it() {
            books.open(Strategy.KIND, "SZ", "title", "New", "aims", "calm, rest")
                    .open(Theme.KIND, "TZ", "title", "New", "strategy", "SZ", "aim", "sleep")
                    .milestone("M1", "theme", "TZ");

            assertThat(books.found(DAY, UNSERVED_AIM)).isEmpty();
        }

        @Test
        void are_nothing_to_serve_when_it_has_none_or_is_closed() {
            books.open(Strategy.KIND, "SZ", "title", "Old", "aims", "calm", "status", "closed")
                    .open(Strategy.KIND, "SY", "title", "New");

            assertThat(books.found(DAY, UNSERVED_AIM)).isEmpty();
        }
    }

    @Nested
    class The_places_and_the_people_of_a_strategy {

        private void strategy() {
            books.open(Place.KIND, "TOWN", "title", "Town")
                    .open(Place.KIND, "WARD", "title", "Ward", "part-of", "TOWN")
                    .open(Place.KIND, "ISLE", "title", "Isle")
                    .open(
                            Strategy.KIND,
                            "SZ",
                            "title",
                            "New",
                            "places",
                            "TOWN, ISLE",
                            "population",
                            "adults; ; carers;")
                    .open(Theme.KIND, "TZ", "title", "New", "strategy", "SZ");
        }

        @Test
        void are_covered_by_milestones_for_a_part_and_by_words_that_hold_theirs() {
            strategy();
            books.milestone("M1", "theme", "TZ", "places", "WARD", "groups", "Young Carers");

            assertThat(books.found(DAY, PLACE_UNCOVERED))
                    .containsExactly("SZ covers ISLE, but none of its milestones says so");
            assertThat(books.found(DAY, GROUP_UNCOVERED))
                    .containsExactly("SZ is for \"adults\", but none of its milestones says so");
        }

        @Test
        void are_not_covered_by_what_was_dropped() {
            strategy();
            books.milestone("M1", "theme", "TZ", "places", "WARD", "groups", "carers");
            dropped("M1");

            assertThat(books.found(DAY, PLACE_UNCOVERED)).hasSize(2);
            assertThat(books.found(DAY, GROUP_UNCOVERED)).hasSize(2);
        }

        @Test
        void are_covered_by_what_was_delivered() {
            strategy();
            books.milestone("M1", "theme", "TZ", "places", "WARD, ISLE", "groups", "carers, adults")
                    .said(OpenBooks.complete("M1"));

            assertThat(books.found(DAY, PLACE_UNCOVERED)).isEmpty();
            assertThat(books.found(DAY, GROUP_UNCOVERED)).isEmpty();
        }
    }

    @Nested
    class A_theme {

        private void theme(String... more) {
            String[] words = {"title", "New", "strategy", "ST", "aim", "calm"};
            String[] all = new String[words.length + more.length];
            System.arraycopy(words, 0, all, 0, words.length);
            System.arraycopy(more, 0, all, words.length, more.length);
            books.open(Theme.KIND, "TZ", all);
        }

        private List<String> ahead(String day) {
            return books.found(day, NOTHING_AHEAD).stream()
                    .filter(sentence -> sentence.startsWith("TZ"))
                    .toList();
        }

        @Test
        void tells_how_many_of_its_milestones_are_open_when_none_is_ahead() {
            theme();
            books.milestone("M1", "theme", "TZ", "due", "January 2019")
                    .milestone("M2", "theme", "TZ", "due", "March 2019")
                    .said(OpenBooks.complete("M2"));

            assertThat(ahead(DAY))
                    .containsExactly("TZ has nothing ahead: 1 of its 2 milestones is open, none with a date to come");

            books.milestone("M3", "theme", "TZ", "due", "to be agreed");

            assertThat(ahead(DAY))
                    .containsExactly("TZ has nothing ahead: 2 of its 3 milestones are open, none with a date to come");
        }

        @ParameterizedTest
        @CsvSource({"20 February 2019, true", "19 February 2019, false", "ongoing, true", "every year, true"})
        void has_something_ahead_until_the_whole_due_has_passed_and_while_it_goes_on(String due, boolean isAhead) {
            theme();
            books.milestone("M1", "theme", "TZ", "due", due);

            assertThat(ahead(DAY).isEmpty()).isEqualTo(isAhead);
        }

        @ParameterizedTest
        @ValueSource(strings = {"to be agreed", "tied: on approval", "unread: when it is mended", ""})
        void has_nothing_ahead_by_words_without_days(String due) {
            theme();
            if (due.isEmpty()) {
                books.milestone("M1", "theme", "TZ");
            } else {
                books.milestone("M1", "theme", "TZ", "due", due);
            }

            assertThat(ahead(DAY)).hasSize(1);
        }

        @Test
        void has_nothing_ahead_in_what_was_completed_or_dropped() {
            theme();
            books.milestone("M1", "theme", "TZ", "due", "March 2019").milestone("M2", "theme", "TZ", "due", "ongoing");
            dropped("M1").said(OpenBooks.complete("M2"));

            assertThat(ahead(DAY))
                    .containsExactly("TZ has nothing ahead: 0 of its 2 milestones are open, none with a date to come");
        }

        @Test
        void need_have_nothing_ahead_after_the_years_of_its_strategy() {
            theme();

            assertThat(ahead("2021-03-31")).hasSize(1);
            assertThat(ahead("2021-04-01")).isEmpty();
        }

        @Test
        void need_have_nothing_ahead_when_its_strategy_is_closed() {
            books.open(Strategy.KIND, "SZ", "title", "Old", "status", "closed")
                    .open(Theme.KIND, "TY", "title", "Old", "strategy", "SZ");

            assertThat(books.found(DAY, NOTHING_AHEAD)).noneMatch(sentence -> sentence.startsWith("TY"));
        }

        @Test
        void promises_nothing_of_its_own_when_it_is_part_of_each_other() {
            theme("cross-cutting", "yes");

            assertThat(ahead(DAY)).isEmpty();
            assertThat(books.found(DAY, UNSERVED_AIM)).isEmpty();
        }

        @Test
        void promises_nothing_any_more_when_it_was_merged() {
            theme();
            books.say(Theme.KIND, "TZ", new ThemeMerged(Code.parse("TH")));

            assertThat(ahead(DAY)).isEmpty();
            assertThat(books.found(DAY, UNSERVED_AIM)).isEmpty();
        }

        @Test
        void serves_its_aim_by_what_was_ever_promised() {
            theme();
            assertThat(books.found(DAY, UNSERVED_AIM))
                    .containsExactly("TZ aims for \"calm\" but no milestone serves it");

            books.milestone("M1", "theme", "TZ");
            dropped("M1");

            assertThat(books.found(DAY, UNSERVED_AIM)).isEmpty();
        }
    }

    @Test
    void an_objective_is_served_by_its_milestones() {
        assertThat(books.found(DAY, UNSERVED_OBJECTIVE)).containsExactly("OB has no milestone that serves it");

        books.milestone("M1", "objective", "OB");

        assertThat(books.found(DAY, UNSERVED_OBJECTIVE)).isEmpty();
    }

    @Nested
    class A_plan {

        private void promised(int from, int to) {
            IntStream.rangeClosed(from, to).forEach(i -> books.milestone("M-" + i, "plan", "PL", "due", "March 2020"));
        }

        @Test
        void serves_its_outcome_by_what_was_ever_in_it() {
            books.open(DeliveryPlan.KIND, "PZ", "title", "New", "period", "2019/20", "key-outcome", "fewer");
            assertThat(books.found(DAY, UNSERVED_OUTCOME))
                    .containsExactly("PZ promises \"fewer\" but has no milestone");

            books.milestone("M1", "plan", "PZ");

            assertThat(books.found(DAY, UNSERVED_OUTCOME)).isEmpty();
        }

        @Test
        void is_to_be_closed_from_the_thirtieth_day_on() {
            promised(11, 11);

            assertThat(books.found("2020-04-29", PLAN_UNBALANCED)).isEmpty();
            assertThat(books.found("2020-04-30", PLAN_UNBALANCED))
                    .containsExactly(
                            "PL ended on 2020-03-31, 30 days ago, and is not closed: its balance lacks 1 (M-11)");
        }

        @Test
        void names_ten_of_what_its_balance_misses() {
            promised(11, 20);
            assertThat(books.found("2020-05-01", PLAN_UNBALANCED))
                    .containsExactly("PL ended on 2020-03-31, 31 days ago, and is not closed: its balance lacks 10"
                            + " (M-11 M-12 M-13 M-14 M-15 M-16 M-17 M-18 M-19 M-20)");

            promised(21, 21);
            assertThat(books.found("2020-05-01", PLAN_UNBALANCED))
                    .containsExactly("PL ended on 2020-03-31, 31 days ago, and is not closed: its balance lacks 11"
                            + " (M-11 M-12 M-13 M-14 M-15 M-16 M-17 M-18 M-19 M-20 …)");
        }

        @Test
        void misses_nothing_of_what_was_completed_by_its_last_day() {
            promised(11, 12);
            books.today("2020-05-01")
                    .said(OpenBooks.complete("M-11"), "2020-03-31")
                    .said(OpenBooks.complete("M-12"), "2020-04-01");

            assertThat(books.found("2020-05-01", PLAN_UNBALANCED))
                    .containsExactly(
                            "PL ended on 2020-03-31, 31 days ago, and is not closed: its balance lacks 1 (M-12)");
        }

        @Test
        void misses_what_came_into_it_after_its_last_day() {
            books.today("2020-04-02").said(OpenBooks.add("M-11", "March 2020"));

            assertThat(books.found("2020-05-01", PLAN_UNBALANCED))
                    .containsExactly(
                            "PL ended on 2020-03-31, 31 days ago, and is not closed: its balance lacks 1 (M-11)");
        }

        @Test
        void with_nothing_in_it_misses_nothing_and_is_not_closed() {
            assertThat(books.found("2020-05-01", PLAN_UNBALANCED))
                    .containsExactly("PL ended on 2020-03-31, 31 days ago, and is not closed: nothing is missing from"
                            + " its balance");

            books.today("2020-05-01").close("PL");

            assertThat(books.found("2020-05-01", PLAN_UNBALANCED)).isEmpty();
        }
    }

    @Nested
    class A_measure {

        private void measure(String... more) {
            String[] words = {"title", "New", "unit", "people", "of", "OB"};
            String[] all = new String[words.length + more.length];
            System.arraycopy(words, 0, all, 0, words.length);
            System.arraycopy(more, 0, all, words.length, more.length);
            books.open(Measure.KIND, "MZ", all);
        }

        private List<String> of(List<String> found) {
            return found.stream().filter(sentence -> sentence.startsWith("MZ")).toList();
        }

        @Test
        void has_no_actual_until_it_is_measured_and_tells_its_target() {
            measure("target", "100", "target-by", "March 2019");
            assertThat(of(books.found(DAY, NO_ACTUAL))).containsExactly("MZ has no actual: target 100");

            books.say(Measure.KIND, "MZ", "measured", "value", "5");
            assertThat(of(books.found(DAY, NO_ACTUAL))).isEmpty();
        }

        @Test
        void has_passed_its_target_on_the_day_after_its_last() {
            measure("target", "100", "target-by", "20 February 2019");

            assertThat(books.found("2019-02-20", TARGET_PASSED)).isEmpty();
            assertThat(books.found("2019-02-21", TARGET_PASSED))
                    .containsExactly("MZ was to reach 100 by \"20 February 2019\": nothing measured");
        }

        @ParameterizedTest
        @CsvSource({
            "up, 100, true", "up, 101, true", "up, 99, false",
            "down, 100, true", "down, 99, true", "down, 101, false",
            "none, 100, true", "none, 99, false", "none, 101, false"
        })
        void has_met_its_target_by_the_way_that_is_better(String direction, String actual, boolean isMet) {
            measure("direction", direction, "target", "100", "target-by", "January 2019");
            books.say(Measure.KIND, "MZ", "measured", "value", actual);

            assertThat(books.found(DAY, TARGET_PASSED))
                    .isEqualTo(
                            isMet
                                    ? List.of()
                                    : List.of("MZ was to reach 100 by \"January 2019\": last measured: " + actual));
        }

        @Test
        void meets_a_target_for_a_place_by_what_was_measured_there() {
            books.open(Place.KIND, "TOWN", "title", "Town");
            measure();
            books.say(Measure.KIND, "MZ", "targeted", "value", "100", "when", "January 2019", "place", "TOWN")
                    .say(Measure.KIND, "MZ", "measured", "value", "120");
            assertThat(books.found(DAY, TARGET_PASSED)).hasSize(1);

            books.say(Measure.KIND, "MZ", "measured", "value", "110", "place", "TOWN");
            assertThat(books.found(DAY, TARGET_PASSED)).isEmpty();
        }

        @Test
        void tells_of_the_last_target_that_it_missed_and_the_last_actual() {
            measure("target", "100", "target-by", "December 2018");
            books.say(Measure.KIND, "MZ", "targeted", "value", "120", "when", "January 2019")
                    .say(Measure.KIND, "MZ", "measured", "value", "80")
                    .say(Measure.KIND, "MZ", "measured", "value", "90");

            assertThat(books.found(DAY, TARGET_PASSED))
                    .containsExactly("MZ was to reach 120 by \"January 2019\": last measured: 90");
        }
    }

    @Nested
    class A_rating {

        private void green(Kind<?> kind, String code) {
            books.say(kind, code, new Rated(Title.parse("Green"), Code.parse("RAG"), Optional.empty()));
        }

        @Test
        void that_was_declared_is_compared_wherever_there_is_one() {
            books.milestone("M1", "objective", "OB", "plan", "PL", "due", "January 2019");
            green(Objective.KIND, "OB");
            green(Theme.KIND, "TH");
            green(DeliveryPlan.KIND, "PL");
            green(Strategy.KIND, "ST");

            assertThat(books.found(DAY, DECLARED_GREENER))
                    .containsExactly(
                            "OB: declared Green, computed Amber",
                            "PL: declared Green, computed Amber",
                            "ST: declared Green, computed Amber",
                            "TH: declared Green, computed Amber");
            assertThat(books.findings(DAY, DECLARED_GREENER, Scope.ALL))
                    .extracting(finding -> finding.mends().get(0).toString())
                    .containsExactly(
                            "rated (noun objective, code OB, scale RAG, level Amber, reason …)",
                            "rated (noun plan, code PL, scale RAG, level Amber, reason …)",
                            "rated (noun strategy, code ST, scale RAG, level Amber, reason …)",
                            "rated (noun theme, code TH, scale RAG, level Amber, reason …)");
        }

        @Test
        void that_is_as_the_record_gives_it_is_no_greener() {
            books.milestone("M1", "theme", "TH", "due", "March 2019");
            green(Milestone.KIND, "M1");

            assertThat(books.found(DAY, DECLARED_GREENER)).isEmpty();
        }
    }
}
