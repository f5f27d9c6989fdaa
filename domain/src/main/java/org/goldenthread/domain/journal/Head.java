package org.goldenthread.domain.journal;

import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

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

    /** The refusal of acts that were to follow another head than this one: {@code journal.moved}. */
    public DomainException moved(Head expected) {
        return Problem.conflict(
                        "journal.moved",
                        "the journal is at act {act}, not at {expected} any more",
                        Values.of("act", act).and("expected", expected.act))
                .asException();
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
