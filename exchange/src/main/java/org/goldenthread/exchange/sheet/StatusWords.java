package org.goldenthread.exchange.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;

/** What programme offices call where a milestone is in its life. */
final class StatusWords {
    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

    private static final Map<String, Status> WORDS = new LinkedHashMap<>();
    /** Words that say more than where it is in its life. */
    private static final Set<String> TELLING = new LinkedHashSet<>();

    static {
        for (Status status : Status.values()) {
            say(status, Names.of(status).replace('-', ' '));
        }
        say(Status.PLANNED, "not started", "not yet started", "to do", "not due", "not begun");
        say(Status.PLANNED, "not commenced", "not yet commenced", "yet to start", "yet to commence", "to be started");
        say(Status.UNDER_WAY, "underway", "in progress", "started", "ongoing", "begun", "in delivery", "commenced");
        tell(
                Status.UNDER_WAY,
                "on track",
                "on schedule",
                "on target",
                "delayed",
                "behind schedule",
                "off track",
                "at risk");
        say(Status.COMPLETED, "complete", "done", "delivered", "finished", "achieved", "blue", "b");
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

    private static void tell(Status status, String... words) {
        say(status, words);
        TELLING.addAll(Arrays.asList(words));
    }

    private static String folded(String cell) {
        return BETWEEN.matcher(cell.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The status that a cell says, if it is one. */
    static Optional<Status> find(String cell) {
        return Optional.ofNullable(WORDS.get(folded(cell)));
    }

    /** Whether the words of a cell say more than the status does, and so are worth keeping. */
    private static boolean isTelling(String cell) {
        return TELLING.contains(folded(cell));
    }

    /** The words of progress of a row; before them those of its status that say more than the status does. */
    static Optional<String> told(Row row) {
        Optional<String> progress = row.text(MilestoneField.PROGRESS);
        Optional<String> telling = row.text(MilestoneField.STATUS).filter(StatusWords::isTelling);
        return telling.map(words -> words + progress.map(more -> ": " + more).orElse(""))
                .or(() -> progress);
    }

    static Status read(String cell) {
        return find(cell).orElseThrow(() -> Problem.invalid(
                        "sheet.status-words",
                        "\"{cell}\" is not a status: planned, under way, completed, handed over, merged, split,"
                                + " dropped or superseded",
                        Values.of("cell", cell))
                .next(Suggestion.again().with("column", MilestoneField.RATING))
                .hint("if the column holds ratings")
                .asException());
    }
}
