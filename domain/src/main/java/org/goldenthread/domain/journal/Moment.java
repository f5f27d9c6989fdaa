package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a verb speaks: the day from which what it says is true, the day by which it is told, and the day by which it
 * judges what is past.
 *
 * @since 0.1
 */
public record Moment(LocalDate effective, LocalDate told, LocalDate today) {
    public Moment {
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(today, "today");
    }
}
