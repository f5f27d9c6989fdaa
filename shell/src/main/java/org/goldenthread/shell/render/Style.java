package org.goldenthread.shell.render;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of what people look for: headings, codes, levels of rating, what is overdue, problems, gaps. A colour stands
 * on a word that says the same, never alone, and takes no column. The colours are the sixteen of every terminal, without a
 * background, so that its own scheme keeps them readable.
 */
public enum Style {
    PLAIN,
    COLOURED;

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String AMBER = "33";
    private static final String BLUE = "94";
    private static final String CODE = "36";
    private static final String BOLD = "1";
    private static final String WRONG = "1;31";
    private static final String WEAK = "1;33";

    private static final Pattern CODES = Pattern.compile(" *[A-Z][A-Z0-9-]{1,23}(?:,? [A-Z][A-Z0-9-]{1,23})*");
    private static final String LEVEL =
            "Red|Amber/Red|Amber/Green|Amber|Green|Blue|On track|Under three months|Three months or more";
    /** A level that is a cell or begins one, or is said to be one; a word that begins a cell; what is overdue anywhere. */
    private static final Pattern MARKS = Pattern.compile("^(?:" + LEVEL + ")(?=$|[,;]| \\()"
            + "|(?<=declared |computed |rated )(?:" + LEVEL + ")(?![A-Za-z/])"
            + "|^(?:error|warning|gaps|finding)$"
            + "|(?<![A-Za-z-])overdue(?![A-Za-z-])");

    private static String colour(String word) {
        return switch (word) {
            case "Red", "Amber/Red", "Three months or more", "overdue" -> RED;
            case "Amber", "Under three months" -> AMBER;
            case "Amber/Green", "Green", "On track" -> GREEN;
            case "Blue" -> BLUE;
            case "error" -> WRONG;
            case "warning", "gaps", "finding" -> WEAK;
            default -> BOLD;
        };
    }

    String heading(String text) {
        return painted(BOLD, text);
    }

    /** A line of a cell, by what the whole cell is. */
    String part(String cell, String line) {
        return this == COLOURED && CODES.matcher(cell).matches() ? painted(CODE, line) : line(line);
    }

    /** A line of words. */
    String line(String text) {
        if (this == PLAIN) {
            return text;
        }
        Matcher marks = MARKS.matcher(text);
        return marks.replaceAll(found -> painted(colour(found.group()), found.group()));
    }

    /** A problem as people are told of it. */
    String problem(Optional<String> place, String code, String message, Optional<String> hint) {
        return place.map(where -> where + ": ").orElse("")
                + painted(WRONG, "error[" + code + "]:") + " " + message
                + hint.map(words -> "\n" + painted(BOLD, "hint:") + " " + words).orElse("");
    }

    List<String> lines(List<String> plain) {
        return this == PLAIN ? plain : plain.stream().map(this::line).toList();
    }

    private String painted(String colour, String text) {
        int from = text.length() - text.stripLeading().length();
        return this == PLAIN || text.isBlank()
                ? text
                : text.substring(0, from) + "\u001b[" + colour + "m" + text.substring(from) + "\u001b[m";
    }
}
