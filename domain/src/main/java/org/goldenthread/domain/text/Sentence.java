package org.goldenthread.domain.text;

import java.util.Objects;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Quoted;
import org.goldenthread.domain.problem.Values;

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
                            "\"{text}\" has {length} characters; a text has at most {most}",
                            Values.of("text", value).and("length", length).and("most", MOST))
                    .asException();
        }
        String text = value;
        Legible.named(text, c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || Quoted.isInvisible(c))
                .ifPresent(found -> {
                    throw Problem.invalid(
                                    "text.control",
                                    "\"{text}\" holds {found}; line breaks and tabs are the only control characters a text"
                                            + " may have",
                                    Values.of("text", text).and("found", found))
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
