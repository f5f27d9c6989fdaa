package org.goldenthread.domain.balance;

import org.goldenthread.domain.text.Means;

/**
 * What keeps a milestone from being accounted for in its plan's balance.
 *
 * @since 0.1
 */
public enum Missing {
    @Means("nobody says what became of it, though it was due or has no date")
    OUTCOME,

    @Means("nothing is named that it is put down to")
    CAUSE,

    @Means("no sentence says why")
    REASON,

    @Means("nothing is named that it is put down to, and no sentence says why")
    CAUSE_AND_REASON,

    @Means("was due, and is only carried on: it has to be rolled forward, with a cause")
    ROLL,

    @Means("was rolled forward, and is not due yet: it has to be carried on")
    CARRY,

    @Means("came into the plan after the plan's last day")
    LATE
}
