package org.goldenthread.domain.plan;

/**
 * How a milestone leaves a plan. Every milestone that was ever in a plan leaves it in exactly one of these ways.
 *
 * @since 0.1
 */
public enum Outcome {
    COMPLETED,
    HANDED_OVER,
    /** It was due, and moves into another plan. */
    ROLLED_FORWARD,
    /** It is due later, or goes on, and is in another plan from then on. */
    CARRIED_ON,
    MERGED,
    SPLIT,
    DROPPED,
    SUPERSEDED,
    /** It is another body's promise, in its plan where that is known. */
    TRANSFERRED_OUT;

    /** Whether a year closes only when a cause and a reason are given for it. */
    public boolean isExplained() {
        return this != COMPLETED && this != CARRIED_ON;
    }
}
