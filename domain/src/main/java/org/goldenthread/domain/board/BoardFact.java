package org.goldenthread.domain.board;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a board alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface BoardFact extends Fact permits BoardSet, Stood, Placed, Met, Joined {}
