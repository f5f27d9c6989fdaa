package org.goldenthread.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.exchange.sheet.Choices;
import org.goldenthread.exchange.sheet.LoadMilestones;
import org.goldenthread.exchange.sheet.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files as spreadsheets write them, and files that no spreadsheet wrote. */
class CsvFilesTest {

    private static final CsvFiles.Said NOTHING = CsvFiles.Said.NOTHING;
    private static final String TEXT = "Code,Title\r\nSWK-X1,\"Café – “open”,\r\nall week\"\r\n";

    @TempDir
    private Path folder;

    private CsvFiles.Read read(byte[] bytes) throws IOException {
        Files.write(folder.resolve("plan.csv"), bytes);
        return new CsvFiles(folder).read(SheetKind.MILESTONES, "plan.csv", InputStream.nullInputStream(), NOTHING);
    }

    private CsvFiles.Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String title(CsvFiles.Read read, int row) {
        return ((org.goldenthread.domain.journal.Form.Words) ((LoadMilestones) read.verb())
                        .rows()
                        .get(row)
                        .get("title")
                        .orElseThrow())
                .value();
    }

    private static byte[] marked(String text, Charset charset) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    @Test
    void reads_every_encoding_that_spreadsheets_write_and_says_which() throws IOException {
        Map<String, byte[]> files = Map.of(
                "UTF-8", TEXT.getBytes(StandardCharsets.UTF_8),
                "UTF-8 with a byte order mark", marked(TEXT, StandardCharsets.UTF_8),
                "UTF-16, little-endian", marked(TEXT, StandardCharsets.UTF_16LE),
                "UTF-16, big-endian", marked(TEXT, StandardCharsets.UTF_16BE),
                "Windows-1252", TEXT.getBytes(Charset.forName("windows-1252")));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            CsvFiles.Read read = read(file.getValue());
            assertThat(read.remarks().get(0)).isEqualTo("plan.csv: " + file.getKey() + ", commas, 1 row");
            assertThat(title(read, 0)).isEqualTo("Café – “open”, all week");
        }
    }

    @Test
    void knows_sixteen_bits_without_a_mark() throws IOException {
        assertThat(read("Code,Title\nSWK-X1,Something\n".getBytes(StandardCharsets.UTF_16LE))
                        .remarks()
                        .get(0))
                .contains("UTF-16, little-endian");
        assertThat(read("Code,Title\nSWK-X1,Something\n".getBytes(StandardCharsets.UTF_16BE))
                        .remarks()
                        .get(0))
                .contains("UTF-16, big-endian");
    }

    @Test
    void finds_the_delimiter_whatever_ends_the_lines() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            for (Map.Entry<String, String> known : Map.of(",", "commas", ";", "semicolons", "\t", "tabs", "|", "pipes")
                    .entrySet()) {
                String text = "Code#Title#Due".replace("#", known.getKey())
                        + end
                        + "SWK-X1#\"a, b; c\"#March 2028".replace("#", known.getKey())
                        + end;
                CsvFiles.Read read = read(text);
                assertThat(read.remarks().get(0)).isEqualTo("plan.csv: UTF-8, " + known.getValue() + ", 1 row");
                assertThat(title(read, 0)).isEqualTo("a, b; c");
            }
        }
    }

    @Test
    void heeds_the_line_in_which_a_spreadsheet_names_its_delimiter() throws IOException {
        CsvFiles.Read read = read("sep=;\nCode;Title\nSWK-X1;\"one\"\nSWK-X2;two\n");
        assertThat(read.remarks().get(0)).isEqualTo("plan.csv: UTF-8, semicolons, 2 rows");
        assertThat(((LoadMilestones) read.verb()).rows().get(1).place()).contains("plan.csv:4: row 4");
    }

    @Test
    void passes_over_rows_without_a_word_and_headings_without_one() throws IOException {
        CsvFiles.Read read = read("Code,Title,\n,,\nSWK-X1,one,\n\n,,\n");
        assertThat(((LoadMilestones) read.verb()).rows()).hasSize(1);
    }

    @Test
    void matches_headings_whatever_their_case_blanks_and_marks() throws IOException {
        CsvFiles.Read read = read(" REF. ,Lead-Officer:,TARGET   DATE,Milestone title\nSWK-X1,,,one\n");
        assertThat(read.mapping())
                .contains(
                        "REF. = code\n", "Lead-Officer: = lead\n", "TARGET DATE = due\n", "Milestone title = title\n");
    }

    @Test
    @Timeout(20)
    void refuses_a_line_of_ten_million_characters_and_a_cell_of_one_million_at_once() {
        String long10 = "Code,Title\nSWK-X1," + "x".repeat(10_000_000) + "\n";
        String long1 = "Code,Title\nSWK-X1,one\nSWK-X2,\"" + "y".repeat(1_000_000) + "\"\n";
        long before = System.nanoTime();
        assertThatThrownBy(() -> read(long10))
                .isInstanceOf(DomainException.class)
                .hasMessage("plan.csv:2: row 2: error[csv.cell]: a cell has 10000000 characters, \"" + "x".repeat(60)
                        + "…\"; a cell has at most 32767");
        assertThatThrownBy(() -> read(long1))
                .hasMessage("plan.csv:3: row 3: error[csv.cell]: a cell has 1000000 characters, \"" + "y".repeat(60)
                        + "…\"; a cell has at most 32767");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void refuses_ten_million_cells_in_one_line() {
        assertThatThrownBy(() -> read("Code,Title\nSWK-X1" + ",".repeat(10_000_000) + "\n"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("plan.csv:2");
    }

    @Test
    void finds_the_encoding_of_standard_input() {
        assertThat(readStandard("Code,Title\nSWK-X1,é\n", StandardCharsets.UTF_8))
                .isEqualTo("standard input: UTF-8, commas, 1 row");
        assertThat(readStandard("Code;Title\nSWK-X1;é\n", StandardCharsets.ISO_8859_1))
                .isEqualTo("standard input: Windows-1252, semicolons, 1 row");
    }

    private String readStandard(String text, Charset charset) {
        return new CsvFiles(folder)
                .read(SheetKind.MILESTONES, "-", new ByteArrayInputStream(text.getBytes(charset)), NOTHING)
                .remarks()
                .get(0);
    }

    @Test
    void writes_each_encoding_so_that_it_is_read_again() throws IOException {
        Sheet sheet = new Sheet(List.of("code", "title"), List.of(List.of("SWK-X1", "Café, “open”")), List.of());
        for (String encoding : List.of("utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252")) {
            new CsvFiles(folder)
                    .write(
                            SheetKind.MILESTONES,
                            sheet,
                            () -> new Choices(Map.of()),
                            "out.csv",
                            new CsvFiles.Wanted(Optional.of("semicolon"), Optional.of(encoding), true));
            assertThat(title(read(Files.readAllBytes(folder.resolve("out.csv"))), 0))
                    .isEqualTo("Café, “open”");
        }
        assertThat(Files.exists(folder.resolve("out.csv.new"))).isFalse();
    }

    @Test
    void guards_what_a_spreadsheet_would_work_out_but_no_number() {
        Sheet sheet = new Sheet(
                List.of("code", "title"),
                List.of(List.of("A1", "=1+1"), List.of("A2", "-5"), List.of("A3", "@SUM(A1)"), List.of("A4", "'=x")),
                List.of());
        assertThat(new CsvFiles(folder).text(sheet, new CsvFiles.Wanted(Optional.empty(), Optional.empty(), false)))
                .isEqualTo("Code,Title\nA1,'=1+1\nA2,-5\nA3,'@SUM(A1)\nA4,''=x\n");
    }
}
