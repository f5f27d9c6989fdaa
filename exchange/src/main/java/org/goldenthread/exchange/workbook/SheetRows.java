package org.goldenthread.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * The rows of a sheet that have any words, one at a time.
 *
 * <p>A cell is what it shows: a text; a number with the digits it has; a day as 2026-03-31, with the time of day where it
 * has one; a month that is shown without its day as March 2026; TRUE; #N/A. A formula is the value that was kept of it;
 * where none was, it is the formula itself, from its equals sign on, and it alone is {@link Row#unvalued()}.
 *
 * @since 0.1
 */
public final class SheetRows implements Closeable {

    private static final int MOST_COLUMNS = 2_000;
    private static final int LAST_ROW = 1_048_576;
    private static final int MOST_MERGED = 100_000;

    private final Workbook workbook;
    private final Part part;
    private final String place;
    private final StringBuilder text = new StringBuilder();
    private final List<Area> merged = new ArrayList<>();
    private int number;
    private int hidden;
    private int months;
    private boolean isOver;

    /**
     * A row.
     *
     * @param number as spreadsheets number it, from 1
     * @param cells from the first column to the last that has words
     * @param unvalued the columns, from 0, of formulas without a value
     */
    public record Row(int number, List<String> cells, List<Integer> unvalued) {
        public Row {
            cells = List.copyOf(cells);
            unvalued = List.copyOf(unvalued);
        }
    }

    /**
     * Cells that are merged into one, whose value is that of the first.
     *
     * @param column the first, from 0
     * @param lastColumn inclusive
     * @param row the first, as spreadsheets number it
     * @param lastRow inclusive
     */
    public record Area(int column, int row, int lastColumn, int lastRow) {}

    SheetRows(Workbook workbook, Part part, String place) {
        this.workbook = workbook;
        this.part = part;
        this.place = place;
    }

    /**
     * The next row that has words, or nothing after the last.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code workbook.broken}, {@code workbook.large},
     *     {@code workbook.entities}, {@code workbook.wide}
     */
    public Optional<Row> next() {
        while (!isOver && part.next()) {
            if (part.isStart("row")) {
                boolean isHidden = part.attribute("hidden").filter("1"::equals).isPresent()
                        || part.attribute("hidden").filter("true"::equals).isPresent();
                number = part.attribute("r").isPresent() ? Workbook.number(part.attribute("r")) : number + 1;
                if (number < 1 || number > LAST_ROW) {
                    throw broken("a row has the number " + part.attribute("r").orElse(String.valueOf(number)));
                }
                Optional<Row> row = row();
                if (row.isPresent()) {
                    hidden += isHidden ? 1 : 0;
                    return row;
                }
            } else if (part.isEnd("sheetData")) {
                isOver = true;
            }
        }
        isOver = true;
        return Optional.empty();
    }

    private Optional<Row> row() {
        List<String> cells = new ArrayList<>();
        List<Integer> unvalued = new ArrayList<>();
        int column = -1;
        boolean hasWords = false;
        while (part.next() && !part.isEnd("row")) {
            if (part.isStart("c")) {
                Optional<String> reference = part.attribute("r");
                column = reference.isPresent() ? column(reference.get()) : column + 1;
                String cell = cell(column, unvalued);
                if (!cell.isEmpty()) {
                    if (column >= MOST_COLUMNS) {
                        throw Problem.invalid(
                                        "workbook.wide",
                                        "column " + name(column) + " has words, \"" + Shown.of(cell) + "\"; at most "
                                                + MOST_COLUMNS + " columns are read, to " + name(MOST_COLUMNS - 1))
                                .at(place + ", row " + number)
                                .asException();
                    }
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, cell);
                    hasWords |= !cell.isBlank();
                }
            }
        }
        return hasWords ? Optional.of(new Row(number, cells, unvalued)) : Optional.empty();
    }

    private String cell(int column, List<Integer> unvalued) {
        String type = part.attribute("t").orElse("n");
        int style = Workbook.number(part.attribute("s"));
        boolean isFormula = false;
        String formula = "";
        Optional<String> value = Optional.empty();
        while (part.next() && !part.isEnd("c")) {
            if (part.isStart("v")) {
                value = Optional.of(words());
            } else if (part.isStart("f")) {
                isFormula = true;
                formula = words();
            } else if (part.isStart("is")) {
                text.setLength(0);
                Texts.text(part, "is", text);
                value = Optional.of(Texts.unescaped(text));
            }
        }
        if (isFormula && (value.isEmpty() || (value.get().isEmpty() && !type.equals("str")))) {
            unvalued.add(column);
            return "=" + formula;
        }
        return value.map(raw -> shown(type, style, raw)).orElse("");
    }

    private String words() {
        text.setLength(0);
        part.text(text, Texts.LONGEST);
        return text.toString();
    }

    private String shown(String type, int style, String raw) {
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "d" -> raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "str" -> Texts.unescaped(raw);
            case "n" -> {
                Format format = raw.isEmpty() ? Format.GENERAL : workbook.format(style);
                String shown = format.shown(raw, workbook.isSince1904());
                months += format.isMonth() && Character.isLetter(shown.charAt(0)) ? 1 : 0;
                yield shown;
            }
            default -> raw;
        };
    }

    private String shared(String raw) {
        int index = Workbook.number(Optional.of(raw.strip()));
        if (!workbook.texts().has(index)) {
            throw broken("a cell of row " + number + " names text " + Shown.of(raw) + ", which is missing");
        }
        return workbook.texts().get(index);
    }

    private RuntimeException broken(String why) {
        return Problem.invalid("workbook.broken", "the workbook is damaged: " + why)
                .hint("open it in a spreadsheet program and save it again")
                .at(place)
                .asException();
    }

    private int column(String reference) {
        int column = 0;
        int at = 0;
        for (; at < reference.length() && at < 3 && isLetter(reference.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
        }
        if (at == 0 || at == reference.length() || isLetter(reference.charAt(at))) {
            throw broken("a cell is called \"" + Shown.of(reference) + "\"");
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** What spreadsheets call a column, by its number from 0: AB. */
    public static String name(int column) {
        return (column < 26 ? "" : name(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** What is merged, known when the last row was read; of more than a hundred thousand areas the first. */
    public List<Area> merged() {
        while (part.next()) {
            if (part.isStart("mergeCell")) {
                part.attribute("ref").ifPresent(this::merge);
            }
        }
        return merged.stream()
                .sorted(Comparator.comparingInt(Area::row).thenComparingInt(Area::column))
                .toList();
    }

    private void merge(String reference) {
        String[] ends = reference.split(":", -1);
        if (ends.length == 2 && merged.size() < MOST_MERGED) {
            merged.add(new Area(column(ends[0]), rowOf(ends[0]), column(ends[1]), rowOf(ends[1])));
        }
    }

    private static int rowOf(String reference) {
        return Workbook.number(Optional.of(reference.replaceFirst("^[A-Za-z]*", "")));
    }

    /** How many of the rows that were read are hidden. */
    public int hidden() {
        return hidden;
    }

    /** How many cells were read as months, for they are shown without their day. */
    public int months() {
        return months;
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
