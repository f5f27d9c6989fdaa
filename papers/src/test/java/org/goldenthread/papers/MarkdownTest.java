package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Citation;
import org.goldenthread.domain.report.CitedPaper;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/** Reports and tables as Markdown, whatever people wrote in them. */
class MarkdownTest {

    /** What Markdown could take for markup, and what blanks there are. */
    private static final List<String> PIECES = List.of(
            "word",
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
            "🙂",
            "=1+1",
            "~~x~~",
            "---",
            "http://a.example/way");

    private static final Report REPORT = new Report(
            Code.parse("ST"),
            "Review of A_B",
            List.of("As reported by 1 May 2020"),
            List.of(new Section(
                    "First",
                    List.of(
                            Block.paragraph(new Statement("# 1 *is* [2] <b>not</b>", List.of(1))),
                            Block.points(List.of(Statement.of("1. a | b"), Statement.of("- c"))),
                            Block.numbered(List.of(Statement.of("That it is noted"), Statement.of("2. That"))),
                            Block.table(
                                    "Table 1: What | which",
                                    List.of("What", "Which of the two it is", "Due date, as written"),
                                    List.of(List.of(
                                            new Statement("Staff | trained in first aid everywhere", List.of(1)),
                                            Statement.NONE,
                                            new Statement("between May and the end of June 2020", List.of(1)))))),
                    List.of(Section.of("Below", List.of(Block.paragraph(Statement.of("Nothing."))))))),
            List.of(Section.of("Appendix A: More", List.of(Block.paragraph(Statement.of("More."))))),
            List.of(new CitedPaper(Code.parse("PA"), Title.parse("Paper"), Optional.empty(), "1 May 2020")),
            List.of(new Citation(
                    1,
                    Code.parse("MA"),
                    "rated",
                    Optional.of(Code.parse("PA")),
                    Optional.of(Title.parse("§1")),
                    Optional.of(Sentence.parse("read so")))));

    @Example
    void is_markdown_in_which_nothing_is_taken_for_markup() {
        assertThat(Markdown.lines(REPORT))
                .containsExactly(
                        "# Review of A\\_B",
                        "",
                        "*As reported by 1 May 2020*",
                        "",
                        "## First",
                        "",
                        "\\# 1 \\*is\\* \\[2\\] \\<b\\>not\\</b\\>",
                        "",
                        "- 1\\. a | b",
                        "- \\- c",
                        "",
                        "1. That it is noted",
                        "2. 2\\. That",
                        "",
                        "**Table 1: What | which**",
                        "",
                        "| What | Which of the two it is | Due date, as written |",
                        "| --- | --- | --- |",
                        "| Staff \\| trained in first aid everywhere |  | between May and the end of June 2020 |",
                        "",
                        "### Below",
                        "",
                        "Nothing.",
                        "",
                        "## Appendix A: More",
                        "",
                        "More.");
    }

    @Example
    void is_written_line_by_line() throws IOException {
        StringBuilder out = new StringBuilder();
        Markdown.write(REPORT, out);

        assertThat(out.toString()).isEqualTo(String.join("\n", Markdown.lines(REPORT)) + "\n");
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns ->
                        cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(5));
    }

    @Property(tries = 500)
    void a_table_is_read_back_as_it_was_but_for_blanks(@ForAll("tables") List<List<String>> rows) {
        List<String> headings = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> "h" + column)
                .toList();
        List<List<String>> all = new ArrayList<>(List.of(headings));
        rows.forEach(row -> all.add(row.stream()
                .map(cell -> cell.strip().replace('\t', ' ').replaceAll("\\s*\n\\s*", "\n"))
                .toList()));

        assertThat(MarkdownTables.of(String.join("\n", Markdown.lines(headings, rows)) + "\n"))
                .isEqualTo(all);
    }

    @Example
    void a_table_without_headings_has_blank_ones() {
        assertThat(Markdown.lines(List.of(), List.of(List.of("a", "b\nc"))))
                .containsExactly("|  |  |", "| --- | --- |", "| a | b<br>c |");
        assertThat(Markdown.lines(List.of(), List.of())).isEmpty();
    }
}
