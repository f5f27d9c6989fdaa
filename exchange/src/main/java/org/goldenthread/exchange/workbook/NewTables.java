package org.goldenthread.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.goldenthread.exchange.file.Spooled;

/**
 * Tables as a workbook to be read and worked with, not brought back: a first sheet of notes, then a sheet a table, its
 * headings frozen with a filter on them. What is a number or a day alone in its cell is one. The same tables give the same
 * bytes.
 *
 * @param title the first line of the notes
 * @param notes the other lines of the notes
 * @since 0.1
 */
public record NewTables(String title, List<String> notes, List<Table> tables) {

    private static final String NOTES = "Notes";

    /** What a spreadsheet takes as the name of a sheet at most. */
    private static final int LONGEST_NAME = 31;

    /**
     * One table.
     *
     * @param name what it shows; its sheet is called so, as far as a spreadsheet lets it
     * @param rows each as long as the headings
     * @since 0.1
     */
    public record Table(String name, List<String> headings, List<List<String>> rows) {
        public Table {
            Objects.requireNonNull(name, "name");
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public NewTables {
        Objects.requireNonNull(title, "title");
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    /** Writes the workbook. */
    public void write(OutputStream out) throws IOException {
        try (Spooled written = Spooled.of(this::sheets)) {
            NewWorkbook.settled(written.path(), out);
        }
    }

    private void sheets(OutputStream out) throws IOException {
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Golden Thread", "0.1")) {
            Set<String> taken = new HashSet<>();
            Worksheet first = workbook.newWorksheet(name(NOTES, taken));
            first.width(0, 100);
            first.value(0, 0, NewWorkbook.text(title));
            first.style(0, 0).bold().set();
            for (int n = 0; n < notes.size(); n++) {
                first.value(n + 1, 0, NewWorkbook.text(notes.get(n)));
                first.style(n + 1, 0).wrapText(true).set();
            }
            for (Table table : tables) {
                rows(table, workbook.newWorksheet(name(table.name(), taken)));
            }
        }
    }

    private static void rows(Table table, Worksheet to) {
        for (int c = 0; c < table.headings().size(); c++) {
            to.value(0, c, NewWorkbook.text(table.headings().get(c)));
            int column = c;
            int longest = table.rows().stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            to.width(c, Math.max(12, Math.min(60, longest + 2)));
        }
        NewWorkbook.heading(to, 0, table.headings().size());
        to.freezePane(0, 1);
        to.setAutoFilter(
                0,
                0,
                Math.max(1, table.rows().size()),
                Math.max(0, table.headings().size() - 1));
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> row = table.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                String cell = row.get(c);
                NewWorkbook.cell(
                        to, r + 1, c, cell, NewWorkbook.isNumber(cell) ? NewSheet.Kind.NUMBER : NewSheet.Kind.DATE);
                to.style(r + 1, c).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** A name that a spreadsheet takes and no other sheet has. */
    private static String name(String wanted, Set<String> taken) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\]", " ").strip().replaceAll("^'+|'+$", "");
        String base = cut(plain.isEmpty() ? "Table" : plain, LONGEST_NAME);
        String name = base;
        List<String> tried = new ArrayList<>();
        while (!taken.add(name.toLowerCase(Locale.ROOT))) {
            tried.add(name);
            String end = " " + (tried.size() + 1);
            name = cut(base, LONGEST_NAME - end.length()) + end;
        }
        return name;
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
                        .strip();
    }
}
