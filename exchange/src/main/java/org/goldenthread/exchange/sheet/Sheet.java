package org.goldenthread.exchange.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table of how things stand, and what of them it does not hold.
 *
 * @param fields what each column is
 * @param rows the cells of each row, one for each field, empty where there is nothing to say
 * @param losses what is known of these things and is in no cell
 * @since 0.1
 */
public record Sheet(List<String> fields, List<List<String>> rows, List<Loss> losses) {

    /** How many of something a table does not hold: "12 moves". */
    public record Loss(int count, String what) {
        public Loss {
            Objects.requireNonNull(what, "what");
            if (count < 1) {
                throw new IllegalArgumentException("count: " + count);
            }
        }

        @Override
        public String toString() {
            return count + " " + what;
        }
    }

    public Sheet {
        fields = List.copyOf(fields);
        rows = rows.stream().map(List::copyOf).toList();
        losses = List.copyOf(losses);
    }

    /** The cells of each row by the names of their fields. */
    public List<Map<String, String>> byField() {
        return rows.stream().map(this::byField).toList();
    }

    private Map<String, String> byField(List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(fields.get(i), row.get(i));
        }
        return cells;
    }
}
