package org.goldenthread.domain.rating;

/**
 * A thing that can be rated: a strategy, a theme, an objective, a plan, a milestone.
 *
 * @param <A> what it is
 * @since 0.1
 */
public interface Rateable<A> {

    /** The same thing, declared to stand at a level. */
    A rated(Declared rating);
}
