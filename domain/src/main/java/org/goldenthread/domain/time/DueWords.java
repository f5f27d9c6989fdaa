package org.goldenthread.domain.time;

import java.util.Objects;

/**
 * A due as somebody says it, before it is read. It can be read once it is known in which paper it stands and by which
 * calendar its strategy counts its years.
 *
 * @since 0.1
 */
public record DueWords(String words) {
    public DueWords {
        Objects.requireNonNull(words, "words");
    }

    public static DueWords parse(String words) {
        return new DueWords(words);
    }

    /** @throws org.goldenthread.domain.problem.DomainException as {@link Due#parse} */
    public Due read(Reading reading) {
        return Due.parse(words, reading);
    }

    @Override
    public String toString() {
        return words;
    }
}
