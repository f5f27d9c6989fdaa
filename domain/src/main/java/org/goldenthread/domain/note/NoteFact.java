package org.goldenthread.domain.note;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of notes.
 *
 * @since 0.1
 */
public sealed interface NoteFact extends Fact permits NoteTaken, Assessed {}
