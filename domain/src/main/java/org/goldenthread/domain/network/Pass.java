package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.goldenthread.domain.time.Gap;

/**
 * The days on which everything can be expected, by one pass in an order in which each thing comes after what it needs.
 *
 * <p>Nothing comes before what it needs; otherwise everybody keeps their last word. What needs itself shares its days.
 */
final class Pass {

    /** That something decides its own day, or is known. */
    static final int ITSELF = -1;

    /** The last day of which can be told: gaps beyond it are not added up. */
    private static final int FOREVER = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    final Needs needs;
    final Own own;
    private final List<Gap> ties;

    /** The soonest day, the last day, and the last day if every planned gap is needed. */
    final int[] soonest;

    final int[] last;
    final int[] gapsKept;

    /** The milestone of which it can't be said, the first by code; -1 where all is known. */
    final int[] unknown;

    /** Why it can't be said of it. */
    final byte[] because;

    /** The need that decides the last day, the last day with gaps, and what is unknown. */
    final int[] lastBy;

    final int[] gapsBy;
    final int[] unknownBy;

    private Pass(Needs needs, Own own, List<Gap> ties) {
        this.needs = needs;
        this.own = own;
        this.ties = ties;
        int size = needs.size();
        soonest = new int[size];
        last = new int[size];
        gapsKept = new int[size];
        unknown = new int[size];
        because = new byte[size];
        lastBy = new int[size];
        gapsBy = new int[size];
        unknownBy = new int[size];
    }

    static Pass over(Needs needs, Own own, List<Gap> ties) {
        Pass pass = new Pass(needs, own, ties);
        for (int lump = 0; lump < needs.lumps(); lump++) {
            int begin = needs.lumps[lump];
            int end = needs.lumps[lump + 1];
            if (end - begin == 1) {
                pass.one(needs.order[begin]);
            } else {
                pass.circle(begin, end);
            }
        }
        return pass;
    }

    private void alone(int at) {
        soonest[at] = own.soonest[at];
        last[at] = own.last[at];
        gapsKept[at] = own.last[at];
        because[at] = own.unknown[at];
        unknown[at] = own.unknown[at] < 0 ? ITSELF : at;
        lastBy[at] = ITSELF;
        gapsBy[at] = ITSELF;
        unknownBy[at] = ITSELF;
    }

    private void one(int at) {
        alone(at);
        boolean isOwnUnknown = unknown[at] == at;
        for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
            int need = needs.needs[k];
            if (own.carries[need]) {
                int gap = own.gaps[k];
                int by = gap < 0 ? after(gap, last[need]) : last[need];
                int kept = gap < 0 ? after(gap, gapsKept[need]) : Math.min(gapsKept[need] + gap, FOREVER);
                if (soonest[need] > soonest[at]) {
                    soonest[at] = soonest[need];
                }
                if (by > last[at]) {
                    last[at] = by;
                    lastBy[at] = need;
                }
                if (kept > gapsKept[at]) {
                    gapsKept[at] = kept;
                    gapsBy[at] = need;
                }
            }
            if (!isOwnUnknown && unknown[need] >= 0 && (unknown[at] < 0 || unknown[need] < unknown[at])) {
                unknown[at] = unknown[need];
                because[at] = because[need];
                unknownBy[at] = need;
            }
        }
    }

    /** The day of a tied due date, so long after that of the event. */
    private int after(int gap, int day) {
        return (int)
                Math.min(ties.get(-gap - 1).after(LocalDate.ofEpochDay(day)).toEpochDay(), FOREVER);
    }

    /** All that needs itself through the others is expected when the last of it is, and nobody can say when. */
    private void circle(int begin, int end) {
        Circle circle = new Circle(begin, end);
        int soon = Own.NONE;
        int late = Own.NONE;
        int kept = Own.NONE;
        for (int at : circle.all) {
            alone(at);
            outside(at, circle);
            soon = Math.max(soon, soonest[at]);
            late = Math.max(late, last[at]);
            kept = Math.max(kept, gapsKept[at]);
        }
        circle.lead(last, late, lastBy);
        circle.lead(gapsKept, kept, gapsBy);
        for (int at : circle.all) {
            soonest[at] = soon;
            last[at] = late;
            gapsKept[at] = kept;
            unknown[at] = circle.all[0];
            because[at] = Unknown.Because.CIRCLE.place();
            unknownBy[at] = ITSELF;
        }
    }

    /** What one in a circle has from what is not in it. */
    private void outside(int at, Circle circle) {
        for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
            int need = needs.needs[k];
            if (!circle.holds(need) && own.carries[need]) {
                int gap = own.gaps[k];
                int by = gap < 0 ? after(gap, last[need]) : last[need];
                int kept = gap < 0 ? after(gap, gapsKept[need]) : Math.min(gapsKept[need] + gap, FOREVER);
                soonest[at] = Math.max(soonest[at], soonest[need]);
                if (by > last[at]) {
                    last[at] = by;
                    lastBy[at] = need;
                }
                if (kept > gapsKept[at]) {
                    gapsKept[at] = kept;
                    gapsBy[at] = need;
                }
            }
        }
    }

    /** All that needs each other. */
    private final class Circle {

        /** Everything in it, by code. */
        private final int[] all;

        /** What waits for each within it, as places in {@link #all}. */
        private final int[] from;

        private final int[] waits;

        Circle(int begin, int end) {
            all = Arrays.copyOfRange(needs.order, begin, end);
            Arrays.sort(all);
            from = new int[all.length + 1];
            for (int at : all) {
                for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
                    if (holds(needs.needs[k])) {
                        from[place(needs.needs[k]) + 1]++;
                    }
                }
            }
            for (int i = 0; i < all.length; i++) {
                from[i + 1] += from[i];
            }
            waits = new int[from[all.length]];
            int[] next = from.clone();
            for (int i = 0; i < all.length; i++) {
                for (int k = needs.from[all[i]]; k < needs.from[all[i] + 1]; k++) {
                    if (holds(needs.needs[k])) {
                        waits[next[place(needs.needs[k])]++] = i;
                    }
                }
            }
        }

        private int place(int at) {
            return Arrays.binarySearch(all, at);
        }

        private boolean holds(int at) {
            return place(at) >= 0;
        }

        /** Leads each along its needs to who decides the day that all share, by the fewest steps. */
        private void lead(int[] days, int shared, int[] by) {
            boolean[] led = new boolean[all.length];
            int[] queue = new int[all.length];
            int tail = 0;
            for (int i = 0; i < all.length; i++) {
                if (days[all[i]] == shared) {
                    led[i] = true;
                    queue[tail++] = i;
                }
            }
            for (int head = 0; head < tail; head++) {
                int here = queue[head];
                for (int k = from[here]; k < from[here + 1]; k++) {
                    if (!led[waits[k]]) {
                        led[waits[k]] = true;
                        by[all[waits[k]]] = all[here];
                        queue[tail++] = waits[k];
                    }
                }
            }
        }
    }
}
