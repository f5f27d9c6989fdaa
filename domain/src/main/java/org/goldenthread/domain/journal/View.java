package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.time.Days;

/**
 * What of the journal is looked at: what was true on a day, as told by a day, both inclusive. Without a day there is no
 * limit.
 *
 * @since 0.1
 */
public record View(Optional<LocalDate> asAt, Optional<LocalDate> asTold) {

    /** Everything the journal knows. */
    public static final View LATEST = new View(Optional.empty(), Optional.empty());

    public View {
        Objects.requireNonNull(asAt, "asAt");
        Objects.requireNonNull(asTold, "asTold");
    }

    public static View asAt(LocalDate day) {
        return new View(Optional.of(day), Optional.empty());
    }

    public static View asTold(LocalDate day) {
        return new View(Optional.empty(), Optional.of(day));
    }

    public boolean isLatest() {
        return asAt.isEmpty() && asTold.isEmpty();
    }

    /** Whether an entry is in this view, strikes aside. */
    public boolean shows(Entry entry) {
        return asAt.filter(entry.effective()::isAfter).isEmpty()
                && asTold.filter(entry.told()::isAfter).isEmpty();
    }

    /** The earlier of its two days, if it has one: the day by which "overdue" is judged unless another is given. */
    public Optional<LocalDate> readingDate() {
        return Stream.of(asAt, asTold).flatMap(Optional::stream).reduce(Days::earlier);
    }
}
