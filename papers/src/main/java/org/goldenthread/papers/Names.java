package org.goldenthread.papers;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for places in a document, made from the words that stand there, so that they stay when other places come or go. */
final class Names {

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");
    private static final Pattern TABLE = Pattern.compile("^Table [0-9]+: ");
    private static final Pattern FIGURE = Pattern.compile("^Figure [0-9]+: ");
    private static final Pattern APPENDIX = Pattern.compile("^Appendix [A-Z]+: ");

    private final Set<String> taken = new HashSet<>();

    /** The words in lower case with hyphens between them. */
    static String of(String words) {
        String plain = MARK.matcher(
                        Normalizer.normalize(words, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String name = ENDS.matcher(OTHER.matcher(plain).replaceAll("-")).replaceAll("");
        return name.isEmpty() ? "untitled" : name;
    }

    /** That of a section; an appendix is called so, whatever its letter. */
    static String ofSection(String heading) {
        return of(APPENDIX.matcher(heading).replaceFirst("Appendix "));
    }

    /** That of a table, whatever its number. */
    static String ofTable(String caption) {
        return "table-" + of(TABLE.matcher(caption).replaceFirst(""));
    }

    /** That of a picture, whatever its number. */
    static String ofFigure(String caption) {
        return "figure-" + of(FIGURE.matcher(caption).replaceFirst(""));
    }

    /** The same, or the same with a number if it is taken. */
    String fresh(String name) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
