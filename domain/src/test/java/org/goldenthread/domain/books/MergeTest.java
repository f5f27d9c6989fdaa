package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.complete;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.RULE_VIOLATED;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.journal.ActName;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Depends;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.RecodeThing;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.series.LoadSheet;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesBegun;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/** Two copies of a journal that went their own ways are brought together, and hold the same. */
class MergeTest {

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<List<View>> someViews() {
        return BookArbitraries.views().list().ofMinSize(3).ofMaxSize(6).withoutEdgeCases();
    }

    private static List<KeptAct> kept(Books books) {
        List<KeptAct> kept = new ArrayList<>();
        books.kept(books.head(), kept::add);
        return kept;
    }

    private static Books copy(Books books, SettableClock clock) {
        Books copy = Books.inMemory(clock);
        copy.restore(kept(books));
        return copy;
    }

    private static Books merged(Books one, Books other, SettableClock clock) {
        Books both = copy(one, clock);
        Merging unused = both.merge(kept(other));
        return both;
    }

    private static Optional<Books> tried(Books one, Books other, SettableClock clock) {
        try {
            return Optional.of(merged(one, other, clock));
        } catch (DomainException refused) {
            assertThat(refused.problems()).allMatch(it -> it.code().equals("merge.code"));
            return Optional.empty();
        }
    }

    private static List<SortedMap<String, String>> words(Books books, List<View> views) {
        return views.stream()
                .map(view -> NaiveReplay.wordsOf(books.open(view).state()))
                .toList();
    }

    private static List<SortedMap<String, String>> words(Books books, List<View> views, ActName act) {
        return views.stream()
                .map(view -> NaiveReplay.wordsOf(books.open(view, act).state()))
                .toList();
    }

    /** What names the middle and the last act in every copy. */
    private static List<ActName> sealsOf(Books books) {
        List<KeptAct> acts = kept(books);
        return Stream.of(acts.size() / 2, acts.size() - 1)
                .map(at -> acts.get(at).link().orElseThrow().seal())
                .map(seal -> ActName.parse(seal.value().substring(0, 12)))
                .toList();
    }

    private static void play(List<Story.Step> steps, Books books, SettableClock clock) {
        steps.forEach(step -> {
            var unused = step.playInto(books, clock);
        });
    }

    @Property(tries = 120)
    void whichever_is_merged_into_which_every_view_is_the_same(
            @ForAll("stories") Story common,
            @ForAll("stories") Story here,
            @ForAll("stories") Story there,
            @ForAll("stories") Story elsewhere,
            @ForAll("someViews") List<View> views) {
        SettableClock clock = Story.clock();
        Books begun = Books.inMemory(clock);
        var unused = Story.open(begun);
        play(common.steps().subList(0, common.steps().size() / 2), begun, clock);
        Books a = copy(begun, clock);
        Books b = copy(begun, clock);
        Books c = copy(begun, clock);
        play(here.steps(), a, clock);
        play(there.steps(), b, clock);
        play(elsewhere.steps(), c, clock);

        Optional<Books> ab = tried(a, b, clock);
        Optional<Books> ba = tried(b, a, clock);
        assertThat(ba.isPresent()).isEqualTo(ab.isPresent());
        Statistics.label("two were merged").collect(ab.isPresent());
        if (ab.isPresent()) {
            List<SortedMap<String, String>> shown = words(ab.get(), views);
            assertThat(words(ba.orElseThrow(), views)).isEqualTo(shown);
            assertThat(words(merged(ab.get(), b, clock), views)).as("again").isEqualTo(shown);
            assertThat(ab.get().check().acts()).isEqualTo(ba.get().check().acts());
            List.of(a, b).forEach(one -> sealsOf(one).forEach(seal -> assertThat(words(ab.get(), views, seal))
                    .as("at an act of one of the two")
                    .isEqualTo(words(ba.get(), views, seal))
                    .isEqualTo(words(one, views, seal))));
            Optional<Books> abc = tried(ab.get(), c, clock);
            Optional<Books> bc = tried(b, c, clock);
            Optional<Books> grouped = bc.flatMap(both -> tried(a, both, clock));
            if (abc.isPresent() && grouped.isPresent()) {
                assertThat(words(grouped.get(), views)).isEqualTo(words(abc.get(), views));
                Statistics.label("three were merged").collect(true);
            }
        }
    }

    private final OpenBooks here = new OpenBooks();

    private OpenBooks there() {
        return here.copy();
    }

    @Test
    void takes_what_is_new_and_writes_no_act() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.record(progress("MA", "begun here"));
        there.record(complete("MA"));

        Merging merging = here.merge(there);

        assertThat(merging.taken()).extracting(KeptAct::number).containsExactly(4L);
        assertThat(here.books().head().act()).isEqualTo(4);
        assertThat(here.milestone("MA").status()).isEqualTo(Milestone.Status.COMPLETED);
        assertThat(here.merge(there).taken()).isEmpty();
    }

    @Test
    void the_next_act_follows_both_heads_and_both_heads_still_verify() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.record(progress("MA", "begun here"));
        there.record(progress("MA", "begun there"));
        var unused = here.merge(there);

        here.record(progress("MA", "together"));

        List<KeptAct> all = kept(here.books());
        assertThat(all.get(4).link().orElseThrow().follows()).hasSize(2);
        assertThat(here.books().check().acts()).isEqualTo(5);
    }

    @Test
    void an_act_named_by_its_seal_is_looked_at_with_what_it_follows_and_without_what_others_recorded_meanwhile() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.record(progress("MA", "begun here"));
        there.record(add("MB", "May 2020"));
        ActName added = ActName.parse(there.books().heads().get(0).seal().value());
        var unused = here.merge(there);
        here.record(progress("MA", "together"));

        State state = here.books().open(View.LATEST, added).state();

        assertThat(state.standing(Code.parse("MA"))).hasSize(1);
        assertThat(state.has(Milestone.KIND, Code.parse("MB"))).isTrue();
        assertThat(state.subjects())
                .hasSameSizeAs(there.books().open(View.LATEST).state().subjects());
        assertThat(here.books().open(View.LATEST, ActName.parse("4")).state().standing(Code.parse("MA")))
                .as("by its number, with all that was there before it was merged")
                .hasSize(2);
    }

    @Test
    void an_act_there_names_what_it_strikes_whatever_its_number_here() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.record(progress("MA", "begun here"));
        there.record(progress("MA", "typed for another"));
        there.record(strike("3.1"));

        var unused = here.merge(there);

        assertThat(here.history("MA"))
                .filteredOn(line -> line.struckBy().isPresent())
                .extracting(line -> line.says())
                .containsExactly("progressed: typed for another");
    }

    @Test
    void names_what_is_set_aside() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.today("2019-03-01").record(complete("MA"));
        there.today("2019-03-02").record(complete("MA"), there.on("2019-02-20"));

        Merging merging = here.merge(there);

        assertThat(merging.aside())
                .extracting(it -> it.problem().message())
                .containsExactly("MA is completed since 2019-02-20 and can't be completed");
    }

    @Test
    void refuses_a_code_that_both_opened_otherwise_and_takes_one_that_both_opened_alike() {
        OpenBooks there = there();
        here.record(add("MA", "March 2020"));
        there.record(add("MA", "March 2020"), Occasion.of(new Author("B Tester"), "said there"));
        assertThat(here.merge(there).taken()).hasSize(1);
        assertThat(here.milestone("MA").due()).hasToString("March 2020");

        OpenBooks other = there();
        here.record(add("MB", "March 2020"));
        other.record(add("MB", "May 2020"));
        assertRefused(
                RULE_VIOLATED,
                () -> here.merge(other),
                "error[merge.code]: both copies have added MB since they parted: here 4.1 says planned \"Train 100 staff\", due"
                        + " March 2020, there planned \"Train 100 staff\", due May 2020",
                "next: recode thing (code MB, to …, reason …)",
                "hint: in one of the two");
    }

    @Test
    void refuses_a_code_that_rows_of_different_reference_opened() {
        here.say(Series.KIND, "TR", new SeriesBegun(Title.parse("Tracker"), Optional.empty(), Optional.empty()));
        OpenBooks there = there();
        OpenBooks alike = there();
        here.record(sheet("2019-01-04", Map.of("MA", "1.1")));
        there.record(sheet("2019-01-05", Map.of("MA", "1.2", "MB", "1.1")));
        alike.record(sheet("2019-01-05", Map.of("MA", "1.1")));

        assertRefused(
                RULE_VIOLATED,
                () -> here.merge(there),
                "error[merge.code]: both copies have added MA since they parted: here 3.2 says stated by TR, row 1.1, due March"
                        + " 2020, there stated by TR, row 1.2, due March 2020",
                "next: recode thing (code MA, to …, reason …)",
                "hint: in one of the two");

        there.record(recode("MA", "MC"));
        OpenBooks both = here.copy();
        var unused = both.merge(there);
        assertThat(both.milestone("MA").sheets().last())
                .extracting(it -> it.row().value())
                .containsExactly("1.1");
        assertThat(both.milestone("MC").sheets().last())
                .extracting(it -> it.row().value())
                .containsExactly("1.2");
        assertThat(here.merge(alike).taken()).hasSize(1);
        assertThat(here.milestone("MA").sheets().last()).hasSize(1);
    }

    @Test
    void refuses_a_code_that_one_side_opened_and_the_other_has_from_a_sheet() {
        here.say(Series.KIND, "TR", new SeriesBegun(Title.parse("Tracker"), Optional.empty(), Optional.empty()));
        here.record(add("MB", "March 2020"));
        OpenBooks there = there();
        here.record(add("MA", "March 2020"));
        there.record(sheet("2019-01-05", Map.of("MA", "1.2", "MB", "1.3")));

        assertRefused(
                RULE_VIOLATED,
                () -> here.merge(there),
                "error[merge.code]: both copies have added MA since they parted: here 4.1 says planned \"Train 100 staff\", due"
                        + " March 2020, there stated by TR, row 1.2, due March 2020",
                "next: recode thing (code MA, to …, reason …)",
                "hint: in one of the two");
    }

    private static LoadSheet sheet(String day, Map<String, String> rows) {
        Code series = Code.parse("TR");
        Map<Code, Stated> stated = new TreeMap<>();
        rows.forEach((code, row) -> stated.put(
                Code.parse(code),
                Stated.of(
                        series,
                        Title.parse(row),
                        Due.parse("March 2020", new Reading(LocalDate.parse(day), YearCalendar.FINANCIAL)))));
        return new LoadSheet(series, LocalDate.parse(day), Optional.empty(), stated, Optional.empty(), false);
    }

    @Test
    void a_code_that_one_side_gives_up_is_free_for_the_other() {
        OpenBooks there = there();
        here.record(add("MB", "March 2020"));
        there.record(add("MB", "May 2020"));
        there.record(progress("MB", "begun"));
        there.record(add("MC", "June 2020"));
        there.say(Milestone.KIND, "MC", new Depends(List.of(Code.parse("MB"))));

        there.record(recode("MB", "MD"));
        var unused = here.merge(there);

        assertThat(here.milestone("MB").due()).hasToString("March 2020");
        assertThat(here.milestone("MD").due()).hasToString("May 2020");
        assertThat(here.milestone("MD").status()).isEqualTo(Milestone.Status.UNDER_WAY);
        assertThat(here.milestone("MC").dependsOn()).containsExactly(Code.parse("MD"));
        assertThat(here.books().check().acts()).isEqualTo(7);
    }

    @Test
    void what_both_struck_is_undone_by_neither_alone() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.record(strike("2.1"));
        there.record(strike("2.1"), Occasion.of(new Author("B Tester"), "said there"));
        var unused = here.merge(there);

        List<Entry> strikes = here.state()
                .corrections(Code.parse("MA"))
                .of(here.state().entry(EntryId.parse("2.1")).orElseThrow());
        long last = strikes.get(1).id().act();
        assertRefused(
                RULE_VIOLATED,
                () -> here.record(new UndoAct(last, Optional.empty())),
                "error[undo.alike]: other acts withdrew what act " + last + " withdrew, so undoing it changes nothing",
                "next: history line (code …)",
                "hint: and amend what was withdrawn, to restore it");
        here.record(new AmendEntry(
                EntryId.parse("2.1"),
                Form.fields(Map.of("due", Form.words("May 2020"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sentence.parse("it is to be done")));
        assertThat(here.milestone("MA").due()).hasToString("May 2020");
    }

    @Test
    void a_thing_of_which_something_is_set_aside_has_it_set_aside_under_another_code_and_when_that_is_undone() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        here.today("2019-03-01").record(complete("MA"));
        there.today("2019-03-02").record(complete("MA"), there.on("2019-02-20"));
        var unused = here.today("2019-03-03").merge(there);

        here.record(recode("MA", "MB"));
        assertThat(here.state().aside(Code.parse("MB"))).hasSize(1);
        assertThat(here.state().has(Milestone.KIND, Code.parse("MA"))).isFalse();

        here.record(new UndoAct(5, Optional.empty()));
        assertThat(here.state().aside(Code.parse("MA"))).containsOnlyKeys(EntryId.parse("3.1"));
        assertThat(here.state().has(Milestone.KIND, Code.parse("MB"))).isFalse();
    }

    private static RecodeThing recode(String code, String to) {
        return new RecodeThing(Code.parse(code), Code.parse(to), Sentence.parse("the other laptop has this code"));
    }

    /** After it every view is as if the thing had had its new code from the start. */
    @Property(tries = 60)
    void a_thing_under_another_code_is_the_same_in_every_view(
            @ForAll("stories") Story story, @ForAll("someViews") List<View> views) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        var begun = Story.open(books);
        play(story.steps(), books, clock);
        List<SortedMap<String, String>> before = words(books, views);
        boolean isThere = books.open(View.LATEST)
                .state()
                .find(Milestone.KIND, Code.parse("MA"))
                .isPresent();
        if (isThere && recorded(books, recode("MA", "MZ"))) {
            for (int i = 0; i < views.size(); i++) {
                SortedMap<String, String> now =
                        words(books, List.of(views.get(i))).get(0);
                assertThat(now).doesNotContainKey("MA");
                SortedMap<String, String> was = new TreeMap<>();
                before.get(i)
                        .forEach((code, words) ->
                                was.put(code.equals("MA") ? "MZ" : code, words.replaceAll("\\bMA\\b", "MZ")));
                assertThat(sortedNeeds(now)).as("%s", views.get(i)).isEqualTo(sortedNeeds(was));
            }
        }
    }

    /** What a thing needs is written in the order of codes, and one of them is another now. */
    private static SortedMap<String, String> sortedNeeds(SortedMap<String, String> words) {
        SortedMap<String, String> sorted = new TreeMap<>();
        words.forEach((code, text) -> {
            Matcher needs = Pattern.compile("needs \\[([^\\]]*)\\]").matcher(text);
            sorted.put(
                    code,
                    needs.replaceAll(found -> "needs "
                            + Arrays.stream(found.group(1).split(", ")).sorted().toList()));
        });
        return sorted;
    }

    private static boolean recorded(Books books, Verb verb) {
        try {
            return books.record(verb, Occasion.of(Story.AUTHOR, "recode")).isPresent();
        } catch (DomainException refused) {
            return false;
        }
    }

    @Test
    void refuses_to_give_a_paper_another_code_and_what_a_closed_year_counts() {
        here.record(add("MB", "8 June"), here.from("PA"));
        assertRefused(
                RULE_VIOLATED,
                () -> here.record(recode("PA", "PX")),
                "error[recode.paper]: PA is the paper that 2.1 about milestone MB was read in, so it keeps its code",
                "next: history line (code MB)");
        here.record(complete("MB"));
        here.today("2020-05-01")
                .record(new ClosePlan(
                        Code.parse("PL"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        assertRefused(
                RULE_VIOLATED,
                () -> here.record(recode("MB", "MX")),
                "error[recode.settled]: MB is in what 4.1, about plan PL, reported to a board about a year, so it keeps its code",
                "next: history line (code PL)");
    }

    @Test
    void refuses_a_journal_that_began_otherwise() {
        SettableClock clock = Story.clock();
        Books other = Books.inMemory(clock);
        clock.advanceDays(1);
        var unused = Story.open(other);

        assertRefused(
                RULE_VIOLATED,
                () -> here.books().merge(kept(other)),
                "error[merge.unrelated]: the two journals have no act in common: their first acts differ",
                "hint: partners who began separately exchange portfolio files, or are read together");
    }

    @Test
    void lists_show_what_the_fold_shows() {
        here.record(add("MA", "March 2020"));
        OpenBooks there = there();
        there.record(complete("MA"));
        var unused = here.merge(there);

        State state = here.state();
        assertThat(state.find(Milestone.KIND, Code.parse("MA")).orElseThrow().status())
                .isEqualTo(Milestone.Status.COMPLETED);
        assertThat(here.books().record(progress("MA", "more"), Occasion.of(new Author("x"), "said")))
                .isPresent();
    }
}
