package org.goldenthread.domain.plan;

import org.goldenthread.domain.text.Means;

/**
 * How a milestone leaves a plan. Every milestone that was ever in a plan leaves it in exactly one of these ways.
 *
 * @since 0.1
 */
public enum Outcome {
    @Means("delivered")
    COMPLETED,

    @Means("now somebody's daily work")
    HANDED_OVER,

    @Means("was due, and moved into another plan")
    ROLLED_FORWARD,

    @Means("due later, or goes on, and in another plan from then on")
    CARRIED_ON,

    @Means("became part of another milestone")
    MERGED,

    @Means("became several milestones")
    SPLIT,

    @Means("no longer promised")
    DROPPED,

    @Means("something else took its place")
    SUPERSEDED,

    @Means("became another body's promise, in its plan where that is known")
    TRANSFERRED_OUT;

    /** Whether what was promised was delivered: completed, or so far that it is somebody's daily work. */
    public boolean isDelivery() {
        return this == COMPLETED || this == HANDED_OVER;
    }

    /** Whether a year closes only when a cause and a reason are given for it. */
    public boolean isExplained() {
        return this != COMPLETED && this != CARRIED_ON;
    }
}
