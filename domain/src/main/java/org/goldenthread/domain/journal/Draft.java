package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/**
 * What a verb decided to say: a fact about a subject. What it leaves open (its days, its source) the {@link Occasion}
 * fills in.
 *
 * @param place {@code file:line:column} where it was read, for problems
 * @since 0.1
 */
public record Draft(
        Subject about,
        Fact fact,
        Optional<LocalDate> effective,
        Optional<LocalDate> told,
        Optional<Sentence> reason,
        Optional<Source> source,
        Optional<String> place,
        boolean isAside) {

    public Draft {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
    }

    public static Draft of(Kind<?> kind, Code code, Fact fact) {
        return about(kind.subject(code), fact);
    }

    public static Draft about(Subject subject, Fact fact) {
        return new Draft(
                subject,
                fact,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public Draft because(Sentence why) {
        return new Draft(about, fact, effective, told, Optional.of(why), source, place, isAside);
    }

    public Draft on(LocalDate day) {
        return new Draft(about, fact, Optional.of(day), told, reason, source, place, isAside);
    }

    /** The same, read where a file has it. */
    public Draft at(String where) {
        return new Draft(about, fact, effective, told, reason, source, Optional.of(where), isAside);
    }

    public Draft told(LocalDate day) {
        return new Draft(about, fact, effective, Optional.of(day), reason, source, place, isAside);
    }

    public Draft from(Source where) {
        return new Draft(about, fact, effective, told, reason, Optional.of(where), place, isAside);
    }

    /** The same, which may be impossible where it stands, and is kept for the views in which it is not. */
    public Draft aside() {
        return new Draft(about, fact, effective, told, reason, source, place, true);
    }

    /** Whether another says the same, wherever it stands in a file. */
    public boolean saysSameAs(Draft other) {
        return withoutPlace().equals(other.withoutPlace());
    }

    private Draft withoutPlace() {
        return new Draft(about, fact, effective, told, reason, source, Optional.empty(), isAside);
    }
}
