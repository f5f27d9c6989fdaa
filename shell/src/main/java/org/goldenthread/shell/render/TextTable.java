package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jline.utils.WCWidth;

/**
 * A table as columns of text. Where the terminal is too narrow for it, cells are broken into lines where that costs the
 * fewest, between words, so that a code stays whole; a word is broken only where columns would not fit otherwise. What is
 * to be typed is never broken: where it would have to be, rows are written one by one, and such a line may be wider than
 * the terminal.
 */
final class TextTable {

    private static final int GAP = 2;
    private static final String BETWEEN = "   ";
    private static final int NARROWEST = 16;
    /** What the wide column keeps beside others that are kept whole. */
    private static final int READABLE = 32;

    /** No code is longer. */
    private static final int LONGEST_WHOLE = 24;
    /** The columns that a column keeps when words have to be broken, and when even that does not help. */
    private static final int FEW = 8;

    private static final int LEAST = 2;
    /** Words are broken where that gains what is lacking, of the width, at most this part of it. */
    private static final int MANGLED = 8;

    private static final int SAMPLED = 100;
    private static final int STEPS = 16;
    /** What a line costs beside a cell that is broken. */
    private static final int LINE = 4;

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
                .forEach(row ->
                        rows.add(row.stream().map(cell -> shown(cell, width)).toList()));
        int[] widths = widths(rows, TextTable::widest);
        if (width > 0 && !fit(widths, rows, table, width)) {
            return stacked(rows, table.whole(), width, style);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isHeading = i == 0 && !table.headings().isEmpty();
            lines.addAll(lines(rows.get(i), widths, isHeading ? (cell, line) -> style.heading(line) : style::part));
        }
        return lines;
    }

    private static String shown(String cell, int width) {
        if (cell.indexOf('\n') < 0 && cell.indexOf('\t') < 0) {
            return cell;
        }
        return width > 0 ? cell.replace('\t', ' ') : cell.replaceAll("\\s*[\n\t]\\s*", " ");
    }

    /** Each row by itself: every cell that says something on lines of its own, beside its heading. */
    private static List<String> stacked(List<List<String>> rows, Set<Integer> whole, int width, Style style) {
        List<String> headings = rows.get(0);
        int[] widths = {
            Math.min(
                    width / 3,
                    IntStream.range(0, headings.size())
                            .filter(i -> rows.stream().skip(1).anyMatch(row -> !row.get(i)
                                    .isBlank()))
                            .map(i -> widest(headings.get(i)))
                            .max()
                            .orElse(0)),
            0
        };
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isBlank()) {
                    String heading = headings.get(i);
                    int room = width - GAP - widths[0];
                    widths[1] = whole.contains(i) ? Math.max(room, widest(row.get(i))) : room;
                    lines.addAll(lines(
                            List.of(heading, row.get(i)),
                            widths,
                            (cell, line) -> cell.equals(heading) ? style.heading(line) : style.part(cell, line)));
                }
            }
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
        return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
                ? columns(cell)
                : cell.lines().mapToInt(TextTable::columns).max().orElse(0);
    }

    /** A code is typed again elsewhere, and so never broken. */
    private static int longestCode(String cell) {
        int longest = 0;
        int begins = 0;
        boolean isCode = false;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : ' ';
            if (c == '-') {
                isCode = i > begins;
            } else if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                longest = isCode ? Math.max(longest, i - begins) : longest;
                begins = i + 1;
                isCode = false;
            }
        }
        return longest;
    }

    private static int longestWord(String cell) {
        return Arrays.stream(cell.split("\\s+", -1))
                .mapToInt(word -> Math.min(columns(word), LONGEST_WHOLE))
                .max()
                .orElse(0);
    }

    /**
     * Narrows columns until they fit. Each step takes from the column that costs the fewest lines, and of those that cost
     * the same from the widest; words stay whole while they can, and are broken where even that is too wide. Without
     * headings the first columns are labels, and so the wide one gives way first, down to a third of the width.
     *
     * @return false when so many would be broken, or any beside columns that are kept whole, that rows are better read one
     *     by one
     */
    private static boolean fit(int[] widths, List<List<String>> rows, Answer.Table table, int width) {
        int wide = table.wide();
        boolean hasHeadings = !table.headings().isEmpty();
        int over = -GAP - width;
        for (int column : widths) {
            over += column == 0 ? 0 : column + GAP;
        }
        if (over <= 0) {
            return true;
        }
        List<int[]> sample = sample(rows);
        int[] least = widths(rows, TextTable::longestWord);
        if (!hasHeadings) {
            int given = Math.max(0, Math.min(over, widths[wide] - Math.max(NARROWEST, width / 3)));
            widths[wide] -= given;
            least[wide] = widths[wide];
            over = narrow(widths, least, sample, wide, over - given);
        }
        boolean isFree = table.whole().isEmpty();
        least[wide] = Math.min(widths[wide], isFree ? NARROWEST : READABLE);
        table.whole().forEach(column -> least[column] = widths[column]);
        over = narrow(widths, least, sample, wide, over);
        if (hasHeadings && over > (isFree ? width / MANGLED : 0)) {
            return false;
        }
        int[] codes = hasHeadings ? widths(rows, TextTable::longestCode) : new int[widths.length];
        over = narrow(widths, atLeast(FEW, codes), List.of(), -1, over);
        return narrow(widths, atLeast(LEAST, codes), List.of(), -1, over) == 0 || !hasHeadings;
    }

    private static int[] atLeast(int least, int[] widths) {
        return Arrays.stream(widths).map(width -> Math.max(least, width)).toArray();
    }

    /** Takes what is over from columns, of which each keeps its least; what is still over. */
    private static int narrow(int[] widths, int[] least, List<int[]> rows, int wide, int over) {
        int left = over;
        while (left > 0) {
            int taken = -1;
            long cost = Long.MAX_VALUE;
            int step = Math.max(1, left / STEPS);
            for (int i = 0; i < widths.length; i++) {
                int most = Math.min(step, widths[i] - least[i]);
                if (most > 0) {
                    widths[i] -= most;
                    long costs = cost(rows, widths, wide);
                    widths[i] += most;
                    if (costs < cost || (costs == cost && widths[i] > widths[taken])) {
                        taken = i;
                        cost = costs;
                    }
                }
            }
            if (taken < 0) {
                return left;
            }
            int given = Math.min(step, widths[taken] - least[taken]);
            widths[taken] -= given;
            left -= given;
        }
        return left;
    }

    /** The lines that rows take, as far as can be told from the columns of their cells; a broken cell counts a little. */
    private static long cost(List<int[]> rows, int[] widths, int wide) {
        long cost = 0;
        for (int[] row : rows) {
            int height = 1;
            for (int i = 0; i < row.length; i++) {
                if (row[i] > widths[i]) {
                    height = Math.max(height, 1 + row[i] / Math.max(1, widths[i] - 1));
                    cost += i == wide ? 0 : 1;
                }
            }
            cost += (long) LINE * height;
        }
        return cost;
    }

    /** The columns of the cells of some rows, evenly chosen. */
    private static List<int[]> sample(List<List<String>> rows) {
        List<int[]> sample = new ArrayList<>();
        for (int n = 0; n < rows.size(); n += 1 + rows.size() / SAMPLED) {
            sample.add(rows.get(n).stream().mapToInt(TextTable::widest).toArray());
        }
        return sample;
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
        boolean isOneLine = text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return width <= 0 || text.isEmpty() || (isOneLine && columns(text) <= width)
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

    /**
     * Parts of a line one after the other, whole, in as many lines as they need.
     *
     * @param width in columns; 0 for one line
     */
    static List<String> hanging(List<String> parts, int indent, int width) {
        return hanging(parts, 0, indent, width);
    }

    /** @param taken the columns of the first line that something else takes */
    static List<String> hanging(List<String> parts, int taken, int indent, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int from = taken;
        for (String part : parts) {
            boolean isFull = width > 0 && from + columns(line.toString()) + 1 + columns(part) > width;
            if (isFull && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(indent));
                from = 0;
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(part);
        }
        lines.add(line.toString());
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
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            columns += point >= ' ' && point <= '~' ? 1 : Math.max(0, WCWidth.wcwidth(point));
            i += Character.charCount(point);
        }
        return columns;
    }
}
