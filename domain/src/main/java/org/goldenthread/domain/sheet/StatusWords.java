package org.goldenthread.domain.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/** What programme offices call where a milestone is in its life. */
final class StatusWords {

    private static final Map<Status, List<String>> SAID = Map.of(
            Status.PLANNED, List.of("not started", "not yet started", "to do", "not due", "not begun"),
            Status.UNDER_WAY, List.of("underway", "in progress", "started", "ongoing", "begun", "in delivery"),
            Status.COMPLETED, List.of("complete", "done", "delivered", "finished", "achieved"),
            Status.HANDED_OVER, List.of("bau", "business as usual"),
            Status.DROPPED, List.of("cancelled", "canceled", "withdrawn", "stopped", "no longer required"),
            Status.SUPERSEDED, List.of("replaced"));

    private static final Map<String, Status> WORDS = words();

    private StatusWords() {}

    private static Map<String, Status> words() {
        Map<String, Status> words = new HashMap<>();
        Arrays.stream(Status.values())
                .forEach(status -> words.put(Names.of(status).replace('-', ' '), status));
        SAID.forEach((status, said) -> said.forEach(word -> words.put(word, status)));
        return Map.copyOf(words);
    }

    static Status read(String cell) {
        String said = cell.strip().replaceAll("[\\s_-]+", " ").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(said)).orElseThrow(() -> Problem.invalid(
                        "sheet.status-words",
                        "\"" + Shown.of(cell)
                                + "\" is not a status: planned, under way, completed, handed over, merged, split,"
                                + " dropped or superseded")
                .hint("if the column holds ratings, --map \"its heading=rating\"")
                .asException());
    }
}
