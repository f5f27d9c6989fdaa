package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
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

    /** The first by code of each circle. */
    private final BitSet circles = new BitSet();

    private Pass(Needs needs, Own own, List<Gap> ties) {
        this.needs = needs;
        this.own = own;
        this.ties = ties;
        int size = needs.size();
        soonest = new int[size];
        last = new int[size];
        gapsKept = new int[size];
        unknown = new int[size];
    }

    static Pass over(Needs needs, Own own, List<Gap> ties) {
        Pass pass = new Pass(needs, own, ties);
        if (needs.lumps() == needs.size()) {
            for (int at : needs.order) {
                pass.one(at);
            }
        } else {
            for (int lump = 0; lump < needs.lumps(); lump++) {
                int begin = needs.lumps[lump];
                int end = needs.lumps[lump + 1];
                if (end - begin == 1) {
                    pass.one(needs.order[begin]);
                } else {
                    pass.circle(pass.new Circle(begin, end));
                }
            }
        }
        return pass;
    }

    private void one(int at) {
        int soon = own.soonest[at];
        int late = own.last[at];
        int kept = late;
        int least = own.unknown[at] < 0 ? Integer.MAX_VALUE : at;
        boolean isKnown = least != at;
        for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
            int need = needs.needs[k];
            if (own.carries[need]) {
                soon = Math.max(soon, soonest[need]);
                late = Math.max(late, last(k, need));
                kept = Math.max(kept, kept(k, need));
            }
            if (isKnown && unknown[need] >= 0) {
                least = Math.min(least, unknown[need]);
            }
        }
        soonest[at] = soon;
        last[at] = late;
        gapsKept[at] = kept;
        unknown[at] = least == Integer.MAX_VALUE ? ITSELF : least;
    }

    /** The last day that a need gives what waits for it. */
    private int last(int k, int need) {
        int gap = own.gaps[k];
        return gap < 0 ? after(gap, last[need]) : last[need];
    }

    /** The same with its gap. */
    private int kept(int k, int need) {
        int gap = own.gaps[k];
        return gap < 0 ? after(gap, gapsKept[need]) : Math.min(gapsKept[need] + gap, FOREVER);
    }

    /** The day of a tied due date, so long after that of the event. */
    private int after(int gap, int day) {
        return (int)
                Math.min(ties.get(-gap - 1).after(LocalDate.ofEpochDay(day)).toEpochDay(), FOREVER);
    }

    /** All that needs itself through the others is expected when the last of it is, and nobody can say when. */
    private void circle(Circle circle) {
        int soon = Own.NONE;
        int late = Own.NONE;
        int kept = Own.NONE;
        for (int at : circle.all) {
            soon = Math.max(soon, own.soonest[at]);
            late = Math.max(late, own.last[at]);
            kept = Math.max(kept, own.last[at]);
            for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
                int need = needs.needs[k];
                if (own.carries[need] && !circle.holds(need)) {
                    soon = Math.max(soon, soonest[need]);
                    late = Math.max(late, last(k, need));
                    kept = Math.max(kept, kept(k, need));
                }
            }
        }
        for (int at : circle.all) {
            soonest[at] = soon;
            last[at] = late;
            gapsKept[at] = kept;
            unknown[at] = circle.all[0];
        }
        circles.set(circle.all[0]);
    }

    /** Why it can't be said of what one waits for. */
    Unknown.Because because(int at) {
        return circles.get(unknown[at]) ? Unknown.Because.CIRCLE : Unknown.Because.at(own.unknown[unknown[at]]);
    }

    // What decides

    /** The need that gives each its last day; {@link #ITSELF} where its own word does. */
    int[] lastBy() {
        return by(last, this::last);
    }

    /** The need that gives each its last day with gaps kept. */
    int[] gapsBy() {
        return by(gapsKept, this::kept);
    }

    /** The need because of which each is not known; of what is in a circle none. */
    int[] unknownBy() {
        int[] by = new int[needs.size()];
        Arrays.fill(by, ITSELF);
        for (int lump = 0; lump < needs.lumps(); lump++) {
            int at = needs.order[needs.lumps[lump]];
            boolean isByOthers =
                    needs.lumps[lump + 1] - needs.lumps[lump] == 1 && unknown[at] >= 0 && unknown[at] != at;
            for (int k = needs.from[at]; isByOthers && k < needs.from[at + 1]; k++) {
                if (unknown[needs.needs[k]] == unknown[at]) {
                    by[at] = needs.needs[k];
                    break;
                }
            }
        }
        return by;
    }

    private interface Given {
        int day(int k, int need);
    }

    private int[] by(int[] days, Given given) {
        int[] by = new int[needs.size()];
        Arrays.fill(by, ITSELF);
        for (int lump = 0; lump < needs.lumps(); lump++) {
            int begin = needs.lumps[lump];
            int end = needs.lumps[lump + 1];
            if (end - begin == 1) {
                int at = needs.order[begin];
                by[at] = days[at] == own.last[at] ? ITSELF : giving(at, days[at], given, need -> true);
            } else {
                new Circle(begin, end).lead(days, given, by);
            }
        }
        return by;
    }

    /** The first need that gives a day. */
    private int giving(int at, int day, Given given, IntPredicate which) {
        for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
            int need = needs.needs[k];
            if (own.carries[need] && which.test(need) && given.day(k, need) == day) {
                return need;
            }
        }
        return ITSELF;
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
        private void lead(int[] days, Given given, int[] by) {
            int shared = days[all[0]];
            boolean[] led = new boolean[all.length];
            int[] queue = new int[all.length];
            int tail = 0;
            for (int i = 0; i < all.length; i++) {
                int outside = giving(all[i], shared, given, need -> !holds(need));
                if (own.last[all[i]] == shared || outside >= 0) {
                    by[all[i]] = own.last[all[i]] == shared ? ITSELF : outside;
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
