package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/** What is known of each milestone by itself, as days since 1970, by its number. */
final class Own {

    /** No day. */
    static final int NONE = Integer.MIN_VALUE;

    /** A day before all others, of what holds nothing up: the first of the year 1. */
    private static final int NOTHING = (int) LocalDate.of(1, 1, 1).toEpochDay();

    /** The soonest and the last day of its own word. */
    final int[] soonest;

    final int[] last;

    /** The last day of the agreed due date. */
    final int[] due;

    /** The last day of the word as it was said, which may have passed. */
    final int[] said;

    /** Why nobody can say, by {@link Unknown.Because}; -1 where it is known. */
    final byte[] unknown;

    /** Whether it is still to be delivered. */
    final boolean[] open;

    /** Whether it has a day at all: not what was dropped. */
    final boolean[] carries;

    /** Of each need: the days planned between, or of a tie the number of its gap, below 0. */
    final int[] gaps;

    private Own(Own same) {
        soonest = same.soonest.clone();
        last = same.last.clone();
        due = same.due;
        said = same.said;
        unknown = same.unknown.clone();
        open = same.open;
        carries = same.carries;
        gaps = same.gaps;
    }

    Own(int size, int needs) {
        soonest = new int[size];
        last = new int[size];
        due = new int[size];
        said = new int[size];
        unknown = new byte[size];
        open = new boolean[size];
        carries = new boolean[size];
        gaps = new int[needs];
        Arrays.fill(due, NONE);
        Arrays.fill(said, NONE);
        Arrays.fill(unknown, (byte) -1);
    }

    /** The same if some held nothing up: without a day of their own, and known. */
    Own without(Collection<Integer> freed) {
        Own own = new Own(this);
        for (int at : freed) {
            own.soonest[at] = NOTHING;
            own.last[at] = NOTHING;
            own.unknown[at] = (byte) -1;
        }
        return own;
    }
}
