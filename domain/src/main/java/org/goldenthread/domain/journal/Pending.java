package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Entry> entries = new ArrayList<>(before.about(code, head));
        entries.addAll(added.getOrDefault(code, List.of()));
        entries.sort(null);
        return entries;
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        Map<Code, Subject> subjects = new java.util.TreeMap<>();
        subjects(head).forEach(subject -> subjects.put(subject.code(), subject));
        subjects.values().stream()
                .filter(subject -> noun.isEmpty() || noun.get().equals(subject.noun()))
                .forEach(subject -> each.accept(subject, about(subject.code(), head)));
    }

    @Override
    public Optional<Subject> subject(Code code, Head head) {
        return before.subject(code, head).or(() -> added.getOrDefault(code, List.of()).stream()
                .map(Entry::about)
                .findFirst());
    }

    @Override
    public Collection<Subject> subjects(Head head) {
        List<Subject> subjects = new ArrayList<>(before.subjects(head));
        added.values().stream()
                .map(entries -> entries.get(0).about())
                .filter(subject -> before.subject(subject.code(), head).isEmpty())
                .forEach(subjects::add);
        return subjects;
    }

    @Override
    public void append(List<Act> next, Head expected, List<Standing<?>> standings) {
        throw new UnsupportedOperationException("a journal that is only looked at");
    }
}
