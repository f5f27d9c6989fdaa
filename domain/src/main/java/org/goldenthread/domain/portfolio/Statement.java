package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.text.Sentence;

/**
 * One fact as a file states it, before its dues are read: about what, which fact (the opening when none is named), its
 * fields, and when and where it was told.
 *
 * @param on the day from which it is true; without one, the day its paper's news ends
 * @param told the day by which it was told, for what has no paper; without one, {@code on}
 * @param place {@code file:line:column}
 * @since 0.1
 */
public record Statement(
        Subject about,
        Optional<String> fact,
        Form form,
        Optional<LocalDate> on,
        Optional<LocalDate> told,
        Optional<Source> source,
        Optional<Sentence> reason,
        Optional<String> place) {

    public Statement {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(place, "place");
    }

    public boolean isOpening() {
        return fact.isEmpty();
    }
}
