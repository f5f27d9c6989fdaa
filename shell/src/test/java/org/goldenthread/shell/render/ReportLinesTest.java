package org.goldenthread.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Citation;
import org.goldenthread.domain.report.CitedPaper;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.junit.jupiter.api.Test;

/** One small report in each of its looks. */
class ReportLinesTest {

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

    @Test
    void is_text_whose_table_fits_its_columns() {
        assertThat(new TextReport(REPORT, 80).lines())
                .containsSubsequence(
                        "WHAT                         WHICH OF THE TWO IT IS  DUE DATE, AS WRITTEN",
                        "Staff | trained in first                             between May and the end of",
                        "aid everywhere                                       June 2020")
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void is_text_whose_table_becomes_points_where_it_does_not_fit() {
        Report wide = new Report(
                Code.parse("ST"),
                "Wide",
                List.of(),
                List.of(Section.of(
                        "All",
                        List.of(Block.table(
                                "",
                                List.of("One", "Two", "Three", "Four", "Five"),
                                List.of(List.of(
                                        Statement.of("a milestone with a title of some length"),
                                        Statement.of("between May and the end of June 2020"),
                                        Statement.of("between July and September 2020"),
                                        Statement.NONE,
                                        Statement.of("capacity was short throughout the system"))))))),
                List.of(),
                List.of(),
                List.of());

        assertThat(new TextReport(wide, 20).lines())
                .containsExactly(
                        "Wide",
                        "====",
                        "",
                        "All",
                        "---",
                        "",
                        "- One: a milestone with a title of some length",
                        "  Two: between May and the end of June 2020",
                        "  Three: between July and September 2020",
                        "  Five: capacity was short throughout the system");
    }

    @Test
    void is_rows_with_their_section_and_their_references() {
        assertThat(ReportRows.table(REPORT).rows())
                .containsExactly(
                        List.of("First", "paragraph", "# 1 *is* [2] <b>not</b>", "PA §1"),
                        List.of("First", "point", "1. a | b", ""),
                        List.of("First", "point", "- c", ""),
                        List.of("First", "point", "That it is noted", ""),
                        List.of("First", "point", "2. That", ""),
                        List.of(
                                "First",
                                "row",
                                "What: Staff | trained in first aid everywhere; Due date, as written: between May and the"
                                        + " end of June 2020",
                                "PA §1"),
                        List.of("First / Below", "paragraph", "Nothing.", ""),
                        List.of("Appendix A: More", "paragraph", "More.", ""));
    }
}
