package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.text.Sentence;

/**
 * One fact as a file states it, before its due dates are read: about what, which fact (the opening when none is named), its
 * fields, and when and where it was told.
 *
 * @param on the day from which it is true; without one, the day its paper's news ends
 * @param told the day by which it was told; without one, its paper's, and without a paper, {@code on}
 * @param corrections what withdrew or amended it, in the order in which they were told and entered; the last one counts
 * @param isAside whether it may be impossible where it stands, and is kept for the views in which it is not
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
        List<Correction> corrections,
        boolean isAside,
        Optional<String> place) {

    /**
     * What a statement should have been: another one, or none at all.
     *
     * @param told the day by which that was told; without one, its paper's
     * @param to what stands in its place; nothing when it was withdrawn
     */
    public record Correction(
            Optional<LocalDate> told, Optional<Source> source, Optional<Sentence> reason, Optional<Content> to) {
        public Correction {
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(to, "to");
        }
    }

    /**
     * What stands in the place of a statement.
     *
     * @param on the day from which it is true; without one, that of the statement
     */
    public record Content(Form form, Optional<LocalDate> on, Optional<Sentence> reason) {
        public Content {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(on, "on");
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
        corrections = List.copyOf(corrections);
        Objects.requireNonNull(place, "place");
    }

    /** Whether, by what is told of it last, it was a mistake and nothing stands in its place. */
    public boolean isStruck() {
        return !corrections.isEmpty()
                && corrections.get(corrections.size() - 1).to().isEmpty();
    }

    public boolean isOpening() {
        return fact.isEmpty();
    }

    /** The same, which need not stand where it does. */
    FileStatement putAside() {
        return new FileStatement(about, fact, form, on, told, source, reason, corrections, true, place);
    }

    /** Whether it opens what it is about: it was neither withdrawn nor set aside. */
    public boolean isDeclaration() {
        return isOpening() && !isStruck() && !isAside;
    }

    /** The same, true from a day where it states neither a day nor a paper. */
    FileStatement unlessDated(LocalDate day) {
        return on.isPresent() || told.isPresent() || source.isPresent()
                ? this
                : new FileStatement(
                        about, fact, form, Optional.of(day), told, source, reason, corrections, isAside, place);
    }
}
