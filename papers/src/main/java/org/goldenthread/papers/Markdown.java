package org.goldenthread.papers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.report.Report;

/**
 * Markdown, with tables as GitHub has them. Nothing that people wrote is taken for markup.
 *
 * @since 0.1
 */
public final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>~|\\[\\]]|&(?=#?\\w+;)");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private Markdown() {}

    /** Writes a report, each of its lines ended by a line feed. */
    public static void write(Report report, Appendable out) throws IOException {
        for (String line : lines(report)) {
            out.append(line).append('\n');
        }
    }

    /** A report: its headings, paragraphs, points and tables, with its references at the end. */
    public static List<String> lines(Report report) {
        return new MarkdownReport(report).lines();
    }

    /**
     * A table, a line a row; a line break in a cell is {@code <br>}.
     *
     * @param headings of the columns; none for a table whose headings are blank
     */
    public static List<String> lines(List<String> headings, List<List<String>> rows) {
        if (headings.isEmpty() && rows.isEmpty()) {
            return List.of();
        }
        int columns = headings.isEmpty() ? rows.get(0).size() : headings.size();
        List<String> lines = new ArrayList<>();
        lines.add(line(headings.isEmpty() ? Collections.nCopies(columns, "") : headings));
        lines.add("|" + " --- |".repeat(columns));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(Markdown::cell).toList()) + " |";
    }

    /** On one line, with a break where it had an end of line. */
    private static String cell(String text) {
        String escaped = MARKUP.matcher(text.strip().replace('\t', ' '))
                .replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
        return LINE_END.matcher(escaped).replaceAll("<br>");
    }
}
