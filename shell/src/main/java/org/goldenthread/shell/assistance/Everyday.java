package org.goldenthread.shell.assistance;

import java.util.List;
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
            case "delete", "remove" -> Optional.of("milestone delete CODE");
            case "correct", "fix", "edit", "change" -> Optional.of("amend CODE --set FIELD=VALUE --reason TEXT");
            case "rename" -> Optional.of("milestone rename CODE --title TITLE");
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

    /** The same, about the thing that was typed behind the word, if one was. */
    static Optional<String> command(String word, Optional<String> about) {
        return command(word).map(line -> about.filter(code -> CODE.matcher(code).matches())
                .map(code -> line.replace("CODE", code.toUpperCase(Locale.ROOT)))
                .orElse(line));
    }

    /** Whether a word is about putting right what was recorded, of which {@code help} tells as a whole. */
    static boolean isOfMistakes(String word) {
        return List.of("delete", "remove", "correct", "fix", "edit", "change", "rename", "mistake")
                .contains(word.toLowerCase(Locale.ROOT));
    }

    /** The verb that says the same of a noun. */
    static Optional<String> verb(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "move", "delay", "postpone", "slip" -> Optional.of("reschedule");
            case "done", "finish" -> Optional.of("complete");
            case "update", "note" -> Optional.of("progress");
            case "remove" -> Optional.of("delete");
            case "cancel" -> Optional.of("drop");
            case "new", "create" -> Optional.of("add");
            case "view", "get" -> Optional.of("show");
            case "edit", "change", "correct", "fix" -> Optional.of("amend");
            default -> Optional.empty();
        };
    }
}
