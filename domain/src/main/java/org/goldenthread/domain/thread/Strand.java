package org.goldenthread.domain.thread;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;

/**
 * One line of a thread: how it relates to what is above it ({@code theme}, {@code measure}, {@code lead}), what it is,
 * details worth a line of their own, where it was read, and what hangs below it.
 *
 * @since 0.1
 */
public record Strand(
        String relation,
        Optional<Code> code,
        String title,
        List<String> details,
        Optional<Source> source,
        List<Strand> below) {

    public Strand {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        details = List.copyOf(details);
        Objects.requireNonNull(source, "source");
        below = List.copyOf(below);
    }

    Strand over(List<Strand> strands) {
        return new Strand(relation, code, title, details, source, strands);
    }

    Strand at(Optional<Source> where) {
        return new Strand(relation, code, title, details, where, below);
    }
}
