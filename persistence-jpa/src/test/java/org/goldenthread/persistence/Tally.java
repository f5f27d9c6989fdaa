package org.goldenthread.persistence;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often each step was taken, and to which end. */
final class Tally {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void count(String step, String end) {
        counts.computeIfAbsent(step, first -> new TreeMap<>()).merge(end, 1, Integer::sum);
    }

    Map<String, Map<String, Integer>> counts() {
        return counts;
    }

    String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((step, ends) -> ends.forEach(
                (end, times) -> table.append(String.format(Locale.ROOT, "%8d  %-24s  %s%n", times, step, end))));
        return table.toString();
    }
}
