package org.goldenthread.domain.rating;

import java.util.Optional;

/**
 * A thing that can be rated: a strategy, a theme, an objective, a plan, a milestone.
 *
 * @param <A> what it is
 * @since 0.1
 */
public interface Rateable<A> {

    /** How it was last declared to stand. */
    Optional<Declared> rating();

    /** The same thing, declared to stand at a level. */
    A rated(Declared rating);
}
