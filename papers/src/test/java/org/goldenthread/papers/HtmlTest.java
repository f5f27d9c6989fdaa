package org.goldenthread.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goldenthread.domain.report.Report;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports as pages that anybody can read, with any tool and at any width. */
class HtmlTest {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)\\s*color: #([0-9A-F]{6})");
    private static final Pattern GROUND = Pattern.compile("(?:^|;)\\s*background: #([0-9A-F]{6})");

    private final Document page = parsed(Html.text(Reports.REPORT));

    private static Document parsed(String text) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private List<Element> all(String name) {
        return all(page, name);
    }

    @Example
    void says_its_language_and_its_title() {
        assertThat(page.getDoctype().getName()).isEqualTo("html");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(all("title"))
                .singleElement()
                .extracting(Element::getTextContent)
                .isEqualTo("Delivery plan 2026 & 2027");
        assertThat(all("main")).hasSize(1);
    }

    @Example
    void has_one_heading_of_the_first_level_and_leaves_none_out() {
        List<Integer> levels = all("*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();

        assertThat(levels).containsExactly(1, 2, 2, 2, 3, 3, 4, 5, 2, 2);
    }

    @Example
    void needs_nothing_from_outside_and_runs_nothing() {
        assertThat(all("*"))
                .extracting(Element::getTagName)
                .doesNotContain("script", "link", "img", "iframe", "object", "svg", "base", "form");
        assertThat(all("style"))
                .singleElement()
                .extracting(Element::getTextContent)
                .asString()
                .doesNotContain("url(", "@import", "&", "<");
        for (Element element : all("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).doesNotStartWith("on").isNotIn("src", "style");
                if (name.equals("href")) {
                    assertThat(element.getAttribute(name)).startsWith("#");
                }
            }
        }
    }

    @Example
    void every_table_has_a_caption_one_row_of_headings_and_a_heading_for_each_row() {
        assertThat(all("table")).hasSize(3);
        for (Element table : all("table")) {
            assertThat(table.getElementsByTagName("caption").getLength()).isOne();
            assertThat(table.getElementsByTagName("caption").item(0).getTextContent())
                    .startsWith("Table ");
            NodeList rows = table.getElementsByTagName("tr");
            for (int i = 0; i < rows.getLength(); i++) {
                List<Element> cells = children((Element) rows.item(i));
                boolean isHead = i == 0;
                assertThat(cells)
                        .allMatch(cell -> !cell.getTextContent().isBlank())
                        .noneMatch(cell -> cell.hasAttribute("colspan") || cell.hasAttribute("rowspan"));
                assertThat(cells.get(0).getTagName()).isEqualTo("th");
                assertThat(cells.get(0).getAttribute("scope")).isEqualTo(isHead ? "col" : "row");
                assertThat(cells.subList(1, cells.size()))
                        .allMatch(cell -> isHead
                                ? cell.getTagName().equals("th")
                                        && cell.getAttribute("scope").equals("col")
                                : cell.getTagName().equals("td"));
                assertThat(((Element) rows.item(i).getParentNode()).getTagName())
                        .isEqualTo(isHead ? "thead" : "tbody");
                assertThat(cells).hasSameSizeAs(children((Element) rows.item(0)));
            }
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    @Example
    void a_blank_cell_says_none() {
        assertThat(children(all("tr").get(1)).get(3).getTextContent()).isEqualTo("none");
    }

    @Example
    void a_table_scrolls_by_itself_in_a_region_that_the_keyboard_reaches() {
        for (Element table : all("table")) {
            Element region = (Element) table.getParentNode();
            assertThat(region.getAttribute("role")).isEqualTo("region");
            assertThat(region.getAttribute("tabindex")).isEqualTo("0");
            assertThat(((Element) table.getElementsByTagName("caption").item(0)).getAttribute("id"))
                    .isEqualTo(region.getAttribute("aria-labelledby"));
            assertThat(declarations("." + region.getAttribute("class"))).contains("overflow-x: auto");
        }
    }

    @Example
    void lists_are_lists() {
        assertThat(all("ul")).hasSize(1);
        assertThat(all("ol")).hasSize(2);
        assertThat(all("li"))
                .extracting(li -> ((Element) li.getParentNode()).getTagName())
                .containsExactly("ol", "ol", "ul", "ul", "ol");
    }

    @Example
    void what_rests_on_evidence_leads_to_its_row_and_that_row_back() {
        Map<String, Element> places = new HashMap<>();
        all("*").stream().filter(element -> element.hasAttribute("id")).forEach(element -> assertThat(
                        places.put(element.getAttribute("id"), element))
                .isNull());

        assertThat(all("a"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "Evidence for The plan has 4 milestones; <b>one</b> is late.",
                        "Evidence for approves the change in Table 1",
                        "Evidence for Skate park opens",
                        "Summary, paragraph 1",
                        "Recommendations, point 2",
                        "Table 1, row 1");
        assertThat(all("a"))
                .allMatch(link -> places.containsKey(link.getAttribute("href").substring(1)));
        for (int i = 0; i < 3; i++) {
            Element back = all("a").get(i + 3);
            Element row = (Element) back.getParentNode().getParentNode();
            Element statement = places.get(back.getAttribute("href").substring(1));
            assertThat(all("a").get(i).getAttribute("href")).isEqualTo("#" + row.getAttribute("id"));
            assertThat(statement.getTextContent()).contains(all("a").get(i).getTextContent());
        }
        assertThat(places)
                .containsKeys(
                        "summary",
                        "changes-for-approval",
                        "appendix-evidence",
                        "table-changes-of-date",
                        "at-skate-park-opens");
    }

    @Example
    void only_the_last_part_of_a_link_to_evidence_is_unseen() {
        assertThat(all("span")).hasSize(3).allMatch(span -> span.getAttribute("class")
                .equals("unseen"));
        assertThat(declarations(".unseen")).contains("clip-path: inset(50%)").doesNotContain("display: none");
    }

    @Example
    void without_an_appendix_of_evidence_there_are_no_links() {
        Document plain = parsed(Html.text(Reports.without(Reports.REPORT)));

        assertThat(all(plain, "a")).isEmpty();
        assertThat(children(all(plain, "tr").get(0))).hasSize(4);
    }

    @Example
    void the_word_of_a_rating_is_shaded_and_stays() {
        assertThat(all("td").stream()
                        .filter(cell -> Set.of("red", "green", "amber").contains(cell.getAttribute("class"))))
                .extracting(Element::getTextContent)
                .containsExactly("Red", "Green", "Late");
    }

    @Example
    void all_text_stands_out_from_what_is_behind_it() {
        Map<String, String> rules = rules();
        List<String> pairs = new ArrayList<>();
        rules.forEach((selector, declarations) -> {
            Matcher ink = COLOUR.matcher(declarations);
            if (ink.find()) {
                Matcher ground = GROUND.matcher(declarations);
                assertThat(ground.find() || selector.startsWith("@"))
                        .as(selector)
                        .isTrue();
                pairs.add(selector);
                assertThat(contrast(ink.group(1), ground.group(1))).as(selector).isGreaterThanOrEqualTo(4.5);
            }
        });

        assertThat(pairs).contains("body", "a", "thead th", ".red", ".amber", ".green", ".blue", ".grey");
        assertThat(contrast("FFFFFF", "FF0000")).isBetween(3.9, 4.1);
    }

    private Map<String, String> rules() {
        String style = all("style").get(0).getTextContent().replaceAll("@media print \\{.*", "");
        Map<String, String> rules = new HashMap<>();
        Matcher rule = RULE.matcher(style);
        while (rule.find()) {
            rules.put(rule.group(1).strip(), rule.group(2).strip());
        }
        return rules;
    }

    private String declarations(String selector) {
        return rules().getOrDefault(selector, "");
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    @Example
    void text_is_twelve_points_or_larger_upright_and_without_serifs() {
        String style = all("style").get(0).getTextContent();
        assertThat(declarations("body")).contains("font: 100%/1.5 Arial", "text-align: left");
        assertThat(style).doesNotContain("italic", "uppercase");
        Matcher size = Pattern.compile("font-size: ([0-9.]+)(rem|pt)").matcher(style);
        Set<String> sizes = new HashSet<>();
        while (size.find()) {
            sizes.add(size.group());
            assertThat(Double.parseDouble(size.group(1)))
                    .isGreaterThanOrEqualTo(size.group(2).equals("pt") ? 12 : 1);
        }
        assertThat(sizes).contains("font-size: 12pt", "font-size: 1rem");
    }

    @Example
    void has_a_style_for_paper() {
        assertThat(all("style").get(0).getTextContent())
                .contains("@media print")
                .contains("table-header-group");
    }

    @Example
    void is_written_as_it_is() throws IOException {
        StringBuilder out = new StringBuilder();
        Html.write(Reports.REPORT, out);

        assertThat(out.toString()).isEqualTo(Html.text(Reports.REPORT)).endsWith("</html>\n");
    }

    @Provide
    Arbitrary<Report> reports() {
        return Reports.reports();
    }

    @Property(tries = 300)
    void nothing_that_people_wrote_is_taken_for_markup(@ForAll("reports") Report report) {
        Document read = parsed(Html.text(report));

        assertThat(all(read, "*").stream()
                        .filter(element -> Set.of("h1", "h2", "h3", "p", "li", "caption", "th", "td")
                                .contains(element.getTagName()))
                        .map(element -> element.getTextContent()))
                .containsExactlyElementsOf(Reports.texts(report));
        assertThat(all(read, "title").get(0).getTextContent()).isEqualTo(Reports.shown(report.title()));
    }
}
