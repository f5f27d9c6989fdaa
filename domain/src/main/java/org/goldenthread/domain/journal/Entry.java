package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Sentence;

/**
 * One fact about one subject, with the day from which it is true and the day by which it was told. Entries fold in
 * their natural order: effective, then told, then act, then place in the act.
 *
 * @param effective the first day on which it is true; never after {@code told}
 * @param told the latest day of its paper's date, or the day entered; never after the day entered
 * @since 0.1
 */
public record Entry(
        EntryId id,
        Subject about,
        LocalDate effective,
        LocalDate told,
        Fact fact,
        Optional<Sentence> reason,
        Optional<Source> source)
        implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::effective).thenComparing(Entry::told).thenComparing(Entry::id);

    public Entry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        if (effective.isAfter(told)) {
            throw new IllegalArgumentException("effective " + effective + " is after the day it was reported, " + told);
        }
    }

    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }
}
