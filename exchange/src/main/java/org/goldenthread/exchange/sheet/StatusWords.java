package org.goldenthread.exchange.sheet;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;

/** What programme offices call where a milestone is in its life. */
final class StatusWords {

    private static final Map<String, Status> WORDS = new LinkedHashMap<>();

    static {
        for (Status status : Status.values()) {
            say(status, Names.of(status).replace('-', ' '));
        }
        say(Status.PLANNED, "not started", "not yet started", "to do", "not due", "not begun");
        say(Status.UNDER_WAY, "underway", "in progress", "started", "ongoing", "begun", "in delivery");
        say(Status.COMPLETED, "complete", "done", "delivered", "finished", "achieved");
        say(Status.HANDED_OVER, "bau", "business as usual");
        say(Status.DROPPED, "cancelled", "canceled", "withdrawn", "stopped", "no longer required");
        say(Status.SUPERSEDED, "replaced");
    }

    private StatusWords() {}

    private static void say(Status status, String... words) {
        for (String word : words) {
            WORDS.put(word, status);
        }
    }

    static Status read(String cell) {
        String said = cell.strip().replaceAll("[\\s_-]+", " ").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(WORDS.get(said)).orElseThrow(() -> Problem.invalid(
                        "sheet.status-words",
                        "\"{cell}\" is not a status: planned, under way, completed, handed over, merged, split,"
                                + " dropped or superseded",
                        Values.of("cell", cell))
                .next(Suggestion.again().with("column", MilestoneField.RATING))
                .hint("if the column holds ratings")
                .asException());
    }
}
