package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * From entries to what a thing is. The whole of the record's meaning is here: take the entries that a view shows, leave
 * out those that a strike in the view takes back, and let each fact change the thing, in order; of one day, the opening
 * first.
 */
final class Fold {

    private Fold() {}

    /** What is to happen to an entry that is impossible where it stands. */
    interface Impossible {
        void found(Entry entry, List<Problem> problems);
    }

    /** The thing in a view. An entry about something not yet in the view stays out of it. */
    static <A> Optional<A> of(Kind<A> kind, List<Entry> ordered, View view) {
        return of(kind, ordered, view, (entry, problems) -> {});
    }

    /** The same, telling of each entry that stays out. */
    static <A> Optional<A> of(Kind<A> kind, List<Entry> ordered, View view, Impossible impossible) {
        Set<EntryId> struck = struck(ordered, view);
        Optional<A> state = Optional.empty();
        for (Entry entry : openingsFirst(ordered)) {
            if (counts(entry, view, struck)) {
                try {
                    state = Optional.of(next(kind, state, entry));
                } catch (DomainException refused) {
                    impossible.found(entry, refused.problems());
                }
            }
        }
        return state;
    }

    /**
     * A thing is there from the first moment of the day on which it is opened, so that what an earlier paper told of that
     * day can be said of it.
     */
    private static List<Entry> openingsFirst(List<Entry> ordered) {
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).fact() instanceof Opening<?>) {
                List<Entry> sorted = new ArrayList<>(ordered);
                sorted.sort(Comparator.comparing(Entry::effective)
                        .thenComparing(entry -> !(entry.fact() instanceof Opening<?>)));
                return sorted;
            }
        }
        return ordered;
    }

    /** What each entry that counts made of the thing, in order. */
    static <A> List<Step<A>> steps(Kind<A> kind, List<Entry> ordered, View view) {
        Set<EntryId> struck = struck(ordered, view);
        List<Step<A>> steps = new ArrayList<>();
        Optional<A> before = Optional.empty();
        for (Entry entry : openingsFirst(ordered)) {
            if (counts(entry, view, struck)) {
                try {
                    A after = next(kind, before, entry);
                    steps.add(new Step<>(before, entry, after));
                    before = Optional.of(after);
                } catch (DomainException refused) {
                    // about something not yet in the view, and so out of it
                }
            }
        }
        return List.copyOf(steps);
    }

    private static boolean counts(Entry entry, View view, Set<EntryId> struck) {
        return view.shows(entry) && !struck.contains(entry.id()) && !(entry.fact() instanceof Struck);
    }

    /** The entries that strikes in the view take back. */
    static Set<EntryId> struck(List<Entry> entries, View view) {
        Set<EntryId> struck = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.fact() instanceof Struck strike && view.shows(entry)) {
                struck.add(strike.entry());
            }
        }
        return struck;
    }

    private static <A> A next(Kind<A> kind, Optional<A> before, Entry entry) {
        if (entry.fact() instanceof Opening<?>) {
            if (before.isPresent()) {
                throw Problem.refused(
                                "code.taken",
                                "{code} is {noun} already and can't be added again",
                                Values.of("code", entry.about().code()).and(Names.noun("noun", kind.noun())))
                        .next(Look.at(entry.about()))
                        .about(entry.about().code())
                        .asException();
            }
            return kind.asOpening(entry.fact()).first(entry);
        }
        A there = before.orElseThrow(() -> Problem.refused(
                        "code.not-yet",
                        "{code} is not there on {day}: nothing can be said of it",
                        Values.of("code", entry.about().code()).and("day", entry.effective()))
                .next(Look.history(entry.about().code()))
                .about(entry.about().code())
                .asException());
        return kind.type().cast(kind.asChange(entry.fact()).on(there, entry));
    }
}
