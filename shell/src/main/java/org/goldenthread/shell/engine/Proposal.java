package org.goldenthread.shell.engine;

import java.util.Objects;

/**
 * Something that can be typed.
 *
 * @param value the whole word
 * @param description what it is; empty when the word says it
 * @param whole whether the word ends here; a folder goes on
 */
public record Proposal(String value, String description, boolean whole) {

    public Proposal {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(description, "description");
    }

    /** A word that ends there. */
    public static Proposal of(String value, String description) {
        return new Proposal(value, description, true);
    }
}
