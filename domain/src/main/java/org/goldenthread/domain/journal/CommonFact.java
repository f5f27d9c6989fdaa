package org.goldenthread.domain.journal;

/**
 * What is said of anything, whatever it is.
 *
 * @since 0.1
 */
public sealed interface CommonFact extends Fact permits Mentioned, Accepted, Struck, Amended {}
