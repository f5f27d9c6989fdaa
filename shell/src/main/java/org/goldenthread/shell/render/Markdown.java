package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table as GitHub's Markdown has them. Nothing that people wrote is taken for markup. */
final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>~|\\[\\]]|&(?=#?\\w+;)");
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

    private Markdown() {}

    static List<String> lines(Answer.Table table) {
        if (table.headings().isEmpty() && table.rows().isEmpty()) {
            return List.of();
        }
        int columns = table.headings().isEmpty()
                ? table.rows().get(0).size()
                : table.headings().size();
        List<String> lines = new ArrayList<>();
        lines.add(line(table.headings().isEmpty() ? Collections.nCopies(columns, "") : table.headings()));
        lines.add("|" + " --- |".repeat(columns));
        table.rows().forEach(row -> lines.add(line(row)));
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
