package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;
import org.w3c.dom.Element;

/** Templates of other people's, filled once and again. */
class WordFillingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final String HEAD = "<w:document xmlns:w=\"" + WordXml.NAMESPACE + "\"><w:body>";
    private static final String END = "<w:sectPr/></w:body></w:document>";

    /** A file, and what became of it. */
    private record Result(byte[] file, Filled filled) {}

    private static Result fill(byte[] template, Report report, boolean isAppending) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Filled filled = Word.fill(template, report, DAY, isAppending, out);
            return new Result(out.toByteArray(), filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte by byte, but said part by part where they differ. */
    private static void assertSame(byte[] file, byte[] other) {
        WordFiles.parts(other).keySet().forEach(part -> assertThat(WordFiles.text(file, part))
                .as(part)
                .isEqualTo(WordFiles.text(other, part)));
        assertThat(Arrays.equals(file, other)).isTrue();
    }

    private static Result fill(byte[] template) {
        return fill(template, Reports.REPORT, false);
    }

    private static byte[] house() {
        try (InputStream in = Objects.requireNonNull(WordFillingTest.class.getResourceAsStream("house.docx"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template of these blocks, otherwise like a paper of our own. */
    private static byte[] template(String... blocks) {
        return WordFiles.with(
                WordTest.written(Reports.of("Template", List.of(), List.of())),
                "word/document.xml",
                HEAD + String.join("", blocks) + END);
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String heading(int level, String words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"Heading" + level + "\"/></w:pPr><w:r><w:t>" + words
                + "</w:t></w:r></w:p>";
    }

    private static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    private static String run(String words) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    @Group
    class a_template_that_libreoffice_saved {

        private final Result once = fill(house());

        @Example
        void is_filled_in_its_places_and_says_what_did_not_fit() {
            assertThat(once.filled())
                    .isEqualTo(new Filled(
                            List.of(
                                    "gt:title",
                                    "gt:summary",
                                    "gt:recommendations",
                                    "gt:table-changes-of-date",
                                    "gt:appendix-every-milestone",
                                    "gt:period"),
                            List.of("gt:house-note"),
                            List.of("gt:risks?"),
                            List.of(),
                            List.of("Changes for approval", "Appendix B: Evidence"),
                            false,
                            Optional.empty()));
            assertThat(WordFiles.paragraphs(once.file()))
                    .containsExactly(
                            "Borough of Example",
                            "Delivery plan 2026 & 2027",
                            "Report of: Director of Corporate Services",
                            "Summary",
                            "The plan has 4 milestones; <b>one</b> is late.",
                            "Nothing is paid yet.",
                            "Recommendations",
                            "That Cabinet:",
                            "notes the position",
                            "approves the change in Table 1",
                            "Changes for approval",
                            "Cabinet alone can move an agreed date.",
                            "Table 1: Changes of date",
                            "Milestone",
                            "Agreed date",
                            "Rating",
                            "Reason",
                            "Skate park opens",
                            "30 September 2026",
                            "Red",
                            "none",
                            "Bus shelter",
                            "1 May 2026",
                            "Green",
                            "Red tape",
                            "Implications",
                            "Finance: [to be completed by Finance]",
                            "A note of the house.",
                            "Appendix",
                            "Table 2: Every milestone",
                            "Milestone",
                            "Original",
                            "Agreed",
                            "Expected",
                            "Completed",
                            "Status",
                            "Lead",
                            "Skate park opens",
                            "1",
                            "2",
                            "3",
                            "4",
                            "Late",
                            "Parks");
            assertThat(WordFiles.part(once.file(), "word/header1.xml").getTextContent())
                    .isEqualTo("Cabinet, 14 October 2026July to September 2026");
        }

        @Example
        void filled_again_it_is_the_same_file() {
            assertSame(fill(once.file()).file(), once.file());
            assertThat(fill(once.file()).filled().waiting()).containsExactly("gt:house-note");
        }

        @Example
        void keeps_what_an_officer_wrote_between_two_fillings() {
            String written = WordFiles.text(once.file(), "word/document.xml")
                    .replace("[to be completed by Finance]", "no further cost")
                    .replace("A note of the house.", "Seen by Legal.")
                    .replace("Cabinet alone can move an agreed date.", "Only Cabinet can move a date.");
            Section summary = Section.of("Summary", List.of(Block.paragraph(Statement.of("All is well."))));
            Report next =
                    Reports.of("Delivery plan, autumn", List.of("Period: October to December 2026"), List.of(summary));
            Result twice = fill(WordFiles.with(once.file(), "word/document.xml", written), next, false);

            assertThat(WordFiles.paragraphs(twice.file()))
                    .startsWith(
                            "Borough of Example",
                            "Delivery plan, autumn",
                            "Report of: Director of Corporate Services",
                            "Summary",
                            "All is well.",
                            "Recommendations",
                            "That Cabinet:")
                    .contains("Only Cabinet can move a date.", "Finance: no further cost", "Seen by Legal.");
            assertThat(WordFiles.part(twice.file(), "word/header1.xml").getTextContent())
                    .isEqualTo("Cabinet, 14 October 2026October to December 2026");
            assertThat(twice.filled().waiting())
                    .containsExactly(
                            "gt:recommendations",
                            "gt:table-changes-of-date",
                            "gt:house-note",
                            "gt:appendix-every-milestone",
                            "gt:table-every-milestone");
        }

        @Example
        void has_every_style_that_is_used_and_its_own_where_it_has_them() {
            Element styles = WordFiles.part(once.file(), "word/styles.xml");
            Set<String> ids = new HashSet<>();
            List<String> names = new ArrayList<>();
            WordFiles.all(styles, "w:style").forEach(style -> {
                ids.add(style.getAttribute("w:styleId"));
                names.add(WordFiles.value(style, "w:name"));
            });
            Element document = WordFiles.document(once.file());

            assertThat(Stream.of("w:pStyle", "w:tblStyle")
                            .flatMap(name -> WordFiles.all(document, name).stream())
                            .map(style -> style.getAttribute("w:val")))
                    .isSubsetOf(ids);
            assertThat(names)
                    .contains("List Number", "Table Grid", "Caption")
                    .doesNotContain("heading 1", "caption")
                    .doesNotHaveDuplicates();
        }

        @Example
        void numbers_lists_by_lists_that_are_there_in_the_order_that_word_asks_for() {
            Element numbering = WordFiles.part(once.file(), "word/numbering.xml");
            List<String> lists = WordFiles.all(numbering, "w:num").stream()
                    .map(list -> list.getAttribute("w:numId"))
                    .toList();
            assertThat(WordFiles.children(numbering).stream()
                            .map(Element::getTagName)
                            .distinct())
                    .containsExactly("w:abstractNum", "w:num");
            assertThat(lists).doesNotHaveDuplicates();
            assertThat(WordFiles.all(WordFiles.place(once.file(), "gt:recommendations"), "w:numId"))
                    .hasSize(2)
                    .allMatch(number -> lists.contains(number.getAttribute("w:val")));
        }

        @Example
        void gets_the_title_of_the_report() {
            Element core = WordFiles.part(once.file(), "docProps/core.xml");
            assertThat(WordFiles.all(core, "dc:title").get(0).getTextContent()).isEqualTo("Delivery plan 2026 & 2027");
            assertThat(WordFiles.all(core, "dcterms:modified").get(0).getTextContent())
                    .isEqualTo("2026-10-01T00:00:00Z");
        }

        @Example
        void takes_what_has_no_place_at_its_end_where_that_is_asked_for() {
            Result appended = fill(house(), Reports.REPORT, true);

            assertThat(appended.filled().isAppended()).isTrue();
            assertThat(WordFiles.paragraphs(appended.file()))
                    .containsSubsequence(
                            "Appendix",
                            "Changes for approval",
                            "first point",
                            "Dates",
                            "See Table 1.",
                            "Appendix B: Evidence",
                            "Table 3: Where each statement was read");
            Result again = fill(appended.file(), Reports.REPORT, true);
            assertThat(again.filled().unplaced()).isEmpty();
            assertThat(again.filled().isAppended()).isFalse();
            assertSame(again.file(), appended.file());
        }
    }

    @Example
    void a_paper_of_our_own_is_a_template_too() {
        byte[] own = WordTest.written(Reports.REPORT);
        Result result = fill(own);

        assertThat(result.filled().unplaced()).isEmpty();
        assertThat(result.filled().waiting()).isEmpty();
        assertThat(WordFiles.paragraphs(result.file())).isEqualTo(WordFiles.paragraphs(own));
        assertThat(WordFiles.tags(result.file())).isEqualTo(WordFiles.tags(own));
        assertSame(fill(result.file()).file(), result.file());
    }

    @Example
    void a_place_within_a_line_takes_one_line_and_looks_as_it_did() {
        Result result = fill(template(
                "<w:p>" + run("On: ") + control("gt:title", run("x")) + "</w:p>",
                "<w:p>" + run("In brief: ") + control("gt:summary", run("stays")) + "</w:p>"));

        assertThat(WordFiles.paragraphs(result.file()))
                .containsExactly("On: Delivery plan 2026 & 2027", "In brief: stays");
        assertThat(WordFiles.all(WordFiles.place(result.file(), "gt:title"), "w:b"))
                .hasSize(1);
        assertThat(result.filled().cramped()).containsExactly("gt:summary");
        assertThat(result.filled().unplaced()).contains("Summary");
    }

    @Example
    void a_place_alone_in_its_paragraph_takes_a_section() {
        Result result = fill(template(
                "<w:p><w:r><w:rPr><w:b/></w:rPr></w:r>" + control("gt:summary", run("x")) + "</w:p>",
                paragraph("after")));

        assertThat(WordFiles.paragraphs(result.file()))
                .containsExactly("The plan has 4 milestones; <b>one</b> is late.", "Nothing is paid yet.", "after");
        assertThat(((Element) WordFiles.place(result.file(), "gt:summary").getParentNode()).getTagName())
                .isEqualTo("w:body");
    }

    @Example
    void a_place_that_only_holds_itself_open_is_not_grey_once_filled() {
        Result result = fill(
                template(
                        "<w:sdt><w:sdtPr><w:rPr><w:u w:val=\"single\"/></w:rPr><w:tag w:val=\"GT:Title\"/><w:showingPlcHdr/><w:text/><w:temporary/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>Click</w:t></w:r></w:p></w:sdtContent></w:sdt>"));
        Element place = WordFiles.place(result.file(), "GT:Title");

        assertThat(place.getTextContent()).isEqualTo("Delivery plan 2026 & 2027");
        assertThat(WordFiles.value(place, "w:jc")).isEqualTo("center");
        assertThat(WordFiles.all(place, "w:u")).hasSize(2);
        assertThat(Stream.of("w:showingPlcHdr", "w:text", "w:temporary", "w:rStyle")
                        .flatMap(name -> WordFiles.all(place, name).stream()))
                .isEmpty();
    }

    @Example
    void an_optional_place_goes_with_its_heading_and_nothing_else() {
        Result result = fill(template(
                heading(1, "Kept"),
                paragraph("kept too"),
                control("gt:money?", paragraph("x")),
                heading(1, "Gone"),
                "<w:bookmarkStart w:id=\"5\" w:name=\"m\"/><w:bookmarkEnd w:id=\"5\"/>",
                control("gt:risks?", paragraph("x")),
                heading(1, "Summary"),
                control("gt:summary?", paragraph("x"))));

        assertThat(WordFiles.paragraphs(result.file()))
                .containsExactly(
                        "Kept",
                        "kept too",
                        "Summary",
                        "The plan has 4 milestones; <b>one</b> is late.",
                        "Nothing is paid yet.");
        assertThat(result.filled().removed()).containsExactly("gt:money?", "gt:risks?");
        assertThat(result.filled().filled()).containsExactly("gt:summary?");
    }

    @Example
    void headings_below_a_place_are_one_level_below_the_heading_before_it() {
        Result result = fill(template(heading(2, "Changes"), control("gt:changes-for-approval", paragraph("x"))));

        assertThat(WordFiles.all(WordFiles.place(result.file(), "gt:changes-for-approval"), "w:pStyle").stream()
                        .map(style -> style.getAttribute("w:val"))
                        .filter(style -> style.startsWith("Heading")))
                .isNotEmpty()
                .containsOnly("Heading3");
    }

    @Example
    void a_place_in_a_cell_is_as_wide_as_the_cell_and_the_cell_ends_in_a_paragraph() {
        String cell = "<w:tc><w:tcPr><w:tcW w:w=\"4000\" w:type=\"dxa\"/></w:tcPr>";
        Result result = fill(template("<w:tbl><w:tr>" + cell + control("gt:table-changes-of-date", paragraph("x"))
                + "</w:tc>" + control("gt:title", cell + paragraph("x") + "</w:tc>") + "</w:tr></w:tbl>"));
        Element outer =
                WordFiles.all(WordFiles.document(result.file()), "w:tbl").get(0);

        int width = WordFiles.all(outer, "w:gridCol").stream()
                .mapToInt(it -> Integer.parseInt(it.getAttribute("w:w")))
                .sum();
        assertThat(width).isBetween(3700, 3770);
        List<Element> cells = WordFiles.children(WordFiles.all(outer, "w:tr").get(0));
        List<Element> inFirst = WordFiles.children(cells.get(0));
        assertThat(inFirst.get(inFirst.size() - 1).getTagName()).isEqualTo("w:p");
        assertThat(cells.get(1).getTextContent()).isEqualTo("Delivery plan 2026 & 2027");
        assertThat(WordFiles.all(cells.get(1), "w:tcW")).hasSize(1);
    }

    @Example
    void a_place_of_whole_rows_is_left_and_said_to_be() {
        Result result = fill(template(
                "<w:tbl>" + control("gt:summary", "<w:tr><w:tc>" + paragraph("x") + "</w:tc></w:tr>") + "</w:tbl>"));

        assertThat(WordFiles.paragraphs(result.file())).containsExactly("x");
        assertThat(result.filled().cramped()).containsExactly("gt:summary");
    }

    @Example
    void what_word_marks_in_its_own_way_stays() {
        String before =
                "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:ins w:id=\"9\" w:author=\"A &amp; B\"><w:r><w:t xml:space=\"preserve\"> new  </w:t></w:r></w:ins></w:p>";
        String text = WordFiles.text(
                fill(template(before, control("gt:title", paragraph("x")))).file(), "word/document.xml");

        assertThat(text).contains(before);
    }

    @Example
    void the_names_and_numbers_of_what_is_there_are_not_used_again() {
        Result result = fill(template(
                "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"gt_dates\"/><w:bookmarkEnd w:id=\"1\"/></w:p>",
                "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>" + paragraph("x")
                        + "</w:sdtContent></w:sdt>",
                control("gt:changes-for-approval", paragraph("x"))));
        Element document = WordFiles.document(result.file());

        assertThat(WordFiles.all(document, "w:bookmarkStart"))
                .hasSizeGreaterThan(1)
                .extracting(it -> it.getAttribute("w:id"))
                .doesNotHaveDuplicates();
        assertThat(WordFiles.all(document, "w:bookmarkStart"))
                .extracting(it -> it.getAttribute("w:name"))
                .doesNotHaveDuplicates();
        assertThat(WordFiles.all(document, "w:id"))
                .extracting(it -> it.getAttribute("w:val"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Example
    void another_language_than_british_english_is_said() {
        byte[] british = template(control("gt:title", paragraph("x")));
        String styles = WordFiles.text(british, "word/styles.xml");

        assertThat(fill(british).filled().language()).isEmpty();
        assertThat(fill(WordFiles.with(
                                british,
                                "word/styles.xml",
                                styles.replace("w:lang w:val=\"en-GB\"", "w:lang w:val=\"en-US\"")))
                        .filled()
                        .language())
                .contains("en-US");
    }

    @Example
    void a_document_without_styles_gets_them() {
        byte[] own = template(control("gt:recommendations", paragraph("x")));
        var parts = WordFiles.parts(own);
        parts.remove("word/styles.xml");
        parts.remove("word/numbering.xml");
        parts.remove("word/_rels/document.xml.rels");
        parts.remove("docProps/core.xml");
        Result result = fill(WordFiles.zip(parts));

        assertThat(WordFiles.parts(result.file()))
                .containsKeys("word/gt-styles.xml", "word/gt-numbering.xml", "docProps/gt-core.xml");
        assertThat(WordFiles.all(WordFiles.part(result.file(), "word/_rels/document.xml.rels"), "Relationship"))
                .extracting(it -> it.getAttribute("Target"))
                .containsExactlyInAnyOrder("/word/gt-styles.xml", "/word/gt-numbering.xml");
        assertSame(fill(result.file()).file(), result.file());
    }
}
