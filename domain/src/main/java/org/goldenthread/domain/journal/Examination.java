package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/** Whether the whole journal would still be possible with one act more. */
final class Examination {

    private final Language language;
    private final Act act;
    private final Journal before;
    private final State latest;
    private final Journal pending;
    private final State after;
    private final Order order;
    private final boolean isDisplacing;
    private final Set<EntryId> asides;

    /** What the act says and what it corrects. */
    private final Set<EntryId> own = new HashSet<>();

    private final List<Problem> problems = new ArrayList<>();

    /** What the act would set aside; a person may say that it is to be. */
    private final List<Problem> displaced = new ArrayList<>();

    /**
     * @param before the journal without the act
     * @param latest all that is known by it
     * @param displacing why entries that were possible may be set aside, if they may
     * @param asides the entries of the act that may be impossible where they stand
     */
    Examination(
            Language language,
            Act act,
            Journal before,
            State latest,
            Optional<Sentence> displacing,
            Set<EntryId> asides) {
        this.language = language;
        this.act = act;
        this.before = before;
        this.latest = latest;
        this.pending = new Pending(language, before, act);
        this.after = new JournalState(language, pending, pending.head(), View.LATEST);
        this.order = Order.of(before, before.head());
        this.isDisplacing = displacing.isPresent();
        this.asides = asides;
        for (Entry entry : act.entries()) {
            own.add(entry.id());
            Standing.corrected(entry.fact()).ifPresent(own::add);
        }
    }

    /** All that would be known with the act. */
    State after() {
        return after;
    }

    /** @throws DomainException with all that would not be possible */
    void check() {
        Map<Code, Subject> subjects = new LinkedHashMap<>();
        for (Entry entry : act.entries()) {
            checkNoun(entry, subjects);
            checkCorrection(entry);
        }
        DomainException.throwIfAny(problems);
        subjects.values().forEach(subject -> checkFold(language.kindOf(subject), subject));
        Set<EntryId> corrected = Fold.corrected(act.entries(), View.LATEST);
        for (Entry entry : act.entries()) {
            if (corrected.contains(entry.id())) {
                continue;
            }
            Fact fact = entry.fact() instanceof Amended amended
                    ? amended.fact(language.kindOf(entry.about()))
                    : entry.fact();
            if (!isSuperseded(entry) && !isKeptAside(entry)) {
                checkReferences(entry, fact, after::nounOf);
                checkPaper(entry);
                fact.check(
                        entry.about(),
                        after,
                        problem -> problems.add(problem.about(entry.about().code())));
            } else {
                checkReferences(entry, fact, this::nounEver);
            }
        }
        if (problems.isEmpty() && act.entries().stream().anyMatch(Standing::corrects)) {
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
        DomainException.throwIfAny(displaced);
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

    /** What is corrected is there, is about the same thing, and can be corrected in this way. */
    private void checkCorrection(Entry entry) {
        Optional<EntryId> corrected = Standing.corrected(entry.fact());
        if (corrected.isEmpty()) {
            return;
        }
        EntryId id = corrected.get();
        List<Entry> earlier = act.entries().subList(0, entry.id().place() - 1);
        Optional<Entry> target = Standing.target(id, act.number(), earlier, latest);
        if (target.isEmpty()) {
            problems.add(Problem.notFound("entry.unknown", "there is no entry {entry}", Values.of("entry", id))
                    .next(Look.history(entry.about().code())));
            return;
        }
        Entry root = target.get();
        if (!root.about().equals(entry.about())) {
            problems.add(Problem.refused(
                            "strike.other",
                            "{entry} is about {about}, not about {wanted}",
                            Values.of("entry", id).and("about", root.about()).and("wanted", entry.about()))
                    .next(Look.history(root.about().code()))
                    .about(entry.about().code()));
        }
        Standing.corrected(root.fact())
                .ifPresent(its -> refuse(
                        entry,
                        Problem.refused(
                                "strike.strike",
                                root.fact() instanceof Struck
                                        ? "{entry} is itself a withdrawal and can't be withdrawn; enter again what it withdrew"
                                        : "{entry} is itself an amendment; what it amends, {root}, can be amended again or withdrawn",
                                Values.of("entry", id).and("root", its))));
        if (entry.fact() instanceof Amended amended) {
            checkAmended(entry, amended, root);
        } else {
            Stream.concat(latest.entries(entry.about().code()).stream(), earlier.stream())
                    .filter(e -> Standing.corrected(e.fact()).equals(corrected))
                    .filter(e -> !e.told().isAfter(entry.told()))
                    .max(Comparator.comparing(Entry::told).thenComparing(order))
                    .filter(last -> last.fact() instanceof Struck)
                    .ifPresent(by -> refuse(
                            entry,
                            Problem.refused(
                                    "strike.twice",
                                    "{entry} was withdrawn already, by {by}",
                                    Values.of("entry", id).and("by", by.id()))));
        }
    }

    /** It says something of the same type, which is not the balance of a year. */
    private void checkAmended(Entry entry, Amended amended, Entry root) {
        Kind<?> kind = language.kindOf(root.about());
        String type = kind.typeOf(root.fact()).name();
        if (!amended.said().type().equals(type)) {
            refuse(
                    entry,
                    Problem.refused(
                            "amend.type",
                            "{entry} is \"{type}\" and can't be amended to be \"{wanted}\"",
                            Values.of("entry", root.id())
                                    .and("type", type)
                                    .and("wanted", amended.said().type())));
        }
        if (root.fact() instanceof Settled) {
            refuse(
                    entry,
                    Problem.refused(
                            "amend.settled",
                            "{entry} is \"{type}\": what was reported to a board about a year is restated, not amended",
                            Values.of("entry", root.id()).and("type", type)));
        }
    }

    private void refuse(Entry entry, Problem problem) {
        problems.add(problem.next(Look.history(entry.about().code()))
                .about(entry.about().code()));
    }

    /** What the act says is possible; what it displaces, those after a back-dated one too, is allowed to be displaced. */
    private void checkFold(Kind<?> kind, Subject subject) {
        Set<EntryId> already = latest.aside(subject.code()).keySet();
        Fold.aside(kind, pending.about(subject.code(), pending.head()), order, act.number(), (entry, found) -> {
            EntryId id = entry.id();
            if (asides.contains(id)) {
                return;
            }
            if (own.contains(id)) {
                problems.addAll(found);
            } else if (!isDisplacing && !already.contains(id)) {
                displaced.add(Problem.refused(
                                "entry.later",
                                "entry {entry} ({effective}: {fact}) would no longer be possible: {problem}",
                                said(entry).and("problem", found.get(0)))
                        .next(Suggestion.again().missing("displacing", "why"))
                        .next(Look.history(subject.code()))
                        .about(subject.code()));
            }
        });
    }

    /** An entry by its name, from when it is true and what it says. */
    private static Values said(Entry entry) {
        return Values.of("entry", entry.id())
                .and("effective", entry.effective())
                .and("fact", (Record) entry.fact(), entry.fact().says());
    }

    /** Whether an entry is new, and may be impossible where it stands; what an earlier one is made to name is there. */
    private boolean isKeptAside(Entry entry) {
        return asides.contains(entry.id())
                && Standing.corrected(entry.fact())
                        .filter(root -> root.act() != act.number())
                        .isEmpty();
    }

    /** Whether an amendment says nothing, since one that was told later stands. */
    private boolean isSuperseded(Entry entry) {
        return Standing.corrected(entry.fact())
                .map(root -> after.corrections(entry.about().code()).of(root))
                .filter(all -> !all.get(all.size() - 1).id().equals(entry.id()))
                .isPresent();
    }

    /** What a name stands for, or stood for before it was withdrawn. */
    private Optional<String> nounEver(Code code) {
        return after.nounOf(code).or(() -> pending.subject(code, pending.head()).map(Subject::noun));
    }

    private void checkReferences(Entry entry, Fact fact, Function<Code, Optional<String>> nounOf) {
        for (Reference reference : fact.refers()) {
            Optional<String> noun = nounOf.apply(reference.code());
            if (noun.isEmpty() || !reference.allows(noun.get())) {
                Problem unknown = after.unknown(reference.nouns(), reference.code());
                problems.add(unknown.within(
                                "{about} {field}: ",
                                Values.of("about", entry.about().code()).and("field", reference.field()))
                        .about(entry.about().code()));
            }
        }
    }

    /** What is said again was said by a paper that was not withdrawn. */
    private void checkPaper(Entry entry) {
        if (entry.fact() instanceof Amended amended) {
            Standing.target(amended.entry(), act.number(), act.entries(), latest)
                    .flatMap(Entry::source)
                    .map(Source::paper)
                    .filter(paper -> after.nounOf(paper).isEmpty())
                    .ifPresent(paper -> problems.add(Problem.refused(
                                    "amend.paper",
                                    "{entry} can't be put back: it comes from paper {paper}, which was withdrawn",
                                    Values.of("entry", amended.entry()).and("paper", paper))
                            .next(Look.history(paper))
                            .hint("and put the paper back first")
                            .about(entry.about().code())));
        }
    }

    /** What others say, and what was said before, still holds of things of which something was corrected. */
    private void checkWhatStays(Set<Code> changed) {
        pending.bySubject(Optional.empty(), pending.head(), (subject, entries) -> standing(subject, entries).stream()
                .filter(e -> e.id().act() != act.number())
                .filter(e -> changed.contains(subject.code())
                        || e.fact().refers().stream().anyMatch(r -> changed.contains(r.code())))
                .forEach(e -> e.fact()
                        .check(
                                subject,
                                after,
                                problem -> problems.add(Problem.refused(
                                                "strike.needed",
                                                "entry {entry} about {about} depends on what would be {done}: {problem}",
                                                Values.of("entry", e.id())
                                                        .and("about", subject)
                                                        .and("done", isAmending() ? "amended" : "withdrawn")
                                                        .and("problem", problem))
                                        .next(Look.history(subject.code()))
                                        .about(subject.code())))));
    }

    private boolean isAmending() {
        return act.entries().stream().anyMatch(entry -> entry.fact() instanceof Amended);
    }

    private List<Entry> standing(Subject subject, List<Entry> entries) {
        return Standing.of(language.kindOf(subject), entries, View.LATEST, order);
    }

    /** What is withdrawn from the journal may not be named by what stays in it. */
    private void checkNobodyNames(Set<Code> gone) {
        Map<Code, List<Entry>> named = new LinkedHashMap<>();
        pending.bySubject(Optional.empty(), pending.head(), (subject, entries) -> Stream.concat(
                        standing(subject, entries).stream(), entries.stream().filter(Standing::corrects))
                .forEach(e -> gone.stream().filter(code -> names(e, code)).forEach(code -> named.computeIfAbsent(
                                code, c -> new ArrayList<>())
                        .add(e))));
        named.forEach((code, entries) -> problems.add(Problem.refused(
                        "strike.named",
                        "{code} can't be withdrawn, for {count} it, such as {entry} about {about}",
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
