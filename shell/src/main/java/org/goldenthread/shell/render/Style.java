package org.goldenthread.shell.render;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;

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
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Red", RED),
            Map.entry("Amber/Red", RED),
            Map.entry("Three months or more", RED),
            Map.entry("Amber", AMBER),
            Map.entry("Under three months", AMBER),
            Map.entry("Amber/Green", GREEN),
            Map.entry("Green", GREEN),
            Map.entry("On track", GREEN),
            Map.entry("Blue", BLUE),
            Map.entry("overdue", RED),
            Map.entry("error", WRONG),
            Map.entry("warning", WEAK),
            Map.entry("gaps", WEAK),
            Map.entry("finding", WEAK));
    private static final String LEVEL =
            "Red|Amber/Red|Amber/Green|Amber|Green|Blue|On track|Under three months|Three months or more";
    /** A level that is a cell or begins one, or is said to be one; a word that begins a cell; what is overdue anywhere. */
    private static final Pattern MARKS = Pattern.compile("^(?:" + LEVEL + ")(?=$|[,;]| \\()"
            + "|(?<=declared |computed |rated )(?:" + LEVEL + ")(?![A-Za-z/])"
            + "|^(?:error|warning|gaps|finding)$"
            + "|(?<![A-Za-z-])overdue(?![A-Za-z-])");

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
        return marks.replaceAll(found -> painted(WORDS.getOrDefault(found.group(), BOLD), found.group()));
    }

    /** A problem as people are told of it. */
    public String problem(Problem problem) {
        String told = problem.toString();
        if (this == PLAIN) {
            return told;
        }
        String sign = "error[" + problem.code() + "]:";
        int at = told.indexOf(sign);
        String signed = told.substring(0, at) + painted(WRONG, sign) + told.substring(at + sign.length());
        String next = "\nhint:";
        int hint = problem.hint()
                .map(words -> signed.length() - words.length() - next.length() - 1)
                .orElse(-1);
        return hint < 0
                ? signed
                : signed.substring(0, hint) + "\n" + painted(BOLD, "hint:") + signed.substring(hint + next.length());
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
