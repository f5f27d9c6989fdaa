package org.goldenthread.domain.organisation;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a post alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface PostFact extends Fact permits PostSet, Held, Vacated {}
