package org.goldenthread.domain.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Legible;
import org.goldenthread.domain.text.Title;

/**
 * Who turns what a verb decides into an act, checks that the whole journal would still be possible with it, and appends
 * it. When somebody else was first, the verb decides again.
 *
 * @since 0.1
 */
public final class Clerk {

    /** How often a verb decides anew when the journal moved under it. */
    private static final int TRIES = 64;

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
     * @return the act; nothing when all of it had been said before
     * @throws DomainException what the verb refuses, what would make the journal impossible, {@code journal.expected}
     *     and {@code journal.busy}
     */
    public Optional<Act> record(Verb verb, Occasion on) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Head head = journal.head();
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
        return prepare(verb, on, Remembering.of(journal, journal.head())).map(Prepared::act);
    }

    private boolean appended(Prepared prepared, Head head) {
        try {
            journal.append(prepared.act(), head, prepared.current());
            return true;
        } catch (DomainException refused) {
            if (refused.problems().stream().anyMatch(p -> p.code().equals("journal.moved"))) {
                return false;
            }
            throw refused;
        }
    }

    private record Prepared(Act act, List<CurrentState<?>> current) {}

    private Optional<Prepared> prepare(Verb verb, Occasion on, Journal before) {
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
        Moment moment = moment(on, latest, today, head.act() + 1);
        State then = on.on().isEmpty() && on.source().isEmpty()
                ? latest
                : new JournalState(language, before, head, View.asAt(moment.effective()));
        List<Draft> drafts = verb.decide(then, moment);
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        Act act = new Act(head.act() + 1, entered, on.by(), on.words(), stamp(drafts, on, moment, latest, today));
        checkLegible(act, drafts);
        Journal pending = new Pending(before, act);
        State after = new JournalState(language, pending, pending.head(), View.LATEST);
        try {
            check(act, before, pending, latest, after);
        } catch (DomainException refused) {
            throw placed(refused, drafts);
        }
        return Optional.of(new Prepared(act, current(act, after)));
    }

    /**
     * What is entered can be read as it was meant, and names can be told apart by eye. What was struck before it came
     * here is part of its history, and stays as it was.
     */
    private static void checkLegible(Act act, List<Draft> drafts) {
        Set<Problem> problems = new LinkedHashSet<>();
        Legible.unclear(act.by().name()).ifPresent(problems::add);
        Legible.lost(act.words()).ifPresent(problems::add);
        Set<EntryId> struck = Fold.struck(act.entries(), View.LATEST);
        for (Entry entry : act.entries()) {
            Optional<String> place = drafts.get(entry.id().place() - 1).place();
            BiConsumer<Record, String> check =
                    (of, text) -> (of instanceof Title ? Legible.unclear(text) : Legible.lost(text))
                            .map(problem -> problem.about(entry.about().code()))
                            .map(problem -> place.map(problem::at).orElse(problem))
                            .ifPresent(problems::add);
            if (!struck.contains(entry.id())) {
                Forms.texts((Record) entry.fact(), check);
                entry.reason().ifPresent(reason -> Forms.texts(reason, check));
                entry.source().ifPresent(source -> Forms.texts(source, check));
            }
        }
        DomainException.throwIfAny(List.copyOf(problems));
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

    private Moment moment(Occasion on, State latest, LocalDate today, long act) {
        Optional<PaperDates.Dates> paper = on.source().map(source -> paper(source, Map.of(), latest));
        LocalDate told = paper.map(PaperDates.Dates::told).orElse(today);
        LocalDate effective =
                on.on().or(() -> paper.map(PaperDates.Dates::effective)).orElse(told);
        checkDates(effective, told, today).ifPresent(problem -> {
            throw problem.asException();
        });
        return new Moment(effective, told, on.today().orElse(today), act);
    }

    private PaperDates.Dates paper(Source source, Map<Code, PaperDates.Dates> opened, State latest) {
        return Optional.ofNullable(opened.get(source.paper()))
                .or(() -> papers.of(latest, source.paper()))
                .orElseThrow(
                        () -> latest.unknown(Set.of("paper"), source.paper()).asException());
    }

    private static Optional<Problem> checkDates(LocalDate effective, LocalDate told, LocalDate today) {
        if (told.isAfter(today)) {
            return Optional.of(Problem.refused(
                    "entry.told.future",
                    "told on {told}, which is after the day it is entered, {entered}",
                    Values.of("told", told).and("entered", today)));
        }
        if (effective.isAfter(told)) {
            return Optional.of(Problem.refused(
                            "entry.effective.future",
                            "true from {effective}, which is after the day it was told, {told}",
                            Values.of("effective", effective).and("told", told))
                    .hint("an entry is about what has happened; what is to come is a due"));
        }
        return Optional.empty();
    }

    private List<Entry> stamp(List<Draft> drafts, Occasion on, Moment moment, State latest, LocalDate today) {
        Map<Code, PaperDates.Dates> opened = new LinkedHashMap<>();
        drafts.forEach(draft -> papers.of(draft.fact())
                .ifPresent(dates -> opened.put(draft.about().code(), dates)));
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                entries.add(entry(entries, draft, on, moment, latest, opened, today));
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        DomainException.throwIfAny(problems);
        return entries;
    }

    private Entry entry(
            List<Entry> before,
            Draft draft,
            Occasion on,
            Moment moment,
            State latest,
            Map<Code, PaperDates.Dates> opened,
            LocalDate today) {
        EntryId id = new EntryId(moment.act(), before.size() + 1);
        Optional<Source> source = draft.source().or(on::source);
        Optional<PaperDates.Dates> paper = draft.source().map(s -> paper(s, opened, latest));
        LocalDate told =
                draft.told().or(() -> paper.map(PaperDates.Dates::told)).orElse(moment.told());
        LocalDate effective = draft.fact() instanceof Struck struck
                ? effectiveOf(struck, told, draft, moment.act(), before, latest)
                : draft.effective()
                        .or(() -> paper.map(PaperDates.Dates::effective))
                        .orElseGet(() -> draft.told().orElse(moment.effective()));
        Optional<Problem> wrong = checkDates(effective, told, today);
        if (wrong.isPresent()) {
            throw wrong.get().about(draft.about().code()).asException();
        }
        return new Entry(id, draft.about(), effective, told, draft.fact(), draft.reason(), source);
    }

    /** A strike is as old as what it strikes, and told no earlier. */
    private static LocalDate effectiveOf(
            Struck struck, LocalDate told, Draft draft, long act, List<Entry> before, State latest) {
        Optional<Entry> target = target(struck, act, before, latest);
        if (target.isPresent() && told.isBefore(target.get().told())) {
            throw Problem.refused(
                            "strike.early",
                            "{entry} was told on {entryTold} and can't be struck as told on {told}",
                            Values.of("entry", struck.entry())
                                    .and("entryTold", target.get().told())
                                    .and("told", told))
                    .about(draft.about().code())
                    .asException();
        }
        return target.map(Entry::effective).orElse(told);
    }

    /** What is struck: an entry of the journal, or one that stands before the strike in its act. */
    private static Optional<Entry> target(Struck struck, long act, List<Entry> before, State latest) {
        return struck.entry().act() == act
                ? before.stream().skip(struck.entry().place() - 1L).findFirst()
                : latest.entry(struck.entry());
    }

    private void check(Act act, Journal before, Journal pending, State latest, State after) {
        List<Problem> problems = new ArrayList<>();
        Map<Code, Subject> subjects = new LinkedHashMap<>();
        Map<EntryId, EntryId> strikes = new HashMap<>();
        for (Entry entry : act.entries()) {
            checkNoun(entry, before, subjects, problems);
            checkStrike(entry, act, latest, strikes, problems);
        }
        DomainException.throwIfAny(problems);
        subjects.values().forEach(subject -> checkFold(act, language.kindOf(subject), subject, after, problems));
        Set<EntryId> struck = Fold.struck(act.entries(), View.LATEST);
        for (Entry entry : act.entries()) {
            if (struck.contains(entry.id())) {
                continue;
            }
            checkReferences(entry, after, problems);
            entry.fact()
                    .check(
                            entry.about(),
                            after,
                            problem -> problems.add(problem.about(entry.about().code())));
        }
        if (problems.isEmpty() && act.entries().stream().anyMatch(entry -> entry.fact() instanceof Struck)) {
            checkWhatStays(subjects.keySet(), act, pending, after, problems);
        }
        Set<Code> gone = new LinkedHashSet<>();
        subjects.values().stream()
                .filter(subject -> !after.has(language.kindOf(subject), subject.code()))
                .forEach(subject -> gone.add(subject.code()));
        if (!gone.isEmpty() && problems.isEmpty()) {
            checkNobodyNames(gone, pending, problems);
        }
        DomainException.throwIfAny(problems);
        language.invariants().forEach(invariant -> invariant.check(act, latest, after, problems::add));
        DomainException.throwIfAny(problems);
    }

    /** A code stands for one thing for ever. */
    private void checkNoun(Entry entry, Journal before, Map<Code, Subject> subjects, List<Problem> problems) {
        Code code = entry.about().code();
        Optional<Subject> there = before.subject(code, before.head())
                .or(() -> Optional.ofNullable(subjects.get(code)))
                .or(() -> language.builtIn(code).map(Language.BuiltIn::subject));
        if (there.isPresent() && (!there.get().equals(entry.about()) || isBuiltIn(code))) {
            problems.add(Problem.refused(
                            "code.taken",
                            isBuiltIn(code)
                                    ? "{code} is {noun} already and can't be {wanted} of your own"
                                    : "{code} is {noun} already and can't be {wanted}",
                            Values.of("code", code)
                                    .and(Names.noun("noun", there.get().noun()))
                                    .and(Names.noun("wanted", entry.about().noun())))
                    .next(Look.at(new Subject(there.get().noun(), code)))
                    .about(code));
        } else {
            subjects.put(code, entry.about());
        }
    }

    private boolean isBuiltIn(Code code) {
        return language.builtIn(code).isPresent();
    }

    private static void checkStrike(
            Entry entry, Act act, State latest, Map<EntryId, EntryId> strikes, List<Problem> problems) {
        if (entry.fact() instanceof Struck struck) {
            List<Entry> before = act.entries().subList(0, entry.id().place() - 1);
            Optional<Entry> target = target(struck, act.number(), before, latest);
            if (target.isEmpty()) {
                problems.add(Problem.notFound(
                                "entry.unknown", "there is no entry {entry}", Values.of("entry", struck.entry()))
                        .next(Look.history(entry.about().code())));
                return;
            }
            if (!target.get().about().equals(entry.about())) {
                problems.add(Problem.refused(
                                "strike.other",
                                "{entry} is about {about}, not about {wanted}",
                                Values.of("entry", struck.entry())
                                        .and("about", target.get().about())
                                        .and("wanted", entry.about()))
                        .next(Look.history(target.get().about().code()))
                        .about(entry.about().code()));
            }
            if (target.get().fact() instanceof Struck) {
                problems.add(Problem.refused(
                                "strike.strike",
                                "{entry} is itself a strike and can't be struck; enter again what it struck",
                                Values.of("entry", struck.entry()))
                        .next(Look.history(entry.about().code()))
                        .about(entry.about().code()));
            }
            latest.entries(target.get().about().code()).stream()
                    .filter(e -> e.fact().equals(struck))
                    .map(Entry::id)
                    .findFirst()
                    .or(() -> Optional.ofNullable(strikes.get(struck.entry())))
                    .ifPresent(earlier -> problems.add(Problem.refused(
                                    "strike.twice",
                                    "{entry} was struck already, by {by}",
                                    Values.of("entry", struck.entry()).and("by", earlier))
                            .next(Look.history(entry.about().code()))
                            .about(entry.about().code())));
            strikes.putIfAbsent(struck.entry(), entry.id());
        }
    }

    /** Every entry about a subject is possible, those after a back-dated one too. */
    private static <A> void checkFold(Act act, Kind<A> kind, Subject subject, State after, List<Problem> problems) {
        Set<EntryId> reported = new HashSet<>();
        var unused = Fold.of(kind, after.entries(subject.code()), View.LATEST, (entry, found) -> {
            if (reported.isEmpty()) {
                if (entry.id().act() == act.number()) {
                    problems.addAll(found);
                } else {
                    problems.add(Problem.refused(
                                    "entry.later",
                                    "entry {entry} ({effective}: {fact}) would no longer be possible: {problem}",
                                    said(entry).and("problem", found.get(0)))
                            .next(Look.history(subject.code()))
                            .about(subject.code()));
                }
                reported.add(entry.id());
            }
        });
    }

    /** An entry by its name, from when it is true and what it says. */
    private static Values said(Entry entry) {
        return Values.of("entry", entry.id())
                .and("effective", entry.effective())
                .and("fact", (Record) entry.fact(), entry.fact().says());
    }

    private void checkReferences(Entry entry, State after, List<Problem> problems) {
        for (Reference reference : entry.fact().refers()) {
            Optional<String> noun = after.nounOf(reference.code());
            if (noun.isEmpty() || !reference.allows(noun.get())) {
                Problem unknown = after.unknown(reference.nouns(), reference.code());
                problems.add(unknown.within(
                                "{about} {field}: ",
                                Values.of("about", entry.about().code()).and("field", reference.field()))
                        .about(entry.about().code()));
            }
        }
    }

    /** What others say, and what was said before, still holds of things of which something was struck. */
    private static void checkWhatStays(
            Set<Code> changed, Act act, Journal pending, State after, List<Problem> problems) {
        pending.bySubject(Optional.empty(), pending.head(), (subject, entries) -> {
            Set<EntryId> struck = Fold.struck(entries, View.LATEST);
            entries.stream()
                    .filter(e -> e.id().act() != act.number() && !struck.contains(e.id()))
                    .filter(e -> changed.contains(subject.code())
                            || e.fact().refers().stream().anyMatch(r -> changed.contains(r.code())))
                    .forEach(e -> e.fact()
                            .check(
                                    subject,
                                    after,
                                    problem -> problems.add(Problem.refused(
                                                    "strike.needed",
                                                    "entry {entry} about {about} would not hold without what is struck: {problem}",
                                                    Values.of("entry", e.id())
                                                            .and("about", subject)
                                                            .and("problem", problem))
                                            .next(Look.history(subject.code()))
                                            .about(subject.code()))));
        });
    }

    /** What is struck from the journal may not be named by what stays in it. */
    private static void checkNobodyNames(Set<Code> gone, Journal pending, List<Problem> problems) {
        Map<Code, List<Entry>> named = new LinkedHashMap<>();
        pending.bySubject(Optional.empty(), pending.head(), (subject, entries) -> {
            Set<EntryId> struck = Fold.struck(entries, View.LATEST);
            entries.stream().filter(e -> !struck.contains(e.id())).forEach(e -> gone.stream()
                    .filter(code -> names(e, code))
                    .forEach(code ->
                            named.computeIfAbsent(code, c -> new ArrayList<>()).add(e)));
        });
        named.forEach((code, entries) -> problems.add(Problem.refused(
                        "strike.named",
                        "{code} would be gone, but {count} it, such as {entry} about {about}",
                        Values.of("code", code)
                                .and(
                                        "count",
                                        entries.size(),
                                        entries.size() == 1 ? "one entry names" : entries.size() + " entries name")
                                .and("entry", entries.get(0).id())
                                .and("about", entries.get(0).about()))
                .next(Look.history(entries.get(0).about().code()))
                .about(code)));
    }

    private static boolean names(Entry entry, Code code) {
        return entry.fact().refers().stream().anyMatch(r -> r.code().equals(code))
                || entry.source().filter(s -> s.paper().equals(code)).isPresent();
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
