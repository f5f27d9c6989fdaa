package org.goldenthread.exchange.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.workbook.SheetRows;

/**
 * Fills blank cells with what stands above them: in the columns that say for several rows at once what they are about,
 * and wherever cells are merged. It counts what it fills.
 */
final class FillDown {

    private final Set<Integer> columns;
    private final List<SheetRows.Area> ahead;
    private int begun;
    private final List<SheetRows.Area> open = new ArrayList<>();
    private final Map<Integer, String> above = new HashMap<>();
    private final Map<SheetRows.Area, String> first = new HashMap<>();
    private final Map<Integer, Integer> filled = new LinkedHashMap<>();

    /**
     * @param columns that are filled, from 0
     * @param merged areas, of which all rows say what the first does; rows are filled from the first to the last
     */
    FillDown(Set<Integer> columns, List<SheetRows.Area> merged) {
        this.columns = columns;
        this.ahead = merged.stream()
                .filter(area -> area.lastRow() > area.row())
                .sorted(Comparator.comparingInt(SheetRows.Area::row))
                .toList();
    }

    /** A row with its blanks filled. */
    Line filled(Line line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                above.put(column, cells.get(column));
            } else if (columns.contains(column) && above.containsKey(column)) {
                fill(cells, column, above.get(column));
            }
        }
        open.removeIf(area -> area.lastRow() < line.row());
        while (begun < ahead.size() && ahead.get(begun).row() <= line.row()) {
            open.add(ahead.get(begun));
            begun++;
        }
        for (SheetRows.Area area : open) {
            int column = area.column();
            if (column < cells.size() && line.row() == area.row()) {
                first.put(area, cells.get(column));
            } else if (column < cells.size() && line.row() > area.row() && line.row() <= area.lastRow()) {
                String is = first.getOrDefault(area, "");
                if (cells.get(column).isBlank() && !is.isBlank()) {
                    fill(cells, column, is);
                }
            }
        }
        return new Line(line.place(), line.row(), cells, line.unvalued());
    }

    private void fill(List<String> cells, int column, String value) {
        cells.set(column, value);
        filled.merge(column, 1, Integer::sum);
    }

    /** What was filled. */
    Optional<String> remark(List<String> headings) {
        List<String> all = new ArrayList<>();
        filled.forEach((column, count) ->
                all.add("\"" + Shown.of(headings.get(column)) + "\" " + count + (count == 1 ? " cell" : " cells")));
        return all.isEmpty() ? Optional.empty() : Optional.of("filled down: " + String.join(", ", all));
    }
}
