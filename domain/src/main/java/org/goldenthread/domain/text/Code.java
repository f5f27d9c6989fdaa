package org.goldenthread.domain.text;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * The short name by which people call a thing, unique across all nouns and stable for life: two to 24 capital letters,
 * digits and hyphens, beginning with a letter.
 *
 * @since 0.1
 */
public record Code(String value) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,23}");
    private static final Pattern TYPED = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,23}");

    /** @throws DomainException {@code code.form} */
    public Code {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw notOne(value);
        }
    }

    /**
     * Reads a code typed in any case, with blanks around it.
     *
     * @throws DomainException {@code code.form}, quoting what was typed
     */
    public static Code parse(String text) {
        String typed = text.strip();
        // only then are its capitals its own: those of "straße" would be STRASSE
        if (!TYPED.matcher(typed).matches()) {
            throw notOne(typed);
        }
        return new Code(typed.toUpperCase(Locale.ROOT));
    }

    private static DomainException notOne(String text) {
        return Legible.hidden(text)
                .map(found -> Problem.invalid(
                        "code.form",
                        "\"{text}\" is not a code: it holds {found}, which can't be seen",
                        Values.of("text", text).and("found", found)))
                .orElseGet(() -> Problem.invalid(
                        "code.form",
                        "\"{text}\" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter",
                        Values.of("text", text)))
                .hint("SWK-MHFA")
                .asException();
    }

    /** The owner's prefix: what stands before the first hyphen, or the whole code. */
    public String owner() {
        int hyphen = value.indexOf('-');
        return hyphen < 0 ? value : value.substring(0, hyphen);
    }

    /** As of any record; said here since every map asks for it, and a process that runs for a moment waits for it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Code code && value.equals(code.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
