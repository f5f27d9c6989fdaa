package org.goldenthread.exchange.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.exchange.workbook.SheetRows;

/** The rows of a file as headings, what stands above them, and as many cells in each row below. */
final class Table {

    /** Titles that stand above headings are few. */
    private static final int LOOKED_AT = 20;

    private static final int LONGEST = 32_767;

    private final Rows rows;
    private final Line headings;
    private final List<Line> above;
    private final List<Line> next;
    private final Map<Integer, Integer> unheaded = new TreeMap<>();
    private int count;

    private Table(Rows rows, Line headings, List<Line> above, List<Line> next) {
        this.rows = rows;
        this.headings = headings;
        this.above = List.copyOf(above);
        this.next = List.copyOf(next);
    }

    /**
     * Finds the headings: the row that is named, else of the first rows that with most headings that are known; of equals
     * the first.
     *
     * @param known what is known of headings
     * @param mapping what headings are said to be
     * @throws org.goldenthread.domain.problem.DomainException {@code csv.empty}, {@code csv.header-row}
     */
    static Table of(Rows rows, Headings known, Map<String, String> mapping, Optional<Integer> headerRow, String file) {
        List<Line> first = first(rows, headerRow);
        if (first.isEmpty()) {
            throw Problem.invalid("csv.empty", "the file is empty").at(file).asException();
        }
        int at = headerRow.map(row -> at(row, first, file)).orElseGet(() -> best(first, known, mapping));
        return new Table(rows, first.get(at), first.subList(0, at), first.subList(at + 1, first.size()));
    }

    private static List<Line> first(Rows rows, Optional<Integer> headerRow) {
        List<Line> first = new ArrayList<>();
        Optional<Line> line = rows.next();
        while (line.isPresent()) {
            first.add(line.get());
            boolean isEnough = headerRow.isPresent() ? line.get().row() >= headerRow.get() : first.size() == LOOKED_AT;
            line = isEnough ? Optional.empty() : rows.next();
        }
        return first;
    }

    private static int at(int row, List<Line> first, String file) {
        Line last = first.get(first.size() - 1);
        if (last.row() != row) {
            throw Problem.invalid(
                            "csv.header-row",
                            "row {row} has no words, and so no headings; row {first} has \"{words}\"",
                            Values.of("row", row)
                                    .and("first", first.get(0).row())
                                    .and("words", title(first.get(0)), Shown.of(title(first.get(0)))))
                    .next(Suggestion.again().with("header-row", first.get(0).row()))
                    .at(file)
                    .asException();
        }
        return first.size() - 1;
    }

    private static int best(List<Line> first, Headings known, Map<String, String> mapping) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            long some = known.known(first.get(i).cells(), mapping);
            if (some > most) {
                best = i;
                most = some;
            }
        }
        return best;
    }

    private static String title(Line line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
    }

    List<String> headings() {
        return headings.cells();
    }

    Rows rows() {
        return rows;
    }

    /** How many rows there were below the headings. */
    int count() {
        return count;
    }

    /**
     * Hands over each row below the headings, once, with as many cells.
     *
     * @param problems takes {@code csv.ragged} and {@code csv.cell}
     */
    void each(List<Problem> problems, Consumer<Line> row) {
        next.forEach(line -> take(line, problems, row));
        for (Optional<Line> line = rows.next(); line.isPresent(); line = rows.next()) {
            take(line.get(), problems, row);
        }
    }

    private void take(Line line, List<Problem> problems, Consumer<Line> row) {
        count++;
        check(line, problems);
        int width = headings().size();
        List<String> cells = line.cells();
        for (int column = width; column < cells.size(); column++) {
            if (!cells.get(column).isBlank()) {
                unheaded.merge(column, 1, Integer::sum);
            }
        }
        if (cells.size() != width) {
            List<String> even = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
            even.addAll(Collections.nCopies(width - even.size(), ""));
            row.accept(new Line(line.place(), line.row(), even, line.unvalued()));
        } else {
            row.accept(line);
        }
    }

    private void check(Line line, List<Problem> problems) {
        if (rows.isEven() && line.cells().size() != headings().size()) {
            problems.add(Problem.invalid(
                            "csv.ragged",
                            "the row has " + cells(line.cells().size()) + " and there are "
                                    + headings().size() + " headings")
                    .hint("put a cell that holds the delimiter or a quote in quotes")
                    .at(line.place()));
        }
        for (String cell : line.cells()) {
            if (cell.length() > LONGEST) {
                problems.add(Problem.invalid(
                                "csv.cell",
                                "a cell has " + cell.length() + " characters, \"" + Shown.of(cell)
                                        + "\"; a cell has at most " + LONGEST)
                        .at(line.place()));
            }
        }
    }

    private static String cells(int count) {
        return count + (count == 1 ? " cell" : " cells");
    }

    /** What of the file was not read, once all rows were. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!above.isEmpty()) {
            remarks.add("above the headings, in row " + headings.row() + ", and not read: "
                    + String.join(
                            ", ",
                            above.stream()
                                    .limit(3)
                                    .map(line -> "\"" + Shown.of(title(line)) + "\"")
                                    .toList())
                    + (above.size() > 3 ? " and " + (above.size() - 3) + " more rows" : ""));
        }
        if (!rows.isEven()) {
            unheaded.forEach((column, cells) -> remarks.add(
                    "column " + SheetRows.name(column) + " has no heading, and is not read: " + cells(cells)));
        }
        remarks.addAll(rows.remarks());
        return remarks;
    }
}
