package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.text.Code;

/** A journal as it would be with one more act: what that act is checked against before it is appended. */
final class Pending implements Journal {

    private final Journal before;
    private final Act act;
    private final Map<Code, List<Entry>> added = new LinkedHashMap<>();

    Pending(Journal before, Act act) {
        this.before = before;
        this.act = act;
        act.entries().forEach(entry -> added.computeIfAbsent(entry.about().code(), code -> new ArrayList<>())
                .add(entry));
    }

    @Override
    public Head head() {
        return new Head(act.number());
    }

    @Override
    public void upTo(Head head, Consumer<Act> each) {
        before.upTo(head, each);
        if (head.act() >= act.number()) {
            each.accept(act);
        }
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return id.act() == act.number()
                ? act.entries().stream().skip(id.place() - 1L).findFirst()
                : before.entry(id);
    }

    @Override
    public Stamp stamp(long number) {
        return number == act.number() ? act.stamp() : before.stamp(number);
    }

    @Override
    public List<Entry> about(Code code, Head head) {
        return merged(before.about(code, before(head)), code, head);
    }

    private Head before(Head head) {
        return isIn(head) ? new Head(act.number() - 1) : head;
    }

    private boolean isIn(Head head) {
        return head.act() >= act.number();
    }

    private List<Entry> merged(List<Entry> there, Code code, Head head) {
        if (!isIn(head) || !added.containsKey(code)) {
            return there;
        }
        List<Entry> entries = new ArrayList<>(there);
        entries.addAll(added.get(code));
        entries.sort(null);
        return entries;
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        NavigableMap<Code, Subject> opened = new TreeMap<>();
        if (isIn(head)) {
            added.forEach((code, entries) -> opened.put(code, entries.get(0).about()));
            opened.keySet().removeIf(code -> before.subject(code, before(head)).isPresent());
            opened.values().removeIf(subject -> noun.isPresent() && !noun.get().equals(subject.noun()));
        }
        before.bySubject(noun, before(head), (subject, entries) -> {
            hand(opened.headMap(subject.code()), each);
            each.accept(subject, merged(entries, subject.code(), head));
        });
        hand(opened, each);
    }

    /** Hands over subjects that this act brings, and takes them off the map. */
    private void hand(Map<Code, Subject> opened, BiConsumer<Subject, List<Entry>> each) {
        opened.values()
                .forEach(subject -> each.accept(
                        subject, added.get(subject.code()).stream().sorted().toList()));
        opened.clear();
    }

    @Override
    public Optional<Subject> subject(Code code, Head head) {
        Optional<Subject> there = before.subject(code, before(head));
        return there.isPresent() || !isIn(head)
                ? there
                : added.getOrDefault(code, List.of()).stream().findFirst().map(Entry::about);
    }

    @Override
    public Collection<Subject> subjects(Head head) {
        Map<Code, Subject> subjects = new TreeMap<>();
        if (isIn(head)) {
            added.forEach((code, entries) -> subjects.put(code, entries.get(0).about()));
        }
        before.subjects(before(head)).forEach(subject -> subjects.put(subject.code(), subject));
        return subjects.values();
    }

    @Override
    public void append(List<Act> next, Head expected, List<Standing<?>> standings) {
        throw new UnsupportedOperationException("a journal that is only looked at");
    }
}
