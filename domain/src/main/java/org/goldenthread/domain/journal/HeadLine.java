package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * An act and its seal, on one line: what a board writes into its minutes, so that any copy can be held against it later.
 *
 * @since 0.1
 */
public record HeadLine(long act, Seal seal) {

    private static final Pattern FORM = Pattern.compile("(?:act\\s+)?([1-9][0-9]{0,17})\\s+(\\S+)");

    public HeadLine {
        Objects.requireNonNull(seal, "seal");
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code seal.form}
     */
    public static HeadLine parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw Problem.invalid(
                            "seal.form",
                            "\"{text}\" is not an act and its seal: a number and 64 hexadecimal digits",
                            Values.of("text", text))
                    .next(Look.head())
                    .asException();
        }
        return new HeadLine(Long.parseLong(form.group(1)), Seal.parse(form.group(2)));
    }

    @Override
    public String toString() {
        return act + " " + seal;
    }
}
