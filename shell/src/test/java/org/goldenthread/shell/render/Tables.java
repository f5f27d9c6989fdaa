package org.goldenthread.shell.render;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;

/** Tables as other programs read them. */
public final class Tables {

    private Tables() {}

    /** Whether the rows are of as many cells each, under headings that differ. */
    public static boolean isTable(List<List<String>> rows) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.size() == rows.get(0).size())
                && rows.get(0).stream().noneMatch(String::isBlank)
                && new HashSet<>(rows.get(0)).size() == rows.get(0).size();
    }

    /** The rows of a CSV text, headings first. */
    public static List<List<String>> ofCsv(String text) {
        return CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
