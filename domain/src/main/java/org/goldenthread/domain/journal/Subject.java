package org.goldenthread.domain.journal;

import java.util.Objects;
import org.goldenthread.domain.text.Code;

/**
 * What an entry is about: the noun ({@code milestone}) and the code.
 *
 * @since 0.1
 */
public record Subject(String noun, Code code) {
    public Subject {
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(code, "code");
    }

    @Override
    public String toString() {
        return noun + " " + code;
    }
}
