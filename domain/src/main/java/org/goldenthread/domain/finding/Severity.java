package org.goldenthread.domain.finding;

import org.goldenthread.domain.text.Means;

/**
 * How much a finding matters, the worst first.
 *
 * @since 0.1
 */
public enum Severity {
    @Means("wrong, and should be put right")
    ERROR,

    @Means("may do harm if nobody looks at it")
    WARNING,

    @Means("worth knowing")
    INFO;

    /** Whether this matters as much as another, or more. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
