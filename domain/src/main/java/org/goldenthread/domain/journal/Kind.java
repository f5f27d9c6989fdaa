package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, FactType> facts;
    private final Map<Class<?>, FactType> byClass;

    private Kind(String noun, String plural, Class<A> type, Map<String, FactType> facts) {
        this.noun = Objects.requireNonNull(noun, "noun");
        this.plural = Objects.requireNonNull(plural, "plural");
        this.type = Objects.requireNonNull(type, "type");
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        Map<Class<?>, FactType> classes = new LinkedHashMap<>();
        facts.values().forEach(fact -> classes.put(fact.type(), fact));
        this.byClass = classes;
    }

    /** A kind with the facts that are common to all: it may be mentioned, its findings accepted, and its entries struck. */
    public static <A> Kind<A> of(
            String noun,
            String plural,
            Class<A> type,
            Class<? extends Opening<A>> opening,
            List<Class<? extends Fact>> changes) {
        Kind<A> kind = new Kind<>(noun, plural, type, Map.of()).with(opening, List.of());
        for (Class<? extends Fact> change : changes) {
            kind = kind.with(change, List.of());
        }
        return kind.with(Mentioned.class, List.of())
                .with(Accepted.class, List.of())
                .with(Struck.class, List.of());
    }

    /**
     * The same kind with one more fact. Its version is one more than the number of upgrades; the first upgrade turns the
     * fields of version 1 into those of version 2.
     */
    public Kind<A> with(Class<? extends Fact> fact, List<UnaryOperator<Form.Fields>> upgrades) {
        FactType added = new FactType(nameOf(fact), fact, upgrades);
        Map<String, FactType> all = new LinkedHashMap<>(facts);
        all.put(added.name(), added);
        return new Kind<>(noun, plural, type, all);
    }

    /** The name of a fact of this kind: {@code MilestonePlanned} is {@code planned} of a milestone. */
    public String nameOf(Class<? extends Fact> fact) {
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
                    "\"{name}\" can't be said of {noun}; what can: {facts}",
                    Values.of("name", name).and(Names.noun("noun", noun)).and("facts", changes()));
            throw Nearest.to(name, changes())
                    .map(near -> problem.meant(name, near))
                    .orElseGet(() -> problem.next(Look.at(noun)))
                    .asException();
        }
        return found;
    }

    /** The names of facts other than the opening and the strike: what a portfolio file may hold as entries. */
    public List<String> changes() {
        List<String> names = new ArrayList<>(facts.keySet());
        names.remove(opening().name());
        names.remove("struck");
        return names;
    }

    /** The type of a fact of this kind. */
    public FactType typeOf(Fact fact) {
        FactType found = byClass.get(fact.getClass());
        if (found == null) {
            throw new IllegalArgumentException("fact: " + fact.getClass().getName() + " is not said of a " + noun);
        }
        return found;
    }

    public Subject subject(Code code) {
        return new Subject(noun, code);
    }

    @Override
    public String toString() {
        return noun;
    }
}
