package org.goldenthread.domain.site;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.journal.Key;
import org.goldenthread.domain.journal.Link;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.text.Code;

/**
 * A journal as the public may read it: as if what is only inferred, and some things, had never been entered. It is only
 * looked at, and knows no acts.
 */
final class Published implements Journal {

    private final Journal journal;
    private final Set<Code> hidden;

    /** @param hidden things of which nothing is shown */
    Published(Journal journal, Set<Code> hidden) {
        this.journal = journal;
        this.hidden = Collections.unmodifiableSet(new HashSet<>(hidden));
    }

    /** Whether no paper says an entry: a thing that is opened by a paragraph is spoken of there, whatever else of it is not. */
    static boolean isInferred(Entry entry) {
        return isPartlyInferred(entry) && !isSpokenOf(entry);
    }

    /** Whether a paper does not say all of an entry in so many words. */
    static boolean isPartlyInferred(Entry entry) {
        return entry.source().flatMap(Source::inferred).isPresent();
    }

    /** A paper speaks of itself. */
    private static boolean isSpokenOf(Entry entry) {
        return entry.fact() instanceof Opening<?>
                && (entry.source().flatMap(Source::place).isPresent()
                        || entry.about().noun().equals(Paper.KIND.noun()));
    }

    private static List<Entry> shown(List<Entry> entries) {
        Set<EntryId> gone = new HashSet<>();
        entries.stream().filter(Published::isInferred).map(Entry::id).forEach(gone::add);
        return gone.isEmpty()
                ? entries
                : entries.stream()
                        .filter(entry -> !gone.contains(entry.id())
                                && corrected(entry.fact())
                                        .filter(gone::contains)
                                        .isEmpty())
                        .toList();
    }

    private static Optional<EntryId> corrected(Fact fact) {
        return fact instanceof Struck struck
                ? Optional.of(struck.entry())
                : fact instanceof Amended amended ? Optional.of(amended.entry()) : Optional.empty();
    }

    @Override
    public Head head() {
        return journal.head();
    }

    @Override
    public List<Entry> about(Code code, Head head) {
        return hidden.contains(code) ? List.of() : shown(journal.about(code, head));
    }

    @Override
    public void bySubject(Optional<String> noun, Head head, BiConsumer<Subject, List<Entry>> each) {
        journal.bySubject(noun, head, (subject, entries) -> {
            List<Entry> shown = hidden.contains(subject.code()) ? List.of() : shown(entries);
            if (!shown.isEmpty()) {
                each.accept(subject, shown);
            }
        });
    }

    @Override
    public Optional<Subject> subject(Code code, Head head) {
        return about(code, head).stream().findFirst().map(Entry::about);
    }

    @Override
    public Collection<Subject> subjects(Head head) {
        return journal.subjects(head).stream()
                .filter(subject -> !hidden.contains(subject.code()))
                .toList();
    }

    @Override
    public Optional<Entry> entry(EntryId id) {
        return journal.entry(id).filter(entry -> !hidden.contains(entry.about().code()) && !isInferred(entry));
    }

    @Override
    public void upTo(Head head, Consumer<Act> each) {
        throw new UnsupportedOperationException("acts are not published");
    }

    @Override
    public void kept(Head head, Consumer<KeptAct> each) {
        throw new UnsupportedOperationException("acts are not published");
    }

    @Override
    public void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
        throw new UnsupportedOperationException("a journal that is only looked at");
    }

    // How acts stand among each other

    @Override
    public Stamp stamp(long act) {
        return journal.stamp(act);
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
}
