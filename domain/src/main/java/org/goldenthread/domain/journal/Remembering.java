package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Words;

/**
 * A journal up to one head, which is asked for a code's entries once: what is asked for with a head is the same for ever.
 * Not safe for use by several threads.
 */
final class Remembering implements Journal {

    /** Who asked for so many codes that nothing is said of will ask for more: all that are known are looked up then. */
    private static final int UNKNOWN = 1_000;

    private final Journal journal;
    private final Head head;
    private final Map<Code, List<Entry>> about = new HashMap<>();

    private final Set<Code> unknown = new HashSet<>();
    private final Map<Head, Set<Code>> known = new HashMap<>();
    private final Map<Head, Order> orders = new HashMap<>();

    private Remembering(Journal journal, Head head) {
        this.journal = journal;
        this.head = head;
    }

    /** A journal up to a head: itself, if it remembers that already. */
    static Remembering of(Journal journal, Head head) {
        return journal instanceof Remembering known && known.head.equals(head) ? known : new Remembering(journal, head);
    }

    /** The order in which what is up to the head was entered, looked for once. */
    Order order() {
        return orders.computeIfAbsent(head, upTo -> Order.of(journal, upTo));
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public Optional<Head> firstMerged() {
        return journal.firstMerged();
    }

    @Override
    public List<Entry> about(Code code, Head upTo) {
        if (!upTo.equals(head)) {
            return journal.about(code, upTo);
        }
        List<Entry> entries = about.get(code);
        if (entries == null) {
            entries = isKnown(code) ? Collections.unmodifiableList(journal.about(code, head)) : List.of();
            about.put(code, entries);
            if (entries.isEmpty()) {
                unknown.add(code);
            }
        }
        return entries;
    }

    private boolean isKnown(Code code) {
        return unknown.size() < UNKNOWN
                || known.computeIfAbsent(head, upTo -> journal.subjects(upTo).stream()
                                .map(Subject::code)
                                .collect(Collectors.toSet()))
                        .contains(code);
    }

    @Override
    public Optional<Subject> subject(Code code, Head upTo) {
        return upTo.equals(head)
                ? about(code, upTo).stream().findFirst().map(Entry::about)
                : journal.subject(code, upTo);
    }

    @Override
    public void upTo(Head upTo, Consumer<Act> each) {
        journal.upTo(upTo, each);
    }

    @Override
    public void kept(Head upTo, Consumer<KeptAct> each) {
        journal.kept(upTo, each);
    }

    @Override
    public Link link(long act) {
        return journal.link(act);
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return journal.sealed(seal);
    }

    @Override
    public List<Head> beginning(String digits) {
        return journal.beginning(digits);
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return journal.keyed(key);
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        return journal.latestMoment(notAfter);
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return journal.entry(id);
    }

    @Override
    public Stamp stamp(long act) {
        return journal.stamp(act);
    }

    @Override
    public void bySubject(Optional<String> noun, Head upTo, BiConsumer<Subject, List<Entry>> each) {
        journal.bySubject(noun, upTo, each);
    }

    @Override
    public void mentioning(Mention mention, String noun, Head upTo, BiConsumer<Subject, List<Entry>> each) {
        journal.mentioning(mention, noun, upTo, each);
    }

    @Override
    public void holding(Words words, Optional<String> noun, Head upTo, BiConsumer<Subject, List<Entry>> each) {
        journal.holding(words, noun, upTo, each);
    }

    @Override
    public Collection<Subject> subjects(Head upTo) {
        return journal.subjects(upTo);
    }

    @Override
    public void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
        throw new UnsupportedOperationException("a journal that is only looked at");
    }

    @Override
    public void damage(Consumer<Problem> each) {
        journal.damage(each);
    }
}
