package org.goldenthread.domain.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.thread.Trace;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How everything stands at once: shares of the milestones under a thing, each with its reasons. */
class RatingsTest {

    private static Ratings.Rateables rateables(Lists lists) {
        return new Ratings.Rateables(
                lists.rows(MilestoneRow.LISTING),
                lists.rows(ObjectiveRow.LISTING),
                lists.rows(ThemeRow.LISTING),
                lists.rows(PlanRow.LISTING),
                lists.rows(StrategyRow.LISTING),
                lists.rows(ScaleRow.LISTING));
    }

    @Nested
    class of_what_milestones_serve {

        private final OpenBooks books = new OpenBooks();

        private Computed of(String code, String day) {
            return books.books()
                    .open(View.LATEST)
                    .rating(Code.parse(code), Policy.STANDARD_1, LocalDate.parse(day))
                    .computed();
        }

        private void promise(int from, int to, String due) {
            for (int i = from; i <= to; i++) {
                Act unused = books.record(add("M-" + (100 + i), due));
            }
        }

        @Test
        void no_milestone_gives_no_level() {
            assertThat(of("TX", "2019-02-20").level()).isEmpty();
            assertThat(of("TX", "2019-02-20").reasons())
                    .extracting(Reason::sentence)
                    .containsExactly("TX has no milestone to compute a rating from");
        }

        @Test
        void milestones_without_a_level_give_none() {
            promise(1, 2, "not stated");

            assertThat(of("TH", "2019-02-20").level()).isEmpty();
            assertThat(of("TH", "2019-02-20").reasons().get(0).sentence())
                    .isEqualTo("TH has 2 milestones, none with a level");
        }

        @Test
        void one_amber_of_eleven_is_green_and_of_ten_is_amber() {
            promise(1, 1, "19 February 2019");
            promise(2, 10, "March 2019");
            assertThat(of("TH", "2019-02-20").level()).contains(Title.parse("Amber"));
            assertThat(of("TH", "2019-02-20").reasons())
                    .extracting(Reason::sentence)
                    .containsExactly(
                            "TH has 10 milestones, 9 Green, 1 Amber, 0 Red (Amber from 10% below Green or one Red, Red"
                                    + " from 25%)",
                            "M-101 was due \"19 February 2019\": 1 day past");

            promise(11, 11, "March 2019");
            assertThat(of("TH", "2019-02-20").level()).contains(Title.parse("Green"));
            assertThat(of("TH", "2019-02-20").concerns()).hasSize(1);
        }

        @Test
        void one_red_is_amber_and_a_quarter_is_red() {
            promise(1, 1, "1 January 2019");
            promise(2, 5, "March 2019");
            assertThat(of("TH", "2019-02-20").level()).contains(Title.parse("Amber"));
            promise(6, 6, "2 January 2019");
            assertThat(of("TH", "2019-02-20").level()).contains(Title.parse("Red"));
            assertThat(of("PL", "2019-02-20").level()).contains(Title.parse("Red"));
            assertThat(of("ST", "2019-02-20").reasons().get(0).sentence())
                    .isEqualTo(
                            "ST has 6 milestones, 4 Green, 0 Amber, 2 Red (Amber from 10% below Green or one Red, Red"
                                    + " from 25%)");
            assertThat(of("OB", "2019-02-20").level()).isEmpty();
        }

        @Test
        void a_milestone_that_is_in_a_plan_alone_counts_for_the_plans_strategy() {
            promise(1, 2, "March 2019");
            AddMilestone served = add("M-103", "1 January 2019");
            Act unused = books.record(new AddMilestone(
                    served.milestone(),
                    served.title(),
                    Optional.empty(),
                    Optional.empty(),
                    served.plan(),
                    served.due(),
                    served.lead(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));

            assertThat(of("ST", "2019-02-20").reasons().get(0).sentence()).startsWith("ST has 3 milestones, 2 Green");
            assertThat(of("PL", "2019-02-20").reasons().get(0).sentence()).startsWith("PL has 3 milestones, 2 Green");
            assertThat(of("TH", "2019-02-20").reasons().get(0).sentence()).startsWith("TH has 2 milestones, 2 Green");
            assertEachIsAsAmongAll(books.books().open(View.LATEST), LocalDate.parse("2019-02-20"));
        }

        @Test
        void a_milestone_that_needs_an_overdue_one_is_below_green_in_all_that_is_above_it() {
            promise(1, 1, "March 2019");
            AddMilestone needed = add("M-102", "1 January 2019");
            books.record(new AddMilestone(
                    needed.milestone(),
                    needed.title(),
                    Optional.of(Code.parse("TX")),
                    Optional.empty(),
                    Optional.empty(),
                    needed.due(),
                    needed.lead(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            Act unused = books.say(Milestone.KIND, "M-101", new Depends(List.of(Code.parse("M-102"))));
            LocalDate day = LocalDate.parse("2019-02-20");
            Ratings all = books.books().open(View.LATEST).lists().ratings(Policy.STANDARD_1, day);

            for (String code : List.of("M-101", "TH", "PL")) {
                Computed computed = all.of(Code.parse(code)).orElseThrow().computed();
                assertThat(computed.level()).as(code).contains(Title.parse("Amber"));
                assertThat(computed.concerns())
                        .as(code)
                        .extracting(Reason::about)
                        .contains(List.of(Code.parse("M-101"), Code.parse("M-102")));
                assertThat(of(code, "2019-02-20")).as(code).isEqualTo(computed);
            }
        }

        @Test
        void a_milestone_of_no_theme_counts_for_its_plans_strategy_and_for_none_without_a_plan() {
            AddMilestone served = add("M-101", "1 January 2019");
            books.record(new AddMilestone(
                    served.milestone(),
                    served.title(),
                    Optional.empty(),
                    Optional.empty(),
                    served.plan(),
                    served.due(),
                    served.lead(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            Ratings all =
                    books.books().open(View.LATEST).lists().ratings(Policy.STANDARD_1, LocalDate.parse("2019-02-20"));

            for (String code : List.of("PL", "ST")) {
                assertThat(all.of(Code.parse(code))
                                .orElseThrow()
                                .computed()
                                .reasons()
                                .get(0)
                                .sentence())
                        .startsWith(code + " has 1 milestone, 0 Green, 0 Amber, 1 Red");
            }
            assertThat(all.of(Code.parse("TH")).orElseThrow().computed().level())
                    .isEmpty();
        }

        @Test
        void a_milestone_of_an_objective_counts_for_it_its_theme_and_their_strategy() {
            AddMilestone served = add("M-101", "1 January 2019");
            books.record(new AddMilestone(
                    served.milestone(),
                    served.title(),
                    Optional.empty(),
                    Optional.of(Code.parse("OB")),
                    Optional.empty(),
                    served.due(),
                    served.lead(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
            Ratings all =
                    books.books().open(View.LATEST).lists().ratings(Policy.STANDARD_1, LocalDate.parse("2019-02-20"));

            for (String code : List.of("OB", "TH", "ST")) {
                assertThat(all.of(Code.parse(code))
                                .orElseThrow()
                                .computed()
                                .reasons()
                                .get(0)
                                .sentence())
                        .startsWith(code + " has 1 milestone, 0 Green, 0 Amber, 1 Red");
            }
            assertThat(all.of(Code.parse("PL")).orElseThrow().computed().level())
                    .isEmpty();
            assertThat(all.size())
                    .as("it, an objective, two themes, two plans and a strategy")
                    .isEqualTo(7);
        }

        @Test
        void reasons_come_by_code_in_whatever_order_milestones_were_entered() {
            promise(3, 3, "1 January 2019");
            promise(1, 2, "2 January 2019");

            assertThat(books.books()
                            .open(View.LATEST)
                            .lists()
                            .ratings(Policy.STANDARD_1, LocalDate.parse("2019-02-20"))
                            .of(Code.parse("TH"))
                            .orElseThrow()
                            .computed()
                            .concerns())
                    .extracting(Reason::about)
                    .containsExactly(
                            List.of(Code.parse("TH")),
                            List.of(Code.parse("M-101")),
                            List.of(Code.parse("M-102")),
                            List.of(Code.parse("M-103")));
        }

        @Test
        void the_worst_reasons_come_first() {
            promise(1, 1, "19 February 2019");
            promise(2, 2, "1 January 2019");

            assertThat(of("TH", "2019-02-20").concerns())
                    .extracting(Reason::about)
                    .containsExactly(
                            List.of(Code.parse("TH")), List.of(Code.parse("M-102")), List.of(Code.parse("M-101")));
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<LocalDate> readings() {
        return Arbitraries.integers().between(-60, 800).map(days -> Story.BEGINS.plusDays(days));
    }

    private static Books told(Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> unused = story.playInto(books, clock);
        return books;
    }

    /** Law 3: nothing but a reason makes a level, and each reason names its values. */
    @Property(tries = 150)
    void every_level_is_that_of_its_worst_reason(@ForAll("stories") Story story, @ForAll("readings") LocalDate day) {
        Lists lists = told(story).open(View.LATEST).lists();
        for (Policy policy : Policy.ALL) {
            Ratings ratings = lists.ratings(policy, day);
            for (Code code : rated(lists)) {
                Computed computed = ratings.of(code).orElseThrow().computed();
                assertThat(computed.reasons()).as(code.value()).isNotEmpty();
                assertThat(computed.level())
                        .as(code + " " + computed.reasons())
                        .isEqualTo(decisive(policy, code, computed));
                for (Reason reason : computed.reasons()) {
                    assertThat(reason.about()).isNotEmpty();
                    assertThat(reason.sentence())
                            .startsWith(reason.about().get(0).value())
                            .doesNotContain("{")
                            .matches(sentence -> reason.about().stream().allMatch(of -> sentence.contains(of.value())));
                    assertThat(reason.level().filter(policy::isBelowBest).isEmpty()
                                    || reason.sentence()
                                            .replace(code.value(), "")
                                            .matches(".*[0-9].*|.*two due dates.*"))
                            .as(reason.sentence())
                            .isTrue();
                }
            }
        }
    }

    /** Of what is open or completed half has a level, or the whole has none; what ended otherwise is not counted. */
    @Property(tries = 150)
    void by_standard_2_rest_on_half_of_what_can_have_a_level(
            @ForAll("stories") Story story, @ForAll("readings") LocalDate day) {
        Lists lists = told(story).open(View.LATEST).lists();
        Ratings ratings = lists.ratings(Policy.STANDARD_2, day);
        for (ThemeRow theme : lists.rows(ThemeRow.LISTING)) {
            List<MilestoneRow> countable = lists.rows(MilestoneQuery.ofTheme(theme.code())).stream()
                    .filter(row -> row.status().isOpen() || row.status() == Milestone.Status.COMPLETED)
                    .toList();
            long known = countable.stream()
                    .filter(row -> ratings.of(row.code())
                            .orElseThrow()
                            .computed()
                            .level()
                            .isPresent())
                    .count();
            Computed computed = ratings.of(theme.code()).orElseThrow().computed();

            assertThat(computed.counted().map(Tally::share)).contains(known + " of " + countable.size());
            assertThat(computed.level().isPresent()).isEqualTo(known > 0 && 2 * known >= countable.size());
            assertThat(computed.reasons().get(0).sentence().contains("not enough known"))
                    .isEqualTo(2 * known < countable.size() || known == 0 && !countable.isEmpty());
        }
    }

    /** The level that the reasons give: of a milestone the worst, of anything else that of the count. */
    private static Optional<Title> decisive(Policy policy, Code code, Computed computed) {
        return computed.reasons().stream()
                .filter(reason -> reason.about().get(0).equals(code))
                .map(Reason::level)
                .flatMap(Optional::stream)
                .reduce((a, b) -> policy.place(a) >= policy.place(b) ? a : b);
    }

    private static List<Code> rated(Lists lists) {
        List<Code> codes = new ArrayList<>();
        Ratings.Rateables all = rateables(lists);
        all.milestones().forEach(row -> codes.add(row.code()));
        all.objectives().forEach(row -> codes.add(row.code()));
        all.themes().forEach(row -> codes.add(row.code()));
        all.plans().forEach(row -> codes.add(row.code()));
        all.strategies().forEach(row -> codes.add(row.code()));
        return codes;
    }

    @Property(tries = 100)
    void do_not_depend_on_the_order_in_which_things_come(
            @ForAll("stories") Story story, @ForAll("readings") LocalDate day, @ForAll long seed) {
        Lists lists = told(story).open(View.LATEST).lists();
        Ratings.Rateables all = rateables(lists);
        Ratings.Rateables shuffled = new Ratings.Rateables(
                shuffled(all.milestones(), seed),
                shuffled(all.objectives(), seed),
                shuffled(all.themes(), seed),
                shuffled(all.plans(), seed),
                shuffled(all.strategies(), seed),
                shuffled(all.scales(), seed));

        for (Policy policy : Policy.ALL) {
            Ratings one = Ratings.of(all, policy, day);
            Ratings other = Ratings.of(shuffled, policy, day);
            assertThat(one.size()).isEqualTo(other.size());
            rated(lists).forEach(code -> assertThat(other.of(code)).isEqualTo(one.of(code)));
        }
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }

    @Property(tries = 100)
    void agree_with_the_list_and_with_one_thing_asked_for(
            @ForAll("stories") Story story, @ForAll("readings") LocalDate day) {
        Books books = told(story);
        Ratings ratings = books.open(View.LATEST).lists().ratings(Policy.DEFAULT, day);

        books.open(View.LATEST).lists().milestones(MilestoneQuery.ALL, day).forEach(line -> {
            Judgement judgement = ratings.of(line.code()).orElseThrow();
            assertThat(line.rating()).isEqualTo(judgement.computed().beside(judgement.declared(), day));
            assertThat(books.open(View.LATEST).rating(line.code(), Policy.DEFAULT, day))
                    .isEqualTo(judgement);
        });
        assertThat(books.open(View.LATEST).state().all(Milestone.KIND))
                .allSatisfy(
                        milestone -> assertThat(ratings.of(milestone.code())).isPresent());
    }

    /** What is looked at for one thing is enough: it is rated, and shown in its thread, as when everything is looked at. */
    @Property(tries = 100)
    void of_one_thing_are_those_that_it_has_among_all(
            @ForAll("stories") Story story, @ForAll("readings") LocalDate day) {
        assertEachIsAsAmongAll(told(story).open(View.LATEST), day);
    }

    @Test
    void of_one_thing_among_several_strategies_are_those_that_it_has_among_all() {
        assertEachIsAsAmongAll(new Generator(11, 250).books().open(View.LATEST), LocalDate.of(2024, 7, 1));
    }

    private static void assertEachIsAsAmongAll(Portfolio portfolio, LocalDate day) {
        for (Policy policy : Policy.ALL) {
            Ratings all = portfolio.lists().ratings(policy, day);
            rated(portfolio.lists()).forEach(code -> assertThat(portfolio.rating(code, policy, day))
                    .isEqualTo(all.of(code).orElseThrow()));
        }
        Ratings all = portfolio.lists().ratings(Policy.DEFAULT, day);
        State state = portfolio.state();
        state.subjects().stream()
                .map(Subject::code)
                .filter(code -> state.nounOf(code).isPresent())
                .forEach(code -> assertThat(portfolio.thread(code, day)).isEqualTo(Trace.of(state, code, day, all)));
    }
}
