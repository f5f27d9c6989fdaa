package org.goldenthread.domain.journal;

/**
 * A fact that a board was told of a year as a whole. It is not amended and not undone: what it settled is restated by
 * new entries, and both stay readable.
 *
 * @since 0.1
 */
public interface Settled {}
