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
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/**
 * The kinds of things that a journal speaks of, and the things that everybody has without declaring them.
 *
 * @since 0.1
 */
public final class Language {

    /** Stored due dates and periods carry their days, so nothing in the journal is read by this. */
    private static final Reading STORED = new Reading(java.time.LocalDate.EPOCH, YearCalendar.FINANCIAL);

    private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    private final Map<Code, BuiltIn<?>> builtIn = new LinkedHashMap<>();
    private final List<Invariant> invariants = new ArrayList<>();
    private final List<Sequel> sequels = new ArrayList<>();

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

    /** The same language in which something follows from what is said in it. */
    public Language following(Sequel sequel) {
        Language more = copy();
        more.sequels.add(sequel);
        return more;
    }

    private Language copy() {
        Language copy = new Language(kinds.values());
        copy.builtIn.putAll(builtIn);
        copy.invariants.addAll(invariants);
        copy.sequels.addAll(sequels);
        return copy;
    }

    List<Sequel> sequels() {
        return sequels;
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

    /**
     * A fact that is kept, brought up to date from the version in which it was written.
     *
     * @param address the entry that a name is kept for
     */
    public Fact read(Subject about, String type, int version, String payload, Function<String, EntryId> address) {
        Kind<?> kind = kindOf(about);
        FactType factType = typeOf(kind, type);
        Form.Fields fields = (Form.Fields) Form.parse(payload);
        Fact fact = Forms.kept(factType.type(), factType.upgrade(fields, version), STORED, address);
        if (fact instanceof Amended amended) {
            Fact unused = amended.fact(kind); // what can't be read is found here
        }
        return fact;
    }

    /** What an amendment gives an entry to say, which names no other entry. */
    static Fact read(Kind<?> kind, String type, int version, Form.Fields fields) {
        FactType factType = typeOf(kind, type);
        return Forms.read(factType.type(), factType.upgrade(fields, version), STORED);
    }

    private static FactType typeOf(Kind<?> kind, String type) {
        return Optional.ofNullable(kind.facts().get(type))
                .orElseThrow(() -> new IllegalArgumentException("type: unknown of a " + kind.noun() + ": " + type));
    }

    /** The same of a fact that an act says, in which entries are named by seals of acts before it. */
    public Fact read(Subject about, String type, int version, String payload, long saying, Links links) {
        return read(about, type, version, payload, name -> Address.read(name, saying, links));
    }

    /** An entry as it is kept. */
    public KeptEntry kept(Entry entry, Links links) {
        FactType type = kindOf(entry.about()).typeOf(entry.fact());
        long saying = entry.id().act();
        Form.Fields fact = Forms.kept((Record) entry.fact(), id -> Address.kept(id, saying, links));
        return KeptEntry.of(entry, type.name(), type.version(), fact.text());
    }

    /**
     * An entry from what is kept of it.
     *
     * @throws DomainException and IllegalArgumentException and DateTimeException where that is none
     */
    public Entry entry(EntryId id, KeptEntry kept, Links links) {
        Subject about = new Subject(kept.noun(), new Code(kept.code()));
        return new Entry(
                id,
                about,
                Days.parse(kept.effective()),
                Days.parse(kept.told()),
                read(about, kept.type(), kept.version(), kept.payload(), id.act(), links),
                kept.reason().map(Sentence::new),
                kept.paper()
                        .map(paper -> new Source(
                                new Code(paper),
                                kept.place().map(Title::new),
                                kept.inferred().map(Sentence::new))));
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
