package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.goldenthread.domain.time.Gap;

/** By which day each milestone is needed, so that nothing open that waits for it misses its date; and whose date that is. */
final class Slacks {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Graph graph;
    private final Pass pass;
    final int[] neededBy;
    final int[] neededFor;

    private Slacks(Pass pass, Graph graph) {
        this.graph = graph;
        this.pass = pass;
        this.neededBy = new int[graph.size()];
        this.neededFor = new int[graph.size()];
        Arrays.fill(neededBy, NEVER);
        Arrays.fill(neededFor, -1);
    }

    static Slacks of(Pass pass, Graph graph) {
        Slacks slacks = new Slacks(pass, graph);
        Needs needs = graph.needs;
        Needs.Reversed waits = needs.reversed();
        for (int lump = needs.lumps() - 1; lump >= 0; lump--) {
            int begin = needs.lumps[lump];
            int end = needs.lumps[lump + 1];
            int[] lumped = Arrays.copyOfRange(needs.order, begin, end);
            Arrays.sort(lumped);
            for (int at : lumped) {
                slacks.need(at, waits, lumped);
            }
            if (lumped.length > 1) {
                slacks.share(lumped);
            }
        }
        return slacks;
    }

    /** The least day of all that waits for one, straight or through others; not of what is in a circle with it. */
    private void need(int at, Needs.Reversed waits, int[] lumped) {
        for (int k = waits.from[at]; k < waits.from[at + 1]; k++) {
            int waiting = waits.waits[k];
            if (lumped.length == 1 || Arrays.binarySearch(lumped, waiting) < 0) {
                int gap = pass.own.gaps[waits.by[k]];
                take(at, before(gap, due(waiting)), waiting);
                if (neededFor[waiting] >= 0) {
                    take(at, before(gap, neededBy[waiting]), neededFor[waiting]);
                }
            }
        }
    }

    private int due(int at) {
        return pass.own.due[at] == Own.NONE ? NEVER : pass.own.due[at];
    }

    private void take(int at, int day, int whose) {
        if (day < neededBy[at] || (day == neededBy[at] && day != NEVER && whose < neededFor[at])) {
            neededBy[at] = day;
            neededFor[at] = whose;
        }
    }

    /** The last day of an event after which a tied due date is not later than a day. */
    private int before(int gap, int day) {
        if (gap >= 0 || day == NEVER) {
            return day;
        }
        Gap after = graph.ties.get(-gap - 1);
        LocalDate limit = LocalDate.ofEpochDay(day);
        LocalDate event = limit.minusDays(after.after(limit).toEpochDay() - day);
        while (after.after(event).isAfter(limit)) {
            event = event.minusDays(1);
        }
        while (!after.after(event.plusDays(1)).isAfter(limit)) {
            event = event.plusDays(1);
        }
        return Graph.days(event);
    }

    /** In a circle each is needed by all the others, and by all that waits for any of them. */
    private void share(int[] circle) {
        int first = -1;
        int second = -1;
        int least = circle[0];
        for (int at : circle) {
            boolean isSooner = neededBy[at] < neededBy[least]
                    || (neededBy[at] == neededBy[least] && neededFor[at] < neededFor[least]);
            least = isSooner ? at : least;
            if (first < 0 || due(at) < due(first) || (due(at) == due(first) && at < first)) {
                second = first;
                first = at;
            } else if (second < 0 || due(at) < due(second) || (due(at) == due(second) && at < second)) {
                second = at;
            }
        }
        int day = neededBy[least];
        int whose = neededFor[least];
        for (int at : circle) {
            if (day != NEVER) {
                take(at, day, whose);
            }
            int other = at == first ? second : first;
            if (due(other) != NEVER) {
                take(at, due(other), other);
            }
        }
    }

    Outlook.Slack of(int at) {
        if (!pass.own.open[at]) {
            return new Outlook.Slack(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        int last = pass.last[at];
        boolean isNeeded = neededFor[at] >= 0;
        return new Outlook.Slack(
                pass.own.due[at] == Own.NONE ? Optional.empty() : Optional.of(pass.own.due[at] - last),
                isNeeded ? Optional.of(neededBy[at] - last) : Optional.empty(),
                isNeeded ? Optional.of(graph.code(neededFor[at])) : Optional.empty(),
                isNeeded ? Graph.day(neededBy[at]) : Optional.empty());
    }
}
