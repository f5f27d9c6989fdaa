package org.goldenthread.shell.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.network.ChainStep;
import org.goldenthread.domain.network.Critical;
import org.goldenthread.domain.time.Interval;

/** What decides a date, in characters: a line for each in the chain, from its own date to when it is expected. */
public final class ChainPicture {

    private static final char DUE = '#';
    private static final char OWN = '=';
    private static final char WAITS = '~';
    private static final char EXPECTED = '+';
    private static final String LEGEND = "  # due   = its own word   ~ waits   + expected";

    private ChainPicture() {}

    /** @param width in columns, 60 at least */
    public static List<String> lines(Critical critical, int width) {
        List<ChainStep> chain = critical.chain();
        List<LocalDate> days = chain.stream()
                .flatMap(it -> Stream.of(it.promised(), it.latest(), it.ownWord()))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        int label =
                chain.stream().mapToInt(it -> it.code().value().length()).max().orElse(0) + 2;
        Axis axis = Axis.of(Interval.of(days.get(0), days.get(days.size() - 1)), width - label);
        List<String> lines = new ArrayList<>();
        axis.names().forEach(names -> lines.add((" ".repeat(label) + names).stripTrailing()));
        for (int i = chain.size() - 1; i >= 0; i--) {
            ChainStep it = chain.get(i);
            String code = it.code().value();
            lines.add(code + " ".repeat(label - code.length()) + new String(bar(it, axis)).stripTrailing());
        }
        lines.add(LEGEND);
        return lines;
    }

    private static char[] bar(ChainStep it, Axis axis) {
        char[] bar = new char[axis.width()];
        Arrays.fill(bar, ' ');
        int expected = it.latest().map(axis::column).orElse(-1);
        int own = it.ownWord().map(axis::column).orElse(expected);
        int due = it.promised().map(axis::column).orElse(own);
        for (int i = Math.max(0, Math.min(due, own)); i < expected; i++) {
            bar[i] = i < own ? OWN : WAITS;
        }
        if (it.promised().isPresent()) {
            bar[due] = DUE;
        }
        if (expected >= 0 && expected != due) {
            bar[expected] = EXPECTED;
        }
        return bar;
    }
}
