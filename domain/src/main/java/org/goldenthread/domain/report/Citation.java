package org.goldenthread.domain.report;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * What a mark leads to: the place in a paper, and what was read into it; where there is no paper, the thing whose
 * history says it, and in which words.
 *
 * @param number the mark's, from 1
 * @param inferred why, when the paper does not say it in so many words
 * @since 0.1
 */
public record Citation(
        int number,
        Optional<Code> paper,
        Optional<Title> place,
        Optional<Sentence> inferred,
        Optional<Code> history,
        Optional<String> says) {
    public Citation {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(inferred, "inferred");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(says, "says");
    }

    /** {@code S2 §15 ¶1}; without a paper, {@code no paper; history of SWK-LONE: dropped}. */
    public String shown() {
        return paper.map(code -> code + place.map(p -> " " + p).orElse(""))
                .orElseGet(
                        () -> "no paper; history of " + history.map(Code::value).orElse("")
                                + says.map(words -> ": " + words).orElse(""));
    }
}
