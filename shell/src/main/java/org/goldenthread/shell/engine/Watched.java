package org.goldenthread.shell.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Words;

/** A journal of which a person is told how far it has been read. */
final class Watched implements Journal {

    private final Journal journal;
    private final Progress progress;

    Watched(Journal journal, Progress progress) {
        this.journal = journal;
        this.progress = progress;
    }

    /** How many were handed over of all there are, which are counted when they are first asked for. */
    private final class Count {
        private final String doing;
        private final LongSupplier counted;
        private long done;
        private long all = -1;

        Count(String doing, LongSupplier counted) {
            this.doing = doing;
            this.counted = counted;
        }

        void next() {
            progress.at(doing, ++done, this::all);
        }

        private long all() {
            if (all < 0) {
                all = counted.getAsLong();
            }
            return all;
        }
    }

    @Override
    public Head head() {
        return journal.head();
    }

    @Override
    public void upTo(Head head, Consumer<Act> each) {
        Count count = new Count("reading acts", head::act);
        journal.upTo(head, act -> {
            count.next();
            each.accept(act);
        });
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        Count count = new Count(
                "reading " + noun.map(one -> "every " + one).orElse("everything"), () -> journal.subjects(head).stream()
                        .filter(subject -> noun.isEmpty() || noun.get().equals(subject.noun()))
                        .count());
        journal.bySubject(noun, head, (subject, entries) -> {
            count.next();
            each.accept(subject, entries);
        });
    }

    @Override
    public void mentioning(Mention mention, String noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        journal.mentioning(mention, noun, head, each);
    }

    @Override
    public void holding(Words words, Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        journal.holding(words, noun, head, each);
    }

    @Override
    public void kept(Head head, Consumer<KeptAct> each) {
        Count count = new Count("reading seals", head::act);
        journal.kept(head, act -> {
            count.next();
            each.accept(act);
        });
    }

    @Override
    public void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
        progress.at("writing entries", 0, () -> 0);
        journal.append(acts, expected, current);
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
    public Optional<Head> firstMerged() {
        return journal.firstMerged();
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
    public List<Entry> about(Code code, Head head) {
        return journal.about(code, head);
    }

    @Override
    public Optional<Subject> subject(Code code, Head head) {
        return journal.subject(code, head);
    }

    @Override
    public Collection<Subject> subjects(Head head) {
        return journal.subjects(head);
    }

    @Override
    public void damage(Consumer<Problem> each) {
        journal.damage(each);
    }
}
