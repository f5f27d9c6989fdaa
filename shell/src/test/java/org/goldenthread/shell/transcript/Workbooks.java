package org.goldenthread.shell.transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Workbooks as a transcript writes them: a line is a row, with bars between cells; {@code --- NAME} begins a sheet, hidden
 * where {@code (hidden)} follows; {@code ^} merges a cell into the one above it. A day such as 2026-03-31 is a date that is
 * shown as 31/03/2026, 2026-03 a month that is shown as Mar-26, a number a number, what begins with {@code =} a formula
 * that nothing has worked out.
 */
final class Workbooks {

    private Workbooks() {}

    static void write(Path file, List<String> lines) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "transcript", "1.0")) {
            Worksheet sheet = null;
            int row = 0;
            for (String line : lines) {
                if (line.startsWith("--- ")) {
                    String name = line.substring(4);
                    sheet = workbook.newWorksheet(name.replace(" (hidden)", ""));
                    if (name.endsWith(" (hidden)")) {
                        sheet.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
                    }
                    row = 0;
                } else {
                    if (sheet == null) {
                        sheet = workbook.newWorksheet("Sheet1");
                    }
                    String[] cells = line.split("\\|", -1);
                    for (int column = 0; column < cells.length; column++) {
                        write(sheet, row, column, cells[column].strip());
                    }
                    row++;
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell.matches("\\d{4}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(cell + "-01"));
            sheet.style(row, column).format("mmm-yy").set();
        } else if (cell.matches("-?\\d+(\\.\\d+)?")) {
            sheet.value(row, column, Double.parseDouble(cell));
        } else if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
        } else if (cell.equals("^")) {
            sheet.range(row - 1, column, row, column).merge();
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
