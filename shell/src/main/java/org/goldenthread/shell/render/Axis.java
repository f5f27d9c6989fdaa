package org.goldenthread.shell.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goldenthread.domain.time.Interval;

/**
 * Days laid out from left to right in cells of a month each; of a quarter, a year or more years where there is no room
 * for that. Every cell is as wide as the others, whatever the days in it.
 */
final class Axis {

    private static final List<Integer> STEPS = List.of(1, 3, 12, 60, 120, 600, 1200);
    private static final int NARROWEST_CELL = 2;
    private static final int WIDEST_CELL = 8;
    private static final int LONG_NAME = 4;

    private final YearMonth first;
    private final int step;
    private final int cells;
    private final int cell;

    private Axis(YearMonth first, int step, int cells, int cell) {
        this.first = first;
        this.step = step;
        this.cells = cells;
        this.cell = cell;
    }

    /** The days of a period in as many columns as there is room for, at most. */
    static Axis of(Interval period, int room) {
        YearMonth begins = YearMonth.from(period.earliest().orElseThrow());
        YearMonth ends = YearMonth.from(period.latest().orElseThrow());
        Axis axis = of(begins, ends, STEPS.get(0), room);
        for (int step : STEPS) {
            axis = of(begins, ends, step, room);
            if (axis.cells * NARROWEST_CELL <= room) {
                return axis;
            }
        }
        return axis;
    }

    private static Axis of(YearMonth begins, YearMonth ends, int step, int room) {
        YearMonth first = begins.minusMonths(Math.floorMod(begins.getYear() * 12L + begins.getMonthValue() - 1, step));
        int cells = (int) (ChronoUnit.MONTHS.between(first, ends) / step) + 1;
        return new Axis(first, step, cells, Math.max(1, Math.min(WIDEST_CELL, room / cells)));
    }

    int width() {
        return cells * cell;
    }

    /** The column of a day; before the first column or after the last when it is not one of these days. */
    int column(LocalDate day) {
        long month = ChronoUnit.MONTHS.between(first, YearMonth.from(day));
        int n = (int) Math.floorDiv(month, step);
        LocalDate begins = first.plusMonths((long) n * step).atDay(1);
        long days = ChronoUnit.DAYS.between(begins, begins.plusMonths(step));
        return n * cell + (int) (ChronoUnit.DAYS.between(begins, day) * cell / days);
    }

    boolean holds(int column) {
        return column >= 0 && column < width();
    }

    /** A row with nothing in it but a dot where a cell begins; where cells are narrow, only some. */
    char[] blank() {
        char[] row = new char[width()];
        Arrays.fill(row, ' ');
        for (int n = 0; n < cells; n++) {
            YearMonth month = first.plusMonths((long) n * step);
            boolean marked = cell >= LONG_NAME - 1 || (step == 1 ? month.getMonthValue() % 3 == 1 : startsYear(month));
            if (marked) {
                row[n * cell] = '·';
            }
        }
        return row;
    }

    /** The names of the years, and below them those of the months where cells are shorter than years. */
    List<String> names() {
        List<String> lines = new ArrayList<>();
        char[] years = empty();
        char[] months = empty();
        int free = 0;
        for (int n = 0; n < cells; n++) {
            YearMonth month = first.plusMonths((long) n * step);
            int column = n * cell;
            String year = Integer.toString(month.getYear());
            boolean named = n == 0 ? !startsYearWithin(month, year.length()) : startsYear(month);
            if (named && column >= free && column + year.length() <= width()) {
                write(year, years, column);
                free = column + year.length() + 1;
            }
            String name = name(month);
            write(cell >= LONG_NAME ? name : name.substring(0, 1), months, column);
        }
        lines.add(new String(years));
        if (step < 12) {
            lines.add(new String(months));
        }
        return lines;
    }

    /** Whether the next year begins so soon that this one's name would take its place. */
    private boolean startsYearWithin(YearMonth month, int columns) {
        int left = step >= 12 || startsYear(month)
                ? Integer.MAX_VALUE
                : (13 - month.getMonthValue() + step - 1) / step * cell;
        return left <= columns && width() > columns + left;
    }

    private boolean startsYear(YearMonth month) {
        return step >= 12 || month.getMonthValue() == 1;
    }

    /** "Sep": not as the platform has it, which differs from one to the next. */
    static String name(YearMonth month) {
        String name = month.getMonth().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private char[] empty() {
        char[] line = new char[width()];
        Arrays.fill(line, ' ');
        return line;
    }

    private static void write(String word, char[] line, int column) {
        word.getChars(0, Math.min(word.length(), line.length - column), line, column);
    }
}
