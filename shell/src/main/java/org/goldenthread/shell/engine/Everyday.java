package org.goldenthread.shell.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that people try before they know the language, and what they are likely to want. */
final class Everyday {

    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("list", "portfolio show"),
            Map.entry("ls", "portfolio show"),
            Map.entry("show", "thread CODE"),
            Map.entry("why", "rating CODE"),
            Map.entry("overdue", "milestone list --overdue"),
            Map.entry("late", "milestone list --overdue"),
            Map.entry("slipped", "milestone slipped"),
            Map.entry("delay", "milestone reschedule CODE --to DUE"),
            Map.entry("postpone", "milestone reschedule CODE --to DUE"),
            Map.entry("reschedule", "milestone reschedule CODE --to DUE"),
            Map.entry("move", "milestone reschedule CODE --to DUE"),
            Map.entry("progress", "milestone progress CODE --note TEXT"),
            Map.entry("update", "milestone progress CODE --note TEXT"),
            Map.entry("complete", "milestone complete CODE"),
            Map.entry("done", "milestone complete CODE"),
            Map.entry("add", "milestone add CODE"),
            Map.entry("new", "milestone add CODE"),
            Map.entry("close", "plan close CODE"),
            Map.entry("undo", "strike ENTRY --reason TEXT"),
            Map.entry("delete", "strike ENTRY --reason TEXT"),
            Map.entry("remove", "strike ENTRY --reason TEXT"),
            Map.entry("load", "portfolio load FOLDER"),
            Map.entry("open", "portfolio load FOLDER"),
            Map.entry("save", "portfolio save FOLDER"),
            Map.entry("import", "csv import FILE"),
            Map.entry("export", "csv export FILE"));

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("move", "reschedule"),
            Map.entry("delay", "reschedule"),
            Map.entry("postpone", "reschedule"),
            Map.entry("slip", "reschedule"),
            Map.entry("done", "complete"),
            Map.entry("finish", "complete"),
            Map.entry("update", "progress"),
            Map.entry("note", "progress"),
            Map.entry("delete", "drop"),
            Map.entry("remove", "drop"),
            Map.entry("cancel", "drop"),
            Map.entry("new", "add"),
            Map.entry("create", "add"),
            Map.entry("view", "show"),
            Map.entry("get", "show"),
            Map.entry("edit", "rename"),
            Map.entry("change", "rename"));

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}(?:-[A-Za-z0-9]{1,12})+");

    private Everyday() {}

    /** What somebody wants who typed a word that begins no command; a code is wanted for itself. */
    static Optional<String> command(String word) {
        return Optional.ofNullable(COMMANDS.get(word.toLowerCase(Locale.ROOT)))
                .or(() -> CODE.matcher(word).matches()
                        ? Optional.of("thread " + word.toUpperCase(Locale.ROOT))
                        : Optional.empty());
    }

    /** The verb that says the same of a noun. */
    static Optional<String> verb(String word) {
        return Optional.ofNullable(VERBS.get(word.toLowerCase(Locale.ROOT)));
    }
}
