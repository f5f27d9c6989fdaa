package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.goldenthread.domain.problem.Problem.Sort.CONFLICT;
import static org.goldenthread.domain.problem.Problem.Sort.UNREACHABLE;
import static org.goldenthread.domain.problem.Refusal.assertRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Zone;
import org.junit.jupiter.api.Test;

/** One verb, one act, whole or not at all; and what was once told stays told. */
class RecordingTest {

    private final InMemoryJournal journal = new InMemoryJournal();
    private final SettableClock clock = Story.clock();
    private final Books books = over(journal, clock);

    private static Books over(Journal journal, SettableClock clock) {
        return new Books(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST), clock);
    }

    private static List<Act> acts(Journal journal) {
        List<Act> acts = new ArrayList<>();
        journal.upTo(journal.head(), acts::add);
        return acts;
    }

    @Property(tries = 60)
    void a_dry_run_and_a_refusal_change_nothing(@ForAll("stories") Story story) {
        InMemoryJournal told = new InMemoryJournal();
        SettableClock now = Story.clock();
        Books kept = over(told, now);
        Story.open(kept);
        for (Story.Step step : story.steps()) {
            now.advanceDays(step.daysLater());
            List<Act> before = acts(told);

            Throwable refusal = catchThrowable(() -> kept.propose(step.verb(), step.occasion()));

            assertThat(acts(told)).isEqualTo(before);
            assertThat(kept.head()).isEqualTo(new Head(before.size()));
            if (refusal == null) {
                Optional<Act> proposed = kept.propose(step.verb(), step.occasion());
                assertThat(kept.record(step.verb(), step.occasion())).isEqualTo(proposed);
                proposed.ifPresent(before::add);
            } else {
                assertThat(refusal).isInstanceOf(DomainException.class);
                assertThat(catchThrowable(() -> kept.record(step.verb(), step.occasion())))
                        .isInstanceOf(DomainException.class)
                        .hasMessage(refusal.getMessage());
            }
            assertThat(acts(told)).isEqualTo(before);
            assertThat(kept.head()).isEqualTo(new Head(before.size()));
            Statistics.label("refused").collect(refusal != null).coverage(c -> c.check(true)
                    .percentage(p -> p > 20 && p < 80));
        }
    }

    @Property(tries = 60)
    void what_was_told_by_a_day_never_changes_through_what_is_told_later(
            @ForAll("stories") Story story, @ForAll("days") LocalDate asAt) {
        SettableClock now = Story.clock();
        Books kept = Books.inMemory(now);
        Story.open(kept);
        for (Story.Step step : story.steps()) {
            List<View> earlier = new ArrayList<>();
            List<List<Object>> before = new ArrayList<>();
            now.advanceDays(step.daysLater());
            Optional<Act> act = proposed(kept, step);
            act.map(a -> a.entries().stream()
                            .map(Entry::told)
                            .min(LocalDate::compareTo)
                            .orElseThrow())
                    .ifPresent(told -> {
                        for (LocalDate day : List.of(told.minusDays(1), told.minusDays(9))) {
                            earlier.add(View.asTold(day));
                            earlier.add(new View(Optional.of(asAt), Optional.of(day)));
                        }
                    });
            earlier.forEach(view -> before.add(everything(kept, view)));

            act.ifPresent(recorded ->
                    assertThat(kept.record(step.verb(), step.occasion())).contains(recorded));

            List<List<Object>> after = new ArrayList<>();
            earlier.forEach(view -> after.add(everything(kept, view)));
            assertThat(after).isEqualTo(before);
        }
    }

    private static Optional<Act> proposed(Books books, Story.Step step) {
        try {
            return books.propose(step.verb(), step.occasion());
        } catch (DomainException refused) {
            return Optional.empty();
        }
    }

    /**
     * All that a view shows: every thing and every history that has a line. What is not opened in it is known by its label,
     * which is that of today.
     */
    private static List<Object> everything(Books books, View view) {
        Portfolio portfolio = books.open(view);
        State state = portfolio.state();
        List<Object> all = new ArrayList<>();
        GoldenThread.LANGUAGE.kinds().forEach(kind -> all.addAll(state.all(kind)));
        state.subjects().stream()
                .map(Subject::code)
                .filter(code -> state.standing(code).stream().noneMatch(e -> e.fact() instanceof Opening<?>))
                .flatMap(code -> state.thing(code).stream())
                .filter(thing -> !(thing instanceof Scale || thing instanceof Cause))
                .forEach(all::remove);
        state.subjects().forEach(subject -> all.addAll(portfolio.history(subject.code())));
        return all;
    }

    @Property(tries = 40)
    void the_same_story_makes_the_same_journal(@ForAll("stories") Story story) {
        SettableClock one = Story.clock();
        SettableClock other = Story.clock();

        assertThat(story.playInto(Books.inMemory(one), one)).isEqualTo(story.playInto(Books.inMemory(other), other));
    }

    @Test
    void two_racing_recorders_keep_all_acts_numbered_without_gaps() throws Exception {
        Story.open(books);
        int each = 150;
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService recorders = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Act>>> running = IntStream.of(0, 1)
                    .mapToObj(recorder -> recorders.submit(() -> {
                        start.await();
                        List<Act> own = new ArrayList<>();
                        for (int i = 0; i < each; i++) {
                            own.add(books.record(measured(recorder * each + i), said("measured"))
                                    .orElseThrow());
                        }
                        return own;
                    }))
                    .toList();
            List<Act> both = new ArrayList<>();
            for (Future<List<Act>> recorder : running) {
                both.addAll(recorder.get(30, TimeUnit.SECONDS));
            }

            assertThat(acts(journal))
                    .extracting(Act::number)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2L * each + 1).boxed().toList());
            assertThat(acts(journal).subList(1, 2 * each + 1)).containsExactlyInAnyOrderElementsOf(both);
            assertThat(books.open(View.LATEST)
                            .state()
                            .get(Measure.KIND, Code.parse("ME"))
                            .actuals())
                    .extracting(figure -> figure.value().intValue())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 2 * each).boxed().toList());
        } finally {
            recorders.shutdownNow();
        }
    }

    private static Say measured(int value) {
        return Say.of(Draft.of(
                Measure.KIND,
                Code.parse("ME"),
                new Measured(BigDecimal.valueOf(value), Optional.empty(), Optional.empty())));
    }

    private static Occasion said(String words) {
        return Occasion.of(Story.AUTHOR, words);
    }

    @Test
    void a_verb_decides_anew_when_somebody_was_first() {
        Story.open(books);
        List<Integer> seen = new ArrayList<>();
        Verb count = (now, when) -> {
            int known = now.get(Measure.KIND, Code.parse("ME")).actuals().size();
            seen.add(known);
            return measured(100 + known).decide(now, when);
        };
        Overtaken overtaken = new Overtaken(journal, 2, turn -> books.record(measured(turn), said("overtakes")));

        Act act = over(overtaken, clock).record(count, said("counts")).orElseThrow();

        assertThat(seen).containsExactly(0, 1, 2);
        assertThat(act.number()).isEqualTo(4);
        assertThat(journal.about(Code.parse("ME"), journal.head()))
                .extracting(entry -> entry.fact().says())
                .containsExactly("measure \"Staff trained\" of OB", "actual 2", "actual 1", "actual 102");
    }

    @Test
    void gives_up_when_others_are_first_every_time() {
        Story.open(books);
        Overtaken overtaken =
                new Overtaken(journal, Integer.MAX_VALUE, turn -> books.record(measured(0), said("overtakes")));

        assertRefused(
                CONFLICT,
                () -> over(overtaken, clock).record(measured(1), said("loses")),
                "error[journal.busy]: others changed the journal 64 times while this was being recorded",
                "hint: try again");
        assertThat(acts(journal)).hasSize(65).extracting(Act::words).doesNotContain("loses");
    }

    @Test
    void is_refused_when_the_journal_is_not_where_it_was_expected() {
        Story.open(books);

        assertRefused(
                CONFLICT,
                () -> books.record(measured(1), said("late").expecting(Head.NONE)),
                "error[journal.expected]: the journal is at act 1, not at 0 as expected",
                "next: again (expect 1)",
                "hint: once you have looked at what was entered since");
        assertThat(books.record(measured(1), said("in time").expecting(new Head(1))))
                .isPresent();
    }

    @Test
    void expecting_is_no_licence_to_decide_anew() {
        Story.open(books);
        Overtaken overtaken = new Overtaken(journal, 1, turn -> books.record(measured(0), said("overtakes")));

        assertRefused(
                CONFLICT,
                () -> over(overtaken, clock).record(measured(1), said("late").expecting(new Head(1))),
                "error[journal.expected]: the journal is at act 2, not at 1 as expected",
                "next: again (expect 2)",
                "hint: once you have looked at what was entered since");
    }

    @Test
    void a_journal_takes_no_act_but_the_next() {
        Act act = Story.open(books);

        assertRefused(
                CONFLICT,
                () -> journal.append(act, Head.NONE, List.of()),
                "error[journal.moved]: the journal is at act 1, not at 0 any more");
    }

    @Test
    void makes_no_act_of_nothing() {
        Story.open(books);

        assertThat(books.record(new Say(List.of()), said("nothing"))).isEmpty();
        assertThat(books.head()).isEqualTo(new Head(1));
    }

    @Test
    void is_stamped_with_the_clock_to_the_millisecond_and_with_who_said_it_in_which_words() {
        clock.set(Instant.parse("2019-02-01T23:59:59.123456789Z"));

        Act act = Story.open(books);

        assertThat(act.stamp())
                .isEqualTo(new Stamp(
                        1,
                        Instant.parse("2019-02-01T23:59:59.123Z"),
                        Story.AUTHOR,
                        "portfolio",
                        Optional.of(new Zone("Z")),
                        Optional.empty()));
    }

    @Test
    void a_verb_is_told_the_days_it_speaks_of() {
        Story.open(books);
        List<Moment> moments = Collections.synchronizedList(new ArrayList<>());
        Verb asks = (now, when) -> {
            moments.add(when);
            return List.of();
        };
        LocalDate judged = LocalDate.parse("2030-01-01");

        assertThat(books.record(asks, said("").today(judged))).isEmpty();
        assertThat(books.record(asks, said("").from(Source.of(Code.parse("PB")))))
                .isEmpty();

        assertThat(moments)
                .containsExactly(
                        new Moment(Story.BEGINS, Story.BEGINS, judged, 2, Optional.empty()),
                        new Moment(
                                LocalDate.parse("2019-01-20"),
                                LocalDate.parse("2019-01-31"),
                                Story.BEGINS,
                                2,
                                Optional.of(Source.parse("PB"))));
    }

    @Test
    void a_journal_is_asked_once_about_each_code() {
        Story.open(books);
        Overtaken asked = new Overtaken(journal, 0, turn -> {});

        over(asked, clock).record(measured(1), said("counts"));

        assertThat(asked.about).contains(Code.parse("ME")).doesNotHaveDuplicates();
    }

    @Test
    void hands_over_how_each_thing_of_the_act_stands_after_it() {
        Story.open(books);
        Overtaken asked = new Overtaken(journal, 0, turn -> {});

        over(asked, clock).record(OpenBooks.add("MA", "March 2020"), said("adds"));

        State state = books.open(View.LATEST).state();
        assertThat(asked.current)
                .containsExactly(new CurrentState<>(
                        Milestone.KIND, Code.parse("MA"), state.find(Milestone.KIND, Code.parse("MA"))));
        assertThat(state.find(Milestone.KIND, Code.parse("MA"))).isPresent();
    }

    @Test
    void is_refused_once_by_a_journal_that_takes_nothing() {
        Story.open(books);
        Overtaken full = new Overtaken(journal, 2, turn -> {
            throw Problem.unreachable("journal.unsealed", "act 1 has no seal", Values.NONE)
                    .asException();
        });

        assertRefused(
                UNREACHABLE,
                () -> over(full, clock).record(measured(1), said("late")),
                "error[journal.unsealed]: act 1 has no seal");
        assertThat(full.left).as("it was asked once").isEqualTo(1);
    }

    /** A journal in which somebody else is first, so many times. */
    private static final class Overtaken implements Journal {

        private final Journal journal;
        private final Consumer<Integer> other;
        private final List<Code> about = new ArrayList<>();
        private final List<CurrentState<?>> current = new ArrayList<>();
        private int left;

        Overtaken(Journal journal, int times, Consumer<Integer> other) {
            this.journal = journal;
            this.left = times;
            this.other = other;
        }

        @Override
        public void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
            if (left > 0) {
                other.accept(left--);
            }
            journal.append(acts, expected, current);
            this.current.addAll(current);
        }

        @Override
        public Head head() {
            return journal.head();
        }

        @Override
        public void upTo(Head head, Consumer<Act> each) {
            journal.upTo(head, each);
        }

        @Override
        public void kept(Head head, Consumer<KeptAct> each) {
            journal.kept(head, each);
        }

        @Override
        public Link link(long act) {
            return journal.link(act);
        }

        @Override
        public Optional<Head> sealed(Seal seal) {
            return journal.sealed(seal);
        }

        @Override
        public Optional<Head> keyed(Key key) {
            return journal.keyed(key);
        }

        @Override
        public Optional<Head> firstMerged() {
            return journal.firstMerged();
        }

        @Override
        public Optional<Instant> latestMoment(Instant notAfter) {
            return journal.latestMoment(notAfter);
        }

        @Override
        public Optional<Entry> entry(EntryId id) {
            return journal.entry(id);
        }

        @Override
        public Stamp stamp(long act) {
            return journal.stamp(act);
        }

        @Override
        public List<Entry> about(Code code, Head head) {
            about.add(code);
            return journal.about(code, head);
        }

        @Override
        public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
            journal.bySubject(noun, head, each);
        }

        @Override
        public Optional<Subject> subject(Code code, Head head) {
            about.add(code);
            return journal.subject(code, head);
        }

        @Override
        public Collection<Subject> subjects(Head head) {
            return journal.subjects(head);
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return BookArbitraries.days();
    }
}
