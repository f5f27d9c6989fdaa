package org.goldenthread.domain.network;

import java.util.Arrays;

/**
 * What needs what, by numbers from 0, and the order in which it can be gone through: each thing after all that it needs,
 * what needs itself in one lump. Found without recursion, so that no chain is too long.
 */
final class Needs {

    /** Where the needs of each begin in {@link #needs}; one more at the end. */
    final int[] from;

    final int[] needs;

    /** Everything, in order, and where each lump begins in it; one more at the end. */
    final int[] order;

    final int[] lumps;

    Needs(int[] from, int[] needs) {
        this.from = from;
        this.needs = needs;
        this.order = new int[from.length - 1];
        this.lumps = lumps(from, needs, order);
    }

    int size() {
        return order.length;
    }

    int lumps() {
        return lumps.length - 1;
    }

    /** The same, seen from the other side: what waits for each. */
    Needs.Reversed reversed() {
        return new Reversed(this);
    }

    /** What waits for each, and by which need. */
    static final class Reversed {
        final int[] from;
        final int[] waits;
        final int[] by;

        private Reversed(Needs of) {
            from = new int[of.size() + 1];
            waits = new int[of.needs.length];
            by = new int[of.needs.length];
            for (int need : of.needs) {
                from[need + 1]++;
            }
            for (int i = 0; i < of.size(); i++) {
                from[i + 1] += from[i];
            }
            int[] next = Arrays.copyOf(from, from.length);
            for (int i = 0; i < of.size(); i++) {
                for (int k = of.from[i]; k < of.from[i + 1]; k++) {
                    int at = next[of.needs[k]]++;
                    waits[at] = i;
                    by[at] = k;
                }
            }
        }
    }

    /** Tarjan's walk, which leaves each lump after all that it needs; fills the order, and says where each lump begins. */
    private static int[] lumps(int[] from, int[] needs, int[] order) {
        int size = order.length;
        int[] number = new int[size]; // in the order of visits, from 1; 0 is not visited yet
        int[] low = new int[size];
        int[] next = Arrays.copyOf(from, size);
        int[] path = new int[size];
        int[] visits = new int[size];
        boolean[] onPath = new boolean[size];
        int[] begins = new int[size + 1];
        int numbered = 0;
        int length = 0;
        int left = 0;
        int found = 0;
        for (int start = 0; start < size; start++) {
            int depth = 0;
            if (number[start] == 0) {
                visits[depth++] = start;
            }
            while (depth > 0) {
                int at = visits[depth - 1];
                if (number[at] == 0) {
                    number[at] = ++numbered;
                    low[at] = numbered;
                    path[length++] = at;
                    onPath[at] = true;
                }
                if (next[at] < from[at + 1]) {
                    int need = needs[next[at]++];
                    if (number[need] == 0) {
                        visits[depth++] = need;
                    } else if (onPath[need]) {
                        low[at] = Math.min(low[at], number[need]);
                    }
                    continue;
                }
                depth--;
                if (depth > 0) {
                    int before = visits[depth - 1];
                    low[before] = Math.min(low[before], low[at]);
                }
                if (low[at] == number[at]) {
                    begins[found++] = left;
                    int last;
                    do {
                        last = path[--length];
                        onPath[last] = false;
                        order[left++] = last;
                    } while (last != at);
                }
            }
        }
        begins[found] = size;
        return Arrays.copyOf(begins, found + 1);
    }
}
