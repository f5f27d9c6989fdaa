package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Citation;
import org.goldenthread.domain.report.CitedPaper;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/** Reports to be written in any medium. */
final class Reports {

    /** What a medium could take for markup, and what blanks and signs there are. */
    static final List<String> PIECES = List.of(
            "word",
            "<b>",
            "</td>",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&#0;",
            "&",
            "\"",
            "'",
            "\n",
            "\r",
            "\t",
            " ",
            "  ",
            "é",
            "🙂",
            "</w:t>",
            "<?pi?>",
            "{{tag}}",
            "=1+1",
            "\u0001",
            "\uFFFE",
            "\uD800",
            "Table 3: ",
            "Appendix B: ");

    static final Report REPORT = new Report(
            Code.parse("ST"),
            "Delivery plan 2026 & 2027",
            List.of("Period: July to September 2026", "Position at 1 October 2026"),
            List.of(
                    Section.of(
                            "Summary",
                            List.of(
                                    Block.paragraph(new Statement(
                                            "The plan has 4 milestones; <b>one</b> is late.", List.of(1))),
                                    Block.paragraph(Statement.of("Nothing is paid yet.")))),
                    Section.of(
                            "Recommendations",
                            List.of(
                                    Block.paragraph(Statement.of("That Cabinet:")),
                                    Block.numbered(List.of(
                                            Statement.of("notes the position"),
                                            new Statement("approves the change in Table 1", List.of(2)))))),
                    new Section(
                            "Changes for approval",
                            List.of(Block.points(List.of(Statement.of("first point"), Statement.of("second point")))),
                            List.of(
                                    Section.of(
                                            "Dates",
                                            List.of(Block.table(
                                                    "Table 1: Changes of date",
                                                    List.of("Milestone", "Agreed date", "Rating", "Reason"),
                                                    List.of(
                                                            List.of(
                                                                    Statement.of("Skate park opens"),
                                                                    new Statement("30 September 2026", List.of(1, 2)),
                                                                    Statement.of("Red"),
                                                                    Statement.NONE),
                                                            List.of(
                                                                    Statement.of("Bus shelter"),
                                                                    Statement.of("1 May 2026"),
                                                                    Statement.of("Green"),
                                                                    Statement.of("Red tape")))))),
                                    new Section(
                                            "Money",
                                            List.of(),
                                            List.of(
                                                    new Section(
                                                            "Grant",
                                                            List.of(Block.paragraph(Statement.of("None."))),
                                                            List.of(
                                                                    Section.of(
                                                                            "Dates",
                                                                            List.of(
                                                                                    Block.numbered(
                                                                                            List.of(
                                                                                                    Statement.of(
                                                                                                            "only this")))))))))))),
            List.of(
                    Section.of(
                            "Appendix A: Every milestone",
                            List.of(Block.table(
                                    "Table 2: Every milestone",
                                    List.of(
                                            "Milestone",
                                            "Original",
                                            "Agreed",
                                            "Expected",
                                            "Completed",
                                            "Status",
                                            "Lead"),
                                    List.of(row("Skate park opens", "1", "2", "3", "4", "Late", "Parks"))))),
                    Section.of(
                            "Appendix B: Evidence",
                            List.of(Block.table(
                                    "Table 3: Where each statement was read",
                                    List.of("Where", "Statement", "Paper and place", "Inferred from"),
                                    List.of(
                                            row("Summary, paragraph 1", "The plan has 4 milestones", "PA §1", "None"),
                                            row("Recommendations, point 2", "approves", "PA §2", "None"),
                                            row("Table 1, row 1", "Skate park opens", "PA §1; §2", "None")))))),
            List.of(new CitedPaper(Code.parse("PA"), Title.parse("Paper"), Optional.empty(), "1 May 2020")),
            List.of(citation(1), citation(2)));

    private Reports() {}

    static List<Statement> row(String... cells) {
        return IntStream.range(0, cells.length)
                .mapToObj(i -> Statement.of(cells[i]))
                .toList();
    }

    private static Citation citation(int number) {
        return new Citation(
                number,
                Code.parse("MA"),
                "rated",
                Optional.of(Code.parse("PA")),
                Optional.of(Title.parse("§" + number)),
                Optional.<Sentence>empty());
    }

    /** A report of these sections, which rests on nothing. */
    static Report of(String title, List<String> subtitles, List<Section> sections) {
        return new Report(Code.parse("ST"), title, subtitles, sections, List.of(), List.of(), List.of());
    }

    /** The same report without appendices. */
    static Report without(Report report) {
        return new Report(
                report.about(),
                report.title(),
                report.subtitles(),
                report.sections(),
                List.of(),
                report.papers(),
                report.references());
    }

    /** Words of any sort, and signs that no document can hold. */
    static Arbitrary<String> words() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    /** Reports whose every text is any words. */
    static Arbitrary<Report> reports() {
        Arbitrary<Statement> statement = words().map(Statement::of);
        Arbitrary<Block> paragraph = statement.map(Block::paragraph);
        Arbitrary<Block> points = statement.list().ofMinSize(1).ofMaxSize(3).map(Block::points);
        Arbitrary<Block> numbered = statement.list().ofMinSize(1).ofMaxSize(3).map(Block::numbered);
        Arbitrary<Block> table = Arbitraries.integers().between(1, 4).flatMap(columns -> Combinators.combine(
                        words(),
                        words().list().ofSize(columns),
                        statement.list().ofSize(columns).list().ofMaxSize(3))
                .as(Block::table));
        Arbitrary<List<Block>> blocks =
                Arbitraries.oneOf(paragraph, points, numbered, table).list().ofMaxSize(3);
        Arbitrary<Section> leaf = Combinators.combine(words(), blocks).as(Section::of);
        Arbitrary<Section> section =
                Combinators.combine(words(), blocks, leaf.list().ofMaxSize(2)).as(Section::new);
        return Combinators.combine(
                        words(), words().list().ofMaxSize(2), section.list().ofMaxSize(3))
                .as(Reports::of);
    }

    /** What is written of a text: one line, blanks around it left out, and a sign in the place of what no XML can hold. */
    static String shown(String text) {
        String line = text.replace("\r\n", " ").replaceAll("[\n\r\t]", " ").strip();
        StringBuilder shown = new StringBuilder();
        line.codePoints()
                .forEach(sign -> shown.appendCodePoint(
                        sign < ' ' || sign == 0xFFFE || (sign >= 0xD800 && sign < 0xE000) ? 0xFFFD : sign));
        return shown.isEmpty() ? "none" : shown.toString();
    }

    /** All that a report says, in the order in which it stands. */
    static List<String> texts(Report report) {
        List<String> texts = new ArrayList<>();
        texts.add(shown(report.title()));
        report.subtitles().forEach(subtitle -> texts.add(shown(subtitle)));
        report.sections().forEach(section -> add(section, texts));
        report.appendices().forEach(section -> add(section, texts));
        return texts;
    }

    private static void add(Section section, List<String> texts) {
        texts.add(shown(section.heading()));
        section.blocks().forEach(block -> {
            if (block.form() == Block.Form.TABLE) {
                texts.add(shown(block.caption().isBlank() ? section.heading() : block.caption()));
                block.headings().forEach(heading -> texts.add(shown(heading)));
            }
            block.rows().forEach(row -> row.forEach(cell -> texts.add(shown(cell.text()))));
        });
        section.sections().forEach(below -> add(below, texts));
    }
}
