package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;
import org.jline.utils.WCWidth;

/**
 * A table as columns of text. Where the terminal is too narrow for it, its wide column is broken into lines first, down
 * to a third of it; then the others, the widest first and between words, so that a code stays whole.
 */
final class TextTable {

    private static final int GAP = 2;
    private static final String BETWEEN = "   ";
    private static final int NARROWEST = 16;
    /** No code is longer. */
    private static final int LONGEST_WHOLE = 24;

    private TextTable() {}

    /** @param width of the terminal in columns; 0 for one line a row, however long */
    static List<String> lines(Answer.Table table, int width) {
        return lines(table, width, Style.PLAIN);
    }

    static List<String> lines(Answer.Table table, int width, Style style) {
        if (table.rows().isEmpty()) {
            return table.empty().isEmpty() ? List.of() : List.of(table.empty());
        }
        List<List<String>> rows = new ArrayList<>();
        if (!table.headings().isEmpty()) {
            rows.add(table.headings().stream()
                    .map(h -> h.toUpperCase(Locale.ROOT))
                    .toList());
        }
        table.rows()
                .forEach(row -> rows.add(row.stream()
                        .map(cell -> width > 0 ? cell.replace('\t', ' ') : cell.replaceAll("\\s*[\n\t]\\s*", " "))
                        .toList()));
        int[] widths = widths(rows, TextTable::widest);
        if (width > 0) {
            fit(widths, widths(rows, TextTable::longestWord), table.wide(), width);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isHeading = i == 0 && !table.headings().isEmpty();
            lines.addAll(lines(rows.get(i), widths, isHeading ? (cell, line) -> style.heading(line) : style::part));
        }
        return lines;
    }

    private static int[] widths(List<List<String>> rows, ToIntFunction<String> of) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], of.applyAsInt(row.get(i)));
            }
        }
        return widths;
    }

    private static int widest(String cell) {
        return cell.lines().mapToInt(TextTable::columns).max().orElse(0);
    }

    private static int longestWord(String cell) {
        return Arrays.stream(cell.split("\\s+", -1))
                .mapToInt(word -> Math.min(columns(word), LONGEST_WHOLE))
                .max()
                .orElse(0);
    }

    private static void fit(int[] widths, int[] words, int wide, int width) {
        int over = -GAP - width;
        for (int column : widths) {
            over += column == 0 ? 0 : column + GAP;
        }
        over = narrow(widths, wide, Math.max(NARROWEST, width / 3), over);
        while (over > 0) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (i != wide && widths[i] > words[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                widths[wide] -= Math.max(0, Math.min(over, widths[wide] - NARROWEST));
                return;
            }
            widths[widest]--;
            over--;
        }
    }

    /** Takes what is over from a column, which keeps the least; what is still over. */
    private static int narrow(int[] widths, int column, int least, int over) {
        int given = Math.max(0, Math.min(over, widths[column] - least));
        widths[column] -= given;
        return over - given;
    }

    private static List<String> lines(List<String> row, int[] widths, BinaryOperator<String> painted) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(broken(row.get(i), widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < height; n++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = n < cells.get(i).size() ? cells.get(i).get(n) : "";
                if (widths[i] > 0) {
                    line.append(painted.apply(row.get(i), cell))
                            .append(" ".repeat(Math.max(0, widths[i] - columns(cell)) + GAP));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /**
     * A text broken at its ends of line and between words, each line as wide as allowed; a word that is wider is broken
     * too. The indentation of a line is kept where there is room.
     */
    static List<String> broken(String text, int width) {
        return width <= 0 || text.isEmpty()
                ? List.of(text)
                : text.lines().flatMap(line -> brokenLine(line, width).stream()).toList();
    }

    private static List<String> brokenLine(String text, int width) {
        if (columns(text) <= width) {
            return List.of(text);
        }
        int indentation = text.length() - text.stripLeading().length();
        String indent = " ".repeat(Math.min(indentation, Math.max(0, width - longestWord(text))));
        int room = width - indent.length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            for (String piece : pieces(word, room)) {
                boolean begins = line.isEmpty();
                if (!begins && columns(line.toString()) + 1 + columns(piece) > room) {
                    lines.add(indent + line);
                    line.setLength(0);
                    begins = true;
                }
                line.append(begins ? "" : " ").append(piece);
            }
        }
        lines.add(indent + line);
        return lines;
    }

    /** A word in pieces that are no wider than the room; what stands on a letter stays with it. */
    private static List<String> pieces(String word, int room) {
        if (columns(word) <= room) {
            return List.of(word);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int taken = 0;
        for (int point : word.codePoints().toArray()) {
            int columns = columns(Character.toString(point));
            if (taken > 0 && taken + columns > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
                taken = 0;
            }
            piece.appendCodePoint(point);
            taken += columns;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** Entries one after the other, apart from each other and whole, in as many lines as they need. */
    static List<String> flowing(List<String> entries, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String entry : entries) {
            if (!line.isEmpty() && columns(line.toString()) + BETWEEN.length() + columns(entry) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : BETWEEN).append(entry);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A text cut to a width and filled up to it; what was cut ends in an ellipsis. */
    static String fitted(String text, int width) {
        String cut = text;
        if (columns(text) > width) {
            StringBuilder kept = new StringBuilder();
            int taken = 0;
            for (int point : text.codePoints().toArray()) {
                int columns = columns(Character.toString(point));
                if (taken + columns > width - 1) {
                    break;
                }
                kept.appendCodePoint(point);
                taken += columns;
            }
            cut = width < 1 ? "" : kept.toString().stripTrailing() + "…";
        }
        return cut + " ".repeat(Math.max(0, width - columns(cut)));
    }

    /** The columns that a text takes on a terminal. */
    static int columns(String text) {
        return text.codePoints()
                .map(point -> Math.max(0, WCWidth.wcwidth(point)))
                .sum();
    }
}
