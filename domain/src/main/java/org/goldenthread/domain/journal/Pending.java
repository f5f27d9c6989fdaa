package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.goldenthread.domain.text.Code;

/** A journal as it would be with one more act: what that act is checked against before it is appended. */
final class Pending implements Journal {

    private final Language language;
    private final Journal before;
    private final Act act;
    private final Map<Code, List<Entry>> added = new LinkedHashMap<>();
    private final Map<Long, Link> links = new HashMap<>();

    Pending(Language language, Journal before, Act act) {
        this.language = language;
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
        before.upTo(before(head), each);
        if (isIn(head)) {
            each.accept(act);
        }
    }

    @Override
    public void kept(Head head, Consumer<KeptAct> each) {
        before.kept(before(head), each);
        if (isIn(head)) {
            each.accept(KeptAct.of(act.stamp(), Optional.of(own()), kept()));
        }
    }

    private List<KeptEntry> kept() {
        List<KeptEntry> kept = new ArrayList<>();
        act.each(language, before, kept::add);
        return kept;
    }

    /** How the act will stand among the others, found out when it is first asked for. */
    private Link own() {
        return links.computeIfAbsent(act.number(), number -> {
            Sealing sealing = Sealing.begin(act, before);
            act.each(language, before, sealing::add);
            return sealing.end();
        });
    }

    @Override
    public Link link(long number) {
        return number == act.number() ? own() : before.link(number);
    }

    @Override
    public Optional<Head> sealed(Seal seal) {
        return before.sealed(seal)
                .or(() -> Optional.of(head()).filter(last -> own().seal().equals(seal)));
    }

    @Override
    public Optional<Head> keyed(Key key) {
        return before.keyed(key).or(() -> act.stamp().key().filter(key::equals).map(own -> head()));
    }

    @Override
    public Optional<Head> firstMerged() {
        return before.firstMerged();
    }

    @Override
    public Optional<Instant> latestMoment(Instant notAfter) {
        Instant moment = own().moment();
        return moment.isAfter(notAfter)
                        || before.latestMoment(notAfter)
                                .filter(moment::isBefore)
                                .isPresent()
                ? before.latestMoment(notAfter)
                : Optional.of(moment);
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
        Own own = new Own(head, each);
        own.keep((subject, entries) -> noun.isEmpty() || noun.get().equals(subject.noun()));
        before.bySubject(noun, before(head), own::others);
        own.rest();
    }

    @Override
    public void mentioning(Mention mention, String noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        Own own = new Own(head, each);
        own.keep((subject, entries) -> noun.equals(subject.noun()) && mention.isIn(entries));
        before.mentioning(mention, noun, before(head), own::others);
        own.rest();
    }

    /** What this act is about, handed over by code among what it is not about. */
    private final class Own {

        private final NavigableMap<Code, List<Entry>> left = new TreeMap<>();
        private final Set<Code> all;
        private final BiConsumer<Subject, List<Entry>> each;

        Own(Head head, BiConsumer<Subject, List<Entry>> each) {
            this.all = isIn(head) ? added.keySet() : Set.of();
            this.each = each;
            all.forEach(code -> left.put(code, about(code, head)));
        }

        void keep(BiPredicate<Subject, List<Entry>> wanted) {
            left.values().removeIf(entries -> !wanted.test(entries.get(0).about(), entries));
        }

        void others(Subject subject, List<Entry> entries) {
            hand(left.headMap(subject.code(), true));
            if (!all.contains(subject.code())) {
                each.accept(subject, entries);
            }
        }

        void rest() {
            hand(left);
        }

        private void hand(Map<Code, List<Entry>> some) {
            some.values().forEach(entries -> each.accept(entries.get(0).about(), entries));
            some.clear();
        }
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
    public void append(Iterable<? extends Addition> next, Head expected, List<CurrentState<?>> current) {
        throw new UnsupportedOperationException("a journal that is only looked at");
    }
}
