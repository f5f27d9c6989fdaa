package org.goldenthread.domain.series;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a series of sheets alone.
 *
 * @since 0.1
 */
public sealed interface SeriesFact extends Fact permits SeriesBegun, SeriesSnapshot {}
