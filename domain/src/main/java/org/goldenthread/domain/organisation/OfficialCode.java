package org.goldenthread.domain.organisation;

import java.util.Objects;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;

/**
 * What a register calls something: the scheme (ODS, GSS) and the value there, written {@code ODS:RV5}.
 *
 * @since 0.1
 */
public record OfficialCode(Title scheme, Title value) {
    public OfficialCode {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(value, "value");
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code official-code.form} */
    public static OfficialCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw Problem.invalid(
                            "official-code.form",
                            "\"" + Shown.of(text) + "\" is not an official code: a scheme, a colon and its value there")
                    .hint("ODS:RV5")
                    .asException();
        }
        return new OfficialCode(Title.parse(text.substring(0, colon)), Title.parse(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}
