package org.goldenthread.domain.plan;

/**
 * How a milestone came into a plan.
 *
 * @since 0.1
 */
public enum Addition {
    /** It was there when the plan opened, or was brought forward from the plan before. */
    OPENING,
    NEW,
    /** It was made by a merge or a split. */
    MERGED_OR_SPLIT,
    TRANSFERRED_IN,
    REOPENED
}
