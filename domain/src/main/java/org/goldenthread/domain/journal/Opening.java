package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The fact that brings a thing into the journal. A thing is opened once.
 *
 * @param <A> what it is from then on
 * @since 0.1
 */
public interface Opening<A> extends Fact {
    A first(Entry entry);

    /**
     * The thing before its opening, for what is said of a day before: what it is called, and nothing that counts.
     *
     * @param entry the opening, which may not be in the view
     * @param day the day of the first thing said of it
     * @param opens the day on which it is opened in the view, if it is
     */
    default A foreseen(Entry entry, LocalDate day, Optional<LocalDate> opens) {
        return first(entry);
    }

    /** What it is from its opening on, where something was said of it before. */
    default A onto(A before, Entry entry) {
        return before;
    }
}
