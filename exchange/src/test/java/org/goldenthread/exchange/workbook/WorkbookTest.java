package org.goldenthread.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells hold, and how it is read. */
class WorkbookTest {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    @TempDir
    private Path folder;

    private List<SheetRows.Row> rows(Parts parts) throws IOException {
        try (Workbook workbook = open(parts);
                SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            List<SheetRows.Row> all = new ArrayList<>();
            for (Optional<SheetRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            return all;
        }
    }

    private Workbook open(Parts parts) throws IOException {
        return Workbook.open(parts.write(folder.resolve("plan.xlsx")), ZIP, "plan.xlsx", () -> {});
    }

    private List<String> cells(Parts parts) throws IOException {
        return rows(parts).get(0).cells();
    }

    private static String cell(String attributes, String content) {
        return "<c " + attributes + ">" + content + "</c>";
    }

    private static String row(String... cells) {
        return "<row r=\"1\">" + String.join("", cells) + "</row>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dd/mm/yyyy           | 43646     | 2019-06-30
                    #14                  | 43646     | 2019-06-30
                    #17                  | 43617     | June 2019
                    #17                  | 43646     | 2019-06-30
                    mmm yy               | 43617     | June 2019
                    yyyy                 | 43466     | 2019
                    [$-809]dd mmmm yyyy  | 43646     | 2019-06-30
                    dd/mm/yyyy hh:mm     | 43646.5   | 2019-06-30T12:00
                    dd/mm/yyyy hh:mm     | 43646.999999999 | 2019-07-01
                    h:mm                 | 0.75      | 18:00
                    #20                  | 0.75      | 18:00
                    dd/mm/yyyy           | 59        | 1900-02-28
                    dd/mm/yyyy           | 61        | 1900-03-01
                    dd/mm/yyyy           | -1        | -1
                    "due "dd/mm/yyyy     | 43646     | 2019-06-30
                    #0                   | 43646     | 43646
                    General              | 1.1000000000000001 | 1.1
                    General              | 1E+21     | 1000000000000000000000
                    General              | 1E999999999 | 1E999999999
                    #2                   | 1.1       | 1.10
                    0.00                 | 1.125     | 1.125
                    0000                 | 7         | 0007
                    "MOD-"0000           | 7         | MOD-0007
                    #,##0                | 1234567   | 1234567
                    #9                   | 0.45      | 45%
                    0.0%                 | 0.455     | 45.5%
                    [Red]#,##0.0;-0.0    | 12        | 12.0
                    [>=100]0;0           | 5         | 5
                    @                    | 12        | 12
                    0.00E+00             | 1200      | 1200
                    General              | words     | words
                    """)
    void reads_a_number_as_it_is_shown(String format, String value, String shown) throws IOException {
        assertThat(cells(Parts.of(row(cell("s=\"0\"", "<v>" + value + "</v>"))).formats(format)))
                .containsExactly(shown);
    }

    @Test
    void counts_days_from_1904_where_the_workbook_does() throws IOException {
        Parts parts = Parts.of(row(cell("s=\"0\"", "<v>42184</v>"), cell("s=\"0\"", "<v>0</v>")))
                .formats("dd/mm/yyyy")
                .workbook("date1904=\"1\"", "<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>");
        assertThat(cells(parts)).containsExactly("2019-06-30", "1904-01-01");
        try (Workbook workbook = open(parts)) {
            assertThat(workbook.dayZero()).hasToString("1904-01-01");
        }
    }

    @Test
    void takes_the_value_that_was_kept_of_a_formula_and_marks_one_without() throws IOException {
        SheetRows.Row row = rows(Parts.of(row(
                        cell("", "<f>1+1</f><v>2</v>"),
                        cell("t=\"str\"", "<f>A1&amp;\"x\"</f><v></v>"),
                        cell("", "<f>NOW()</f>"),
                        cell("", "<f t=\"shared\" si=\"0\"/><v/>"),
                        cell("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"),
                        cell("t=\"b\"", "<v>1</v>"),
                        cell("t=\"str\"", "<f>T(1)</f><v>words</v>"))))
                .get(0);
        assertThat(row.cells()).containsExactly("2", "", "=NOW()", "=", "#DIV/0!", "TRUE", "words");
        assertThat(row.unvalued()).containsExactly(2, 3);
    }

    @Test
    void reads_texts_that_are_shared_inline_and_rich_without_how_they_are_pronounced() throws IOException {
        Parts parts = Parts.of(row(
                        cell("t=\"s\"", "<v>1</v>"),
                        cell("t=\"s\"", "<v>0</v>"),
                        cell(
                                "t=\"inlineStr\"",
                                "<is><r><t>two</t></r><r><t xml:space=\"preserve\"> parts</t></r></is>"),
                        cell("t=\"d\"", "<v>2019-06-30T00:00:00</v>"),
                        cell("t=\"d\"", "<v>2019-06-30T12:30:00</v>")))
                .texts("<si><t>line_x000D_one &amp; caf\u00e9</t></si>"
                        + "<si><r><t>\u6771</t></r><rPh sb=\"0\"><t>east</t></rPh><r><t>!</t></r></si>");
        assertThat(cells(parts))
                .containsExactly("\u6771!", "line\rone & caf\u00e9", "two parts", "2019-06-30", "2019-06-30T12:30:00");
    }

    @Test
    void puts_cells_where_they_say_they_are_and_counts_on_where_they_do_not() throws IOException {
        List<SheetRows.Row> rows = rows(Parts.of("<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c></row>"
                + "<row r=\"5\"><c r=\"AB5\"><v>5</v></c></row><row/><row><c><v>7</v></c></row>"));
        assertThat(rows).extracting(SheetRows.Row::number).containsExactly(1, 5, 7);
        assertThat(rows.get(0).cells()).containsExactly("1", "", "3", "4");
        assertThat(rows.get(1).cells()).hasSize(28).endsWith("5");
    }

    @Test
    void knows_sheets_that_are_hidden_and_leaves_out_charts() throws IOException {
        Parts parts = Parts.of("")
                .workbook(
                        "",
                        "<sheet name=\"Plan\" state=\"veryHidden\" sheetId=\"1\" r:id=\"rId1\"/>"
                                + "<sheet name=\"Chart\" sheetId=\"2\" r:id=\"rId2\"/>"
                                + "<sheet name=\"Gone\" sheetId=\"3\" r:id=\"rId9\"/>");
        try (Workbook workbook = open(parts)) {
            assertThat(workbook.sheets()).containsExactly(new Workbook.Named("Plan", true, "xl/worksheets/sheet1.xml"));
        }
    }

    @Test
    void knows_what_is_merged_and_how_many_rows_are_hidden() throws IOException {
        Parts parts = Parts.of("")
                .sheet("<sheetData><row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row>"
                        + "</sheetData><mergeCells><mergeCell ref=\"B2:B4\"/><mergeCell ref=\"A1:C1\"/></mergeCells>");
        try (Workbook workbook = open(parts);
                SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            assertThat(rows.next()).isPresent();
            assertThat(rows.next()).isPresent();
            assertThat(rows.next()).isEmpty();
            assertThat(rows.merged()).containsExactly(new SheetRows.Area(0, 1, 2, 1), new SheetRows.Area(1, 2, 1, 4));
            assertThat(rows.hidden()).isEqualTo(1);
        }
    }
}
