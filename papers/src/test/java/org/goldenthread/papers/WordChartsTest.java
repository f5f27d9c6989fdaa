package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Mark;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Charts in Word documents, read back from the parts of the package. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordChartsTest {

    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String CHART_RELATION = WordPackage.RELATIONSHIPS + "chart";

    private static final Report REPORT =
            report(Pictures.ALL.stream().map(Block::picture).toList());

    private static Report report(List<Block> blocks) {
        return Reports.of("Pictures", List.of(), List.of(Section.of("How it went", blocks)));
    }

    private static byte[] file(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Word.write(report, Pictures.DAY, out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] filled(byte[] template, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Filled unused = Word.fill(template, report, Pictures.DAY, false, out);
        return out.toByteArray();
    }

    private static Element xml(Map<String, byte[]> parts, String name) {
        return XmlReader.read(parts.get(name), name);
    }

    private static Map<String, byte[]> parts(byte[] file) {
        return WordFiles.parts(file);
    }

    private static List<String> charts(Map<String, byte[]> parts) {
        return parts.keySet().stream().filter(name -> name.contains("/charts/")).toList();
    }

    @Test
    void each_picture_but_a_grid_is_a_part_that_the_document_is_related_to() {
        Map<String, byte[]> parts = parts(file(REPORT));

        assertThat(charts(parts))
                .containsExactly("word/charts/gt-chart1.xml", "word/charts/gt-chart2.xml", "word/charts/gt-chart3.xml");
        check(parts);
    }

    /** Every chart is shown once, related once, typed once, and has its figures as alternative text. */
    private static void check(Map<String, byte[]> parts) {
        Element document = xml(parts, "word/document.xml");
        List<String> shown = WordCharts.in(document).toList();
        Map<String, String> related = xml(parts, "word/_rels/document.xml.rels")
                .elements("Relationship")
                .filter(each -> each.attribute("Type").orElse("").equals(CHART_RELATION))
                .collect(java.util.stream.Collectors.toMap(
                        each -> each.attribute("Id").orElseThrow(),
                        each -> each.attribute("Target").orElseThrow().substring(1)));
        assertThat(shown).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(related.keySet());
        assertThat(related.values()).containsExactlyInAnyOrderElementsOf(charts(parts));
        assertThat(xml(parts, "[Content_Types].xml")
                        .elements("Override")
                        .filter(each -> each.attribute("ContentType").orElse("").equals(CHART_TYPE))
                        .map(each -> each.attribute("PartName").orElseThrow().substring(1)))
                .containsExactlyInAnyOrderElementsOf(charts(parts));
        Set<String> ids = new HashSet<>();
        assertThat(document.all("wp:docPr")).hasSameSizeAs(shown).allSatisfy(properties -> {
            assertThat(properties.attribute("descr").orElse("")).isNotBlank();
            assertThat(ids.add(properties.attribute("id").orElseThrow())).isTrue();
        });
        charts(parts).forEach(chart -> checkOrder(xml(parts, chart)));
    }

    /** The order of elements that the schema asks for, as far as we write them. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("c:chartSpace", "c:date1904", "c:lang", "c:roundedCorners", "c:chart", "c:spPr", "c:txPr"),
            List.of("c:chart", "c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"),
            List.of("c:plotArea", "c:layout", "c:barChart", "c:scatterChart", "c:catAx", "c:valAx"),
            List.of(
                    "c:barChart",
                    "c:barDir",
                    "c:grouping",
                    "c:varyColors",
                    "c:ser",
                    "c:gapWidth",
                    "c:overlap",
                    "c:axId"),
            List.of("c:scatterChart", "c:scatterStyle", "c:varyColors", "c:ser", "c:axId"),
            List.of(
                    "c:ser",
                    "c:idx",
                    "c:order",
                    "c:tx",
                    "c:spPr",
                    "c:invertIfNegative",
                    "c:marker",
                    "c:cat",
                    "c:val",
                    "c:xVal",
                    "c:yVal",
                    "c:smooth"),
            List.of(
                    "c:catAx",
                    "c:axId",
                    "c:scaling",
                    "c:delete",
                    "c:axPos",
                    "c:numFmt",
                    "c:majorTickMark",
                    "c:minorTickMark",
                    "c:tickLblPos",
                    "c:spPr",
                    "c:crossAx",
                    "c:crosses",
                    "c:auto",
                    "c:lblAlgn",
                    "c:lblOffset",
                    "c:noMultiLvlLbl"),
            List.of(
                    "c:valAx",
                    "c:axId",
                    "c:scaling",
                    "c:delete",
                    "c:axPos",
                    "c:majorGridlines",
                    "c:title",
                    "c:numFmt",
                    "c:majorTickMark",
                    "c:minorTickMark",
                    "c:tickLblPos",
                    "c:spPr",
                    "c:crossAx",
                    "c:crosses",
                    "c:crossBetween",
                    "c:majorUnit"),
            List.of("c:scaling", "c:orientation", "c:max", "c:min"),
            List.of("c:legend", "c:legendPos", "c:overlay"),
            List.of("c:marker", "c:symbol", "c:size", "c:spPr"),
            List.of("c:title", "c:tx", "c:overlay"),
            List.of("c:strLit", "c:ptCount", "c:pt"),
            List.of("c:numLit", "c:formatCode", "c:ptCount", "c:pt"));

    private static void checkOrder(Element element) {
        ORDERS.stream().filter(order -> element.is(order.get(0))).forEach(order -> assertThat(
                        element.elements().map(child -> order.indexOf(child.name())))
                .as(element.name())
                .isSorted()
                .allMatch(place -> place > 0));
        element.elements().forEach(WordChartsTest::checkOrder);
    }

    @Test
    void a_grid_is_a_table() {
        Element document = xml(parts(file(report(List.of(Block.picture(Pictures.GRID))))), "word/document.xml");

        assertThat(document.all("w:tbl")).hasSize(1);
        assertThat(document.all("w:tc").map(Element::text)).contains("Not enough known");
    }

    @Test
    void holds_the_numbers_of_the_picture() {
        Element chart = xml(parts(file(REPORT)), "word/charts/gt-chart2.xml");

        assertThat(chart.all("c:tx").map(Element::text))
                .contains("In the plan", "Due by then", "Completed", "Left the plan otherwise");
        assertThat(chart.all("c:yVal")
                        .map(values -> values.all("c:v").map(Element::text).toList()))
                .containsExactly(List.of("38", "40"), List.of("20", "35"), List.of("12", "31"), List.of("0", "2"));
        // 30 June and 30 September 2026 as spreadsheets number them
        assertThat(chart.all("c:xVal").findFirst().orElseThrow().all("c:v").map(Element::text))
                .containsExactly("46203", "46295");
    }

    @Test
    void a_timeline_says_what_its_patterns_mean_and_what_is_late() {
        Map<String, byte[]> parts = parts(file(REPORT));

        assertThat(xml(parts, "word/document.xml").all("w:t").map(Element::text))
                .contains(
                        "Key: slanted stripes: original date; full: agreed date; white: agreed date of what has ended;"
                                + " chequered: expected date; spotted: completed.");
        assertThat(xml(parts, "word/charts/gt-chart1.xml")
                        .all("c:cat")
                        .findFirst()
                        .orElseThrow()
                        .all("c:v")
                        .map(Element::text))
                .containsExactly("Town hall roof mended (late)", "Skate park opened (completed)");
    }

    @Property(tries = 100)
    void no_bar_of_a_timeline_lies_over_another_or_ends_before_it_begins(@ForAll("timelines") Lanes lanes) {
        Map<String, byte[]> parts = parts(file(report(List.of(Block.picture(lanes)))));

        check(parts);
        charts(parts).forEach(chart -> assertThat(xml(parts, chart)
                        .all("c:val")
                        .flatMap(values -> values.all("c:v"))
                        .map(value -> Long.parseLong(value.text())))
                .allMatch(days -> days >= 0));
    }

    @Test
    void is_the_same_bytes_each_time() {
        assertThat(file(REPORT)).isEqualTo(file(REPORT));
    }

    @Test
    void a_second_filling_replaces_the_charts_of_the_first() throws IOException {
        byte[] first = filled(file(REPORT), REPORT);
        byte[] second = filled(first, REPORT);

        assertThat(charts(parts(second))).hasSize(3);
        check(parts(second));
        assertThat(second).isEqualTo(first);
        byte[] fewer = filled(second, report(List.of(Block.picture(Pictures.TREND))));
        assertThat(charts(parts(fewer))).containsExactly("word/charts/gt-chart1.xml");
        check(parts(fewer));
    }

    @Test
    void what_belongs_to_a_chart_goes_with_it_and_a_chart_of_officers_stays() throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>(parts(file(REPORT)));
        parts.put("word/embeddings/book.xlsx", new byte[] {1});
        parts.put(
                "word/charts/_rels/gt-chart1.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" Type=\"x\" Target=\"../embeddings/book.xlsx\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        // theirs: the third, outside of any place
        String document = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        String theirs =
                "<w:p><w:r><w:drawing><c:chart xmlns:c=\"c\" xmlns:r=\"r\" r:id=\"rIdGtChart3\"/></w:drawing></w:r></w:p>";
        parts.put(
                "word/document.xml",
                document.replace("<w:body>", "<w:body>" + theirs).getBytes(StandardCharsets.UTF_8));

        Map<String, byte[]> after = parts(filled(WordFiles.zip(parts), report(List.of(Block.picture(Pictures.TREND)))));

        assertThat(after).doesNotContainKeys("word/embeddings/book.xlsx", "word/charts/_rels/gt-chart1.xml.rels");
        assertThat(charts(after)).containsExactlyInAnyOrder("word/charts/gt-chart3.xml", "word/charts/gt-chart1.xml");
        assertThat(after.get("word/charts/gt-chart3.xml")).isEqualTo(parts.get("word/charts/gt-chart3.xml"));
    }

    @Test
    void all_sorts_of_dates_have_a_pattern_of_their_own() {
        Lanes all = Lanes.of(
                "x",
                Pictures.DAY,
                Stream.of(Mark.Sort.values())
                        .filter(sort -> sort != Mark.Sort.LATE)
                        .map(sort ->
                                Pictures.lane(sort.words(), java.util.Optional.empty(), Mark.on(sort, Pictures.DAY)))
                        .toList());
        Map<String, byte[]> parts = parts(file(report(List.of(Block.picture(all)))));

        assertThat(xml(parts, charts(parts).get(0))
                        .all("c:ser")
                        .flatMap(ser -> ser.first("c:spPr").stream())
                        .map(look -> look.elements().findFirst().orElseThrow().toString()))
                .filteredOn(fill -> !fill.contains("noFill"))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<Lanes> timelines() {
        return Pictures.timelines();
    }
}
