package org.goldenthread.domain.picture;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Means;

/**
 * A mark in a lane: a day, or the days from the first to the last. Of a due date that is open at an end, that end is absent.
 *
 * @since 0.1
 */
public record Mark(
        @Means("what it stands for") Sort sort,
        @Means("its first day; absent if it is open at the start") Optional<LocalDate> first,
        @Means("its last day; absent if it is open at the end") Optional<LocalDate> last) {

    /** What a mark stands for, in the order in which marks are drawn, later over earlier. */
    public enum Sort {
        @Means("the original date, where it means other days than the agreed one")
        ORIGINAL("Original date"),

        @Means("the agreed date of what is open")
        AGREED("Agreed date"),

        @Means("the agreed date of what has ended")
        ENDED("Agreed date, ended"),

        @Means("the day by which it is now expected")
        EXPECTED("Expected date"),

        @Means("open, and its agreed date has passed; it follows that date")
        LATE("Late"),

        @Means("the day on which it was completed")
        DONE("Completed"),

        @Means("the day on which it was handed over")
        HANDED_OVER("Handed over"),

        @Means("the day on which it was dropped")
        DROPPED("Dropped"),

        @Means("the day on which it was superseded, merged or split")
        SUPERSEDED("Superseded, merged or split");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        /** As a key names it. */
        public String words() {
            return words;
        }

        /** Whether it is drawn as wide as its days. */
        public boolean isSpan() {
            return this == ORIGINAL || this == AGREED || this == ENDED;
        }
    }

    /** @throws IllegalArgumentException when it has no day, or ends before it begins */
    public Mark {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (first.isEmpty() && last.isEmpty()) {
            throw new IllegalArgumentException("first, last: a mark has a day");
        }
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new IllegalArgumentException("last: before the first, " + first.get());
        }
    }

    /** A mark of one day. */
    public static Mark on(Sort sort, LocalDate day) {
        return new Mark(sort, Optional.of(day), Optional.of(day));
    }

    /** The day where it begins, or the only one that it has. */
    public LocalDate begins() {
        return first.or(() -> last).orElseThrow();
    }

    /** The day where it ends, or the only one that it has. */
    public LocalDate ends() {
        return last.or(() -> first).orElseThrow();
    }
}
