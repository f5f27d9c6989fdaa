package org.goldenthread.domain.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a page under a heading: its pieces, and then its own parts.
 *
 * @param mark by which it can be linked to, if it can; of what was promised, its code
 * @since 0.1
 */
public record Part(String heading, Optional<String> mark, List<Piece> pieces, List<Part> parts) {
    public Part {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(mark, "mark");
        pieces = List.copyOf(pieces);
        parts = List.copyOf(parts);
    }

    static Part of(String heading, List<Piece> pieces) {
        return new Part(heading, Optional.empty(), pieces, List.of());
    }

    static Part of(String heading, Piece... pieces) {
        return of(heading, List.of(pieces));
    }
}
