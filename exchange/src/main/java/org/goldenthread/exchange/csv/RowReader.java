package org.goldenthread.exchange.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.sheet.Guard;

/** Reads rows into fields, each cell with its place; what is wrong with cells is collected. */
final class RowReader {

    private static final Pattern MIDNIGHT = Pattern.compile("(\\S.*?)[ T]00:00(?::00(?:\\.0+)?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}(?:\\.[0-9]+)?");
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n]+");

    private final CsvFiles.Manner manner;
    private final Table table;
    private final List<Column> columns;
    private final List<Problem> problems;
    private int blanks;

    RowReader(SheetKind kind, CsvFiles.Manner manner, Table table, Headings.Read read, List<Problem> problems) {
        this.manner = manner;
        this.table = table;
        this.columns = read.columns().entrySet().stream()
                .map(column -> new Column(
                        column.getKey(),
                        column.getValue(),
                        ", \"" + Shown.of(table.headings().get(column.getKey())) + "\"",
                        kind.isDate(column.getValue()),
                        kind.isText(column.getValue())))
                .toList();
        this.problems = problems;
    }

    /** @param place what its cells have at the end of their place */
    private record Column(int number, String field, String place, boolean isDate, boolean isText) {}

    /** How many cells were taken as blank so far, for their words say nothing. */
    int blanks() {
        return blanks;
    }

    Form.Fields fields(Line line) {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (Column column : columns) {
            String place = line.place() + column.place();
            String words = line.cells().get(column.number());
            boolean isBlank = !words.isBlank() && manner.isBlank(words);
            blanks += isBlank ? 1 : 0;
            String cell = isBlank ? "" : words;
            check(column, cell, line.unvalued().contains(column.number()), place);
            fields.put(column.field(), new Form.Words(value(column, cell), Optional.of(place)));
        }
        return new Form.Fields(fields, Optional.of(line.place()));
    }

    private void check(Column column, String cell, boolean isUnvalued, String place) {
        Optional<String> lost = table.rows().lost(cell);
        if (lost.isPresent()) {
            problems.add(Problem.invalid(
                            "csv.encoding",
                            "the cell \"{cell}\" holds the byte {byte}, which is not a letter in Windows-1252",
                            Values.of("cell", cell, Shown.of(cell)).and("byte", lost.get()))
                    .hint("write the letter that is meant, and save it as CSV UTF-8")
                    .at(place));
        } else if (isUnvalued) {
            problems.add(Problem.invalid(
                            "csv.formula",
                            "\"" + Shown.of(cell) + "\" is a formula, and the workbook does not have its value")
                    .hint("open the workbook in a spreadsheet program and save it again")
                    .at(place));
        } else if (Guard.isFormula(cell) || Guard.isError(cell)) {
            problems.add(Problem.invalid(
                            "csv.formula",
                            "\"" + Shown.of(cell) + "\" is "
                                    + (Guard.isError(cell) ? "the error of a formula" : "a formula")
                                    + ", not a value")
                    .hint("copy the column and paste its values; to keep these words, put an apostrophe before them")
                    .at(place));
        } else if (column.isDate() && SERIAL.matcher(cell.strip()).matches()) {
            problems.add(Problem.invalid(
                            "csv.serial",
                            "\"" + Shown.of(cell.strip()) + "\" is a day as spreadsheets count them, not a date")
                    .hint("if " + table.rows().dayZero().plusDays((long) Double.parseDouble(cell.strip()))
                            + " is meant, format the column as a date there and save again")
                    .at(place));
        }
    }

    private String value(Column column, String cell) {
        String plain = Guard.unguarded(cell);
        if (column.isDate()) {
            var midnight = MIDNIGHT.matcher(plain.strip());
            return midnight.matches() ? midnight.group(1) : plain;
        }
        return column.isText()
                ? plain.replace("\r\n", "\n").replace('\r', '\n')
                : BREAKS.matcher(plain.strip()).replaceAll(" ");
    }
}
