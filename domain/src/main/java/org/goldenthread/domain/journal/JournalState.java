package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Words;

/**
 * A view of a journal up to a head. A single thing is folded from its own entries when it is asked for; a whole kind in
 * one pass.
 *
 * @since 0.1
 */
public final class JournalState implements State {

    /** Up to this many things are read one by one. */
    private static final int FEW = 100;

    private final Language language;
    private final Remembering journal;
    private final Head head;
    private final View view;
    private final boolean isForeseeing;
    private final Map<Code, Optional<?>> folded = new HashMap<>();
    private final Map<String, List<?>> whole = new HashMap<>();

    /** What was set aside of each noun of which everything was folded. */
    private final Map<String, List<Aside>> aside = new HashMap<>();

    public JournalState(Language language, Journal journal, Head head, View view) {
        this(language, journal, head, view, false);
    }

    private JournalState(Language language, Journal journal, Head head, View view, boolean isForeseeing) {
        this.isForeseeing = isForeseeing;
        this.language = Objects.requireNonNull(language, "language");
        this.head = Objects.requireNonNull(head, "head");
        this.journal = Remembering.of(Objects.requireNonNull(journal, "journal"), head);
        this.view = Objects.requireNonNull(view, "view");
    }

    /**
     * The view of a verb that says something of a day: what is there in the journal and was not yet on that day can be
     * spoken of, as what it is called.
     */
    static State foreseeing(Language language, Journal journal, Head head, View view) {
        return new JournalState(language, journal, head, view, true);
    }

    @Override
    public State latest() {
        return view.equals(View.LATEST) ? this : new JournalState(language, journal, head, View.LATEST);
    }

    @Override
    public State asAt(LocalDate day) {
        LocalDate until = view.asAt().filter(day::isAfter).orElse(day);
        return new JournalState(language, journal, head, new View(Optional.of(until), view.asTold()), isForeseeing);
    }

    @Override
    public Optional<?> thing(Code code) {
        Optional<?> thing = folded.get(code);
        if (thing == null) {
            thing = fold(code);
            folded.put(code, thing);
        }
        return thing;
    }

    @Override
    public <A> Optional<A> find(Kind<A> kind, Code code) {
        return thing(code).filter(kind.type()::isInstance).map(kind.type()::cast);
    }

    private Optional<?> fold(Code code) {
        Optional<Language.BuiltIn<?>> builtIn = language.builtIn(code);
        if (builtIn.isPresent()) {
            return Optional.of(builtIn.get().thing());
        }
        List<Entry> entries = journal.about(code, head);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Kind<?> kind = language.kindOf(entries.get(0).about());
        Optional<?> thing = Fold.of(kind, entries, view, order());
        return thing.isPresent() || !isForeseeing ? thing : Fold.standingLabel(kind, entries, order());
    }

    @Override
    public <A> Optional<A> named(Kind<A> kind, Code code) {
        return find(kind, code).or(() -> journal.subject(code, head)
                .filter(subject -> subject.noun().equals(kind.noun()))
                .flatMap(subject -> Fold.label(kind, journal.about(code, head), order())));
    }

    @Override
    public List<Entry> standing(Code code) {
        List<Entry> entries = journal.about(code, head);
        return entries.isEmpty()
                ? List.of()
                : Standing.of(language.kindOf(entries.get(0).about()), entries, view, order());
    }

    private Order order() {
        return journal.order();
    }

    @Override
    public boolean isMerged() {
        return !order().isAsNumbered();
    }

    @Override
    public Corrections corrections(Code code) {
        return Corrections.among(entries(code), order());
    }

    @Override
    public Map<Entry, List<Entry>> typed(List<Entry> all) {
        return Corrections.byTyped(all, order());
    }

    @Override
    public void aside(BiConsumer<Entry, List<Problem>> each) {
        for (Kind<?> kind : language.kinds()) {
            if (!aside.containsKey(kind.noun())) {
                eachOwn(kind, (code, thing) -> {});
            }
            Objects.requireNonNull(aside.get(kind.noun())).forEach(it -> each.accept(it.entry(), it.problems()));
        }
    }

    /** An entry that is impossible where it stands. */
    private record Aside(Entry entry, List<Problem> problems) {}

    @Override
    public Map<EntryId, List<Problem>> aside(Code code) {
        Map<EntryId, List<Problem>> aside = new LinkedHashMap<>();
        List<Entry> entries = journal.about(code, head);
        if (!entries.isEmpty()) {
            var unused = Fold.of(
                    language.kindOf(entries.get(0).about()),
                    entries,
                    view,
                    order(),
                    (entry, problems) -> aside.put(entry.id(), problems));
        }
        return aside;
    }

    @Override
    @SuppressWarnings("unchecked") // a list is kept under the noun of the kind whose type its things have
    public <A> List<A> all(Kind<A> kind) {
        return (List<A>) whole.computeIfAbsent(kind.noun(), noun -> foldAll(kind));
    }

    private <A> List<A> foldAll(Kind<A> kind) {
        Map<Code, A> things = new TreeMap<>();
        language.builtIns().stream()
                .filter(builtIn -> kind.type().isInstance(builtIn.thing()))
                .forEach(builtIn -> things.put(builtIn.code(), kind.type().cast(builtIn.thing())));
        eachOwn(kind, things::put);
        return List.copyOf(things.values());
    }

    /** Folds whole kinds at once, so that asking for many single things of them costs nothing more. */
    public void prepare(Kind<?>... kinds) {
        for (Kind<?> kind : kinds) {
            whole.computeIfAbsent(kind.noun(), noun -> foldAll(kind));
        }
    }

    /** Everything of a kind that the journal itself opened, by code. */
    public <A> List<A> own(Kind<A> kind) {
        List<A> things = new ArrayList<>();
        eachOwn(kind, (code, thing) -> things.add(thing));
        return things;
    }

    private <A> void eachOwn(Kind<A> kind, BiConsumer<Code, A> each) {
        List<Aside> setAside = new ArrayList<>();
        journal.bySubject(Optional.of(kind.noun()), head, (subject, entries) -> {
            Optional<A> thing = Fold.of(
                    kind, entries, view, order(), (entry, problems) -> setAside.add(new Aside(entry, problems)));
            folded.put(subject.code(), thing);
            thing.ifPresent(found -> each.accept(subject.code(), found));
        });
        aside.put(kind.noun(), setAside);
    }

    @Override
    public <A> List<A> all(Kind<A> kind, Mention mention) {
        List<A> things = new ArrayList<>();
        journal.mentioning(mention, kind.noun(), head, (subject, entries) -> {
            Optional<A> thing = Fold.of(kind, entries, view, order());
            folded.put(subject.code(), thing);
            thing.ifPresent(things::add);
        });
        return List.copyOf(things);
    }

    @Override
    public <A> Map<Code, List<Step<A>>> lives(Kind<A> kind) {
        Map<Code, List<Step<A>>> lives = new LinkedHashMap<>();
        List<Aside> setAside = new ArrayList<>();
        journal.bySubject(
                Optional.of(kind.noun()), head, (subject, entries) -> live(kind, subject, entries, lives, setAside));
        aside.put(kind.noun(), setAside);
        return Collections.unmodifiableMap(lives);
    }

    @Override
    public <A> Map<Code, List<Step<A>>> lives(Kind<A> kind, Mention mention) {
        Map<Code, List<Step<A>>> lives = new LinkedHashMap<>();
        journal.mentioning(
                mention,
                kind.noun(),
                head,
                (subject, entries) -> live(kind, subject, entries, lives, new ArrayList<>()));
        return Collections.unmodifiableMap(lives);
    }

    @Override
    public <A> List<Step<A>> life(Kind<A> kind, Code code) {
        return isOf(kind, code) ? Fold.steps(kind, journal.about(code, head), view, order()) : List.of();
    }

    @Override
    public <A> Provenance provenance(Kind<A> kind, Code code, Function<? super A, ? extends Record> shown) {
        return isOf(kind, code)
                ? Fold.provenance(kind, journal.about(code, head), view, order(), shown)
                : Provenance.NONE;
    }

    @Override
    public <A> Map<Code, Provenance> provenance(
            Kind<A> kind, Set<Code> codes, Function<? super A, ? extends Record> shown) {
        Map<Code, Provenance> all = new LinkedHashMap<>();
        if (codes.size() <= FEW) {
            codes.forEach(code -> all.put(code, provenance(kind, code, shown)));
        } else {
            journal.mentioning(kind.asChanged(), kind.noun(), head, (subject, entries) -> {
                if (codes.contains(subject.code())) {
                    all.put(subject.code(), Fold.provenance(kind, entries, view, order(), shown));
                }
            });
        }
        return Collections.unmodifiableMap(all);
    }

    private boolean isOf(Kind<?> kind, Code code) {
        return journal.subject(code, head)
                .filter(subject -> subject.noun().equals(kind.noun()))
                .isPresent();
    }

    private <A> void live(
            Kind<A> kind, Subject subject, List<Entry> entries, Map<Code, List<Step<A>>> lives, List<Aside> setAside) {
        List<Step<A>> steps =
                Fold.steps(kind, entries, view, order(), (entry, problems) -> setAside.add(new Aside(entry, problems)));
        if (steps.isEmpty()) {
            folded.put(subject.code(), Optional.empty());
        } else {
            folded.put(subject.code(), Optional.of(steps.get(steps.size() - 1).after()));
            lives.put(subject.code(), steps);
        }
    }

    /**
     * Hands over each subject of a noun (all when empty) of which an entry may have all of some words in one text,
     * by code, with the entries that stand; whoever looks at them asks what the thing is called.
     */
    public void holding(Words words, Optional<String> noun, BiConsumer<Supplier<Optional<String>>, List<Entry>> each) {
        journal.holding(words, noun, head, (subject, entries) -> {
            Kind<?> kind = language.kindOf(subject);
            each.accept(
                    () -> Fold.of(kind, entries, view, order())
                            .map(thing -> thing instanceof Called called
                                    ? called.called()
                                    : subject.code().value()),
                    Standing.of(kind, entries, view, order()));
        });
    }

    @Override
    public Kind<?> kindOf(Subject subject) {
        return language.kindOf(subject);
    }

    @Override
    public Optional<String> nounOf(Code code) {
        return language.builtIn(code).map(builtIn -> builtIn.kind().noun()).or(() -> journal.subject(code, head)
                .filter(subject -> has(language.kindOf(subject), code))
                .map(Subject::noun));
    }

    @Override
    public Collection<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>(journal.subjects(head));
        language.builtIns().forEach(builtIn -> subjects.add(builtIn.subject()));
        return subjects;
    }

    @Override
    public List<Entry> entries(Code code) {
        return journal.about(code, head).stream().filter(view::shows).toList();
    }

    @Override
    public Optional<Entry> opening(Code code) {
        List<Entry> entries = journal.about(code, head);
        return entries.isEmpty()
                ? Optional.empty()
                : Fold.opening(Standing.of(language.kindOf(entries.get(0).about()), entries, View.LATEST, order()));
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return journal.entry(id).filter(entry -> entry.id().act() <= head.act());
    }
}
