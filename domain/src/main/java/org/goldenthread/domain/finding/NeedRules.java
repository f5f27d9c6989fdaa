package org.goldenthread.domain.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.journal.Cycles;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * Circles among what depends on what: milestones by what they need, anything by what it is aligned to. One walk over all
 * of it (Tarjan's), without recursion.
 */
final class NeedRules {

    private static final int READABLE = 10;

    private final Snapshot in;
    private final Found found;
    private final Map<Code, List<Code>> needs = new LinkedHashMap<>();

    private final Map<Code, Integer> numbers = new HashMap<>();
    private final Map<Code, Integer> lows = new HashMap<>();
    private final Deque<Code> path = new ArrayDeque<>();
    private final Set<Code> onPath = new HashSet<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    /** A thing whose needs are being followed. */
    private record Visit(Code code, Iterator<Code> rest) {}

    NeedRules(Snapshot in, Found found) {
        this.in = in;
        this.found = found;
    }

    void look() {
        in.milestones.values().stream().filter(it -> !it.dependsOn().isEmpty()).forEach(it -> needs.computeIfAbsent(
                        it.code(), c -> new ArrayList<>())
                .addAll(it.dependsOn()));
        in.alignments.values().stream()
                .filter(it -> it.relation() == Alignment.Relation.DEPENDS_ON)
                .forEach(it -> it.to().ifPresent(to -> needs.computeIfAbsent(it.from(), c -> new ArrayList<>())
                        .add(to)));
        needs.keySet().stream().filter(code -> !numbers.containsKey(code)).forEach(this::walk);
    }

    private void walk(Code start) {
        visit(start);
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (visit.rest().hasNext()) {
                Code need = visit.rest().next();
                if (!numbers.containsKey(need)) {
                    visit(need);
                } else if (onPath.contains(need)) {
                    lower(visit.code(), number(numbers, need));
                }
            } else {
                visits.pop();
                leave(visit.code());
            }
        }
    }

    private void visit(Code code) {
        int number = numbers.size();
        numbers.put(code, number);
        lows.put(code, number);
        path.push(code);
        onPath.add(code);
        visits.push(new Visit(code, needs.getOrDefault(code, List.of()).iterator()));
    }

    private void leave(Code code) {
        if (!visits.isEmpty()) {
            lower(visits.element().code(), number(lows, code));
        }
        if (number(lows, code) == number(numbers, code)) {
            Set<Code> circle = new HashSet<>();
            Code last;
            do {
                last = path.pop();
                onPath.remove(last);
                circle.add(last);
            } while (!last.equals(code));
            if (circle.size() > 1) {
                tell(circle);
            }
        }
    }

    private void lower(Code code, int to) {
        lows.merge(code, to, Math::min);
    }

    private static int number(Map<Code, Integer> of, Code code) {
        return java.util.Objects.requireNonNull(of.get(code));
    }

    private void tell(Set<Code> circle) {
        Code first = circle.stream().min(Code::compareTo).orElseThrow();
        List<Code> way = Cycles.from(first, code -> needs.getOrDefault(code, List.of()).stream()
                        .filter(circle::contains)
                        .toList())
                .orElseThrow();
        String shown = way.stream().limit(READABLE).map(Code::value).collect(Collectors.joining(" > "))
                + (way.size() > READABLE ? " > … (" + (way.size() - READABLE) + " more)" : "");
        found.add(Weakness.NEEDS_CYCLE, first, Values.of("way", way, shown).andIf("entry", entry(first, way.get(1))));
    }

    /** The entry that says that one thing depends on another. */
    private Optional<EntryId> entry(Code code, Code need) {
        return in.lives.getOrDefault(code, List.of()).stream()
                .filter(step -> step.after().dependsOn().contains(need))
                .map(step -> step.entry().id())
                .findFirst()
                .or(() -> in.alignments.values().stream()
                        .filter(it -> it.from().equals(code)
                                && it.to().filter(need::equals).isPresent())
                        .flatMap(it -> in.drawing(it.code()).stream())
                        .findFirst());
    }
}
