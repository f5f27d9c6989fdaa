package org.goldenthread.domain.judgement;

/**
 * How many milestones are open, and how the others ended.
 *
 * @param gone how many were merged, split, dropped or superseded
 * @since 0.1
 */
public record Statuses(int open, int completed, int handedOver, int gone) {

    /** @throws IllegalArgumentException for a number below zero */
    public Statuses {
        if (open < 0 || completed < 0 || handedOver < 0 || gone < 0) {
            throw new IllegalArgumentException("statuses: below zero");
        }
    }

    /** All of them. */
    public int all() {
        return ratable() + ended();
    }

    /** Those that can have a level: open or completed. */
    public int ratable() {
        return open + completed;
    }

    /** Those that ended otherwise than completed. */
    public int ended() {
        return handedOver + gone;
    }

    /** Whether something was delivered and nothing is open. */
    public boolean isDelivered() {
        return open == 0 && completed + handedOver > 0;
    }
}
