package org.goldenthread.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Mistake;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.junit.jupiter.api.Test;

/** What a journal holds can be stated, and what is stated makes the same journal, however long afterwards. */
class FileStatementsTest {

    private static final Occasion LOADING = Occasion.of(Story.AUTHOR, "portfolio load saved");

    private static LoadPortfolio load(Books books) {
        return new LoadPortfolio(books.statements(), Optional.empty());
    }

    private static Books loadedLater(Books books, SettableClock clock) {
        SettableClock later = Story.clock();
        later.moveTo(clock.today().plusYears(7));
        Books loaded = Books.inMemory(later);
        assertThat(loaded.record(load(books), LOADING)).isPresent();
        return loaded;
    }

    @Property(tries = 150)
    void make_a_journal_of_which_every_view_is_the_same(
            @ForAll("stories") Story story, @ForAll("someViews") List<View> views) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> acts = story.playInto(books, clock);

        Books loaded = loadedLater(books, clock);

        for (View view : views) {
            assertThat(things(loaded, view)).as("%s", view).isEqualTo(things(books, view));
        }
        assertThat(things(loaded, View.LATEST)).isEqualTo(things(books, View.LATEST));
        assertThat(loaded.statements()).isEqualTo(books.statements());
        Statistics.label("an entry is struck")
                .collect(acts.stream()
                        .flatMap(act -> act.entries().stream())
                        .map(Entry::fact)
                        .anyMatch(Struck.class::isInstance))
                .coverage(c -> c.check(true).percentage(p -> p > 30));
    }

    @Property(tries = 200)
    void say_nothing_new_to_the_journal_they_come_from(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);

        assertThat(books.propose(load(books), LOADING)).isEmpty();
    }

    private static TreeMap<Code, Object> things(Books books, View view) {
        State state = books.open(view).state();
        TreeMap<Code, Object> things = new TreeMap<>();
        state.subjects().stream().map(Subject::code).forEach(code -> state.thing(code)
                .ifPresent(thing -> things.put(code, thing)));
        return things;
    }

    /** The strike was told later and stands: what the amendment says is a label, and so is what it names. */
    @Test
    void hold_an_amendment_that_a_later_strike_outlives_though_what_it_names_was_struck_too() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MB", "March 2020"), open.on("2019-01-07"));
        open.today("2019-03-01").record(OpenBooks.strike("2.1"));
        open.record(new AmendEntry(
                EntryId.parse("2.1"),
                Form.fields(Map.of("title", Form.words("Train 50 staff"))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Mistake.MISREAD),
                Sentence.parse("typed wrongly")));
        open.record(OpenBooks.strike(open.history("TRUST").get(0).entry().toString()));

        Books loaded = loadedLater(open.books(), open.clock());

        assertThat(loaded.statements()).isEqualTo(open.books().statements());
        View told = View.asTold(LocalDate.parse("2019-02-28"));
        assertThat(things(loaded, told)).isEqualTo(things(open.books(), told)).containsKey(Code.parse("MB"));
    }

    /** "8 June" of the year of the plan that it left is no June of the one that it moves into. */
    @Test
    void keep_the_year_of_words_that_have_none() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "April 2019"));
        Due june = Due.parse("8 June", new Reading(Story.BEGINS, YearCalendar.FINANCIAL));
        open.say(Milestone.KIND, "MA", new RolledForward(Code.parse("PN"), Optional.of(june), Optional.empty()));

        Books loaded = loadedLater(open.books(), open.clock());

        assertThat(june.latest()).contains(LocalDate.parse("2019-06-08"));
        assertThat(things(loaded, View.LATEST)).isEqualTo(things(open.books(), View.LATEST));
        assertThat(open.books().propose(load(open.books()), LOADING)).isEmpty();
    }

    /** Both openings were struck: what it is called, where something else of it stands, is the same from a file. */
    @Test
    void call_a_thing_by_the_opening_of_the_latest_day() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"), open.on("2019-01-06"));
        open.record(OpenBooks.complete("MA"), open.from("PC"));
        open.record(OpenBooks.strike("3.1"));
        open.record(OpenBooks.strike("2.1"));
        open.record(
                new AddMilestone(
                        Code.parse("MA"),
                        Title.parse("Another"),
                        Optional.of(Code.parse("TH")),
                        Optional.empty(),
                        Optional.of(Code.parse("PL")),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                open.on("2019-01-03"));
        open.record(OpenBooks.strike("6.1"));

        Books loaded = loadedLater(open.books(), open.clock());

        View early = View.asTold(LocalDate.parse("2018-12-31"));
        assertThat(things(loaded, early)).isEqualTo(things(open.books(), early)).containsKey(Code.parse("MA"));
    }

    @Test
    void mark_what_is_set_aside_so_that_it_is_there_again_where_it_stands() {
        OpenBooks open = new OpenBooks();
        open.today("2019-03-01").record(OpenBooks.add("MB", "March 2020"));
        open.today("2019-03-02").record(OpenBooks.strike("2.1"));
        open.today("2019-03-03").record(OpenBooks.add("MB", "May 2020"));
        open.record(new UndoAct(3, Optional.empty()), open.now().displacing(Sentence.parse("the first was right")));

        List<FileStatement> stated = open.books().statements().stream()
                .filter(s -> s.about().code().equals(Code.parse("MB")))
                .toList();
        Books loaded = loadedLater(open.books(), open.clock());

        assertThat(stated).extracting(FileStatement::isAside).containsExactly(false, true);
        assertThat(loaded.statements()).isEqualTo(open.books().statements());
        assertThat(things(loaded, View.LATEST)).isEqualTo(things(open.books(), View.LATEST));
        assertThat(loaded.open(View.LATEST).state().aside(Code.parse("MB"))).hasSize(1);
        assertThat(open.books().propose(load(open.books()), LOADING)).isEmpty();
    }

    @Test
    void name_a_strike_with_its_reason_and_the_day_it_was_told() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        open.today("2019-03-01").record(OpenBooks.strike("2.1"));

        FileStatement struck = open.books().statements().stream()
                .filter(s -> s.about().code().equals(Code.parse("MA")))
                .findFirst()
                .orElseThrow();

        assertThat(struck.isOpening()).isTrue();
        assertThat(struck.isStruck()).isTrue();
        FileStatement.Correction strike = struck.corrections().get(0);
        assertThat(strike.told()).contains(LocalDate.parse("2019-03-01"));
        assertThat(strike.reason().orElseThrow()).hasToString("a mistake");
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<List<View>> someViews() {
        return BookArbitraries.views().list().ofMinSize(4).ofMaxSize(12).withoutEdgeCases();
    }
}
