package org.goldenthread.domain.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goldenthread.domain.balance.ClosedYears;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Seals;
import org.goldenthread.domain.journal.Soundness;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.RecodeThing;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * What another copy of a journal holds besides, and what comes of taking it in: the acts under the numbers that they have
 * here, what is set aside by it, and which closed years are contested.
 *
 * @param head of this copy before
 * @param taken the acts that are not in this copy, in the order of the other
 * @param aside what was not set aside before and is now, as an entry and why
 * @param contested the closed plans whose balance is no longer what was drawn up
 * @since 0.1
 */
public record Merging(
        Head head, List<KeptAct> taken, List<SetAside> aside, List<Code> contested, List<CurrentState<?>> current) {

    /** An entry that can't stand beside others, in either copy, and why. */
    public record SetAside(Entry entry, Problem problem) {}

    public Merging {
        taken = List.copyOf(taken);
        aside = List.copyOf(aside);
        contested = List.copyOf(contested);
        current = List.copyOf(current);
    }

    static Merging of(Journal here, List<KeptAct> there, Instant now) {
        Head head = here.head();
        List<KeptAct> mine = new ArrayList<>();
        here.kept(head, mine::add);
        requireRelated(mine, there);
        Set<Seal> known = seals(mine);
        List<KeptAct> taken = new ArrayList<>();
        for (KeptAct act : there) {
            if (!known.contains(seal(act))) {
                taken.add(act.numbered(head.act() + taken.size() + 1));
            }
        }
        DomainException.throwIfAny(taken.stream()
                .flatMap(act -> Seals.ahead(act.stamp(), now).stream())
                .map(wrong -> Problem.refused("journal.ahead", "{problem}", Values.of("problem", wrong)))
                .toList());
        Journal both = new InMemoryJournal();
        both.append(mine, Head.NONE, List.of());
        State before = state(both);
        if (taken.isEmpty()) {
            return new Merging(head, List.of(), List.of(), List.of(), List.of());
        }
        both.append(taken, head, List.of());
        requireDifferentCodes(mine, there, both);
        DomainException.throwIfAny(Soundness.of(GoldenThread.LANGUAGE, both, both.head()).stream()
                .map(wrong -> Problem.refused("journal.impossible", "{problem}", Values.of("problem", wrong)))
                .toList());
        State after = state(both);
        return new Merging(head, taken, aside(before, after), contested(after), current(taken, both, after));
    }

    private static State state(Journal journal) {
        return new JournalState(GoldenThread.LANGUAGE, journal, journal.head(), View.LATEST);
    }

    private static Seal seal(KeptAct act) {
        return act.link()
                .map(Link::seal)
                .orElseThrow(() -> new IllegalArgumentException("act: " + act.number() + " has no seal"));
    }

    private static Set<Seal> seals(List<KeptAct> acts) {
        Set<Seal> seals = new HashSet<>();
        acts.forEach(act -> seals.add(seal(act)));
        return seals;
    }

    private static void requireRelated(List<KeptAct> mine, List<KeptAct> there) {
        if (mine.isEmpty() || there.isEmpty() || !seal(mine.get(0)).equals(seal(there.get(0)))) {
            throw Problem.refused(
                            "merge.unrelated",
                            "the two journals have no act in common: their first acts differ",
                            Values.NONE)
                    .hint("partners who began separately exchange portfolio files, or are read together")
                    .asException();
        }
    }

    /**
     * A code that both copies opened since they parted, and not alike, is two things: a person says which is which. Rows of
     * sheets open what nobody else opens, and are alike when a series tells them apart by the same reference.
     */
    private static void requireDifferentCodes(List<KeptAct> mine, List<KeptAct> there, Journal both) {
        Set<Seal> here = seals(mine);
        Set<Seal> other = seals(there);
        Map<Code, List<Entry>> openedHere = new HashMap<>();
        Map<Code, List<Entry>> openedThere = new TreeMap<>();
        Set<Code> before = new HashSet<>();
        State state = state(both);
        both.upTo(both.head(), act -> {
            Seal seal = both.link(act.number()).seal();
            boolean isOnlyHere = !other.contains(seal);
            boolean isOnlyThere = !here.contains(seal);
            if (isOnlyHere || isOnlyThere) {
                act.entries().stream()
                        .filter(entry -> opens(entry) && stands(entry, state))
                        .forEach(entry -> (isOnlyHere ? openedHere : openedThere)
                                .computeIfAbsent(entry.about().code(), code -> new ArrayList<>())
                                .add(entry));
            } else {
                act.entries().stream()
                        .filter(entry -> opens(entry) && stands(entry, state))
                        .forEach(entry -> before.add(entry.about().code()));
            }
        });
        List<Problem> problems = new ArrayList<>();
        openedThere.forEach(
                (code, entries) -> twice(openedHere.getOrDefault(code, List.of()), entries, before.contains(code))
                        .ifPresent(it -> problems.add(Problem.refused(
                                        "merge.code",
                                        "both copies have added {code} since they parted: here {own} says {mine}, there {theirs}",
                                        Values.of("code", code)
                                                .and("own", it.own().id())
                                                .and(
                                                        "mine",
                                                        (Record) it.own().fact(),
                                                        it.own().fact().says())
                                                .and(
                                                        "theirs",
                                                        (Record) it.other().fact(),
                                                        it.other().fact().says()))
                                .next(Suggestion.to(RecodeThing.class)
                                        .with("code", code)
                                        .missing("to", "code")
                                        .missing("reason", "why"))
                                .hint("in one of the two")
                                .about(code))));
        DomainException.throwIfAny(problems);
    }

    private static boolean opens(Entry entry) {
        return entry.fact() instanceof Opening<?> || isRow(entry);
    }

    private static boolean isRow(Entry entry) {
        return entry.fact() instanceof Stated;
    }

    /** What each of two copies opened a code by, where that makes it two things. */
    private record Twice(Entry own, Entry other) {}

    private static Optional<Twice> twice(List<Entry> here, List<Entry> there, boolean wasThere) {
        Optional<Twice> both = first(here).flatMap(own -> first(there).map(other -> new Twice(own, other)));
        return both.filter(it -> (isRow(it.own()) || isRow(it.other()))
                ? !wasThere && here.stream().noneMatch(own -> there.stream().anyMatch(other -> isSameRow(own, other)))
                : there.stream().noneMatch(other -> isAlike(it.own(), other)));
    }

    /** The first opening, else the first row. */
    private static Optional<Entry> first(List<Entry> entries) {
        return entries.stream().filter(entry -> !isRow(entry)).findFirst().or(() -> entries.stream()
                .findFirst());
    }

    private static boolean isSameRow(Entry one, Entry other) {
        return one.fact() instanceof Stated own
                && other.fact() instanceof Stated its
                && own.series().equals(its.series())
                && own.row().equals(its.row());
    }

    /** What was taken back says nothing of its code any more. */
    private static boolean stands(Entry opening, State state) {
        return state.standing(opening.about().code()).stream()
                .anyMatch(entry -> entry.id().equals(opening.id()) || isAlike(entry, opening));
    }

    private static boolean isAlike(Entry one, Entry other) {
        return one.about().equals(other.about())
                && one.fact().equals(other.fact())
                && one.effective().equals(other.effective())
                && one.told().equals(other.told())
                && one.reason().equals(other.reason())
                && one.source().equals(other.source());
    }

    private static List<SetAside> aside(State before, State after) {
        Set<Object> known = new HashSet<>();
        before.aside((entry, problems) -> known.add(entry.id()));
        List<SetAside> aside = new ArrayList<>();
        after.aside((entry, problems) -> {
            if (!known.contains(entry.id())) {
                aside.add(new SetAside(entry, problems.get(0)));
            }
        });
        return aside;
    }

    private static List<Code> contested(State after) {
        return after.all(DeliveryPlan.KIND).stream()
                .filter(plan -> ClosedYears.isContested(after, plan))
                .map(DeliveryPlan::code)
                .toList();
    }

    private static List<CurrentState<?>> current(List<KeptAct> taken, Journal both, State after) {
        Set<Subject> subjects = new LinkedHashSet<>();
        long first = taken.get(0).number();
        both.upTo(both.head(), act -> {
            if (act.number() >= first) {
                act.entries().forEach(entry -> subjects.add(entry.about()));
            }
        });
        List<CurrentState<?>> current = new ArrayList<>();
        subjects.forEach(subject -> current.add(current(after.kindOf(subject), subject.code(), after)));
        return current;
    }

    private static <A> CurrentState<A> current(Kind<A> kind, Code code, State after) {
        return new CurrentState<>(kind, code, after.find(kind, code));
    }
}
