package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/** Whether the whole journal would still be possible with one act more. */
final class Examination {

    private final Language language;
    private final Act act;
    private final Journal before;
    private final State latest;
    private final Journal pending;
    private final State after;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param before the journal without the act
     * @param latest all that is known by it
     */
    Examination(Language language, Act act, Journal before, State latest) {
        this.language = language;
        this.act = act;
        this.before = before;
        this.latest = latest;
        this.pending = new Pending(language, before, act);
        this.after = new JournalState(language, pending, pending.head(), View.LATEST);
    }

    /** All that would be known with the act. */
    State after() {
        return after;
    }

    /** @throws DomainException with all that would not be possible */
    void check() {
        Map<Code, Subject> subjects = new LinkedHashMap<>();
        Map<EntryId, EntryId> strikes = new HashMap<>();
        for (Entry entry : act.entries()) {
            checkNoun(entry, subjects);
            checkStrike(entry, strikes);
        }
        DomainException.throwIfAny(problems);
        subjects.values().forEach(subject -> checkFold(language.kindOf(subject), subject));
        Set<EntryId> struck = Fold.struck(act.entries(), View.LATEST);
        for (Entry entry : act.entries()) {
            if (struck.contains(entry.id())) {
                continue;
            }
            checkReferences(entry);
            entry.fact()
                    .check(
                            entry.about(),
                            after,
                            problem -> problems.add(problem.about(entry.about().code())));
        }
        if (problems.isEmpty() && act.entries().stream().anyMatch(entry -> entry.fact() instanceof Struck)) {
            checkWhatStays(subjects.keySet());
        }
        Set<Code> gone = new LinkedHashSet<>();
        subjects.values().stream()
                .filter(subject -> !after.has(language.kindOf(subject), subject.code()))
                .forEach(subject -> gone.add(subject.code()));
        if (!gone.isEmpty() && problems.isEmpty()) {
            checkNobodyNames(gone);
        }
        DomainException.throwIfAny(problems);
        language.invariants().forEach(invariant -> invariant.check(act, latest, after, problems::add));
        DomainException.throwIfAny(problems);
    }

    /** A code stands for one thing for ever. */
    private void checkNoun(Entry entry, Map<Code, Subject> subjects) {
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

    private void checkStrike(Entry entry, Map<EntryId, EntryId> strikes) {
        if (entry.fact() instanceof Struck struck) {
            List<Entry> earlier = act.entries().subList(0, entry.id().place() - 1);
            Optional<Entry> target = struck.target(act.number(), earlier, latest);
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
                    .ifPresent(by -> problems.add(Problem.refused(
                                    "strike.twice",
                                    "{entry} was struck already, by {by}",
                                    Values.of("entry", struck.entry()).and("by", by))
                            .next(Look.history(entry.about().code()))
                            .about(entry.about().code())));
            strikes.putIfAbsent(struck.entry(), entry.id());
        }
    }

    /** Every entry about a subject is possible, those after a back-dated one too. */
    private <A> void checkFold(Kind<A> kind, Subject subject) {
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

    private void checkReferences(Entry entry) {
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
    private void checkWhatStays(Set<Code> changed) {
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
    private void checkNobodyNames(Set<Code> gone) {
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
}
