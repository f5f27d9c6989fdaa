package org.goldenthread.domain.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * Finds what would be above or before itself.
 *
 * @since 0.1
 */
public final class Cycles {

    private Cycles() {}

    /**
     * The way from a thing back to itself, if there is one.
     *
     * @param next what a thing names as above, before or after it
     */
    public static Optional<List<Code>> from(Code start, Function<Code, List<Code>> next) {
        Map<Code, Code> cameFrom = new HashMap<>();
        Deque<Code> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Code here = open.pop();
            for (Code there : next.apply(here)) {
                if (there.equals(start)) {
                    return Optional.of(way(start, here, cameFrom));
                }
                if (cameFrom.putIfAbsent(there, here) == null) {
                    open.push(there);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Code> way(Code start, Code last, Map<Code, Code> cameFrom) {
        Deque<Code> way = new ArrayDeque<>(List.of(start));
        for (Code at = last; !at.equals(start); at = Objects.requireNonNull(cameFrom.get(at))) {
            way.addFirst(at);
        }
        way.addFirst(start);
        return List.copyOf(way);
    }

    /** The problem of a way that ends where it began. */
    public static Problem problem(String code, String relation, List<Code> way) {
        return Problem.refused(
                        code,
                        "{code} would be {relation} itself: {way}",
                        Values.of("code", way.get(0))
                                .and("relation", relation)
                                .and("way", way, way.stream().map(Code::value).collect(Collectors.joining(" > "))))
                .about(way.get(0));
    }
}
