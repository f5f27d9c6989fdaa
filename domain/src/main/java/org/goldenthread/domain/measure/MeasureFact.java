package org.goldenthread.domain.measure;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a measure alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface MeasureFact extends Fact permits MeasureDefined, Baselined, Targeted, Measured {}
