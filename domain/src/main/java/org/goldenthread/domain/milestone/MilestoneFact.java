package org.goldenthread.domain.milestone;

import org.goldenthread.domain.journal.Fact;

/**
 * What is said of a milestone alone: how it begins, and all that changes it.
 *
 * @since 0.1
 */
public sealed interface MilestoneFact extends Fact
        permits MilestonePlanned,
                Started,
                Progressed,
                Forecast,
                Rescheduled,
                DueTied,
                DueFixed,
                Completed,
                HandedOver,
                RolledForward,
                CarriedOn,
                Transferred,
                MilestoneMerged,
                MilestoneSplit,
                Dropped,
                Superseded,
                Reopened,
                MilestoneRenamed,
                MilestoneLed,
                MilestoneRehomed,
                Depends,
                Claimed,
                Stated {

    /** What of a milestone a fact speaks of. */
    enum Aspect {
        /** What is promised, and where in the thread. */
        PROMISE,

        /** How it comes along. */
        PROGRESS,

        /** When it is expected. */
        FORECAST,

        /** That its due was moved, where it is. */
        DUE,

        /** The plan that it is promised in, and whose promise it is. */
        PLAN,

        /** What it is called. */
        TITLE,

        /** What it serves. */
        HOME,
        /** Who answers for it. */
        LEAD,

        /** What it needs. */
        NEEDS,

        /** That it is no longer open, and what became of it. */
        END,

        /** That it is open again. */
        REOPENING,

        /** What a paper says that the record does not follow. */
        CLAIM,
        /** What a sheet that comes again says, whatever of the milestone that is. */
        STATED
    }

    /** What of the milestone it speaks of, whatever else it changes with it. */
    Aspect aspect();
}
