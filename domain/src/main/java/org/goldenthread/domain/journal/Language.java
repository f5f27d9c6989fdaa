package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * The kinds of things that a journal speaks of, and the things that everybody has without declaring them.
 *
 * @since 0.1
 */
public final class Language {

    /** Stored dues and periods carry their days, so nothing in the journal is read by this. */
    private static final Reading STORED = new Reading(java.time.LocalDate.EPOCH, YearCalendar.FINANCIAL);

    private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    private final Map<Code, BuiltIn<?>> builtIn = new LinkedHashMap<>();
    private final List<Invariant> invariants = new ArrayList<>();

    private Language(Collection<Kind<?>> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.noun(), kind));
    }

    public static Language of(Kind<?>... kinds) {
        return new Language(List.of(kinds));
    }

    /** The same language with things that are there from the start, such as the published scales. */
    public <A> Language with(Kind<A> kind, List<A> things, Function<A, Code> code) {
        Language more = copy();
        things.forEach(thing -> more.builtIn.put(code.apply(thing), new BuiltIn<>(kind, code.apply(thing), thing)));
        return more;
    }

    /** The same language with something that must hold of whatever is said in it. */
    public Language keeping(Invariant invariant) {
        Language more = copy();
        more.invariants.add(invariant);
        return more;
    }

    private Language copy() {
        Language copy = new Language(kinds.values());
        copy.builtIn.putAll(builtIn);
        copy.invariants.addAll(invariants);
        return copy;
    }

    List<Invariant> invariants() {
        return invariants;
    }

    public List<Kind<?>> kinds() {
        return List.copyOf(kinds.values());
    }

    public Optional<Kind<?>> kind(String noun) {
        return Optional.ofNullable(kinds.get(noun));
    }

    /** The kind of a noun that is known to be one. */
    public Kind<?> kindOf(Subject subject) {
        return kind(subject.noun()).orElseThrow(() -> new IllegalArgumentException("noun: unknown: " + subject.noun()));
    }

    /** A stored fact, brought up to date from the version in which it was written. */
    public Fact read(Subject about, String type, int version, String payload) {
        Kind<?> kind = kindOf(about);
        Fact fact = read(kind, type, version, (Form.Fields) Form.parse(payload));
        if (fact instanceof Amended amended) {
            Fact unused = amended.fact(kind); // what can't be read is found here
        }
        return fact;
    }

    static Fact read(Kind<?> kind, String type, int version, Form.Fields fields) {
        FactType factType = Optional.ofNullable(kind.facts().get(type))
                .orElseThrow(() -> new IllegalArgumentException("type: unknown of a " + kind.noun() + ": " + type));
        return Forms.read(factType.type(), factType.upgrade(fields, version), STORED);
    }

    /** The codes of the things that everybody has. */
    public Set<Code> builtInCodes() {
        return Collections.unmodifiableSet(builtIn.keySet());
    }

    Optional<BuiltIn<?>> builtIn(Code code) {
        return Optional.ofNullable(builtIn.get(code));
    }

    Collection<BuiltIn<?>> builtIns() {
        return builtIn.values();
    }

    /** A thing that needs no opening. */
    record BuiltIn<A>(Kind<A> kind, Code code, A thing) {
        Subject subject() {
            return kind.subject(code);
        }
    }
}
