package org.goldenthread.domain.organisation;

import java.util.Objects;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * What a register calls something: the scheme (ODS, GSS) and the value there, written {@code ODS:RV5}.
 *
 * @since 0.1
 */
public record OfficialCode(
        @Means("the register that gives it, such as ODS or GSS") Title scheme,
        @Means("what the register writes, such as RV5") Title value) {

    /** @throws DomainException {@code official-code.form} when the scheme holds a colon */
    public OfficialCode {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
        if (scheme.value().indexOf(':') >= 0) {
            throw notOne(scheme + ":" + value);
        }
    }

    /** @throws DomainException {@code official-code.form} */
    public static OfficialCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw notOne(text);
        }
        return new OfficialCode(Title.parse(text.substring(0, colon)), Title.parse(text.substring(colon + 1)));
    }

    private static DomainException notOne(String text) {
        return Problem.invalid(
                        "official-code.form",
                        "\"{text}\" is not an official code: a scheme, a colon, and its value in that scheme",
                        Values.of("text", text))
                .hint("ODS:RV5")
                .asException();
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
