package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When a verb speaks: the day from which what it says is true, the day by which it is told, the day by which it judges
 * what is past, and the act in which it will be said.
 *
 * @param act the number of that act; an entry that is withdrawn as it is entered is named by it
 * @param paper where it is read, if it is read in one paper
 * @param on the day that was named for it to be true from, if one was
 * @since 0.1
 */
public record Moment(
        LocalDate effective,
        LocalDate told,
        LocalDate today,
        long act,
        Optional<Source> paper,
        Optional<LocalDate> on) {
    public Moment {
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(on, "on");
    }

    /** A moment for which no day was named. */
    public Moment(LocalDate effective, LocalDate told, LocalDate today, long act, Optional<Source> paper) {
        this(effective, told, today, act, paper, Optional.empty());
    }

    /** The day from which "within three months" counts: the paper's; without a paper, that from which it is true. */
    public LocalDate counted() {
        return paper.isPresent() ? told : effective;
    }
}
