package org.goldenthread.domain.strategy;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a strategy alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface StrategyFact extends Fact permits StrategyDrafted, StrategyMoved {}
