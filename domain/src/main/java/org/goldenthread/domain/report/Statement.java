package org.goldenthread.domain.report;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a report says, and the numbers of the references that bear it out, in the order in which it needs them.
 *
 * @since 0.1
 */
public record Statement(String text, List<Integer> references) {

    /** Nothing said: an empty cell. */
    public static final Statement NONE = new Statement("", List.of());

    public Statement {
        Objects.requireNonNull(text, "text");
        references = references.stream().distinct().toList();
    }

    /** Words of our own, which no paper has to bear out. */
    public static Statement of(String text) {
        return new Statement(text, List.of());
    }
}
