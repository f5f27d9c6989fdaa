package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.text.Code;

/**
 * A journal as whoever made an act had it before them: that act and those that it follows, which are the same in every
 * copy, under the numbers that they have in this one. It is only looked at.
 */
public final class Ancestry implements Journal {

    private final Journal journal;
    private final Head head;
    private final BitSet acts;

    private Ancestry(Journal journal, Head head, BitSet acts) {
        this.journal = journal;
        this.head = head;
        this.acts = acts;
    }

    /**
     * The journal itself, where the act follows all that have lower numbers.
     *
     * @param act no later than the journal's head
     */
    public static Journal of(Journal journal, Head act) {
        Objects.requireNonNull(journal, "journal");
        boolean isAlone =
                journal.firstMerged().filter(first -> first.compareTo(act) <= 0).isEmpty();
        if (isAlone) {
            return journal;
        }
        BitSet acts = followed(journal, act);
        return acts.cardinality() == act.act() ? journal : new Ancestry(journal, act, acts);
    }

    /** An act that has the number under which it was made follows all before it, so none of those is asked. */
    private static BitSet followed(Journal journal, Head act) {
        BitSet acts = new BitSet();
        Deque<Long> next = new ArrayDeque<>(List.of(act.act()));
        while (!next.isEmpty()) {
            long number = next.pop();
            if (number < 1 || acts.get((int) number)) {
                continue;
            }
            Link link = journal.link(number);
            acts.set((int) number);
            if (link.origin() == number) {
                acts.set(1, (int) number);
            } else {
                link.follows().forEach(seal -> journal.sealed(seal).ifPresent(it -> next.push(it.act())));
            }
        }
        return acts;
    }

    private boolean has(long act) {
        return acts.get((int) act);
    }

    private List<Entry> of(List<Entry> entries) {
        return entries.stream().filter(entry -> has(entry.id().act())).toList();
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public void upTo(Head upTo, Consumer<Act> each) {
        journal.upTo(upTo, act -> {
            if (has(act.number())) {
                each.accept(act);
            }
        });
    }

    @Override
    public void kept(Head upTo, Consumer<KeptAct> each) {
        journal.kept(upTo, act -> {
            if (has(act.number())) {
                each.accept(act);
            }
        });
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return has(id.act()) ? journal.entry(id) : Optional.empty();
    }

    @Override
    public Stamp stamp(long act) {
        return journal.stamp(act);
    }

    @Override
    public List<Entry> about(Code code, Head upTo) {
        return of(journal.about(code, upTo));
    }

    @Override
    public void bySubject(Optional<String> noun, Head upTo, BiConsumer<Subject, List<Entry>> each) {
        journal.bySubject(noun, upTo, (subject, entries) -> {
            List<Entry> own = of(entries);
            if (!own.isEmpty()) {
                each.accept(subject, own);
            }
        });
    }

    @Override
    public Optional<Subject> subject(Code code, Head upTo) {
        return about(code, upTo).stream().findFirst().map(Entry::about);
    }

    @Override
    public Collection<Subject> subjects(Head upTo) {
        return journal.subjects(upTo).stream()
                .filter(subject -> !about(subject.code(), upTo).isEmpty())
                .toList();
    }

    @Override
    public Link link(long act) {
        return journal.link(act);
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return journal.sealed(seal).filter(it -> has(it.act()));
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return journal.keyed(key).filter(it -> has(it.act()));
    }

    @Override
    public Optional<Head> firstMerged() {
        return journal.firstMerged();
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        return journal.latestMoment(notAfter);
    }

    @Override
    public void append(Iterable<? extends Addition> next, Head expected, List<CurrentState<?>> current) {
        throw new UnsupportedOperationException("a journal that is only looked at");
    }
}
