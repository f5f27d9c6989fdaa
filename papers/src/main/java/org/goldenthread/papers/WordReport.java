package org.goldenthread.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;

/**
 * A report as a paper of our own. Its body is upright, or turned as a whole where one of its tables would be too narrow
 * upright, so that a page is not ended for each; its appendices likewise.
 */
final class WordReport {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int MARGIN = 1134;
    private static final int MOST_COLUMNS = 6;

    private final Report report;
    private final WordPackage paper = WordPackage.house();

    WordReport(Report report) {
        this.report = report;
    }

    WordPackage paper(LocalDate day) {
        WordPackage house = WordPackage.house();
        WordNumbering numbering = new WordNumbering(paper.numbering(), house.numbering());
        WordStyles styles = new WordStyles(paper.styles(), house.styles(), numbering);
        WordWriter writer = new WordWriter(styles, numbering, SHORT - 2 * MARGIN, List.of());
        writer.chart(Optional.of(new WordCharts(paper, List.of())));
        boolean isWide = isWide(report.sections());
        writer.widen((isWide ? LONG : SHORT) - 2 * MARGIN);
        List<Element> body = new ArrayList<>();
        body.add(writer.place("title", List.of(WordXml.styled(styles.id("Title"), Text.words(report.title())))));
        if (!report.subtitles().isEmpty()) {
            body.add(writer.place(
                    "subtitles",
                    report.subtitles().stream()
                            .map(line -> Element.of("w:p", WordXml.run(Text.words(line))))
                            .toList()));
        }
        for (Content.Part part : new Contents(report).parts()) {
            boolean isNext =
                    isWide(report.sections().contains(part.section()) ? report.sections() : report.appendices());
            if (isNext != isWide) {
                body.add(WordXml.unseen(Element.of("w:sectPr").add(page(isWide))));
                isWide = isNext;
                writer.widen((isWide ? LONG : SHORT) - 2 * MARGIN);
            }
            body.addAll(writer.headed(part.section(), part.name()));
        }
        // a table is never the last thing in a document
        body.add(WordXml.unseen());
        body.add(Element.of("w:sectPr").add(page(isWide)));
        paper.body().orElseThrow().replace(body);
        Core.set(paper.core(), report.title(), day);
        return paper;
    }

    private static List<Element> page(boolean isWide) {
        Element size = Element.of("w:pgSz")
                .with("w:w", Integer.toString(isWide ? LONG : SHORT))
                .with("w:h", Integer.toString(isWide ? SHORT : LONG));
        String margin = Integer.toString(MARGIN);
        return List.of(
                Element.of("w:footerReference").with("w:type", "default").with("r:id", "rId4"),
                isWide ? size.with("w:orient", "landscape") : size,
                Element.of("w:pgMar")
                        .with("w:top", margin)
                        .with("w:right", margin)
                        .with("w:bottom", margin)
                        .with("w:left", margin)
                        .with("w:header", "567")
                        .with("w:footer", "567")
                        .with("w:gutter", "0"));
    }

    private static boolean isWide(List<Section> sections) {
        return sections.stream().anyMatch(section -> columns(section) > MOST_COLUMNS);
    }

    private static int columns(Section section) {
        return Stream.concat(
                        section.blocks().stream().map(Block::headings).map(List::size),
                        section.sections().stream().map(WordReport::columns))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}
