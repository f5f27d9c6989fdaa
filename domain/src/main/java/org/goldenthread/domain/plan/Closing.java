package org.goldenthread.domain.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Sentence;

/**
 * The balance that was drawn up when a plan was closed. It stays as it is, whatever is found out later; a restatement adds
 * another.
 *
 * @param told the day by which it was told
 * @param reported known from a paper only, and so not reconciled: the lines are no more than what is known
 * @param restates why the balance before it was drawn up anew; empty for the first
 * @since 0.1
 */
public record Closing(
        LocalDate told,
        boolean reported,
        List<Line> lines,
        Optional<Sentence> narrative,
        Optional<Sentence> restates,
        Optional<Source> source) {
    public Closing {
        Objects.requireNonNull(told, "told");
        lines = List.copyOf(lines);
        Objects.requireNonNull(narrative, "narrative");
        Objects.requireNonNull(restates, "restates");
        Objects.requireNonNull(source, "source");
    }
}
