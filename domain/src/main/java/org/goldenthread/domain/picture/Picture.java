package org.goldenthread.domain.picture;

/**
 * A picture as data: what is drawn, not how it looks. Its figures are in its alternative text too, for whoever does not see
 * it.
 *
 * @since 0.1
 */
public sealed interface Picture permits Lanes, Lines, Trend, Grid {

    /** What it shows, as a caption. */
    String title();

    /** Its figures in sentences. */
    String alternative();

    /** Whether there is nothing to draw. */
    boolean isEmpty();
}
