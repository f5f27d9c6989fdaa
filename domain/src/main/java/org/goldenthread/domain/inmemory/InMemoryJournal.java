package org.goldenthread.domain.inmemory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.Chain;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.KeptEntry;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;

/**
 * A journal in memory. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class InMemoryJournal implements Journal {

    private final List<Act> acts = new ArrayList<>();

    /** The same as they were added, with the bytes that they brought. */
    private final List<Addition> additions = new ArrayList<>();

    private final Chain chain = new Chain();

    private final Map<Code, List<Entry>> byCode = new TreeMap<>();

    /** Of each code that was read since something was said of it, in the order in which they fold. */
    private final Map<Code, List<Entry>> ordered = new HashMap<>();

    private List<Entry> ordered(Code code) {
        return ordered.computeIfAbsent(
                code,
                read -> byCode.getOrDefault(read, List.of()).stream().sorted().toList());
    }

    @Override
    public synchronized Head head() {
        return new Head(acts.size());
    }

    @Override
    public void upTo(Head head, Consumer<Act> each) {
        List<Act> known;
        synchronized (this) {
            known = List.copyOf(acts.subList(0, (int) Math.min(acts.size(), head.act())));
        }
        known.forEach(each);
    }

    @Override
    public void kept(Head head, Consumer<KeptAct> each) {
        List<Addition> known;
        synchronized (this) {
            known = List.copyOf(additions.subList(0, (int) Math.min(acts.size(), head.act())));
        }
        for (Addition act : known) {
            List<KeptEntry> entries = new ArrayList<>();
            act.each(GoldenThread.LANGUAGE, this, entries::add);
            each.accept(KeptAct.of(act.stamp(), Optional.of(link(act.stamp().number())), entries));
        }
    }

    /** The acts as they were added, to be added to another journal from its first on without taking their seals again. */
    public synchronized List<Addition> sealed() {
        return additions.stream().map(chain::known).toList();
    }

    @Override
    public synchronized Link link(long act) {
        return chain.link(act);
    }

    @Override
    public synchronized Optional<Head> sealed(Seal seal) {
        return chain.sealed(seal);
    }

    @Override
    public synchronized Optional<Head> keyed(Key key) {
        return chain.keyed(key);
    }

    @Override
    public synchronized Optional<Head> firstMerged() {
        return chain.firstMerged();
    }

    @Override
    public synchronized Optional<Instant> latestMoment(Instant notAfter) {
        return chain.latestMoment(notAfter);
    }

    @Override
    public synchronized Optional<Entry> entry(EntryId id) {
        return id.act() > acts.size()
                ? Optional.empty()
                : acts.get((int) id.act() - 1).entries().stream()
                        .skip(id.place() - 1L)
                        .findFirst();
    }

    @Override
    public synchronized Stamp stamp(long act) {
        return acts.get((int) act - 1).stamp();
    }

    @Override
    public synchronized List<Entry> about(Code code, Head head) {
        return byCode.containsKey(code) ? upTo(head, ordered(code)) : List.of();
    }

    private List<Entry> upTo(Head head, List<Entry> entries) {
        return head.act() >= acts.size()
                ? entries
                : entries.stream().filter(e -> e.id().act() <= head.act()).toList();
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        List<List<Entry>> known = new ArrayList<>();
        synchronized (this) {
            byCode.forEach((code, entries) -> {
                if (noun.isEmpty() || noun.get().equals(entries.get(0).about().noun())) {
                    known.add(upTo(head, ordered(code)));
                }
            });
        }
        known.stream()
                .filter(entries -> !entries.isEmpty())
                .forEach(entries -> each.accept(entries.get(0).about(), entries));
    }

    @Override
    public synchronized Optional<Subject> subject(Code code, Head head) {
        return about(code, head).stream().map(Entry::about).findFirst();
    }

    @Override
    public synchronized Collection<Subject> subjects(Head head) {
        List<Subject> subjects = new ArrayList<>();
        bySubject(Optional.empty(), head, (subject, entries) -> subjects.add(subject));
        return subjects;
    }

    @Override
    public synchronized void append(Iterable<? extends Addition> added, Head expected, List<CurrentState<?>> current) {
        if (!head().equals(expected)) {
            throw head().moved(expected);
        }
        List<Addition> sealed = new ArrayList<>();
        List<Act> read = new ArrayList<>();
        boolean isWhole = false;
        try {
            for (Addition act : added) {
                Link unused = chain.add(act, GoldenThread.LANGUAGE);
                sealed.add(act);
                read.add(act.act(GoldenThread.LANGUAGE, chain));
            }
            isWhole = true;
        } finally {
            if (!isWhole) {
                chain.cutTo(expected);
            }
        }
        additions.addAll(sealed);
        read.forEach(this::add);
    }

    private void add(Act act) {
        acts.add(act);
        for (Entry entry : act.entries()) {
            Code code = entry.about().code();
            byCode.computeIfAbsent(code, first -> new ArrayList<>()).add(entry);
            ordered.remove(code);
        }
    }
}
