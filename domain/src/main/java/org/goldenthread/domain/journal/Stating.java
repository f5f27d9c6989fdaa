package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a sheet says of a thing: a change as any other, and where no recorded opening stands, the first of them that says
 * enough opens the thing.
 *
 * @param <A> what it is said of
 * @since 0.1
 */
public interface Stating<A> extends Change<A> {

    /** Whether it says enough to open a thing. */
    boolean opens();

    /** The thing, where this is the first that is said of it. */
    A first(Entry entry);

    /** The thing as it is called before this opens it: see {@link Opening#foreseen}. */
    A foreseen(Entry entry, LocalDate day, Optional<LocalDate> opens);

    /** The thing, where this opens it and something was said of it before. */
    A onto(A before, Entry entry);
}
