package org.goldenthread.domain.thread;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;

/**
 * Something a whole thread would have and this one lacks.
 *
 * @since 0.1
 */
public record Gap(Code about, String sentence, Optional<Source> source) {
    public Gap {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(source, "source");
    }
}
