package org.goldenthread.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.exchange.sheet.Guard;

/**
 * A table as CSV (RFC 4180): one row of headings, then the rows, each cell guarded against being worked out by a
 * spreadsheet.
 *
 * @since 0.1
 */
public final class CsvTable {

    private CsvTable() {}

    /**
     * Its lines, without their ends; a cell of several lines is in one of them.
     *
     * @param headings of the columns; none for rows alone
     */
    public static List<String> lines(List<String> headings, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        if (!headings.isEmpty()) {
            lines.add(line(headings));
        }
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        // an empty line would be no row at all
        return cells.equals(List.of(""))
                ? "\"\""
                : String.join(",", cells.stream().map(CsvTable::cell).toList());
    }

    private static String cell(String cell) {
        String text = Guard.guarded(cell);
        boolean isPlain = text.equals(text.strip()) && text.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
