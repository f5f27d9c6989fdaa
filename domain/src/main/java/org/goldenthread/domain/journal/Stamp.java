package org.goldenthread.domain.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.time.Zone;

/**
 * What an act says of itself: its number, when it was entered, by whom and in which words, in whose zone, and by which key
 * whoever entered it knows it.
 *
 * @param zone its author's; none is known of an act of the first form
 * @since 0.1
 */
public record Stamp(long number, Instant entered, Author by, String words, Optional<Zone> zone, Optional<Key> key) {
    public Stamp {
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(key, "key");
    }

    /** The stamp of an act of the first form. */
    public Stamp(long number, Instant entered, Author by, String words) {
        this(number, entered, by, words, Optional.empty(), Optional.empty());
    }

    /** The day on which its author entered it, or the day in another zone, where theirs is not known. */
    public LocalDate day(ZoneId otherwise) {
        return zone.map(known -> known.day(entered, otherwise))
                .orElseGet(() -> LocalDate.ofInstant(entered, otherwise));
    }
}
