package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.w3c.dom.Element;

/** Reports as Word files that a clerk can take as they are. */
class WordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final byte[] file = written(Reports.REPORT);
    private final Element document = WordFiles.document(file);

    static byte[] written(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Word.write(report, DAY, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Element> all(Element in, String name) {
        return WordFiles.all(in, name);
    }

    private static String style(Element paragraph) {
        return WordFiles.value(paragraph, "w:pStyle");
    }

    private List<String> styled(String style) {
        return all(document, "w:p").stream()
                .filter(paragraph -> style(paragraph).equals(style))
                .map(Element::getTextContent)
                .toList();
    }

    @Example
    void the_same_report_of_the_same_day_is_the_same_bytes() {
        assertThat(written(Reports.REPORT)).isEqualTo(file);
        assertThat(WordFiles.times(file)).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
        assertThat(WordFiles.parts(file))
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/styles.xml",
                        "word/numbering.xml",
                        "word/settings.xml",
                        "word/footer1.xml",
                        "docProps/core.xml");
    }

    @Example
    void every_part_is_related_and_has_a_type() {
        Set<String> related = new HashSet<>();
        all(WordFiles.part(file, "_rels/.rels"), "Relationship").forEach(it -> related.add(it.getAttribute("Target")));
        all(WordFiles.part(file, "word/_rels/document.xml.rels"), "Relationship")
                .forEach(it -> related.add("word/" + it.getAttribute("Target")));
        Set<String> typed = new HashSet<>();
        all(WordFiles.part(file, "[Content_Types].xml"), "Override")
                .forEach(it -> typed.add(it.getAttribute("PartName").substring(1)));

        assertThat(related)
                .isEqualTo(typed)
                .containsExactlyInAnyOrderElementsOf(WordFiles.parts(file).keySet().stream()
                        .filter(name -> !name.contains("_rels") && !name.startsWith("["))
                        .toList());
    }

    @Example
    void says_its_title_its_language_and_the_day() {
        Element core = WordFiles.part(file, "docProps/core.xml");
        assertThat(all(core, "dc:title").get(0).getTextContent()).isEqualTo("Delivery plan 2026 & 2027");
        assertThat(all(core, "dcterms:created").get(0).getTextContent()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(all(core, "dcterms:modified").get(0).getTextContent()).isEqualTo("2026-10-01T00:00:00Z");
        Element defaults =
                all(WordFiles.part(file, "word/styles.xml"), "w:docDefaults").get(0);
        assertThat(WordFiles.value(defaults, "w:lang")).isEqualTo("en-GB");
        assertThat(WordFiles.value(defaults, "w:sz")).isEqualTo("24");
        assertThat(all(defaults, "w:rFonts").get(0).getAttribute("w:ascii")).isEqualTo("Arial");
    }

    @Example
    void headings_are_of_styles_whose_levels_never_jump() {
        assertThat(styled("Title")).containsExactly("Delivery plan 2026 & 2027");
        assertThat(styled("Heading1"))
                .containsExactly(
                        "Summary",
                        "Recommendations",
                        "Changes for approval",
                        "Appendix A: Every milestone",
                        "Appendix B: Evidence");
        assertThat(styled("Heading2")).containsExactly("Dates", "Money");
        assertThat(styled("Heading3")).containsExactly("Grant", "Dates");
    }

    @Example
    void every_style_that_is_used_is_there_and_is_upright_and_not_in_capitals() {
        Element styles = WordFiles.part(file, "word/styles.xml");
        Set<String> there = new HashSet<>();
        all(styles, "w:style").forEach(style -> there.add(style.getAttribute("w:styleId")));
        Set<String> used = new HashSet<>();
        Stream.of("w:pStyle", "w:tblStyle")
                .flatMap(name -> all(document, name).stream())
                .forEach(style -> used.add(style.getAttribute("w:val")));

        assertThat(used)
                .containsExactlyInAnyOrder(
                        "Title", "Heading1", "Heading2", "Heading3", "ListBullet", "ListNumber", "Caption", "TableGrid")
                .isSubsetOf(there);
        assertThat(Stream.of("w:i", "w:caps", "w:smallCaps").flatMap(name -> all(styles, name).stream()))
                .isEmpty();
        assertThat(all(styles, "w:sz"))
                .extracting(size -> Integer.parseInt(size.getAttribute("w:val")))
                .allMatch(size -> size >= 24);
    }

    @Example
    void each_numbered_list_begins_at_one() {
        List<String> lists = all(document, "w:p").stream()
                .filter(paragraph -> style(paragraph).equals("ListNumber"))
                .map(paragraph -> WordFiles.value(paragraph, "w:numId"))
                .toList();
        assertThat(lists).hasSize(3);
        assertThat(lists.get(0)).isEqualTo(lists.get(1)).isNotEqualTo(lists.get(2));
        Element numbering = WordFiles.part(file, "word/numbering.xml");
        List<String> ids = new ArrayList<>();
        all(numbering, "w:num").forEach(num -> {
            ids.add(num.getAttribute("w:numId"));
            String definition = WordFiles.value(num, "w:abstractNumId");
            boolean isOurs = lists.contains(num.getAttribute("w:numId"));
            assertThat(WordFiles.value(num, "w:startOverride")).isEqualTo(isOurs ? "1" : "");
            if (isOurs) {
                assertThat(all(numbering, "w:abstractNum").stream()
                                .filter(it -> it.getAttribute("w:abstractNumId").equals(definition))
                                .map(it -> WordFiles.value(it, "w:numFmt")))
                        .containsExactly("decimal");
            }
        });
        assertThat(ids).doesNotHaveDuplicates().containsAll(lists).doesNotContain("0");
        assertThat(styled("ListBullet")).containsExactly("first point", "second point");
    }

    @Example
    void a_table_has_a_caption_before_it_and_a_row_of_headings_on_every_page() {
        List<Element> tables = all(document, "w:tbl");
        assertThat(tables).hasSize(3);
        for (Element table : tables) {
            Element caption = before(table);
            assertThat(style(caption)).isEqualTo("Caption");
            assertThat(WordFiles.value(table, "w:tblCaption"))
                    .isEqualTo(caption.getTextContent())
                    .startsWith("Table ");
            assertThat(WordFiles.value(table, "w:tblStyle")).isEqualTo("TableGrid");
            List<Element> rows = all(table, "w:tr");
            for (Element row : rows) {
                assertThat(all(row, "w:cantSplit")).hasSize(1);
                assertThat(all(row, "w:tblHeader")).hasSize(row == rows.get(0) ? 1 : 0);
                assertThat(all(row, "w:tc"))
                        .hasSameSizeAs(all(table, "w:gridCol"))
                        .allMatch(cell -> !cell.getTextContent().isBlank());
            }
        }
        assertThat(all(all(tables.get(0), "w:tr").get(1), "w:tc").get(3).getTextContent())
                .isEqualTo("none");
        assertThat(Stream.of("w:gridSpan", "w:vMerge", "w:txbxContent", "w:framePr")
                        .flatMap(name -> all(document, name).stream()))
                .isEmpty();
    }

    private static Element before(Element element) {
        List<Element> siblings = WordFiles.children((Element) element.getParentNode());
        return siblings.get(siblings.indexOf(element) - 1);
    }

    @Example
    void words_under_a_table_are_set_apart_from_it() {
        Block table = Block.table("Table 1: T", List.of("a"), List.of(Reports.row("b")));
        byte[] two = written(Reports.of(
                "T",
                List.of(),
                List.of(Section.of(
                        "S",
                        List.of(
                                Block.paragraph(Statement.of("before")),
                                table,
                                Block.paragraph(Statement.of("under")),
                                table,
                                Block.points(List.of(Statement.of("point"), Statement.of("next"))))))));

        assertThat(all(WordFiles.document(two), "w:p").stream()
                        .filter(paragraph -> all(paragraph, "w:spacing").stream()
                                .anyMatch(it -> it.getAttribute("w:before").equals("200")))
                        .map(Element::getTextContent))
                .containsExactly("under", "point");
    }

    @Example
    void the_word_of_a_rating_is_shaded_and_stays() {
        assertThat(all(document, "w:tc").stream()
                        .filter(cell -> !all(cell, "w:color").isEmpty())
                        .map(cell -> cell.getTextContent() + " "
                                + all(cell, "w:shd").get(0).getAttribute("w:fill") + " "
                                + WordFiles.value(cell, "w:color")))
                .containsExactly("Red B10E1E FFFFFF", "Green C6E0B4 000000", "Late B10E1E FFFFFF");
    }

    @Example
    void sections_and_tables_are_in_places_that_are_named() {
        assertThat(WordFiles.tags(file))
                .containsExactly(
                        "gt:title",
                        "gt:subtitles",
                        "gt:summary",
                        "gt:recommendations",
                        "gt:changes-for-approval",
                        "gt:table-changes-of-date",
                        "gt:appendix-every-milestone",
                        "gt:table-every-milestone",
                        "gt:appendix-evidence",
                        "gt:table-where-each-statement-was-read");
        assertThat(WordFiles.place(file, "gt:summary").getTextContent())
                .startsWith("The plan has 4 milestones")
                .endsWith("Nothing is paid yet.");
        assertThat(all(WordFiles.place(file, "gt:table-changes-of-date"), "w:tbl"))
                .hasSize(1);
        assertThat(all(document, "w:sdtPr"))
                .extracting(properties -> WordFiles.value(properties, "w:id"))
                .doesNotHaveDuplicates();
        assertThat(all(document, "w:hyperlink")).isEmpty();
    }

    @Example
    void headings_and_captions_are_marked_by_names_of_their_own() {
        List<Element> marks = all(document, "w:bookmarkStart");
        assertThat(marks)
                .extracting(mark -> mark.getAttribute("w:name"))
                .contains("gt_summary", "gt_table_changes_of_date", "gt_appendix_evidence")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9_]{0,39}"));
        assertThat(marks)
                .extracting(mark -> mark.getAttribute("w:id"))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(all(document, "w:bookmarkEnd").stream()
                        .map(mark -> mark.getAttribute("w:id"))
                        .toList());
    }

    @Example
    void appendices_with_a_wide_table_are_turned_as_a_whole_and_pages_are_numbered() {
        List<Element> pages = all(document, "w:sectPr");
        assertThat(pages)
                .extracting(page -> all(page, "w:pgSz").get(0).getAttribute("w:orient"))
                .containsExactly("", "landscape");
        assertThat(pages).allMatch(page -> all(page, "w:footerReference").size() == 1);
        assertThat(all(WordFiles.part(file, "word/footer1.xml"), "w:fldSimple"))
                .extracting(field -> field.getAttribute("w:instr"))
                .containsExactly(" PAGE ", " NUMPAGES ");
        for (Element table : all(document, "w:tbl")) {
            int width = width(table);
            assertThat(all(table, "w:gridCol")).allMatch(it -> Integer.parseInt(it.getAttribute("w:w")) > 500);
            int line = width > 9638 ? 14570 : 9638;
            assertThat(width).isBetween(line - 10, line);
        }
        List<Element> tables = all(document, "w:tbl");
        assertThat(width(tables.get(0))).isLessThanOrEqualTo(9638);
        assertThat(width(tables.get(tables.size() - 1))).isGreaterThan(9638);
    }

    /** A plan on a page is one page. */
    @Example
    void a_body_with_a_wide_table_is_turned_from_its_title_to_its_end() {
        List<Statement> row = Collections.nCopies(7, Statement.of("1"));
        byte[] page = written(Reports.of(
                "T",
                List.of(),
                List.of(
                        Section.of("First", List.of(Block.paragraph(Statement.of("Words.")))),
                        Section.of(
                                "Second",
                                List.of(Block.table("Table 1: T", Collections.nCopies(7, "h"), List.of(row)))))));

        assertThat(all(WordFiles.document(page), "w:sectPr"))
                .extracting(end -> all(end, "w:pgSz").get(0).getAttribute("w:orient"))
                .containsExactly("landscape");
    }

    private static int width(Element table) {
        return all(table, "w:gridCol").stream()
                .mapToInt(it -> Integer.parseInt(it.getAttribute("w:w")))
                .sum();
    }

    @Example
    void a_table_wider_than_its_page_is_made_to_fit() {
        String word = "x".repeat(80);
        byte[] wide = written(Reports.of(
                "T",
                List.of(),
                List.of(Section.of(
                        "S",
                        List.of(Block.table(
                                "Table 1: T",
                                List.of(word, word, "c"),
                                List.of(List.of(Statement.of(word), Statement.of(word), Statement.of("c")))))))));

        assertThat(all(WordFiles.document(wide), "w:gridCol").stream()
                        .mapToInt(it -> Integer.parseInt(it.getAttribute("w:w")))
                        .sum())
                .isBetween(9628, 9638);
    }

    @Provide
    Arbitrary<Report> reports() {
        return Reports.reports();
    }

    @Property(tries = 200)
    void nothing_that_people_wrote_is_taken_for_markup(@ForAll("reports") Report report) {
        byte[] written = written(report);
        List<Section> said =
                report.sections().stream().filter(section -> !section.isEmpty()).toList();

        assertThat(WordFiles.paragraphs(written))
                .containsExactlyElementsOf(Reports.texts(Reports.of(report.title(), report.subtitles(), said)));
        assertThat(all(WordFiles.part(written, "docProps/core.xml"), "dc:title")
                        .get(0)
                        .getTextContent())
                .isEqualTo(Reports.shown(report.title()));
    }
}
