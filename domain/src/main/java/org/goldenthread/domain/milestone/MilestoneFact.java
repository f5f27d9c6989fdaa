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
                Depends,
                Claimed {}
