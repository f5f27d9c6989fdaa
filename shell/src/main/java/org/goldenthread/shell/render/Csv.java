package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.sheet.Guard;

/**
 * A table as CSV (RFC 4180, lines ended as the system ends them): one row of headings, then the rows, each cell guarded
 * against being worked out by a spreadsheet.
 */
final class Csv {

    private Csv() {}

    static List<String> lines(Answer.Table table) {
        List<String> lines = new ArrayList<>();
        if (!table.headings().isEmpty()) {
            lines.add(line(table.headings()));
        }
        table.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        // an empty line would be no row at all
        return cells.equals(List.of(""))
                ? "\"\""
                : String.join(",", cells.stream().map(Csv::cell).toList());
    }

    private static String cell(String cell) {
        String text = Guard.guarded(cell);
        boolean isPlain = text.equals(text.strip()) && text.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
