package org.goldenthread.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a cell is shaded with that holds nothing but the word of a rating or a status. The word is always there, so that
 * the colour is never the only sign; each text stands out from its ground by 4.5 to 1 at least.
 */
enum Shade {
    RED("B10E1E", "FFFFFF", "Red", "Late", "Late, under 3 months", "Late, 3 months or more"),
    AMBER("FFE699", "000000", "Amber", "At risk"),
    GREEN("C6E0B4", "000000", "Green", "On track", "Completed", "Completed, late"),
    BLUE("BDD7EE", "000000", "Blue"),
    GREY(
            "D9D9D9",
            "000000",
            "Not started",
            "Ongoing",
            "Stopped",
            "No date set",
            "No recent report",
            "Not enough known");

    private static final String BAR = "|";

    /** How a rating is shown that nobody gave. */
    private static final String COMPUTED = " by dates";

    private final String ground;
    private final String ink;
    /** In lower case, each between bars. */
    private final String words;

    Shade(String ground, String ink, String... words) {
        this.ground = ground;
        this.ink = ink;
        this.words = "|" + String.join("|", words).toLowerCase(Locale.ROOT) + "|";
    }

    /** The shade of a cell, if its text is such a word and nothing more. */
    static Optional<Shade> of(String text) {
        String shown = text.strip().toLowerCase(Locale.ROOT);
        String word =
                BAR + (shown.endsWith(COMPUTED) ? shown.substring(0, shown.length() - COMPUTED.length()) : shown) + BAR;
        return Arrays.stream(values())
                .filter(shade -> word.indexOf(BAR, 1) == word.length() - 1 && shade.words.contains(word))
                .findFirst();
    }

    /** What is behind the text, as six hexadecimal digits. */
    String ground() {
        return ground;
    }

    String ink() {
        return ink;
    }

    /** What it is called in a style sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
