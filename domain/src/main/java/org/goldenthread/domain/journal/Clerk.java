package org.goldenthread.domain.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Legible;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Zone;

/**
 * Who turns what a verb decides into an act, checks that the whole journal would still be possible with it, and appends
 * it. When somebody else was first, the verb decides again.
 *
 * @since 0.1
 */
public final class Clerk {

    /** How often a verb decides anew when the journal moved under it. */
    private static final int TRIES = 64;

    /** After so many refusals of several things that are said together, the others are only counted. */
    private static final int TOLD = 20;

    /** Says when the contents of a paper were told and from when they are true. */
    public interface PaperDates {

        /** The paper's dates, if a code is a paper in this state. */
        Optional<Dates> of(State state, Code paper);

        /** The dates of a paper that a fact opens. */
        Optional<Dates> of(Fact fact);

        /** The day from which a paper's news is true, and the day by which it was told. */
        record Dates(LocalDate effective, LocalDate told) {}
    }

    private final Language language;
    private final Journal journal;
    private final PaperDates papers;
    private final Clock clock;

    public Clerk(Language language, Journal journal, PaperDates papers, Clock clock) {
        this.language = Objects.requireNonNull(language, "language");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.papers = Objects.requireNonNull(papers, "papers");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Records what a verb decides.
     *
     * @return the act; nothing when all of it had been said before, or an act has the key that it was to have
     * @throws DomainException what the verb refuses, what would make the journal impossible, {@code journal.expected}
     *     and {@code journal.busy}
     */
    public Optional<Act> record(Verb verb, Occasion on) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Head head = journal.head();
            if (isDone(on)) {
                return Optional.empty();
            }
            Optional<Prepared> prepared = prepare(verb, on, Remembering.of(journal, head));
            if (prepared.isEmpty() || appended(prepared.get(), head)) {
                return prepared.map(Prepared::act);
            }
        }
        throw Problem.conflict(
                        "journal.busy",
                        "others changed the journal {tries} times while this was being recorded",
                        Values.of("tries", TRIES))
                .hint("try again")
                .asException();
    }

    /** What {@link #record} would append, without appending it. */
    public Optional<Act> propose(Verb verb, Occasion on) {
        return isDone(on)
                ? Optional.empty()
                : prepare(verb, on, Remembering.of(journal, journal.head())).map(Prepared::act);
    }

    /** The journal as it would be with an act that was proposed. */
    public Journal with(Act proposed) {
        return new Pending(language, Remembering.of(journal, new Head(proposed.number() - 1)), proposed);
    }

    private boolean isDone(Occasion on) {
        return on.key().flatMap(journal::keyed).isPresent();
    }

    private boolean appended(Prepared prepared, Head head) {
        try {
            journal.append(prepared.act(), head, current(prepared.act(), prepared.after()));
            return true;
        } catch (DomainException refused) {
            if (refused.problems().stream().anyMatch(p -> p.code().equals("journal.moved"))) {
                return false;
            }
            throw refused;
        }
    }

    /** An act that is possible, and all that is known with it. */
    private record Prepared(Act act, State after) {}

    private Optional<Prepared> prepare(Verb verb, Occasion on, Journal before) {
        try {
            return prepareWhole(verb, on, before);
        } catch (DomainException refused) {
            throw told(refused, verb.parts(), on, before);
        }
    }

    /** All that each of several verbs is refused for; what all are refused for alike, once. */
    private DomainException told(DomainException whole, List<Verb> parts, Occasion on, Journal before) {
        if (parts.size() < 2 || whole.problems().stream().anyMatch(it -> it.sort() == Problem.Sort.CONFLICT)) {
            return whole;
        }
        List<Problem> each = new ArrayList<>();
        Map<String, Integer> alike = new LinkedHashMap<>();
        int asked = 0;
        for (Verb part : parts) {
            if (each.size() >= TOLD) {
                break;
            }
            asked++;
            Set<String> of = new LinkedHashSet<>();
            for (Problem problem : refusals(part, on, before)) {
                each.add(problem);
                of.add(same(problem));
            }
            of.forEach(same -> alike.merge(same, 1, Integer::sum));
        }
        Map<String, Problem> told = new LinkedHashMap<>();
        for (Problem problem : each) {
            Problem one = alike.getOrDefault(same(problem), 0) == asked ? problem : named(problem);
            told.putIfAbsent(same(one), one);
        }
        if (told.isEmpty()) {
            return whole;
        }
        int more = parts.size() - asked;
        if (more > 0) {
            told.put("", Problem.refused("act.more", "{count} more were not checked", Values.of("count", more)));
        }
        return new DomainException(told.values());
    }

    private static String same(Problem problem) {
        return problem.code() + " " + problem.message();
    }

    /** The problem with the code of what it is about, where its sentence does not name that. */
    private static Problem named(Problem problem) {
        return problem.subject()
                .filter(code -> !problem.message().contains(code))
                .map(code -> problem.within("{subject}: ", Values.of("subject", code)))
                .orElse(problem);
    }

    private List<Problem> refusals(Verb part, Occasion on, Journal before) {
        try {
            Optional<Prepared> unused = prepare(part, on, before);
            return List.of();
        } catch (DomainException refused) {
            return refused.problems();
        }
    }

    private Optional<Prepared> prepareWhole(Verb verb, Occasion on, Journal before) {
        Head head = before.head();
        on.expect().filter(expected -> !expected.equals(head)).ifPresent(expected -> {
            throw Problem.conflict(
                            "journal.expected",
                            "the journal is at act {act}, not at {expected} as expected",
                            Values.of("act", head.act()).and("expected", expected.act()))
                    .next(Suggestion.again().with("expect", head.act()))
                    .hint("once you have looked at what was entered since")
                    .asException();
        });
        Instant entered = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(entered, clock.getZone());
        State latest = new JournalState(language, before, head, View.LATEST);
        Dating dating = new Dating(papers, latest, today);
        Moment moment = dating.moment(on, head.act() + 1);
        State then = on.on().isEmpty() && on.source().isEmpty()
                ? latest
                : JournalState.foreseeing(language, before, head, View.asAt(moment.effective()));
        Stamp stamp = new Stamp(
                head.act() + 1, entered, on.by(), on.words(), Optional.of(Zone.of(clock.getZone())), on.key());
        Function<List<Draft>, Act> act = all -> new Act(stamp, dating.entries(all, on, moment));
        List<Draft> first = verb.decide(then, moment);
        List<Draft> drafts = verb.then()
                .map(next -> {
                    State known = first.isEmpty()
                            ? then
                            : checked(act.apply(first), first, before, latest, on)
                                    .after();
                    return Stream.concat(first.stream(), next.decide(known, moment).stream())
                            .toList();
                })
                .orElse(first);
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        List<Draft> said = on.displacing()
                .map(why -> drafts.stream()
                        .map(draft -> draft.reason().isPresent() ? draft : draft.because(why))
                        .toList())
                .orElse(drafts);
        Prepared alone = checked(act.apply(said), said, before, latest, on);
        List<Draft> sequel = language.sequels().stream()
                .flatMap(it -> it.of(alone.act(), latest, alone.after()).stream())
                .toList();
        return Optional.of(
                sequel.isEmpty()
                        ? alone
                        : followed(
                                alone,
                                Stream.concat(said.stream(), sequel.stream()).toList(),
                                act,
                                before,
                                latest,
                                on));
    }

    /** What follows from an act is part of it where that is possible. */
    private Prepared followed(
            Prepared alone,
            List<Draft> all,
            Function<List<Draft>, Act> act,
            Journal before,
            State latest,
            Occasion on) {
        try {
            return checked(act.apply(all), all, before, latest, on);
        } catch (DomainException impossible) {
            return alone;
        }
    }

    private Prepared checked(Act act, List<Draft> drafts, Journal before, State latest, Occasion on) {
        checkLegible(act, drafts);
        Examination examination = new Examination(language, act, before, latest, on.displacing(), asides(act, drafts));
        try {
            examination.check();
        } catch (DomainException refused) {
            throw placed(refused, drafts);
        }
        return new Prepared(act, examination.after());
    }

    /**
     * What is entered can be read as it was meant, and names can be told apart by eye. What was withdrawn before it came
     * here is part of its history, and stays as it was.
     */
    private void checkLegible(Act act, List<Draft> drafts) {
        Set<Problem> problems = new LinkedHashSet<>();
        Legible.unclear(act.by().name()).ifPresent(problems::add);
        Legible.lost(act.words()).ifPresent(problems::add);
        Set<EntryId> corrected = Fold.corrected(act.entries(), View.LATEST);
        for (Entry entry : act.entries()) {
            Optional<String> place = drafts.get(entry.id().place() - 1).place();
            BiConsumer<Record, String> check =
                    (of, text) -> (of instanceof Title ? Legible.unclear(text) : Legible.lost(text))
                            .map(problem -> problem.about(entry.about().code()))
                            .map(problem -> place.map(problem::at).orElse(problem))
                            .ifPresent(problems::add);
            if (!corrected.contains(entry.id())) {
                Fact fact = entry.fact() instanceof Amended amended
                        ? amended.fact(language.kindOf(entry.about()))
                        : entry.fact();
                Forms.texts((Record) entry.fact(), check);
                Forms.texts((Record) fact, check);
                entry.reason().ifPresent(reason -> Forms.texts(reason, check));
                entry.source().ifPresent(source -> Forms.texts(source, check));
            }
        }
        DomainException.throwIfAny(List.copyOf(problems));
    }

    /** What was told to be impossible where it stands, and is kept for the views in which it is not. */
    private static Set<EntryId> asides(Act act, List<Draft> drafts) {
        return act.entries().stream()
                .filter(entry -> drafts.get(entry.id().place() - 1).isAside())
                .flatMap(entry -> Stream.concat(Stream.of(entry.id()), Standing.corrected(entry.fact()).stream()))
                .collect(Collectors.toSet());
    }

    /** The problems, each at the place where what it is about was read. */
    private static DomainException placed(DomainException refused, List<Draft> drafts) {
        Map<String, String> places = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            draft.place()
                    .ifPresent(place -> places.putIfAbsent(draft.about().code().value(), place));
        }
        return new DomainException(refused.problems().stream()
                .map(problem -> problem.subject()
                        .filter(subject -> problem.place().isEmpty())
                        .flatMap(subject -> Optional.ofNullable(places.get(subject)))
                        .map(problem::at)
                        .orElse(problem))
                .toList());
    }

    private List<CurrentState<?>> current(Act act, State after) {
        Set<Subject> subjects = new LinkedHashSet<>();
        act.entries().forEach(entry -> subjects.add(entry.about()));
        List<CurrentState<?>> current = new ArrayList<>();
        subjects.forEach(subject -> current.add(currentState(language.kindOf(subject), subject.code(), after)));
        return current;
    }

    private static <A> CurrentState<A> currentState(Kind<A> kind, Code code, State after) {
        return new CurrentState<>(kind, code, after.find(kind, code));
    }
}
