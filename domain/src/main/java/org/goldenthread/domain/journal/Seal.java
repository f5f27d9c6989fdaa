package org.goldenthread.domain.journal;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * What an act is known by in every copy of a journal: the SHA-256 of its canonical text, as 64 lower-case hexadecimal
 * digits. Whoever changes anything that was recorded changes it.
 *
 * @since 0.1
 */
public record Seal(String value) implements Comparable<Seal> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws org.goldenthread.domain.problem.DomainException {@code seal.form} */
    public Seal {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw Problem.invalid(
                            "seal.form", "\"{text}\" is not a seal: 64 hexadecimal digits", Values.of("text", value))
                    .next(Look.head())
                    .asException();
        }
    }

    /** A seal as a person copied it, in capitals or not. */
    public static Seal parse(String text) {
        return new Seal(text.strip().toLowerCase(Locale.ROOT));
    }

    static Seal of(byte[] digest) {
        return new Seal(HexFormat.of().formatHex(digest));
    }

    @Override
    public int compareTo(Seal other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
