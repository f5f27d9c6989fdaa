package org.goldenthread.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.exchange.portfolio.PortfolioFiles;
import org.goldenthread.exchange.sheet.Choices;
import org.goldenthread.exchange.sheet.LoadMilestones;
import org.goldenthread.exchange.sheet.Sheet;

/** What a workbook holds comes back as it was, and another library reads it as it is meant. */
class WorkbookRoundTripTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Occasion LOADING = Occasion.of(Author.parse("tester"), "round trip");
    private static final CsvFiles.Wanted REPLACING = new CsvFiles.Wanted(Optional.empty(), Optional.empty(), true);
    private static final String FILE = "out.xlsx";

    private static Path folder;

    @BeforeContainer
    static void makes_a_folder() throws IOException {
        folder = Files.createTempDirectory("workbooks");
    }

    @AfterContainer
    static void leaves_nothing() throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        Files.delete(folder);
    }

    private static void write(SheetKind kind, Sheet sheet, Choices choices) {
        new CsvFiles(folder).write(kind, sheet, () -> choices, FILE, REPLACING);
    }

    private static CsvFiles.Read read(SheetKind kind) {
        return new CsvFiles(folder).read(kind, FILE, InputStream.nullInputStream(), CsvFiles.Said.NOTHING);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> awkward = Arbitraries.of(
                "=1+1",
                "+",
                "-",
                "@",
                "'",
                "''=",
                "#REF!",
                "\n",
                "\u00a0",
                "\uFEFF",
                "\uFFFF",
                "\uFFFE",
                "_x0041_",
                "_x000D_",
                "_",
                "x0041_",
                "<",
                "&amp;",
                "]]>",
                "46691",
                "2026-03-31",
                "TRUE",
                " ",
                "\uD834\uDD1E",
                "-5");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                awkward.list().ofMaxSize(5).map(parts -> String.join("", parts)));
    }

    @Property(tries = 200)
    void any_title_and_any_words_are_read_back_as_they_were(
            @ForAll("words") String title, @ForAll("words") String progress) {
        String one = attempt(title, text -> Title.parse(text).value());
        String other = attempt(progress, text -> Sentence.parse(text).value());
        write(
                SheetKind.MILESTONES,
                new Sheet(List.of("code", "title", "progress"), List.of(List.of("SWK-X1", one, other)), List.of()),
                new Choices(Map.of()));

        Form.Fields row =
                ((LoadMilestones) read(SheetKind.MILESTONES).verb()).rows().get(0);
        assertThat(value(row, "title")).isEqualTo(one);
        assertThat(value(row, "progress")).isEqualTo(other);
    }

    private interface Reader {
        String read(String text);
    }

    private static String attempt(String text, Reader reader) {
        try {
            return reader.read(text);
        } catch (DomainException notOne) {
            return "";
        }
    }

    private static String value(Form.Fields row, String field) {
        return ((Form.Words) row.get(field).orElseThrow()).value();
    }

    private static Books example() {
        Books books = Books.inMemory(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        assertThat(books.record(
                        PortfolioFiles.read(Path.of("..", "examples"), List.of("south-london"), Optional.empty()),
                        LOADING))
                .isPresent();
        return books;
    }

    private static void export(Books books, SheetKind kind) {
        Portfolio portfolio = books.open(View.LATEST);
        write(kind, kind.sheet(portfolio, MilestoneQuery.ALL, TODAY), kind.choices(portfolio.state()));
    }

    @Example
    void the_example_exported_and_imported_unchanged_is_nothing_new() {
        Books books = example();
        for (SheetKind kind : SheetKind.values()) {
            export(books, kind);
            assertThat(books.record(read(kind).verb(), LOADING)).as(kind.name()).isEmpty();
        }
    }

    @Example
    void the_same_sheet_is_the_same_bytes() throws IOException {
        Books books = example();
        export(books, SheetKind.MILESTONES);
        byte[] first = Files.readAllBytes(folder.resolve(FILE));
        export(books, SheetKind.MILESTONES);
        assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(first);
    }

    @Example
    void another_library_reads_dates_as_dates_numbers_as_numbers_and_no_formula() throws IOException {
        write(
                SheetKind.MEASURES,
                new Sheet(
                        List.of("code", "title", "value", "when"),
                        List.of(
                                List.of("SWK-N1", "=1+1", "12.50", "2019-06-30"),
                                List.of("SWK-N2", "plain", "some", "30 June 2019"),
                                List.of("SWK-N3", "plain", "-7", "2019/20")),
                        List.of()),
                new Choices(Map.of("code", Map.of("SWK-N1", "one"))));
        List<Row> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(folder.resolve(FILE).toFile());
                var stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(rows::add);
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .containsExactly("Measures", "Columns", "Lists");
        }
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(1)).isEqualTo("'=1+1");
        assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("12.5");
        assertThat(rows.get(1).getCell(3).asDate()).hasToString("2019-06-30T00:00");
        assertThat(rows.get(2).getCell(2).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCell(3).asDate()).hasToString("2019-06-30T00:00");
        assertThat(rows.get(3).getCell(2).asNumber()).isEqualByComparingTo("-7");
        assertThat(rows.get(3).getCellText(3)).isEqualTo("2019/20");
    }

    @Example
    void headings_are_frozen_and_cells_offer_what_is_known() throws IOException {
        Books books = example();
        export(books, SheetKind.MILESTONES);
        try (ZipFile zip = new ZipFile(folder.resolve(FILE).toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet)
                    .contains("state=\"frozen\"", "<autoFilter ")
                    .containsPattern("<dataValidation sqref=\"C2:C[0-9]+\" type=\"list\"[^>]*><formula1>'Lists'!");
        }
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(folder.resolve(FILE).toFile());
                var lists = workbook.findSheet("Lists").orElseThrow().openStream();
                var columns = workbook.findSheet("Columns").orElseThrow().openStream()) {
            List<Row> choices = lists.toList();
            assertThat(choices.get(1).getCellText(0)).isEqualTo("Theme");
            assertThat(choices).anyMatch(row -> row.getCellText(0).equals("SWK-W9"));
            assertThat(columns.toList())
                    .anyMatch(row -> row.getCellText(0).equals("Due")
                            && row.getCellText(1).contains("delivered"));
        }
    }

    @Example
    void a_workbook_that_comes_by_standard_input_is_read_too() throws IOException {
        write(
                SheetKind.MILESTONES,
                new Sheet(List.of("code", "title"), List.of(List.of("SWK-X1", "One")), List.of()),
                new Choices(Map.of()));
        try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
            assertThat(new CsvFiles(folder)
                            .read(SheetKind.MILESTONES, "-", in, CsvFiles.Said.NOTHING)
                            .remarks())
                    .containsExactly("standard input: sheet \"Milestones\", 1 row", "read: code, title");
        }
    }
}
