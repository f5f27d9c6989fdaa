package org.goldenthread.papers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.picture.Picture;

/** The charts of a document: each a part of its package, shown in a line of its text, with its figures as alternative text. */
final class WordCharts {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** Of the units of drawings, in a twentieth of a point. */
    private static final long UNITS = 635;

    private final WordPackage paper;
    private final WordWriter.Ids ids;

    /** @param roots what is there already */
    WordCharts(WordPackage paper, List<Element> roots) {
        this.paper = paper;
        Set<String> taken = new HashSet<>();
        roots.stream().flatMap(root -> root.all("wp:docPr")).forEach(each -> each.attribute("id")
                .ifPresent(taken::add));
        this.ids = new WordWriter.Ids(taken);
    }

    /** The charts that stand in an element, by the names of their relationships. */
    static Stream<String> in(Element element) {
        return element.all("c:chart").flatMap(chart -> chart.attribute("r:id").stream());
    }

    /**
     * A line that holds a chart, and the key of its patterns where it needs one.
     *
     * @param width what a line of text has, in twentieths of a point
     */
    List<Element> lines(Picture picture, String caption, int width) {
        WordChart chart = WordChart.of(picture);
        String id = paper.addChart(chart.part().with("xmlns:c", CHART).with("xmlns:a", DRAWING));
        Element shown = Element.of("c:chart")
                .with("xmlns:c", CHART)
                .with("xmlns:r", RELATED)
                .with("r:id", id);
        Element inline = Element.of(
                        "wp:inline",
                        Element.of("wp:extent")
                                .with("cx", Long.toString(width * UNITS))
                                .with("cy", Long.toString(chart.height() * UNITS)),
                        Element.of("wp:effectExtent")
                                .with("l", "0")
                                .with("t", "0")
                                .with("r", "0")
                                .with("b", "0"),
                        Element.of("wp:docPr")
                                .with("id", Integer.toString(ids.next()))
                                .with("name", Text.words(caption))
                                .with("descr", Text.words(picture.alternative())),
                        Element.of("wp:cNvGraphicFramePr"),
                        Element.of(
                                        "a:graphic",
                                        Element.of("a:graphicData", shown).with("uri", CHART))
                                .with("xmlns:a", DRAWING))
                .with("xmlns:wp", PLACED)
                .with("distT", "0")
                .with("distB", "0")
                .with("distL", "0")
                .with("distR", "0");
        Element line = WordXml.paragraph(chart.key()
                        .map(key -> List.<Node>of(Element.of("w:keepNext")))
                        .orElse(List.of())
                        .toArray(Node[]::new))
                .add(Element.of("w:r", Element.of("w:drawing", inline)));
        return Stream.concat(Stream.of(line), chart.key().map(key -> Element.of("w:p", WordXml.run(key))).stream())
                .toList();
    }
}
