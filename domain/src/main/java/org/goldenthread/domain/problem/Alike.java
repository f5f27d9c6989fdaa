package org.goldenthread.domain.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems of which many that differ in their numbers alone are told as one.
 *
 * @since 0.1
 */
public final class Alike {

    /** More than these are told as one. */
    private static final int FEW = 3;

    private Alike() {}

    /**
     * The same problems in the order in which the first of each sort was found. Of more than three that are alike it is the
     * first, which tells how many they are ({@code count}) and how the last is told ({@code last}).
     */
    public static List<Problem> told(List<Problem> problems) {
        Map<String, List<Problem>> alike = new LinkedHashMap<>();
        problems.forEach(problem -> alike.computeIfAbsent(
                        problem.code() + " " + problem.message().replaceAll("\\d+", "#"), pattern -> new ArrayList<>())
                .add(problem));
        List<Problem> told = new ArrayList<>();
        alike.values().forEach(some -> {
            if (some.size() > FEW) {
                told.add(one(some));
            } else {
                told.addAll(some);
            }
        });
        return told;
    }

    private static Problem one(List<Problem> some) {
        Problem first = some.get(0);
        String last = some.get(some.size() - 1).message();
        return new Problem(
                first.sort(),
                first.code(),
                first.message() + " (the first of " + some.size() + " such; the last: " + last + ")",
                first.values().and("count", some.size()).and("last", last),
                first.hint(),
                first.next(),
                first.subject(),
                first.place(),
                first.meant());
    }
}
