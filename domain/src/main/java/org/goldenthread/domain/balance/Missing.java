package org.goldenthread.domain.balance;

/**
 * What keeps a milestone from being accounted for in its plan's balance.
 *
 * @since 0.1
 */
public enum Missing {
    /** It was due, or nobody said when, and nobody says what became of it. */
    OUTCOME,
    CAUSE,
    REASON,
    CAUSE_AND_REASON,
    /** It was carried on, and was due: it is rolled forward, with a cause. */
    ROLL,
    /** It was rolled forward, and is due later or goes on: it is carried on. */
    CARRY,
    /** It came into the plan after its last day. */
    LATE
}
