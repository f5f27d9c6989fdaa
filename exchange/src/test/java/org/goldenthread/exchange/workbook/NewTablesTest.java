package org.goldenthread.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Tables as a workbook, read back by another library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewTablesTest {

    private static final NewTables TABLES = new NewTables(
            "Plan: delivery report",
            List.of("Position at 1 October 2026"),
            List.of(
                    new NewTables.Table(
                            "Progress by theme: all/both [1]",
                            List.of("Theme", "Milestones", "Agreed date"),
                            List.of(
                                    List.of("=1+1", "12", "31 July 2026"),
                                    List.of("Places & more", "4 of 4", "June 2026"))),
                    new NewTables.Table("Where each statement was read from the papers", List.of("Where"), List.of()),
                    new NewTables.Table("Where each statement was read, in short", List.of("Where"), List.of()),
                    new NewTables.Table("notes", List.of("a"), List.of(List.of("b")))));

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TABLES.write(out);
        return out.toByteArray();
    }

    @Test
    void has_a_sheet_for_each_table_after_its_notes() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(written()))) {
            assertThat(read.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Notes",
                            "Progress by theme  all both  1",
                            "Where each statement was read f",
                            "Where each statement was read,",
                            "notes 2")
                    .allMatch(name -> name.length() <= 31);
            List<Row> notes = read.getFirstSheet().read();
            assertThat(notes.get(0).getCellText(0)).isEqualTo("Plan: delivery report");
            assertThat(notes.get(1).getCellText(0)).isEqualTo("Position at 1 October 2026");
        }
    }

    @Test
    void numbers_are_numbers_days_are_days_and_the_rest_is_text() throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(written()))) {
            List<Row> rows = read.getSheets().toList().get(1).read();
            assertThat(rows.get(0).getCellText(2)).isEqualTo("Agreed date");
            Row first = rows.get(1);
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellText(0)).isEqualTo("=1+1");
            assertThat(first.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12");
            assertThat(first.getCellAsDate(2)).contains(LocalDateTime.of(2026, 7, 31, 0, 0));
            assertThat(rows.get(2).getCellText(1)).isEqualTo("4 of 4");
            assertThat(rows.get(2).getCellText(2)).isEqualTo("June 2026");
        }
    }

    @Test
    void is_the_same_bytes_whenever_it_is_written() throws IOException {
        assertThat(written()).isEqualTo(written());
    }
}
