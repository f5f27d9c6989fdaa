package org.goldenthread.exchange.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.text.Code;

/** Counts what a sheet does not hold, in the order in which it is met. */
final class Losses {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String one, String many, int count) {
        if (count > 0) {
            counts.merge(one + "\n" + many, count, Integer::sum);
        }
    }

    void add(String one, String many) {
        add(one, many, 1);
    }

    /** What is lost of any kind of thing: strikes, mentions, inferences, and the papers and reasons of changes. */
    void addCommon(State state, Code code, List<Entry> unstruck) {
        add("withdrawn entry", "withdrawn entries", (int) state.entries(code).stream()
                .filter(e -> e.fact() instanceof Struck)
                .count());
        add("mention", "mentions", (int)
                unstruck.stream().filter(e -> e.fact() instanceof Mentioned).count());
        add("inference", "inferences", (int) unstruck.stream()
                .filter(e -> e.source().flatMap(s -> s.inferred()).isPresent())
                .count());
        add("reason of a promise", "reasons of promises", (int) unstruck.stream()
                .filter(e -> e.fact() instanceof Opening<?> && e.reason().isPresent())
                .count());
    }

    List<Sheet.Loss> all() {
        List<Sheet.Loss> all = new ArrayList<>();
        counts.forEach((words, count) -> all.add(new Sheet.Loss(count, words.split("\n", -1)[count == 1 ? 0 : 1])));
        return all;
    }
}
