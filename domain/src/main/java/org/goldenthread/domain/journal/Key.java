package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * What whoever records chooses to know an act by, so that who never heard whether it was recorded can record it again: an
 * act whose key is in the journal is not entered twice. 1 to 100 letters, digits, and {@code . _ : -}.
 *
 * @since 0.1
 */
public record Key(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    /** @throws org.goldenthread.domain.problem.DomainException {@code key.form} */
    public Key {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw Problem.invalid(
                            "key.form",
                            "\"{text}\" is not a key: 1 to 100 letters, digits and . _ : -",
                            Values.of("text", value))
                    .asException();
        }
    }

    public static Key parse(String text) {
        return new Key(text.strip());
    }

    @Override
    public String toString() {
        return value;
    }
}
