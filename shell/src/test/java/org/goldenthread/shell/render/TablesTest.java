package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goldenthread.exchange.sheet.Guard;
import org.goldenthread.exchange.table.CsvTable;

/** Whatever people wrote: other programs read the same cells, and on a terminal the columns stand. */
class TablesTest {

    private static final List<String> PIECES = List.of(
            "a",
            "promise",
            "MHFA-2",
            "\"",
            "\"\"",
            ",",
            ";",
            "|",
            "\\",
            "\\|",
            "*",
            "_b_",
            "`",
            "<b>",
            "&amp;",
            "[1]",
            "(x)",
            "#",
            "- ",
            "1. ",
            "\n",
            "\n\n",
            "\t",
            " ",
            "  ",
            "é",
            "e\u0301",
            "字",
            "ｗ",
            "🙂",
            "§14",
            "=1+1",
            "~~x~~",
            "---",
            "http://a.example/very/long/way/to/say/nothing/at/all/that/does/not/end");

    @Provide
    Arbitrary<Answer.Table> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces)),
                Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join(" ", pieces)));
        return Arbitraries.integers().between(1, 6).flatMap(columns -> cell.list()
                .ofSize(columns)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .flatMap(rows -> Arbitraries.integers()
                        .between(0, columns - 1)
                        .map(wide -> new Answer.Table(headings(columns), rows, wide, ""))));
    }

    private static List<String> headings(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> "h" + i).toList();
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    @Property(tries = 500)
    void csv_is_read_back_as_it_was(@ForAll("tables") Answer.Table table) {
        List<List<String>> all = new ArrayList<>(List.of(table.headings()));
        all.addAll(table.rows());

        assertThat(Tables.ofCsv(text(CsvTable.lines(table.headings(), table.rows()))).stream()
                        .map(row -> row.stream().map(Guard::unguarded).toList())
                        .toList())
                .isEqualTo(all);
    }

    @Property(tries = 500)
    void csv_holds_nothing_that_a_spreadsheet_would_work_out(@ForAll("tables") Answer.Table table) {
        assertThat(Tables.ofCsv(text(CsvTable.lines(table.headings(), table.rows()))))
                .allSatisfy(row ->
                        assertThat(row).allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@].*")));
    }

    @Property(tries = 1000)
    void text_is_no_wider_than_the_terminal(
            @ForAll("tables") Answer.Table table, @ForAll @IntRange(min = 60, max = 200) int width) {
        assertThat(TextTable.lines(table, width))
                .allSatisfy(line -> assertThat(TextTable.columns(line)).isLessThanOrEqualTo(width));
    }

    /** Each column begins under its heading, with a gap before it, and holds all its words in order. */
    @Property(tries = 500)
    void a_code_stays_whole(@ForAll("tables") Answer.Table table, @ForAll @IntRange(min = 60, max = 200) int width) {
        List<String> headings = new ArrayList<>(table.headings());
        headings.set(0, "code");
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> coded = new ArrayList<>(row);
            coded.set(0, "SWK-" + "M".repeat(19 - rows.size() % 10) + rows.size() % 10);
            rows.add(coded);
        }
        Answer.Table codes = new Answer.Table(headings, rows, headings.size() - 1, "");
        assertThat(text(TextTable.lines(codes, width)))
                .contains(rows.stream().map(row -> row.get(0)).toList());
    }

    @Property(tries = 1000)
    void columns_line_up(@ForAll("tables") Answer.Table table, @ForAll @IntRange(min = 60, max = 200) int width) {
        List<String> lines = TextTable.lines(table, width);
        List<Integer> starts = new ArrayList<>();
        for (String heading : table.headings()) {
            starts.add(lines.get(0).indexOf(heading.toUpperCase(Locale.ROOT)));
        }
        Assume.that(!starts.contains(-1));
        assertThat(starts).isSorted();

        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            StringBuilder words = new StringBuilder();
            for (String line : lines.subList(1, lines.size())) {
                String cell = part(line, from, to);
                assertThat(to < Integer.MAX_VALUE && TextTable.columns(line) >= to ? cell : "  ")
                        .as(line)
                        .endsWith("  ");
                words.append(cell);
            }
            int column = i;
            String expected = String.join(
                    "", table.rows().stream().map(row -> row.get(column)).toList());
            assertThat(words.toString().replaceAll("\\s+", "")).isEqualTo(expected.replaceAll("\\s+", ""));
        }
    }

    /** What stands between two columns of the terminal. */
    private static String part(String line, int from, int to) {
        StringBuilder part = new StringBuilder();
        int at = 0;
        for (int point : line.codePoints().toArray()) {
            int columns = TextTable.columns(Character.toString(point));
            if (at >= from && at < to || columns == 0 && at > from && at <= to) {
                part.appendCodePoint(point);
            }
            at += columns;
        }
        return part.toString();
    }

    @Example
    void a_word_that_is_wider_than_its_column_is_broken() {
        Answer.Table table = new Answer.Table(
                List.of("code", "title", "lead"), List.of(List.of("C1", "字".repeat(30), "L")), 1, "none");

        assertThat(TextTable.lines(table, 30))
                .containsExactly(
                        "CODE  TITLE               LEAD",
                        "C1    " + "字".repeat(9) + "  L",
                        "      " + "字".repeat(9),
                        "      " + "字".repeat(9),
                        "      " + "字".repeat(3));
    }

    @Example
    void a_table_of_more_columns_than_can_be_read_is_written_row_by_row() {
        List<String> headings = List.of("code", "title", "strategy", "source");
        Answer.Table table = new Answer.Table(
                headings,
                List.of(
                        List.of("SWK-M-FRAMEWORK", "Protected learning session", "SWK-STRATEGY-2018", ""),
                        List.of("C2", "Second", "SWK-STRATEGY-2018", "S2")),
                1,
                "none");

        assertThat(TextTable.lines(table, 36))
                .containsExactly(
                        "CODE      SWK-M-FRAMEWORK",
                        "TITLE     Protected learning session",
                        "STRATEGY  SWK-STRATEGY-2018",
                        "",
                        "CODE      C2",
                        "TITLE     Second",
                        "STRATEGY  SWK-STRATEGY-2018",
                        "SOURCE    S2");
    }

    @Property(tries = 500)
    void what_is_to_be_typed_is_never_broken(
            @ForAll("tables") Answer.Table table,
            @ForAll @IntRange(max = 5) int number,
            @ForAll @IntRange(min = 60, max = 200) int width) {
        int column = number % table.headings().size();
        List<String> lines = TextTable.lines(table.keeping(column), width);

        assertThat(table.rows().stream()
                        .flatMap(row -> row.get(column).lines())
                        .map(line -> line.replace('\t', ' ').strip())
                        .toList())
                .allSatisfy(typed ->
                        assertThat(lines).anySatisfy(line -> assertThat(line).contains(typed)));
    }

    private static final String LONG = "milestone reschedule SWK-JSNA --to 'July 2020' --cause CAUSE --reason WHY";
    private static final String SHORT = "milestone drop SWK-JSNA --cause CAUSE --reason WHY";

    private static Answer.Table mends() {
        return new Answer.Table(
                        List.of("finding", "code", "mend", "accepted"),
                        List.of(List.of(
                                "SWK-JSNA has two due dates in one paper",
                                "finding.two-dues",
                                LONG + "\nor " + SHORT,
                                "")),
                        0,
                        "none")
                .keeping(2);
    }

    @Example
    void a_table_that_would_break_what_is_to_be_typed_is_written_row_by_row() {
        assertThat(TextTable.lines(mends(), 100))
                .containsExactly(
                        "FINDING  SWK-JSNA has two due dates in one paper",
                        "CODE     finding.two-dues",
                        "MEND     " + LONG,
                        "         or " + SHORT);
        assertThat(TextTable.lines(mends(), 60)).isEqualTo(TextTable.lines(mends(), 100));
    }

    @Example
    void a_table_with_room_for_what_is_to_be_typed_stays_one() {
        assertThat(TextTable.lines(mends(), 32 + 2 + 16 + 2 + LONG.length() + 2 + 8))
                .containsExactly(
                        "FINDING                           CODE              MEND" + " ".repeat(LONG.length() - 4)
                                + "  ACCEPTED",
                        "SWK-JSNA has two due dates in     finding.two-dues  " + LONG,
                        "one paper                                           or " + SHORT);
    }

    @Example
    void without_a_terminal_a_row_is_one_line() {
        Answer.Table table =
                new Answer.Table(List.of("code", "text"), List.of(List.of("C1", "one\ntwo\tthree")), 1, "");

        assertThat(TextTable.lines(table, 0)).containsExactly("CODE  TEXT", "C1    one two three");
    }
}
