package org.goldenthread.domain.network;

import java.util.Arrays;

/**
 * The chains from each thing back along what decides. One that is longer than anybody reads is cut before its end, which is
 * found once for all that lead there.
 */
final class Chains {

    /** How many steps are told: the first ones, and the last. */
    static final int MOST = 100;

    private static final int NOT_KNOWN = -1;

    private final int[] by;
    private final boolean[] stops;
    private final int[] ends;

    /**
     * @param by what decides each; below 0 where it decides itself
     * @param stops where a chain ends before that
     */
    Chains(int[] by, boolean[] stops) {
        this.by = by;
        this.stops = stops;
        this.ends = new int[by.length];
        Arrays.fill(ends, NOT_KNOWN);
    }

    /** What decides in the end. */
    int end(int start) {
        int at = start;
        while (ends[at] == NOT_KNOWN && by[at] >= 0 && !stops[at]) {
            at = by[at];
        }
        int end = ends[at] == NOT_KNOWN ? at : ends[at];
        for (int i = start; i != at; i = by[i]) {
            ends[i] = end;
        }
        ends[at] = end;
        return end;
    }

    /** The steps from a thing to what decides in the end, both included. */
    int[] from(int start) {
        int end = end(start);
        int[] steps = new int[MOST];
        int many = 0;
        int at = start;
        while (at != end && many < MOST - 1) {
            steps[many++] = at;
            at = by[at];
        }
        steps[many++] = end;
        return Arrays.copyOf(steps, many);
    }
}
