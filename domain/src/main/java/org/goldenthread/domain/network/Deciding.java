package org.goldenthread.domain.network;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/** Finds what decides the date of something, and what else is upstream of it. */
final class Deciding {

    private final Network network;
    private final Graph graph;
    private final Pass pass;
    private final Code code;
    private final Aim aim;

    Deciding(Network network, Code code) {
        this.network = network;
        this.graph = network.graph;
        this.pass = network.pass;
        this.code = code;
        this.aim = Optional.ofNullable(network.aims.get(code))
                .orElseGet(() -> new Aim(
                        code,
                        "milestone",
                        graph.number(code).isPresent() ? List.of(code) : List.of(),
                        Optional.empty(),
                        List.of()));
    }

    Critical critical(int relief) {
        Network.Sum sum = network.sum(aim.milestones(), aim.target());
        if (IntStream.of(upstream()).noneMatch(at -> pass.own.carries[at] && pass.own.said[at] != Own.NONE)) {
            throw Problem.refused(
                            "critical.no-day",
                            "nothing under {code} has a day, so nothing decides when it comes",
                            Values.of("code", code))
                    .about(code)
                    .asException();
        }
        int[] upstream = upstream();
        List<ChainStep> chain = network.chain(sum.lastAt());
        int driver = graph.number(chain.get(chain.size() - 1).code()).orElseThrow();
        Set<Code> alsoDecide = new TreeSet<>();
        for (Code member : aim.milestones()) {
            int at = graph.number(member).orElse(-1);
            if (at >= 0 && at != sum.lastAt() && pass.own.carries[at] && pass.last[at] == sum.last()) {
                alsoDecide.add(member);
            }
        }
        List<Code> alsoDrive = IntStream.of(upstream)
                .filter(at -> at != driver && pass.own.carries[at] && pass.own.last[at] == sum.last())
                .mapToObj(graph::code)
                .filter(it -> !alsoDecide.contains(it))
                .toList();
        return new Critical(
                code,
                Graph.day(sum.promised()),
                LocalDate.ofEpochDay(sum.last()),
                sum.unknownAt() < 0 ? Optional.empty() : network.unknown(sum.unknownAt()),
                chain,
                graph.code(driver),
                List.copyOf(alsoDecide),
                alsoDrive,
                next(driver),
                IntStream.of(upstream)
                        .filter(at -> pass.own.open[at])
                        .mapToObj(at -> room(at, sum.last()))
                        .sorted(Comparator.comparingInt(Critical.Room::toOutcome)
                                .thenComparing(Critical.Room::code))
                        .toList(),
                relief == 0 ? List.of() : new Relieving(graph, pass, upstream).rows(relief));
    }

    /** All that its milestones wait for, and they themselves, by code. */
    private int[] upstream() {
        Set<Integer> found = new TreeSet<>();
        Deque<Integer> next = new ArrayDeque<>();
        aim.milestones().forEach(it -> graph.number(it).filter(found::add).ifPresent(next::add));
        while (!next.isEmpty()) {
            int at = next.remove();
            for (int k = graph.needs.from[at]; k < graph.needs.from[at + 1]; k++) {
                if (found.add(graph.needs.needs[k])) {
                    next.add(graph.needs.needs[k]);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Critical.Room room(int at, int last) {
        Outlook.Slack slack = network.slacks.of(at);
        return new Critical.Room(
                graph.code(at),
                LocalDate.ofEpochDay(pass.last[at]),
                slack.toOwnDue(),
                slack.neededBy(),
                slack.firstPromise(),
                slack.toFirstPromise(),
                last - pass.last[at]);
    }

    private Optional<LocalDate> next(int driver) {
        Pass without = Relieving.without(graph, pass.own, List.of(driver));
        int last = Own.NONE;
        for (Code member : aim.milestones()) {
            int at = graph.number(member).orElse(-1);
            if (at >= 0 && at != driver && pass.own.carries[at]) {
                last = Math.max(last, without.last[at]);
            }
        }
        return Graph.day(last);
    }
}
