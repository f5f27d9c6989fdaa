package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * From entries to what a thing is. The whole of the record's meaning is here: take the entries that {@linkplain Standing
 * stand} in a view, and let each fact change the thing, in order. It never fails: what is impossible where it stands is
 * set aside, and named.
 *
 * <p>A thing is there from its earliest entry that stands, whether its opening is in the view or not: what it is called
 * is then what the latest opening calls it, and of what that promises nothing counts yet.
 */
final class Fold {

    private Fold() {}

    /** Is told of an entry that is impossible where it stands. */
    interface Aside {
        void set(Entry entry, List<Problem> problems);
    }

    private interface Each<A> {
        /** @param called what the thing was called before, where the entry stands before its opening */
        void step(Optional<A> before, Entry entry, A after, Optional<Called<A>> called);
    }

    /** What an opening calls a thing before it says so. */
    private record Called<A>(Entry opening, A thing) {}

    /** The thing in a view. */
    static <A> Optional<A> of(Kind<A> kind, List<Entry> all, View view, Order order) {
        return of(kind, all, view, order, (entry, problems) -> {});
    }

    /** The same, telling of each entry that is set aside. */
    static <A> Optional<A> of(Kind<A> kind, List<Entry> all, View view, Order order, Aside aside) {
        Optional<A> thing = fold(
                kind, all, order, Standing.of(kind, all, view, order), aside, (before, entry, after, called) -> {});
        return thing.isEmpty() || isAsTyped(all, view)
                ? thing
                : thing.map(now -> firstTold(kind, all, view, order)
                        .map(then -> kind.remembering(now, then))
                        .orElse(now));
    }

    /** What each entry that counts made of the thing, in order. */
    static <A> List<Step<A>> steps(Kind<A> kind, List<Entry> all, View view, Order order) {
        return steps(kind, all, view, order, (entry, problems) -> {});
    }

    /** The same, telling of each entry that is set aside. */
    static <A> List<Step<A>> steps(Kind<A> kind, List<Entry> all, View view, Order order, Aside aside) {
        Optional<A> told = isAsTyped(all, view) ? Optional.empty() : firstTold(kind, all, view, order);
        List<Step<A>> steps = new ArrayList<>();
        var unused = fold(
                kind,
                all,
                order,
                Standing.of(kind, all, view, order),
                aside,
                (before, entry, after, called) -> steps.add(new Step<>(
                        before.map(it -> remembering(kind, it, told)), entry, remembering(kind, after, told))));
        return List.copyOf(steps);
    }

    /** Which entry made each part of what is shown of a thing. */
    static <A> Provenance provenance(
            Kind<A> kind, List<Entry> all, View view, Order order, Function<? super A, ? extends Record> shown) {
        List<Provenance> made = new ArrayList<>();
        var unused = fold(
                kind,
                all,
                order,
                Standing.of(kind, all, view, order),
                (entry, problems) -> {},
                (before, entry, after, called) -> {
                    called.ifPresent(it -> made.add(Provenance.opened(shown.apply(it.thing()), it.opening())));
                    Record now = shown.apply(after);
                    made.add(
                            made.isEmpty()
                                    ? Provenance.opened(now, entry)
                                    : made.get(made.size() - 1).changed(now, entry));
                });
        return made.isEmpty() ? Provenance.NONE : made.get(made.size() - 1);
    }

    private static <A> A remembering(Kind<A> kind, A thing, Optional<A> told) {
        return told.map(then -> kind.remembering(thing, then)).orElse(thing);
    }

    private static boolean isAsTyped(List<Entry> all, View view) {
        return all.stream().noneMatch(entry -> Standing.corrects(entry) && isTold(entry, view));
    }

    private static boolean isTold(Entry entry, View view) {
        return view.asTold().filter(entry.told()::isAfter).isEmpty();
    }

    /** What a thing was by its opening alone, as told on the day of the first opening that stood on its own day. */
    private static <A> Optional<A> firstTold(Kind<A> kind, List<Entry> all, View view, Order order) {
        Set<LocalDate> days = new TreeSet<>();
        for (Entry entry : all) {
            if (entry.fact() instanceof Opening<?> && isTold(entry, view)) {
                days.add(entry.told());
            }
        }
        for (LocalDate day : days) {
            Optional<Entry> opening = opening(Standing.of(kind, all, new View(view.asAt(), Optional.of(day)), order));
            if (opening.filter(entry -> entry.fact() instanceof Opening<?>).isPresent()) {
                return opening.map(entry -> kind.asOpening(entry.fact()).first(entry));
            }
        }
        return Optional.empty();
    }

    /** The entries that no longer say what they said, by all that is told of in a view: withdrawn or amended. */
    static Set<EntryId> corrected(List<Entry> entries, View view) {
        Set<EntryId> corrected = new HashSet<>();
        for (Entry entry : entries) {
            if (isTold(entry, view)) {
                Standing.corrected(entry.fact()).ifPresent(corrected::add);
            }
        }
        return corrected;
    }

    /** Tells of each entry that would be set aside when all is known, were what an act says never said before. */
    static void aside(Kind<?> kind, List<Entry> all, Order order, long act, Aside aside) {
        List<Entry> standing = Standing.of(kind, all, View.LATEST, order, OptionalLong.of(act));
        if (opening(standing).isPresent()) {
            var unused = fold(kind, all, order, standing, aside, (before, entry, after, called) -> {});
        } else {
            standing.forEach(entry -> aside.set(entry, List.of(nothingThere(entry))));
        }
    }

    private static <A> Optional<A> fold(
            Kind<A> kind, List<Entry> all, Order order, List<Entry> standing, Aside aside, Each<A> each) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> here = opening(standing);
        Optional<Entry> opening = here.or(() -> opening(kind, all, order));
        if (opening.isEmpty()) {
            standing.forEach(entry -> aside.set(entry, List.of(nothingThere(entry))));
            return Optional.empty();
        }
        Optional<A> state = Optional.empty();
        boolean isOpened = false;
        for (Entry entry : standing) {
            boolean opens = entry.fact() instanceof Opening<?>
                    || here.filter(it -> it.id().equals(entry.id())).isPresent();
            try {
                Optional<A> now = state;
                Optional<Called<A>> called = opens || now.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Called<>(opening.get(), foreseen(kind, opening.get(), entry, here)));
                A after = opens
                        ? opened(kind, state, entry, isOpened)
                        : kind.type()
                                .cast(kind.asChange(entry.fact())
                                        .on(
                                                now.or(() -> called.map(Called::thing))
                                                        .orElseThrow(),
                                                entry));
                each.step(state, entry, after, called);
                state = Optional.of(after);
                isOpened |= opens;
            } catch (DomainException refused) {
                aside.set(entry, refused.problems());
            }
        }
        return state;
    }

    private static <A> A foreseen(Kind<A> kind, Entry opening, Entry first, Optional<Entry> opens) {
        Optional<LocalDate> day = opens.map(Entry::effective);
        return opening.fact() instanceof Stating<?>
                ? kind.asStating(opening.fact()).foreseen(opening, first.effective(), day)
                : kind.asOpening(opening.fact()).foreseen(opening, first.effective(), day);
    }

    /** The recorded opening, or where none stands the first row of a sheet that says enough to open the thing. */
    static Optional<Entry> opening(List<Entry> entries) {
        Optional<Entry> stated = Optional.empty();
        for (Entry entry : entries) {
            if (entry.fact() instanceof Opening<?>) {
                return Optional.of(entry);
            }
            if (stated.isEmpty() && entry.fact() instanceof Stating<?> stating && stating.opens()) {
                stated = Optional.of(entry);
            }
        }
        return stated;
    }

    /** What opens the thing on the latest day, as it stands now, or else stood. */
    private static Optional<Entry> opening(Kind<?> kind, List<Entry> all, Order order) {
        return last(Standing.of(kind, all, View.LATEST, order), order).or(() -> last(all, order));
    }

    private static Optional<Entry> last(List<Entry> entries, Order order) {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof Opening<?>)
                .max(Comparator.comparing(Entry::effective).thenComparing(order))
                .or(() -> opening(entries));
    }

    /** The thing as it is called, whether anything that stands in a view is about it or not. */
    static <A> Optional<A> label(Kind<A> kind, List<Entry> all, Order order) {
        return opening(kind, all, order).map(opening -> foreseen(kind, opening, opening, Optional.empty()));
    }

    /** The same of a thing that was not withdrawn. */
    static <A> Optional<A> standingLabel(Kind<A> kind, List<Entry> all, Order order) {
        return last(Standing.of(kind, all, View.LATEST, order), order)
                .map(opening -> foreseen(kind, opening, opening, Optional.of(opening)));
    }

    private static <A> A opened(Kind<A> kind, Optional<A> before, Entry entry, boolean isOpened) {
        if (isOpened) {
            throw Problem.refused(
                            "code.taken",
                            "{code} is already {noun} and can't be added again",
                            Values.of("code", entry.about().code()).and(Names.noun("noun", kind.noun())))
                    .next(Look.at(entry.about()))
                    .about(entry.about().code())
                    .asException();
        }
        if (entry.fact() instanceof Stating<?>) {
            Stating<A> stating = kind.asStating(entry.fact());
            return before.map(there -> stating.onto(there, entry)).orElseGet(() -> stating.first(entry));
        }
        Opening<A> opening = kind.asOpening(entry.fact());
        return before.map(there -> opening.onto(there, entry)).orElseGet(() -> opening.first(entry));
    }

    private static Problem nothingThere(Entry entry) {
        return Problem.refused(
                        "code.not-yet",
                        "{code} does not exist on {day}: nothing can be recorded about it",
                        Values.of("code", entry.about().code()).and("day", entry.effective()))
                .next(Look.history(entry.about().code()))
                .about(entry.about().code());
    }
}
