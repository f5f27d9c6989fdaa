package org.goldenthread.domain.finding;

/**
 * How much a finding matters, the worst first.
 *
 * @since 0.1
 */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** Whether this matters as much as another, or more. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
