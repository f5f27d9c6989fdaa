package org.goldenthread.domain.text;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;

/**
 * The short name by which people call a thing, unique across all nouns and stable for life: two to 24 capital letters,
 * digits and hyphens, beginning with a letter.
 *
 * @since 0.1
 */
public record Code(String value) implements Comparable<Code> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,23}");

    /** @throws org.goldenthread.domain.problem.DomainException {@code code.form} */
    public Code {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw Problem.invalid(
                            "code.form",
                            "\"" + Shown.of(value)
                                    + "\" is not a code: 2 to 24 letters, digits and hyphens, beginning with a letter")
                    .hint("SWK-MHFA")
                    .asException();
        }
    }

    /** Reads a code typed in any case, with blanks around it. */
    public static Code parse(String text) {
        return new Code(text.strip().toUpperCase(Locale.ROOT));
    }

    /** The owner's prefix: what stands before the first hyphen, or the whole code. */
    public String owner() {
        int hyphen = value.indexOf('-');
        return hyphen < 0 ? value : value.substring(0, hyphen);
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
