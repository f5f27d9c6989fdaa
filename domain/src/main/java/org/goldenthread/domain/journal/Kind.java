package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Nearest;

/**
 * A kind of thing: its noun, what it is in memory, and the facts that can be said of it, each by the name that stands
 * in the journal for ever. The first is its {@link Opening}.
 *
 * @param <A> what such a thing is
 * @since 0.1
 */
public final class Kind<A> {

    private final String noun;
    private final String plural;
    private final Class<A> type;
    private final Class<? extends Opening<A>> opening;
    private final Map<Class<?>, Class<? extends Change<? super A>>> changes;
    private final Map<String, FactType> facts;
    private final Map<Class<?>, FactType> byClass;
    private final BinaryOperator<A> keeping;

    private Kind(
            String noun,
            String plural,
            Class<A> type,
            Class<? extends Opening<A>> opening,
            Map<Class<?>, Class<? extends Change<? super A>>> changes,
            Map<Class<?>, FactType> byClass,
            BinaryOperator<A> keeping) {
        this.noun = Objects.requireNonNull(noun, "noun");
        this.plural = Objects.requireNonNull(plural, "plural");
        this.type = Objects.requireNonNull(type, "type");
        this.opening = Objects.requireNonNull(opening, "opening");
        this.changes = changes;
        this.byClass = byClass;
        this.keeping = keeping;
        Map<String, FactType> byName = new LinkedHashMap<>();
        byClass.values().forEach(fact -> byName.put(fact.name(), fact));
        this.facts = Collections.unmodifiableMap(byName);
    }

    /** A kind with the facts that are common to all: it may be mentioned, its findings accepted, and its entries withdrawn. */
    public static <A> Kind<A> of(
            String noun,
            String plural,
            Class<A> type,
            Class<? extends Opening<A>> opening,
            List<Class<? extends Change<? super A>>> changes) {
        Map<Class<?>, Class<? extends Change<? super A>>> all = new LinkedHashMap<>();
        changes.forEach(change -> all.put(change, change));
        all.put(Mentioned.class, Mentioned.class);
        all.put(Accepted.class, Accepted.class);
        Map<Class<?>, FactType> types = new LinkedHashMap<>();
        types.put(opening, new FactType(nameOf(noun, opening), opening, List.of()));
        all.values().forEach(change -> types.put(change, new FactType(nameOf(noun, change), change, List.of())));
        // version 1 named what is struck by number and place, as whoever reads names of entries knows
        types.put(
                Struck.class,
                new FactType(nameOf(noun, Struck.class), Struck.class, List.of(UnaryOperator.identity())));
        types.put(Amended.class, new FactType(nameOf(noun, Amended.class), Amended.class, List.of()));
        return new Kind<>(noun, plural, type, opening, all, types, (now, told) -> now);
    }

    /**
     * The same kind, of which one fact was written otherwise before. Its version is one more than the number of upgrades;
     * the first upgrade turns the fields of version 1 into those of version 2.
     *
     * @throws IllegalArgumentException when it is not said of this kind
     */
    public Kind<A> upgraded(Class<? extends Fact> fact, List<UnaryOperator<Form.Fields>> upgrades) {
        Map<Class<?>, FactType> types = new LinkedHashMap<>(byClass);
        types.put(fact, new FactType(typeOf(fact).name(), fact, upgrades));
        return new Kind<>(noun, plural, type, opening, changes, types, keeping);
    }

    /**
     * The same kind, of which a thing whose entries were corrected keeps something of what was told of it first.
     *
     * @param keeping what the thing is, of what it is without that and what it was as told on the day of its opening
     */
    public Kind<A> keeping(BinaryOperator<A> keeping) {
        return new Kind<>(noun, plural, type, opening, changes, byClass, keeping);
    }

    /** A thing with what it keeps of what it was as first told. */
    A remembering(A now, A told) {
        return keeping.apply(now, told);
    }

    /** The name of a fact of this kind: {@code MilestonePlanned} is {@code planned} of a milestone. */
    public String nameOf(Class<? extends Fact> fact) {
        return nameOf(noun, fact);
    }

    private static String nameOf(String noun, Class<? extends Fact> fact) {
        String name = Names.kebab(fact.getSimpleName());
        return name.startsWith(noun + "-") ? name.substring(noun.length() + 1) : name;
    }

    public String noun() {
        return noun;
    }

    public String plural() {
        return plural;
    }

    public Class<A> type() {
        return type;
    }

    /** Its facts by name, the opening first. */
    public Map<String, FactType> facts() {
        return facts;
    }

    public FactType opening() {
        return facts.values().iterator().next();
    }

    /**
     * A fact of this kind by its name.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code fact.unknown}
     */
    public FactType factType(String name) {
        FactType found = facts.get(name);
        if (found == null) {
            Problem problem = Problem.invalid(
                    "fact.unknown",
                    "\"{name}\" is not a fact about {noun}; the facts are {facts}",
                    Values.of("name", name).and(Names.noun("noun", noun)).and("facts", changes()));
            throw Nearest.to(name, changes())
                    .map(near -> problem.meant(name, near))
                    .orElseGet(() -> problem.next(Look.at(noun)))
                    .asException();
        }
        return found;
    }

    /** The names of facts other than the opening and what corrects: what a portfolio file may hold as entries. */
    public List<String> changes() {
        List<String> names = new ArrayList<>(facts.keySet());
        names.remove(opening().name());
        names.remove("struck");
        names.remove("amended");
        return names;
    }

    /** The type of a fact of this kind. */
    public FactType typeOf(Fact fact) {
        return typeOf(fact.getClass());
    }

    private FactType typeOf(Class<? extends Fact> fact) {
        FactType found = byClass.get(fact);
        if (found == null) {
            throw new IllegalArgumentException("fact: " + fact.getName() + " is not said of a " + noun);
        }
        return found;
    }

    /** What changes such a thing, as something to look for: of some kinds nothing more than that they are mentioned. */
    Mention asChanged() {
        Set<Class<? extends Fact>> facts = new LinkedHashSet<>(changes.values());
        if (facts.size() > 2) {
            facts.remove(Mentioned.class);
            facts.remove(Accepted.class);
        }
        return new Mention(Optional.empty(), facts);
    }

    /**
     * A fact as what opens such a thing.
     *
     * @throws ClassCastException when it opens something else
     */
    Opening<A> asOpening(Fact fact) {
        return opening.cast(fact);
    }

    /**
     * A fact as what changes such a thing.
     *
     * @throws IllegalArgumentException when it doesn't
     */
    Change<? super A> asChange(Fact fact) {
        Class<? extends Change<? super A>> change = changes.get(fact.getClass());
        if (change == null) {
            throw new IllegalArgumentException("fact: " + fact.getClass().getName() + " changes no " + noun);
        }
        return change.cast(fact);
    }

    /**
     * A fact as what a sheet says of such a thing.
     *
     * @throws IllegalArgumentException when it doesn't
     */
    @SuppressWarnings("unchecked") // a stating fact that changes such a thing says what such a thing is
    Stating<A> asStating(Fact fact) {
        return (Stating<A>) asChange(fact);
    }

    public Subject subject(Code code) {
        return new Subject(noun, code);
    }

    @Override
    public String toString() {
        return noun;
    }
}
