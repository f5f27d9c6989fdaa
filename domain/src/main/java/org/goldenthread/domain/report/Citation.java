package org.goldenthread.domain.report;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * What a statement rests on: what the history of a thing says, and the place in a paper at which that was read.
 *
 * @param number that by which statements name it, from 1
 * @param about the thing whose history has the entry
 * @param says what the entry says
 * @param inferred why, when the paper does not say it in so many words
 * @since 0.1
 */
public record Citation(
        int number, Code about, String says, Optional<Code> paper, Optional<Title> place, Optional<Sentence> inferred) {
    public Citation {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(says, "says");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(inferred, "inferred");
    }

    Citation numbered(int other) {
        return new Citation(other, about, says, paper, place, inferred);
    }

    /** {@code S2 §15 ¶1}; without a paper, {@code no paper; history of SWK-LONE: dropped}. */
    public String shown() {
        return paper.map(code -> code + place.map(p -> " " + p).orElse(""))
                .orElseGet(() -> "no paper; history of " + about + ": " + says);
    }
}
