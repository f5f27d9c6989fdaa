package org.goldenthread.domain.balance;

import org.goldenthread.domain.text.Means;

/**
 * What keeps a milestone from being accounted for in its plan's balance.
 *
 * @since 0.1
 */
public enum Missing {
    @Means("what became of it is not recorded, though it was due or has no date")
    OUTCOME,

    @Means("no cause is given")
    CAUSE,

    @Means("no reason is given")
    REASON,

    @Means("neither a cause nor a reason is given")
    CAUSE_AND_REASON,

    @Means("was due, and is only carried on: it has to be rolled forward, with a cause")
    ROLL,

    @Means("was rolled forward, and is not due yet: it has to be carried on")
    CARRY,

    @Means("came into the plan after the plan's last day")
    LATE
}
