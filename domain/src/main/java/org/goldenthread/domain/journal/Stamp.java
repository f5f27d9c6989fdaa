package org.goldenthread.domain.journal;

import java.time.Instant;
import java.util.Objects;

/**
 * What an act says of itself: its number, when it was entered, by whom and in which words.
 *
 * @since 0.1
 */
public record Stamp(long number, Instant entered, Author by, String words) {
    public Stamp {
        Objects.requireNonNull(entered, "entered");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(words, "words");
    }
}
