package org.goldenthread.exchange.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.sheet.Guard;
import org.goldenthread.exchange.workbook.NewWorkbook;
import org.goldenthread.exchange.workbook.SheetRows;
import org.goldenthread.exchange.workbook.Workbook;

/** The rows of one sheet of a workbook: of the one that is named, else of the only one with words that can be seen. */
final class WorkbookRows implements Rows {

    private final Workbook workbook;
    private final Workbook.Named sheet;
    private final SheetRows rows;
    private final String file;
    private final List<SheetRows.Area> merged;

    private WorkbookRows(Workbook workbook, Workbook.Named sheet, String file, boolean isFilled) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.file = file;
        this.merged = isFilled ? merged(workbook, sheet) : List.of();
        this.rows = workbook.rows(sheet);
    }

    /**
     * @param named the sheet that is to be read
     * @param isFilled whether merged cells are to be known before the rows are
     * @throws org.goldenthread.domain.problem.DomainException {@code workbook.sheet}, {@code workbook.sheets},
     *     {@code csv.empty}, and what a workbook refuses
     */
    static WorkbookRows of(Workbook workbook, Optional<String> named, String file, boolean isFilled) {
        Workbook.Named sheet = named.map(name -> named(workbook, name, file)).orElseGet(() -> onlyOne(workbook, file));
        return new WorkbookRows(workbook, sheet, file, isFilled);
    }

    private static Workbook.Named named(Workbook workbook, String name, String file) {
        List<Workbook.Named> sheets = workbook.sheets();
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                        .findFirst())
                .orElseThrow(() -> {
                    List<String> names =
                            sheets.stream().map(Workbook.Named::name).toList();
                    Problem unknown = Problem.invalid(
                                    "workbook.sheet",
                                    "no sheet is called \"{name}\"; there are {sheets}",
                                    Values.of("name", name).and("sheets", names, quoted(names)))
                            .at(file);
                    return Nearest.to(name, names)
                            .map(near -> unknown.next(Suggestion.again().with("sheet", near)))
                            .orElse(unknown)
                            .asException();
                });
    }

    private static Workbook.Named onlyOne(Workbook workbook, String file) {
        List<Workbook.Named> full = workbook.sheets().stream()
                .filter(sheet -> !sheet.isHidden())
                .filter(sheet -> hasWords(workbook, sheet))
                .toList();
        if (full.size() == 1) {
            return full.get(0);
        }
        if (full.isEmpty()) {
            List<String> hidden = workbook.sheets().stream()
                    .filter(Workbook.Named::isHidden)
                    .map(Workbook.Named::name)
                    .toList();
            Problem empty = Problem.invalid(
                            "csv.empty",
                            hidden.isEmpty()
                                    ? "no sheet of the workbook has anything in it"
                                    : "no visible sheet has anything in it; hidden: " + quoted(hidden))
                    .at(file);
            throw (hidden.isEmpty() ? empty : empty.next(Suggestion.again().with("sheet", hidden.get(0))))
                    .asException();
        }
        List<String> names = full.stream().map(Workbook.Named::name).toList();
        throw Problem.invalid(
                        "workbook.sheets",
                        "{number} sheets have something in them: {sheets}",
                        Values.of("number", names.size()).and("sheets", names, quoted(names)))
                .next(Suggestion.again().with("sheet", names.get(0)))
                .hint("or another of them")
                .at(file)
                .asException();
    }

    /** What explains our own sheets is not to be read. */
    private static boolean hasWords(Workbook workbook, Workbook.Named sheet) {
        try (SheetRows rows = workbook.rows(sheet)) {
            return rows.next()
                    .filter(row -> !NewWorkbook.explains(row.cells().get(0)))
                    .isPresent();
        }
    }

    private static String quoted(List<String> names) {
        return String.join(
                ", ", names.stream().map(name -> "\"" + Shown.of(name) + "\"").toList());
    }

    private static List<SheetRows.Area> merged(Workbook workbook, Workbook.Named sheet) {
        try (SheetRows rows = workbook.rows(sheet)) {
            while (rows.next().isPresent()) {
                // what is merged stands after the rows
            }
            return rows.merged();
        }
    }

    @Override
    public Optional<Line> next() {
        return rows.next().map(row -> {
            List<String> cells = new ArrayList<>(row.cells());
            // in a workbook what is text is no formula, whatever it begins with
            for (int column = 0; column < cells.size(); column++) {
                if (Guard.isFormula(cells.get(column)) && !row.unvalued().contains(column)) {
                    cells.set(column, "'" + cells.get(column));
                }
            }
            String place = file + ", sheet \"" + Shown.of(sheet.name()) + "\", row " + row.number();
            return new Line(place, row.number(), cells, row.unvalued());
        });
    }

    @Override
    public String how() {
        return "sheet \"" + Shown.of(sheet.name()) + "\"";
    }

    @Override
    public LocalDate dayZero() {
        return workbook.dayZero();
    }

    @Override
    public boolean isEven() {
        return false;
    }

    @Override
    public List<SheetRows.Area> merged() {
        return merged;
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (rows.hidden() > 0) {
            remarks.add(
                    rows.hidden() + (rows.hidden() == 1 ? " hidden row is read" : " hidden rows are read") + " too");
        }
        if (rows.months() > 0) {
            remarks.add((rows.months() == 1 ? "1 date is" : rows.months() + " dates are")
                    + " shown without a day, and read as the month");
        }
        List<SheetRows.Area> all = merged.isEmpty() ? rows.merged() : List.of();
        List<String> down = all.stream()
                .filter(area -> area.lastRow() > area.row())
                .map(area -> SheetRows.name(area.column()) + area.row() + ":" + SheetRows.name(area.lastColumn())
                        + area.lastRow())
                .toList();
        if (!down.isEmpty()) {
            remarks.add("merged cells are read in their first row alone, and were not filled down: "
                    + String.join(", ", down.subList(0, Math.min(3, down.size())))
                    + (down.size() > 3 ? " and " + (down.size() - 3) + " more" : ""));
        }
        return remarks;
    }

    @Override
    public void close() {
        rows.close();
        workbook.close();
    }
}
