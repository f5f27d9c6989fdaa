package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/** A table as columns of text, its wide column broken into lines where the terminal is too narrow for it. */
final class TextTable {

    private static final int GAP = 2;
    private static final int NARROWEST = 16;

    private TextTable() {}

    static List<String> lines(Answer.Table table, int width) {
        List<List<String>> rows = new ArrayList<>();
        if (!table.headings().isEmpty()) {
            rows.add(table.headings().stream()
                    .map(h -> h.toUpperCase(Locale.ROOT))
                    .toList());
        }
        rows.addAll(table.rows());
        if (table.rows().isEmpty()) {
            return table.empty().isEmpty() ? List.of() : List.of(table.empty());
        }
        int[] widths = widths(rows, table.wide(), width);
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.addAll(lines(row, widths, table.wide())));
        return lines;
    }

    private static int[] widths(List<List<String>> rows, int wide, int width) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], columns(row.get(i)));
            }
        }
        if (width > 0) {
            int others = 0;
            for (int i = 0; i < widths.length; i++) {
                others += i == wide ? 0 : widths[i] == 0 ? 0 : widths[i] + GAP;
            }
            widths[wide] = Math.min(widths[wide], Math.max(NARROWEST, width - others));
        }
        return widths;
    }

    private static List<String> lines(List<String> row, int[] widths, int wide) {
        List<String> broken = broken(row.get(wide), widths[wide]);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < broken.size(); n++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = i == wide ? broken.get(n) : n == 0 ? row.get(i) : "";
                if (widths[i] > 0) {
                    line.append(cell).append(" ".repeat(widths[i] - columns(cell) + GAP));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A text broken between words, each line as wide as allowed; the indentation of the first is kept. */
    static List<String> broken(String text, int width) {
        if (width <= 0 || columns(text) <= width) {
            return List.of(text);
        }
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split("\\s+", -1)) {
            boolean begins = line.toString().isBlank();
            if (!begins && columns(line.toString()) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                begins = true;
            }
            line.append(begins ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The columns that a text takes on a terminal. */
    static int columns(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            columns += Math.max(0, WCWidth.wcwidth(point));
            i += Character.charCount(point);
        }
        return columns;
    }
}
