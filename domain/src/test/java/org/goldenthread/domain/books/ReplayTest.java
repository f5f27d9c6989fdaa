package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/** What the books answer, against a replay that was written without looking at how they find it. */
@Tag("slow")
class ReplayTest {

    @Property(tries = 250)
    void every_view_is_what_a_naive_replay_shows(
            @ForAll("stories") Story story, @ForAll("someViews") List<View> views) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> acts = story.playInto(books, clock);

        for (View view : views) {
            assertThat(NaiveReplay.wordsOf(books.open(view).state()))
                    .as("%s", view)
                    .isEqualTo(NaiveReplay.of(acts, view));
        }
        Statistics.label("an entry is struck")
                .collect(entries(acts).stream().anyMatch(e -> e.fact() instanceof Struck))
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("an entry is amended")
                .collect(entries(acts).stream().anyMatch(e -> e.fact() instanceof Amended))
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("an entry is told before one that was entered earlier")
                .collect(isOutOfOrder(acts))
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("an entry stays out of a view")
                .collect(views.stream()
                        .anyMatch(view -> !NaiveReplay.stayedOut(acts, view).isEmpty()))
                .coverage(c -> c.check(true).percentage(p -> p > 1));
    }

    @Property(tries = 100)
    void what_is_asked_for_alone_is_what_is_found_among_all(
            @ForAll("stories") Story story, @ForAll("views") View view) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> acts = story.playInto(books, clock);

        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            List<Object> alone = new ArrayList<>();
            State state = books.open(view).state();
            entries(acts).stream()
                    .map(Entry::about)
                    .distinct()
                    .map(Subject::code)
                    .sorted()
                    .forEach(code -> state.find(kind, code).ifPresent(alone::add));
            List<Object> all = new ArrayList<>(books.open(view).state().all(kind));
            all.removeAll(Scale.BUILT_IN);
            all.removeAll(Cause.BUILT_IN);
            assertThat(all).isEqualTo(alone);
        }
    }

    @Property(tries = 100)
    void lists_show_what_the_view_holds(
            @ForAll("stories") Story story, @ForAll("views") View view, @ForAll("days") LocalDate readingDate) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        story.playInto(books, clock);
        Portfolio portfolio = books.open(view);
        List<Milestone> milestones = portfolio.state().all(Milestone.KIND);

        List<MilestoneLine> lines = portfolio.lists().milestones(MilestoneQuery.ALL, readingDate);

        assertThat(lines).extracting(MilestoneLine::code).containsExactlyInAnyOrderElementsOf(codes(milestones));
        for (MilestoneLine line : lines) {
            Milestone milestone = portfolio.state().get(Milestone.KIND, line.code());
            assertThat(line.overdue()).isEqualTo(milestone.isOverdueOn(readingDate));
            Optional<Code> named = milestone.position().theme().or(() -> Optional.of(Code.parse("TH")));
            // a theme that was struck in the view, and named by a milestone that was struck only later, is not there
            assertThat(line.theme())
                    .isEqualTo(named.filter(code -> portfolio.state().has(Theme.KIND, code)));
        }
        assertThat(portfolio.lists().rows(MilestoneRow.LISTING))
                .extracting(MilestoneRow::code)
                .isEqualTo(codes(milestones));
        assertThat(portfolio.lists().counts().things()).containsEntry("milestones", (long) milestones.size());
    }

    private static List<Code> codes(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::code).toList();
    }

    @Property(tries = 100)
    void the_history_tells_every_entry_of_the_view_and_what_struck_it(
            @ForAll("stories") Story story, @ForAll("views") View view) {
        SettableClock clock = Story.clock();
        Books books = Books.inMemory(clock);
        List<Act> acts = story.playInto(books, clock);
        List<Entry> seen = entries(acts).stream().filter(view::shows).toList();

        for (Code code : seen.stream().map(e -> e.about().code()).distinct().toList()) {
            List<HistoryLine> history = books.open(view).history(code);

            assertThat(history)
                    .extracting(HistoryLine::entry)
                    .containsExactlyInAnyOrderElementsOf(seen.stream()
                            .filter(e -> e.about().code().equals(code))
                            .map(Entry::id)
                            .toList());
            for (HistoryLine line : history) {
                Optional<Entry> last = seen.stream()
                        .filter(e -> e.fact() instanceof Struck struck
                                        && struck.entry().equals(line.entry())
                                || e.fact() instanceof Amended amended
                                        && amended.entry().equals(line.entry()))
                        .max(Comparator.comparing(Entry::told).thenComparing(Entry::id));
                assertThat(line.struckBy())
                        .isEqualTo(last.filter(e -> e.fact() instanceof Struck).map(Entry::id));
                assertThat(line.amendedBy())
                        .isEqualTo(last.filter(e -> e.fact() instanceof Amended).map(Entry::id));
                Act act = acts.get((int) line.entry().act() - 1);
                assertThat(line.entered()).isEqualTo(act.entered());
                assertThat(line.by()).isEqualTo(act.by());
            }
        }
    }

    @Property(tries = 100)
    void nothing_that_is_recorded_is_impossible_when_all_is_known(@ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        List<Act> acts = story.playInto(Books.inMemory(clock), clock);

        assertThat(NaiveReplay.stayedOut(acts, View.LATEST)).isEmpty();
    }

    @Property(tries = 100)
    void entries_are_never_true_before_they_could_be_told_nor_told_before_they_were_entered(
            @ForAll("stories") Story story) {
        SettableClock clock = Story.clock();
        List<Act> acts = story.playInto(Books.inMemory(clock), clock);

        for (Act act : acts) {
            LocalDate entered = LocalDate.ofInstant(act.entered(), clock.getZone());
            assertThat(act.entries()).allSatisfy(entry -> {
                assertThat(entry.effective()).isBeforeOrEqualTo(entry.told());
                assertThat(entry.told()).isBeforeOrEqualTo(entered);
            });
        }
    }

    private static List<Entry> entries(List<Act> acts) {
        return acts.stream().flatMap(act -> act.entries().stream()).toList();
    }

    private static boolean isOutOfOrder(List<Act> acts) {
        List<LocalDate> told = entries(acts).stream()
                .filter(e -> e.id().act() > 1)
                .map(Entry::told)
                .toList();
        return !told.equals(told.stream().sorted().toList());
    }

    @Provide
    Arbitrary<Story> stories() {
        return BookArbitraries.stories();
    }

    @Provide
    Arbitrary<View> views() {
        return BookArbitraries.views();
    }

    @Provide
    Arbitrary<List<View>> someViews() {
        return BookArbitraries.views().list().ofMinSize(4).ofMaxSize(12).withoutEdgeCases();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return BookArbitraries.days();
    }
}
