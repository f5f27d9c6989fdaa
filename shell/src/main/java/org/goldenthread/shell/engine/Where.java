package org.goldenthread.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.text.Shown;

/**
 * The words of a command that say in which database it acts, and who enters what it records. What is to be typed next
 * carries them, so that it acts there too; what was set for a session, or comes from the environment, stays as it is.
 */
public final class Where {

    private static final String DB = "--" + GlobalOption.DB.word();
    private static final String BY = "--" + GlobalOption.BY.word();

    private Where() {}

    /**
     * Those of the words that were typed.
     *
     * @param writes whether what is to be typed next records something
     */
    public static List<String> of(List<String> typed, boolean writes) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < typed.size() && !typed.get(i).equals("--"); i++) {
            String word = typed.get(i);
            if (isSaid(DB, word) || (writes && isSaid(BY, word))) {
                said.add(word);
                if (!word.contains("=") && i + 1 < typed.size()) {
                    said.add(typed.get(++i));
                }
            }
        }
        return said;
    }

    private static boolean isSaid(String option, String word) {
        return word.equals(option) || word.startsWith(option + "=");
    }

    /** A line to type next, which begins with a command's own words, with those of the words that were typed. */
    public static String line(Catalogue catalogue, String line, List<String> typed) {
        String[] words = line.split(" ", 3);
        boolean writes = catalogue
                .find(words[0])
                .or(() -> words.length == 1 ? Optional.empty() : catalogue.find(words[0] + " " + words[1]))
                .map(CommandSpec::writes)
                .orElse(false);
        List<String> said = of(typed, writes);
        return said.isEmpty() ? line : line + " " + shown(said);
    }

    /** Words as a line that can be seen: a control in the name of a file is escaped, and so names no other file. */
    public static String shown(List<String> words) {
        return ShellWords.line(words.stream()
                .map(word -> word.chars().anyMatch(Character::isISOControl) ? Shown.of(word) : word)
                .toList());
    }
}
