package org.goldenthread.domain.journal;

/**
 * The number of the journal's last act, 0 when there is none. Appending compares it and sets it.
 *
 * @since 0.1
 */
public record Head(long act) implements Comparable<Head> {

    public static final Head NONE = new Head(0);

    public Head {
        if (act < 0) {
            throw new IllegalArgumentException("act: below 0: " + act);
        }
    }

    @Override
    public int compareTo(Head other) {
        return Long.compare(act, other.act);
    }

    @Override
    public String toString() {
        return Long.toString(act);
    }
}
