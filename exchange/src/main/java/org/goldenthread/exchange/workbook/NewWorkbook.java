package org.goldenthread.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.goldenthread.exchange.file.Spooled;

/**
 * A workbook that people edit and bring back: a sheet with its headings frozen and filters on them, cells that offer what
 * may be in them, a second sheet that says what each column is, and a third with the lists. The same sheet gives the same
 * bytes.
 *
 * @since 0.1
 */
public final class NewWorkbook {

    private static final String COLUMNS = "The columns of the first sheet, and what may be in them";
    private static final String LISTS = "What can be chosen in the first sheet, and what it stands for";
    private static final List<String> OURS = List.of(COLUMNS, LISTS);

    private static final int FIRST_YEAR = 1900;
    private static final int MORE_ROWS = 1_000;
    private static final int LONGEST_NUMBER = 15;
    private static final int FIRST_CHOICE = 3;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-MM-dd", "d MMMM uuuu", "dd/MM/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    /** The first day that a zip can hold. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NewWorkbook() {}

    /** Whether a sheet that begins so only explains another of the same workbook. */
    public static boolean explains(String firstCell) {
        return OURS.contains(firstCell);
    }

    /** Writes a workbook. */
    public static void write(NewSheet sheet, OutputStream out) throws IOException {
        try (Spooled written = Spooled.of(spool -> sheets(sheet, spool))) {
            settled(written.path(), out);
        }
    }

    private static void sheets(NewSheet sheet, OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Golden Thread", "0.1")) {
            Worksheet main = workbook.newWorksheet(sheet.name());
            Worksheet columns = workbook.newWorksheet("Columns");
            Worksheet lists = workbook.newWorksheet("Lists");
            rows(sheet, main);
            columns(sheet, columns);
            lists(sheet, main, lists);
        }
    }

    private static void rows(NewSheet sheet, Worksheet to) {
        List<NewSheet.Column> columns = sheet.columns();
        for (int c = 0; c < columns.size(); c++) {
            to.value(0, c, text(columns.get(c).heading()));
            to.width(c, width(columns.get(c)));
        }
        heading(to, 0, columns.size());
        to.freezePane(1, 1);
        to.setAutoFilter(0, 0, Math.max(1, sheet.rows().size()), columns.size() - 1);
        for (int r = 0; r < sheet.rows().size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                cell(to, r + 1, c, sheet.rows().get(r).get(c), columns.get(c).kind());
            }
        }
    }

    static void heading(Worksheet of, int row, int columns) {
        of.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .fillColor("E7E6E6")
                .borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
    }

    private static double width(NewSheet.Column column) {
        return switch (column.kind()) {
            case TEXT -> 40;
            case DATE -> 16;
            case NUMBER -> 10;
            case WORDS -> column.heading().equals("Title") ? 48 : 16;
        };
    }

    static void cell(Worksheet to, int row, int column, String cell, NewSheet.Kind kind) {
        Optional<LocalDate> day = kind == NewSheet.Kind.DATE ? day(cell) : Optional.empty();
        if (day.isPresent()) {
            to.value(row, column, day.get());
            to.style(row, column)
                    .format(cell.contains(" ") ? "d mmmm yyyy" : "dd/mm/yyyy")
                    .set();
        } else if (kind == NewSheet.Kind.NUMBER && isNumber(cell)) {
            BigDecimal number = new BigDecimal(cell);
            to.value(row, column, number);
            to.style(row, column)
                    .format(number.scale() == 0 ? "0" : "0." + "0".repeat(number.scale()))
                    .set();
        } else if (!cell.isEmpty()) {
            to.value(row, column, text(cell));
            if (kind == NewSheet.Kind.TEXT || cell.contains("\n")) {
                to.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** A day in one of the ways in which people write one alone. */
    private static Optional<LocalDate> day(String cell) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(cell, format)).filter(day -> day.getYear() > FIRST_YEAR);
            } catch (DateTimeException notThatWay) {
                // perhaps another way
            }
        }
        return Optional.empty();
    }

    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches() && cell.replaceAll("[^0-9]", "").length() <= LONGEST_NUMBER;
    }

    /** What XML can't hold is written as its number, and so is what would be read as such a number. */
    static String text(String cell) {
        StringBuilder out = new StringBuilder();
        ESCAPE.matcher(cell).replaceAll("_x005F_").codePoints().forEach(c -> {
            boolean isHeld = c == '\t' || c == '\n' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
            if (isHeld || c > 0xFFFF) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "_x%04X_", c));
            }
        });
        return out.toString();
    }

    private static void columns(NewSheet sheet, Worksheet to) {
        to.value(0, 0, COLUMNS);
        to.style(0, 0).bold().set();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Column", "What it says", "What may be in it"));
        sheet.columns().forEach(column -> rows.add(List.of(column.heading(), column.means(), column.allowed())));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                to.value(r + 2, c, text(rows.get(r).get(c)));
                to.style(r + 2, c).wrapText(true).verticalAlignment("top").set();
            }
        }
        heading(to, 2, rows.get(0).size());
        to.width(0, 18);
        to.width(1, 60);
        to.width(2, 60);
        to.freezePane(0, FIRST_CHOICE);
    }

    private static void lists(NewSheet sheet, Worksheet main, Worksheet to) {
        to.value(0, 0, LISTS);
        to.style(0, 0).bold().set();
        int at = 0;
        for (int c = 0; c < sheet.columns().size(); c++) {
            NewSheet.Column column = sheet.columns().get(c);
            if (!column.choices().isEmpty()) {
                choices(column, to, at);
                Range choices = to.range(
                        FIRST_CHOICE, at, FIRST_CHOICE + column.choices().size() - 1, at);
                main.range(1, c, sheet.rows().size() + MORE_ROWS, c)
                        .validateWithList(choices)
                        .allowBlank(true)
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .showErrorMessage(true)
                        .errorTitle("Not in the list")
                        .error("The sheet Lists has what is known.");
                at += 2;
            }
        }
        if (at > 0) {
            heading(to, 2, at);
        }
        to.freezePane(0, FIRST_CHOICE);
    }

    private static void choices(NewSheet.Column column, Worksheet to, int at) {
        to.value(2, at, text(column.heading()));
        to.width(at, 18);
        to.width(at + 1, 40);
        int row = FIRST_CHOICE;
        for (Map.Entry<String, String> choice : column.choices().entrySet()) {
            to.value(row, at, text(choice.getKey()));
            to.value(row, at + 1, text(choice.getValue()));
            row++;
        }
    }

    /** The same without the moment at which it was written, so that what is the same can be seen to be. */
    static void settled(Path workbook, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile written = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(written.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(TIME);
                zip.putNextEntry(same);
                try (InputStream in = written.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        zip.write(CREATED.matcher(said).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
