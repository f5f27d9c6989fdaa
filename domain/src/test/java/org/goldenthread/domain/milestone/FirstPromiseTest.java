package org.goldenthread.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.NaiveReplay;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/** Law 2: the first promise is never lost. */
@Tag("slow")
class FirstPromiseTest {

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<View> views() {
        return BookArbitraries.views();
    }

    /** The due for which an entry promises, if it promises for any day. */
    private static Optional<Due> promised(Fact fact) {
        Optional<Due> due = Optional.empty();
        if (fact instanceof MilestonePlanned planned) {
            due = planned.due();
        } else if (fact instanceof Rescheduled moved) {
            due = Optional.of(moved.to());
        } else if (fact instanceof RolledForward rolled) {
            due = rolled.due();
        }
        return due.filter(d ->
                d.kind() != Due.Kind.NOT_STATED && d.kind() != Due.Kind.TO_BE_AGREED && d.kind() != Due.Kind.UNREAD);
    }

    private static Due fixed(Due promised, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> promised.kind() == Due.Kind.TIED && fact instanceof DueFixed)
                .map(fact -> ((DueFixed) fact).due())
                .filter(due -> due.asWritten().equals(promised.asWritten()))
                .findFirst()
                .orElse(promised);
    }

    /** What a tied due was before its days were fixed: the same words. */
    private static Due tied(Due now, Due before) {
        return now.asWritten().equals(before.asWritten()) ? before : now;
    }

    @Property(tries = 250)
    void it_is_the_earliest_effective_due_in_the_view(@ForAll("stories") Story story, @ForAll("views") View view) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> acts = story.playInto(books, clock);
        State state = books.open(view).state();
        Set<String> out = new HashSet<>(NaiveReplay.stayedOut(acts, view));
        for (Milestone milestone : state.all(Milestone.KIND)) {
            List<Entry> entries = state.standing(milestone.code());

            List<Fact> facts = entries.stream()
                    .filter(entry -> !out.contains(entry.id().toString()))
                    // of one day, a thing is opened first, though an earlier paper told of that day as well
                    .sorted(Comparator.comparing(Entry::effective)
                            .thenComparing(entry -> !(entry.fact() instanceof Opening<?>)))
                    .map(Entry::fact)
                    .toList();
            Optional<Due> earliest = facts.stream()
                    .map(FirstPromiseTest::promised)
                    .flatMap(Optional::stream)
                    .findFirst()
                    // what was tied to an event has its days once the event is recorded
                    .map(due -> fixed(due, facts));

            assertThat(milestone.promise().first()).as(milestone.code().value()).isEqualTo(earliest);
        }
    }

    /** What an opening told on its own day is the first promise for ever, whatever is amended, struck or said again. */
    @Property(tries = 250)
    void what_was_first_told_is_never_lost(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);
        State now = books.open(View.LATEST).state();
        int kept = 0;
        for (Milestone milestone : now.all(Milestone.KIND)) {
            Optional<Due> told = now.entries(milestone.code()).stream()
                    .filter(entry -> entry.fact() instanceof MilestonePlanned)
                    .map(Entry::told)
                    .sorted()
                    .flatMap(day -> books.open(View.asTold(day)).state().standing(milestone.code()).stream()
                            .filter(entry -> entry.fact() instanceof MilestonePlanned)
                            .limit(1))
                    .findFirst()
                    .flatMap(opening -> promised(opening.fact()));
            boolean isCorrected = now.entries(milestone.code()).stream()
                    .anyMatch(entry -> entry.fact() instanceof Struck || entry.fact() instanceof Amended);
            if (told.isPresent() && isCorrected) {
                kept++;
                assertThat(milestone.promise().firstTold().map(Due::interval))
                        .as(milestone.code().value())
                        .isEqualTo(told.map(Due::interval));
            }
        }
        Statistics.label("a first promise was put to the test")
                .collect(kept > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 20));
    }

    /** Slip is the days of the moves and the days that were amended, together. */
    @Property(tries = 250)
    void the_days_of_a_slip_are_what_was_moved_and_what_was_amended(
            @ForAll("stories") Story story, @ForAll("views") View view) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);
        for (Milestone milestone : books.open(view).state().all(Milestone.KIND)) {
            Milestone.Promise promise = milestone.promise();
            List<Due> stations = new ArrayList<>();
            promise.firstTold().ifPresent(stations::add);
            promise.first().ifPresent(stations::add);
            promise.moves().forEach(move -> stations.addAll(List.of(move.from(), move.to())));
            stations.add(promise.due());
            if (promise.first().isPresent()
                    && stations.stream().allMatch(due -> due.latest().isPresent())) {
                long moved = promise.moves().stream()
                        .mapToLong(move -> days(move.from(), move.to()))
                        .sum();
                long amended =
                        days(promise.firstTold().orElseThrow(), promise.first().get());
                assertThat(days(promise.firstTold().orElseThrow(), promise.due()))
                        .as("%s", promise)
                        .isEqualTo(moved + amended);
            }
        }
    }

    private static long days(Due from, Due to) {
        return ChronoUnit.DAYS.between(from.latest().orElseThrow(), to.latest().orElseThrow());
    }

    @Property(tries = 250)
    void nothing_that_is_said_later_of_a_later_day_changes_it(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        Act opened = Story.open(books);
        assertThat(opened.number()).isOne();
        int kept = 0;
        for (Story.Step step : story.steps()) {
            State before = books.open(View.LATEST).state();
            List<Milestone> promises = new ArrayList<>(before.all(Milestone.KIND));
            Optional<Act> act = step.playInto(books, clock);
            State after = books.open(View.LATEST).state();
            for (Milestone milestone : promises) {
                Optional<Due> first = milestone.promise().first();
                if (first.isPresent() && act.isPresent() && isLater(act.get(), milestone.code(), before, first.get())) {
                    kept++;
                    Optional<Due> still = after.get(Milestone.KIND, milestone.code())
                            .promise()
                            .first();
                    assertThat(first.get().kind() == Due.Kind.TIED ? still.map(it -> tied(it, first.get())) : still)
                            .as(act.get().toString())
                            .isEqualTo(first);
                }
            }
        }
        Statistics.label("a first promise was put to the test")
                .collect(kept > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 60));
    }

    /** Whether an act strikes nothing and says nothing of a milestone from before the day of its first promise. */
    private static boolean isLater(Act act, Code code, State before, Due first) {
        Entry promise = before.standing(code).stream()
                .filter(entry -> promised(entry.fact())
                        .filter(due -> due.equals(first) || due.equals(tied(first, due)))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        return act.entries().stream()
                .filter(entry -> entry.about().code().equals(code))
                .noneMatch(entry -> entry.fact() instanceof Struck
                        || entry.fact() instanceof Amended
                        || entry.compareTo(promise) < 0);
    }
}
