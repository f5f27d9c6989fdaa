package org.goldenthread.shell.assistance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that people try before they know the language, and what they are likely to want. */
final class Everyday {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,9}(?:-[A-Za-z0-9]{1,12})+");

    private Everyday() {}

    /** What somebody wants who typed a word that begins no command; a code is wanted for itself. */
    static Optional<String> command(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "list", "ls" -> Optional.of("portfolio show");
            case "show" -> Optional.of("thread CODE");
            case "why" -> Optional.of("rating CODE");
            case "overdue", "late" -> Optional.of("milestone list --overdue");
            case "slipped" -> Optional.of("milestone slipped");
            case "delay", "postpone", "reschedule", "move" -> Optional.of("milestone reschedule CODE --to DUE");
            case "progress", "update" -> Optional.of("milestone progress CODE --note TEXT");
            case "complete", "done" -> Optional.of("milestone complete CODE");
            case "add", "new" -> Optional.of("milestone add CODE");
            case "close" -> Optional.of("plan close CODE");
            case "delete", "remove" -> Optional.of("strike ENTRY --reason TEXT");
            case "correct", "fix" -> Optional.of("amend ENTRY --set FIELD=VALUE --reason TEXT");
            case "load", "open" -> Optional.of("portfolio load FOLDER");
            case "save" -> Optional.of("portfolio save FOLDER");
            case "import" -> Optional.of("csv import FILE");
            case "export" -> Optional.of("csv export FILE");
            default ->
                CODE.matcher(word).matches()
                        ? Optional.of("thread " + word.toUpperCase(Locale.ROOT))
                        : Optional.empty();
        };
    }

    /** The verb that says the same of a noun. */
    static Optional<String> verb(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "move", "delay", "postpone", "slip" -> Optional.of("reschedule");
            case "done", "finish" -> Optional.of("complete");
            case "update", "note" -> Optional.of("progress");
            case "delete", "remove", "cancel" -> Optional.of("drop");
            case "new", "create" -> Optional.of("add");
            case "view", "get" -> Optional.of("show");
            case "edit", "change", "correct", "fix" -> Optional.of("amend");
            default -> Optional.empty();
        };
    }
}
