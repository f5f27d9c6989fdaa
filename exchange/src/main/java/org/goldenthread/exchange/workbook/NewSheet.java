package org.goldenthread.exchange.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet that people edit: what each column is, and its rows.
 *
 * @param name of at most 31 characters
 * @param rows one cell for each column, empty where there is nothing to say
 * @since 0.1
 */
public record NewSheet(String name, List<Column> columns, List<List<String>> rows) {

    /** What the cells of a column are to a spreadsheet. */
    public enum Kind {
        /** Text of one line, such as a code. */
        WORDS,
        /** Text of several lines. */
        TEXT,
        /** A date where the cell is a day as 2026-03-31, and text elsewhere. */
        DATE,
        /** A number where the cell is one, and text elsewhere. */
        NUMBER
    }

    /**
     * A column.
     *
     * @param means what its cells say
     * @param allowed in words, what may be in them
     * @param choices the values that can be chosen, each with what it stands for; none where anything may be said
     */
    public record Column(String heading, String means, String allowed, Kind kind, Map<String, String> choices) {
        public Column {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** A sheet of words alone, of which the first row has the headings. */
    public static NewSheet of(String name, List<List<String>> rows) {
        return new NewSheet(
                name,
                rows.stream()
                        .limit(1)
                        .flatMap(List::stream)
                        .map(heading -> new Column(heading, "", "", Kind.WORDS, Map.of()))
                        .toList(),
                rows.stream().skip(1).toList());
    }

    public NewSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
