package org.goldenthread.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.progress;
import static org.goldenthread.domain.books.OpenBooks.reschedule;
import static org.goldenthread.domain.books.OpenBooks.strike;
import static org.goldenthread.domain.problem.Problem.Sort.NOT_FOUND;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.text.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Milestone MA is added on 1 February 2019 out of paper PA, moved on 1 March and led by the council from 1 April. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalStateTest {

    private static final Code MA = Code.parse("MA");

    private final OpenBooks books = new OpenBooks();

    @BeforeEach
    void a_milestone() {
        books.record(add("MA", "March 2020"), books.from("PA"));
        books.today("2019-03-01").record(reschedule("MA", "June 2020"), books.from("PB"));
        books.today("2019-04-01").say(Milestone.KIND, "MA", new MilestoneLed(Code.parse("COUNCIL")));
    }

    private static Optional<Source> source(String paper) {
        return Optional.of(Source.of(Code.parse(paper)));
    }

    @Nested
    class What_was_said_of_a_thing {

        @Test
        void is_its_life_of_its_own_kind_only() {
            assertThat(books.state().life(Milestone.KIND, MA))
                    .extracting(step -> step.entry().id().toString(), step -> step.before()
                            .isEmpty())
                    .containsExactly(tuple("2.1", true), tuple("3.1", false), tuple("4.1", false));
            assertThat(books.state().life(Theme.KIND, MA)).isEmpty();
            assertThat(books.state().life(Milestone.KIND, Code.parse("MX"))).isEmpty();
        }

        @Test
        void is_handed_out_newest_first() {
            assertThat(Said.of(books.state(), Milestone.KIND, MA))
                    .extracting(it -> it.entry().toString(), Said::fact, Said::says, Said::source)
                    .containsExactly(
                            tuple("4.1", "led", "led by COUNCIL", Optional.empty()),
                            tuple(
                                    "3.1",
                                    "rescheduled",
                                    "rescheduled from March 2020 to June 2020, cause CAPACITY",
                                    source("PB")),
                            tuple("2.1", "planned", "planned \"Train 100 staff\", due March 2020", source("PA")));
        }

        @Test
        void is_nothing_of_a_thing_that_is_not_there() {
            assertThat(Said.of(books.state(), Milestone.KIND, Code.parse("MX"))).isEmpty();
        }
    }

    @Nested
    class Which_entry_made_a_part {

        private Provenance of(Kind<?> kind, String code) {
            return provenance(kind, code);
        }

        private <A> Provenance provenance(Kind<A> kind, String code) {
            return books.state().provenance(kind, Code.parse(code), it -> (Record) it);
        }

        private Map<Code, Provenance> all(Set<Code> codes) {
            return books.state().provenance(Milestone.KIND, codes, it -> it);
        }

        private String by(Provenance made, String part) {
            return made.part("people").part(part).entry().orElseThrow().id().toString();
        }

        @Test
        void is_known_of_one_thing() {
            Provenance made = of(Milestone.KIND, "MA");

            assertThat(made.part("title").source()).isEqualTo(source("PA"));
            assertThat(made.part("promise").part("due").source()).isEqualTo(source("PB"));
            assertThat(by(made, "lead")).isEqualTo("4.1");
            assertThat(made.part("people").part("lead").source()).isEmpty();
        }

        @Test
        void is_nothing_of_what_is_not_there_or_of_another_kind() {
            assertThat(of(Milestone.KIND, "MX")).isSameAs(Provenance.NONE);
            assertThat(of(Theme.KIND, "MA")).isSameAs(Provenance.NONE);
        }

        @Test
        void is_known_of_several() {
            books.record(add("MB", "March 2020"), books.from("PC"));

            Map<Code, Provenance> made = all(new LinkedHashSet<>(List.of(Code.parse("MB"), MA)));

            assertThat(made.keySet()).containsExactly(Code.parse("MB"), MA);
            assertThat(by(made.get(MA), "lead")).isEqualTo("4.1");
            assertThat(made.get(Code.parse("MB")).part("title").source()).isEqualTo(source("PC"));
        }

        /** Of many it is found in one pass over those that were changed: the others are as they were entered. */
        @Test
        void is_known_of_each_of_many_that_was_changed() {
            Set<Code> codes = new LinkedHashSet<>();
            IntStream.range(0, 100).forEach(i -> codes.add(Code.parse("MX-" + i)));
            assertThat(all(codes)).as("of a hundred, one by one").hasSize(100);
            codes.add(MA);
            books.record(add("MX-1", "March 2020"));
            books.record(add("MB", "March 2020"));
            books.say(Milestone.KIND, "MB", new MilestoneLed(Code.parse("COUNCIL")));

            Map<Code, Provenance> made = all(codes);

            assertThat(made.keySet())
                    .as("MB is not asked for, and nothing was said of MX-1 but what it was entered with")
                    .containsExactly(MA);
            assertThat(by(made.get(MA), "lead")).isEqualTo("4.1");
        }
    }

    @Nested
    class What_a_thing_is_called {

        @Test
        void is_known_before_it_is_there() {
            State before = books.state(View.asAt(LocalDate.parse("2018-06-01")));

            assertThat(before.find(Milestone.KIND, MA)).isEmpty();
            assertThat(before.named(Milestone.KIND, MA)).map(Milestone::title).contains(Title.parse("Train 100 staff"));
            assertThat(before.named(Theme.KIND, MA)).isEmpty();
            assertThat(before.named(Milestone.KIND, Code.parse("MX"))).isEmpty();
        }

        @Test
        void is_known_after_it_was_withdrawn() {
            books.record(strike("4.1"));
            books.record(strike("3.1"));
            books.record(strike("2.1"));

            assertThat(books.state().find(Milestone.KIND, MA)).isEmpty();
            assertThat(books.state().named(Milestone.KIND, MA))
                    .map(Milestone::title)
                    .contains(Title.parse("Train 100 staff"));
        }

        @Test
        void is_what_it_is_where_it_is_there() {
            assertThat(books.state().named(Milestone.KIND, MA)).contains(books.milestone("MA"));
        }
    }

    @Nested
    class What_holds_words {

        private List<String> holding(String words, Optional<String> noun) {
            List<String> found = new ArrayList<>();
            ((JournalState) books.state())
                    .holding(
                            Words.of(List.of(words)),
                            noun,
                            (called, entries) -> found.add(called.get().orElse("nothing") + " " + entries.size()));
            return found;
        }

        @Test
        void is_handed_over_with_what_it_is_called_and_what_stands() {
            books.record(progress("MA", "ten of them"));
            books.record(strike("5.1"));

            assertThat(holding("staff", Optional.of("milestone")))
                    .as("what was withdrawn does not stand")
                    .containsExactly("Train 100 staff 3");
        }

        @Test
        void has_no_name_where_it_is_not_there() {
            books.record(strike("4.1"));
            books.record(strike("3.1"));
            books.record(strike("2.1"));

            assertThat(holding("staff", Optional.of("milestone"))).containsExactly("nothing 0");
        }
    }

    @Test
    void knows_whether_another_copy_was_merged() {
        InMemoryJournal merged = new MergedCopies().journal;

        assertThat(books.state().isMerged()).isFalse();
        assertThat(state(merged, 4).isMerged()).isTrue();
        assertThat(state(merged, 2).isMerged()).as("before it was").isFalse();
    }

    private static JournalState state(Journal of, long head) {
        return new JournalState(GoldenThread.LANGUAGE, of, new Head(head), View.LATEST);
    }

    @Test
    void has_what_is_prepared_when_it_is_asked_for() {
        JournalState state = (JournalState) books.state();

        state.prepare(Milestone.KIND, Scale.KIND);

        assertThat(state.all(Milestone.KIND))
                .isSameAs(state.all(Milestone.KIND))
                .hasSize(1);
        assertThat(state.all(Scale.KIND)).as("scales are there from the start").isNotEmpty();
        assertThat(state.own(Scale.KIND)).isEmpty();
        assertThat(state.own(Milestone.KIND)).containsExactly(books.milestone("MA"));
    }

    @Test
    void sees_of_a_day_nothing_that_its_own_day_leaves_out() {
        State january = books.state(View.asAt(LocalDate.parse("2019-01-15")));

        assertThat(january.asAt(LocalDate.parse("2019-03-01")).find(Milestone.KIND, MA))
                .map(it -> it.due().toString())
                .as("the paper of 20 January, in which it was moved, is later")
                .contains("March 2020");
        assertThat(books.state().asAt(LocalDate.parse("2019-03-01")).find(Milestone.KIND, MA))
                .map(it -> it.due().toString())
                .contains("June 2020");
    }

    @Test
    void says_of_what_is_there_later_from_when_on() {
        State before = books.state(View.asAt(LocalDate.parse("2018-06-01")));

        assertRefused(
                NOT_FOUND,
                () -> before.get(Milestone.KIND, MA),
                "error[code.not-yet]: MA is not in this view: it exists from 2019-01-10, as reported on 2019-01-10",
                "next: history line (code MA)");
        assertThat(before.unknown(Set.of("theme"), MA).message())
                .as("what it will be is no theme")
                .isEqualTo("no theme has the code MA");
    }

    @Test
    void proposes_to_look_at_all_that_there_is_where_a_code_is_like_no_other() {
        Problem unknown = books.state().unknown(Set.of(), Code.parse("QQQQQQQQ"));

        assertThat(unknown.code()).isEqualTo("code.unknown");
        assertThat(unknown.next()).containsExactly(Look.everything());
    }

    @Test
    void tells_what_corrects_from_what_is_corrected() {
        Entry strike = books.record(strike("4.1")).entries().get(0);
        Entry led = books.state().entry(new EntryId(4, 1)).orElseThrow();

        assertThat(Corrections.isOne(strike)).isTrue();
        assertThat(Corrections.isOne(led)).isFalse();
        assertThat(Corrections.rootOf(strike)).contains(led.id());
        assertThat(Corrections.rootOf(led)).isEmpty();
        assertThat(books.state().corrections(MA).of(led)).containsExactly(strike);
    }

    @Test
    void counts_from_the_day_of_a_paper_or_else_from_that_which_is_named() {
        LocalDate effective = LocalDate.parse("2019-01-01");
        LocalDate told = LocalDate.parse("2019-01-10");
        Moment moment = new Moment(effective, told, told, 5, Optional.empty());
        Moment ofPaper = new Moment(effective, told, told, 5, source("PA"));

        assertThat(moment.counted()).isEqualTo(effective);
        assertThat(ofPaper.counted()).isEqualTo(told);
    }
}
