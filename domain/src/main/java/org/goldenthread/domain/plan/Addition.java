package org.goldenthread.domain.plan;

import org.goldenthread.domain.text.Means;

/**
 * How a milestone came into a plan.
 *
 * @since 0.1
 */
public enum Addition {
    @Means("there from the start, or brought forward from the plan before")
    OPENING,

    @Means("promised during the year")
    NEW,

    @Means("made from others during the year")
    MERGED_OR_SPLIT,

    @Means("handed in by another body")
    TRANSFERRED_IN,

    @Means("had ended, and is to be delivered after all")
    REOPENED
}
