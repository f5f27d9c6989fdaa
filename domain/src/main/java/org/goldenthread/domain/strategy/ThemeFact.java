package org.goldenthread.domain.strategy;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a theme alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface ThemeFact extends Fact permits ThemeNamed, ThemeLed, ThemeMerged, ThemeSplit, ThemeRenamed {}
