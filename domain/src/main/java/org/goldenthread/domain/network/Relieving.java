package org.goldenthread.domain.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what to free first: which milestones give most days back to other late promises if they hold nothing up. */
final class Relieving {

    /** What is given back. */
    private record Gain(List<Integer> freed, int days, int kept) {
        boolean isMoreThan(Gain other) {
            return days != other.days ? days > other.days : kept > other.kept;
        }
    }

    private final Graph graph;
    private final int[] upstream;
    private final Pass whole;

    Relieving(Graph graph, Pass pass, int[] upstream) {
        this.graph = graph;
        this.upstream = upstream;
        this.whole = pass;
    }

    /** The days without some milestones, which are taken to be out of the way. */
    static Pass without(Graph graph, Own own, List<Integer> freed) {
        return Pass.over(graph.needs, own.without(freed), graph.ties);
    }

    List<Critical.Relief> rows(int most) {
        List<Critical.Relief> rows = new ArrayList<>();
        List<Integer> freed = new ArrayList<>();
        Pass now = whole;
        Optional<Gain> best = best(freed, now);
        while (best.isPresent() && rows.size() < most) {
            rows.add(new Critical.Relief(
                    best.get().freed().stream().map(graph::code).toList(),
                    best.get().days(),
                    best.get().kept()));
            freed.addAll(best.get().freed());
            now = without(graph, whole.own, freed);
            best = best(freed, now);
        }
        return rows;
    }

    /** The one milestone that gives most back; where none gives anything, the smallest set that makes a promise kept. */
    private Optional<Gain> best(List<Integer> freed, Pass now) {
        Gain best = new Gain(List.of(), 0, 0);
        for (int at : candidates(freed, now)) {
            Gain gain = gain(freed, List.of(at), now);
            best = gain.isMoreThan(best) ? gain : best;
        }
        return best.days() > 0 ? Optional.of(best) : together(freed, now);
    }

    /** What holds a promise up by its own word: upstream, and later than the date of something late that waits for it. */
    private List<Integer> candidates(List<Integer> freed, Pass now) {
        int[] waiting = new int[graph.size()];
        java.util.Arrays.fill(waiting, Integer.MAX_VALUE);
        Needs needs = graph.needs;
        for (int i = needs.size() - 1; i >= 0; i--) {
            int at = needs.order[i];
            int least = isLate(at, now) ? Math.min(waiting[at], now.own.due[at]) : waiting[at];
            for (int k = needs.from[at]; k < needs.from[at + 1]; k++) {
                waiting[needs.needs[k]] = Math.min(waiting[needs.needs[k]], least);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (int at : upstream) {
            if (now.own.open[at] && now.own.last[at] > waiting[at] && !freed.contains(at)) {
                found.add(at);
            }
        }
        return found;
    }

    private boolean isLate(int at, Pass now) {
        return now.own.open[at] && now.own.due[at] != Own.NONE && now.last[at] > now.own.due[at];
    }

    private Gain gain(List<Integer> before, List<Integer> more, Pass now) {
        List<Integer> all = new ArrayList<>(before);
        all.addAll(more);
        Pass then = without(graph, whole.own, all);
        int days = 0;
        int kept = 0;
        for (int at : upstream) {
            if (isLate(at, now) && !all.contains(at)) {
                days += now.last[at] - Math.max(then.last[at], now.own.due[at]);
                kept += then.last[at] <= now.own.due[at] ? 1 : 0;
            }
        }
        return new Gain(List.copyOf(more), days, kept);
    }

    /** Of each late promise all that say a later day than its own; the fewest of these, then what gives most. */
    private Optional<Gain> together(List<Integer> freed, Pass now) {
        Optional<Gain> best = Optional.empty();
        for (int at : upstream) {
            if (isLate(at, now)) {
                List<Integer> holding = holding(at, now);
                if (holding.size() > 1
                        && (best.isEmpty()
                                || holding.size() <= best.get().freed().size())) {
                    Gain gain = gain(freed, holding, now);
                    boolean isFewer = best.isEmpty()
                            || holding.size() < best.get().freed().size();
                    best = gain.kept() > 0 && (isFewer || gain.isMoreThan(best.get())) ? Optional.of(gain) : best;
                }
            }
        }
        return best;
    }

    private List<Integer> holding(int promise, Pass now) {
        List<Integer> holding = new ArrayList<>();
        boolean[] seen = new boolean[graph.size()];
        List<Integer> next = new ArrayList<>(List.of(promise));
        seen[promise] = true;
        while (!next.isEmpty()) {
            int at = next.remove(next.size() - 1);
            if (at != promise && now.own.open[at] && now.own.last[at] > now.own.due[promise]) {
                holding.add(at);
            }
            for (int k = graph.needs.from[at]; k < graph.needs.from[at + 1]; k++) {
                if (!seen[graph.needs.needs[k]]) {
                    seen[graph.needs.needs[k]] = true;
                    next.add(graph.needs.needs[k]);
                }
            }
        }
        holding.sort(Integer::compare);
        return holding;
    }
}
