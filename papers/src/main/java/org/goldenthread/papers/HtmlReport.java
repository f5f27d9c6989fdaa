package org.goldenthread.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;

/** A report as a page. Each thing that rests on evidence has a link to its row in the appendix, and that row one back. */
final class HtmlReport {

    private static final int DEEPEST = 6;
    private static final String STYLE = "report.css";

    private final Report report;
    private final Names names = new Names();
    private final Trail trail;

    HtmlReport(Report report) {
        this.report = report;
        this.trail = new Trail(report);
    }

    void write(Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n");
        page().writeTo(out);
        out.append('\n');
    }

    private Element page() {
        Element main = Element.of("main").add("\n");
        line(main, Element.of("h1", Text.words(report.title())));
        report.subtitles()
                .forEach(subtitle ->
                        line(main, Element.of("p", Text.words(subtitle)).with("class", "subtitle")));
        report.sections().forEach(section -> section(main, section, 2));
        report.appendices().forEach(appendix -> section(main, appendix, 2));
        Element head = Element.of("head").add("\n");
        line(head, Element.of("meta").with("charset", "utf-8"));
        line(head, Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"));
        line(head, Element.of("title", Text.words(report.title())));
        line(head, Element.of("style", "\n" + style()));
        Element html = Element.of("html")
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", "en-GB")
                .add("\n");
        line(html, head);
        line(html, line(Element.of("body").add("\n"), main));
        return html;
    }

    /** It has nothing that would have to be escaped, and so is the same in HTML and in XML. */
    static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE), STYLE)) {
            String shades = Arrays.stream(Shade.values())
                    .map(shade -> "." + shade.word() + " { background: #" + shade.ground() + "; color: #" + shade.ink()
                            + "; }\n")
                    .collect(Collectors.joining());
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + shades;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element line(Element parent, Element child) {
        return parent.add(child).add("\n");
    }

    private void section(Element main, Section section, int level) {
        line(
                main,
                Element.of("h" + Math.min(level, DEEPEST), Text.words(section.heading()))
                        .with("id", names.fresh(Names.ofSection(section.heading()))));
        section.blocks().forEach(block -> block(main, section, block));
        section.sections().forEach(below -> section(main, below, level + 1));
    }

    private void block(Element main, Section section, Block block) {
        switch (block.form()) {
            case PARAGRAPH -> block.rows().forEach(row -> line(main, said(Element.of("p"), row.get(0))));
            case POINTS -> line(main, list("ul", block));
            case NUMBERED -> line(main, list("ol", block));
            case TABLE -> line(main, region(section, block));
            case PICTURE -> line(main, figure(block, block.picture().orElseThrow()));
        }
    }

    private Element list(String name, Block block) {
        Element list = Element.of(name).add("\n");
        block.rows().forEach(row -> line(list, said(Element.of("li"), row.get(0))));
        return list;
    }

    /** A statement, and the link to its evidence if it has any. */
    private Element said(Element element, Statement statement) {
        element.add(Text.words(statement.text()));
        trail.next(statement.references()).ifPresent(step -> {
            element.with("id", step.from());
            element.add(" ").add(link(step, statement).with("class", "evidence"));
        });
        return element;
    }

    private static Element link(Trail.Step step, Statement statement) {
        return Element.of("a", "Evidence")
                .with("href", "#" + step.to())
                .add(Element.of("span", " for " + Text.words(statement.text())).with("class", "unseen"));
    }

    // Pictures

    /** A picture over its caption, and its figures in words for whoever asks for them. */
    private Element figure(Block block, Picture picture) {
        String caption = Text.words(block.caption());
        String id = names.fresh(Names.ofFigure(caption));
        int colon = caption.indexOf(':');
        Element figure = Element.of("figure").with("aria-labelledby", id).add("\n");
        line(
                figure,
                Element.of("div", Svg.of(picture, id))
                        .with("class", "scroll")
                        .with("role", "region")
                        .with("tabindex", "0")
                        .with("aria-labelledby", id));
        line(figure, Element.of("figcaption", caption).with("id", id));
        line(
                figure,
                Element.of(
                        "details",
                        Element.of("summary", (colon < 0 ? caption : caption.substring(0, colon)) + " in words"),
                        Element.of("p", Text.words(picture.alternative()))));
        return figure;
    }

    // Tables

    private Element region(Section section, Block table) {
        String caption = table.caption().isBlank() ? section.heading() : table.caption();
        String id = names.fresh(Names.ofTable(caption));
        return Element.of("div")
                .with("class", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-labelledby", id)
                .add(table(table, Element.of("caption", Text.words(caption)).with("id", id)));
    }

    private Element table(Block block, Element caption) {
        List<Element> rows = new ArrayList<>();
        boolean isEvidence = trail.isEvidence(block);
        boolean isLinked = trail.hasEvidence(block);
        for (int i = 0; i < block.rows().size(); i++) {
            rows.add(
                    isEvidence
                            ? evidence(block.rows().get(i), i)
                            : row(block.rows().get(i), isLinked));
        }
        Element headings = Element.of("tr");
        block.headings()
                .forEach(heading ->
                        headings.add(Element.of("th", Text.words(heading)).with("scope", "col")));
        if (isLinked) {
            headings.add(Element.of("th", "Evidence").with("scope", "col").with("class", "evidence"));
        }
        Element body = Element.of("tbody").add("\n");
        rows.forEach(row -> line(body, row));
        Element table = Element.of("table").add("\n");
        line(table, caption);
        line(table, Element.of("thead", headings));
        return line(table, body);
    }

    private Element row(List<Statement> cells, boolean isLinked) {
        Element row = Element.of("tr");
        for (int i = 0; i < cells.size(); i++) {
            row.add(cell(i, cells.get(i)));
        }
        Optional<Trail.Step> step = trail.next(
                cells.stream().flatMap(cell -> cell.references().stream()).toList());
        step.ifPresent(it -> row.with("id", it.from()));
        if (isLinked) {
            row.add(step.map(it -> Element.of("td", link(it, cells.get(0))))
                    .orElseGet(() -> Element.of("td", Text.NONE))
                    .with("class", "evidence"));
        }
        return row;
    }

    /** A row of the evidence, whose first cell leads back to what rests on it. */
    private Element evidence(List<Statement> cells, int number) {
        Element row = Element.of("tr");
        Optional<Trail.Step> step = trail.at(number);
        for (int i = 0; i < cells.size(); i++) {
            row.add(
                    i == 0 && step.isPresent()
                            ? Element.of(
                                            "th",
                                            Element.of(
                                                            "a",
                                                            Text.words(
                                                                    cells.get(0).text()))
                                                    .with(
                                                            "href",
                                                            "#" + step.get().from()))
                                    .with("scope", "row")
                            : cell(i, cells.get(i)));
        }
        step.ifPresent(it -> row.with("id", it.to()));
        return row;
    }

    private static Element cell(int column, Statement statement) {
        Element cell = Element.of(column == 0 ? "th" : "td", Text.words(statement.text()));
        if (column == 0) {
            cell.with("scope", "row");
        }
        Shade.of(statement.text()).ifPresent(shade -> cell.with("class", shade.word()));
        return cell;
    }
}
