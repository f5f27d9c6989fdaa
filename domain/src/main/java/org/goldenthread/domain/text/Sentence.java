package org.goldenthread.domain.text;

import java.util.Objects;
import org.goldenthread.domain.problem.Problem;

/**
 * Words that people wrote: a reason, a narrative, a vision. 1 to 10,000 characters; line breaks and tabs are kept,
 * other control characters refused; no blanks at its ends.
 *
 * @since 0.1
 */
public record Sentence(String value) {

    /** The most characters (Unicode code points) a sentence has. */
    public static final int MOST = 10_000;

    /** @throws org.goldenthread.domain.problem.DomainException {@code text.empty}, {@code text.long}, {@code text.control} */
    public Sentence {
        Objects.requireNonNull(value, "value");
        value = value.strip().replace("\r\n", "\n");
        if (value.isEmpty()) {
            throw Problem.invalid("text.empty", "a text has at least one character; this one has none")
                    .asException();
        }
        int length = value.codePointCount(0, value.length());
        if (length > MOST) {
            throw Problem.invalid(
                            "text.long",
                            "\"" + Shown.of(value) + "\" has " + length + " characters; a text has at most " + MOST)
                    .asException();
        }
        String text = value;
        Legible.named(text, c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || Shown.isInvisible(c))
                .ifPresent(found -> {
                    throw Problem.invalid(
                                    "text.control",
                                    "\"" + Shown.of(text) + "\" holds " + found
                                            + "; of control characters a text keeps line breaks and tabs only")
                            .asException();
                });
    }

    public static Sentence parse(String text) {
        return new Sentence(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
