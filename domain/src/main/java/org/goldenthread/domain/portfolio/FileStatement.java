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
 * @param told the day by which it was told; without one, its paper's, and without a paper, {@code on}
 * @param struck what took it back, if it was a mistake
 * @param place {@code file:line:column}
 * @since 0.1
 */
public record FileStatement(
        Subject about,
        Optional<String> fact,
        Form form,
        Optional<LocalDate> on,
        Optional<LocalDate> told,
        Optional<Source> source,
        Optional<Sentence> reason,
        Optional<Strike> struck,
        Optional<String> place) {

    /**
     * What took a statement back.
     *
     * @param told the day by which it was told that it was a mistake; without one, its paper's
     */
    public record Strike(Optional<LocalDate> told, Optional<Source> source, Optional<Sentence> reason) {
        public Strike {
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(reason, "reason");
        }
    }

    public FileStatement {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(struck, "struck");
        Objects.requireNonNull(place, "place");
    }

    public boolean isOpening() {
        return fact.isEmpty();
    }
}
