package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.text.Code;

/**
 * How everything of a kind stood by what had been reported by any day: read in one pass, however many days are asked for,
 * since a thing changes only on the days on which something is reported of it.
 *
 * @param <A> what the things are
 * @since 0.1
 */
public final class Tellings<A> {

    private final Map<Code, NavigableMap<LocalDate, Optional<A>>> things;

    private Tellings(Map<Code, NavigableMap<LocalDate, Optional<A>>> things) {
        this.things = things;
    }

    /** Of a kind, in a journal up to a head; a day on which a view ends is the last that is looked at. */
    public static <A> Tellings<A> of(Kind<A> kind, Journal journal, Head head, View view) {
        Objects.requireNonNull(kind, "kind");
        Order order = Order.of(journal, head);
        Map<Code, NavigableMap<LocalDate, Optional<A>>> things = new TreeMap<>();
        journal.bySubject(Optional.of(kind.noun()), head, (subject, entries) -> {
            NavigableMap<LocalDate, Optional<A>> days = new TreeMap<>();
            for (Entry entry : entries) {
                if (view.shows(entry) && !days.containsKey(entry.told())) {
                    days.put(entry.told(), told(kind, entries, view, entry.told(), order));
                }
            }
            things.put(subject.code(), Collections.unmodifiableNavigableMap(days));
        });
        return new Tellings<>(Collections.unmodifiableMap(things));
    }

    private static <A> Optional<A> told(Kind<A> kind, List<Entry> entries, View view, LocalDate day, Order order) {
        return Fold.of(kind, entries, new View(view.asAt(), Optional.of(day)), order);
    }

    /** What a thing was, as had been reported by a day. */
    public Optional<A> by(LocalDate day, Code code) {
        return Optional.ofNullable(things.get(code))
                .flatMap(days -> Optional.ofNullable(days.floorEntry(day)))
                .flatMap(Map.Entry::getValue);
    }
}
