package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Where a fact was read: the paper, the place in it (heading and ordinal of the paragraph, as people write it) and,
 * when the paper does not say it in so many words, what it was inferred from.
 *
 * @since 0.1
 */
public record Source(Code paper, Optional<Title> place, Optional<Sentence> inferred) {
    public Source {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(inferred, "inferred");
    }

    public static Source of(Code paper) {
        return new Source(paper, Optional.empty(), Optional.empty());
    }

    /** Reads {@code S2} or {@code S2:§15}. */
    public static Source parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return of(Code.parse(text));
        }
        return of(Code.parse(text.substring(0, colon))).at(Title.parse(text.substring(colon + 1)));
    }

    public Source at(Title where) {
        return new Source(paper, Optional.of(where), inferred);
    }

    public Source inferred(Sentence from) {
        return new Source(paper, place, Optional.of(from));
    }

    /** {@code S2 §15}, as printed beside what it supports. */
    public String shown() {
        return paper + place.map(p -> " " + p).orElse("");
    }

    /** The form that {@link #parse} reads, without what it was inferred from. */
    @Override
    public String toString() {
        return paper + place.map(p -> ":" + p).orElse("");
    }
}
