package org.goldenthread.domain.text;

import java.util.Objects;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Quoted;
import org.goldenthread.domain.problem.Values;

/**
 * What a thing is called: one line of 1 to 300 characters, no control characters, no blanks at its ends.
 *
 * @since 0.1
 */
public record Title(String value) {

    /** The most characters (Unicode code points) a title has. */
    public static final int MOST = 300;

    /** @throws org.goldenthread.domain.problem.DomainException {@code title.empty}, {@code title.long}, {@code title.control} */
    public Title {
        Objects.requireNonNull(value, "value");
        value = value.strip();
        if (value.isEmpty()) {
            throw Problem.invalid("title.empty", "a title has at least one character; this one has none")
                    .asException();
        }
        int length = value.codePointCount(0, value.length());
        if (length > MOST) {
            throw Problem.invalid(
                            "title.long",
                            "\"{text}\" has {length} characters; a title has at most {most}",
                            Values.of("text", value).and("length", length).and("most", MOST))
                    .hint("a short title, with the rest as progress or as a note")
                    .asException();
        }
        String text = value;
        Legible.named(text, c -> Character.isISOControl(c) || Quoted.isInvisible(c))
                .ifPresent(found -> {
                    throw Problem.invalid(
                                    "title.control",
                                    "\"{text}\" holds {found}; a title is one line of plain text",
                                    Values.of("text", text).and("found", found))
                            .asException();
                });
    }

    public static Title parse(String text) {
        return new Title(text);
    }

    /** Whether it has the same words, however many blanks stand between them. */
    public boolean isSameAs(Title other) {
        return equals(other) || spaced(value).equals(spaced(other.value));
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }

    @Override
    public String toString() {
        return value;
    }
}
