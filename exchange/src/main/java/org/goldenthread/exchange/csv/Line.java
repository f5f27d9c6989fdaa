package org.goldenthread.exchange.csv;

import java.util.List;

/**
 * A row of a file.
 *
 * @param place its file and where it is in it
 * @param row as spreadsheets number it
 * @param cells as they stand in a CSV file: text that would be worked out has an apostrophe before it
 * @param unvalued the columns, from 0, of formulas of which no value was kept
 */
record Line(String place, int row, List<String> cells, List<Integer> unvalued) {
    Line {
        cells = List.copyOf(cells);
        unvalued = List.copyOf(unvalued);
    }
}
