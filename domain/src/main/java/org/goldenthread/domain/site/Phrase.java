package org.goldenthread.domain.site;

import java.util.Objects;
import java.util.Optional;

/**
 * Some words, and the page to which they lead if they are a link.
 *
 * @param to an address in the site, perhaps with a mark after {@code #}
 * @since 0.1
 */
public record Phrase(String text, Optional<String> to) {
    public Phrase {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(to, "to");
    }

    public static Phrase of(String text) {
        return new Phrase(text, Optional.empty());
    }

    public static Phrase link(String text, String to) {
        return new Phrase(text, Optional.of(to));
    }
}
