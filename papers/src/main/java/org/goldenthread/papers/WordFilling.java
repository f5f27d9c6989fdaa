package org.goldenthread.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.report.Report;

/**
 * Fills the places of a document. First all of them are found and emptied, so that what was filled before is gone; then
 * each is written. What stands outside of them is left as it is.
 */
final class WordFilling {

    private static final String BRITISH = "en-GB";
    private static final int A4 = 9638;
    private static final int EDGES = 230;
    private static final String NUMBER = "[0-9]{1,6}";
    /** What may stand beside a place in a paragraph that is there for the place alone. */
    private static final List<String> SILENT =
            List.of("w:pPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd");

    private static final List<String> SILENT_IN_RUN = List.of("w:rPr", "w:lastRenderedPageBreak");
    /** What would have a place show something else, or go. */
    private static final List<String> OF_A_PLACEHOLDER =
            List.of("w:showingPlcHdr", "w:text", "w:dataBinding", "w15:dataBinding", "w:temporary");

    /**
     * A place that will be filled.
     *
     * @param into what holds its content
     * @param level of the heading that it stands under
     * @param look the properties of the first paragraph and the first words that stood in it
     */
    private record Place(
            Element into, Content content, boolean isInLine, int level, List<Element> look, Optional<Element> cell) {}

    private final WordPackage paper;
    private final Contents contents;
    private final WordNumbering numbering;
    private final WordStyles styles;

    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> widths = new HashMap<>();
    private final List<Place> ofThisPage = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> filled = new LinkedHashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final Set<String> cramped = new LinkedHashSet<>();
    /** The places in headers and footers, where no chart can stand. */
    private final Set<Place> inMargins = new HashSet<>();

    private final Set<String> emptied = new LinkedHashSet<>();
    private boolean isInMargin;
    private int level;

    WordFilling(WordPackage paper, Report report) {
        WordPackage house = WordPackage.house();
        this.paper = paper;
        this.contents = new Contents(report);
        this.numbering = new WordNumbering(paper.numbering(), house.numbering());
        this.styles = new WordStyles(paper.styles(), house.styles(), numbering);
    }

    Filled fill(String title, LocalDate day, boolean isAppending) {
        Element body = paper.body().orElseThrow();
        List<Element> roots =
                Stream.concat(Stream.of(body), paper.margins().stream()).toList();
        for (Element root : roots) {
            level = 0;
            isInMargin = !root.equals(body);
            ofThisPage.clear();
            empty(root, false, Optional.empty());
            body.elements("w:sectPr").forEach(this::page);
        }
        numbering.forget(lists(roots));
        WordCharts.in(body).forEach(emptied::remove);
        paper.removeCharts(emptied);
        Element core = paper.core();
        WordWriter writer = new WordWriter(styles, numbering, A4, roots);
        Set<String> tables = new HashSet<>(names);
        tables.removeIf(name -> !contents.isTable(name));
        writer.leaveOut(tables);
        Optional<WordCharts> charts = Optional.of(new WordCharts(paper, roots));
        for (Place place : places) {
            writer.chart(inMargins.contains(place) ? Optional.empty() : charts);
            write(place, writer);
        }
        writer.chart(charts);
        List<Content.Part> unplaced = contents.parts().stream()
                .filter(part -> !names.contains(part.name()) && !part.isMadeOf(tables))
                .toList();
        if (isAppending) {
            body.elements("w:sectPr").forEach(page -> writer.widen(width(page)));
            append(
                    body,
                    unplaced.stream()
                            .flatMap(part -> writer.headed(part.section(), part.name()).stream())
                            .toList());
        }
        end(body);
        Core.set(core, title, day);
        return new Filled(
                List.copyOf(filled),
                List.copyOf(waiting),
                List.copyOf(removed),
                List.copyOf(cramped),
                unplaced.stream()
                        .map(part -> Text.words(part.section().heading()))
                        .toList(),
                isAppending && !unplaced.isEmpty(),
                Optional.of(styles.language().orElse("")).filter(language -> !language.equalsIgnoreCase(BRITISH)));
    }

    // Finding

    /** Finds the places in an element, and empties those that will be filled. */
    private void empty(Element parent, boolean isInLine, Optional<Element> cell) {
        List<Node> kept = new ArrayList<>();
        for (Node node : parent.children()) {
            if (node instanceof Element child) {
                kept.addAll(emptied(child, kept, isInLine, cell));
            } else {
                kept.add(node);
            }
        }
        parent.replace(kept);
    }

    /** What stays of an element. */
    private List<? extends Node> emptied(Element child, List<Node> before, boolean isInLine, Optional<Element> cell) {
        Optional<Element> alone = child.is("w:p") ? alone(child) : Optional.empty();
        if (alone.isPresent()) {
            List<Node> kept = new ArrayList<>();
            child.elements().filter(it -> it.name().startsWith("w:bookmark")).forEach(kept::add);
            kept.addAll(place(alone.get(), before, false, cell));
            return kept;
        }
        if (tag(child).isPresent()) {
            return place(child, before, isInLine, cell);
        }
        int heading = child.is("w:p") ? styles.level(child) : 0;
        level = heading > 0 ? heading : level;
        boolean isBlock = child.is("w:txbxContent");
        empty(child, !isBlock && (isInLine || child.is("w:p")), child.is("w:tc") ? Optional.of(child) : cell);
        if (child.is("w:p")) {
            child.first("w:pPr")
                    .flatMap(properties -> properties.first("w:sectPr"))
                    .ifPresent(this::page);
        }
        return List.of(child);
    }

    /**
     * The tag of a place, in lower case, without what all such tags begin with. Its title does where it has no such tag,
     * for some versions of LibreOffice keep the title alone.
     */
    private static Optional<String> tag(Element control) {
        return control.is("w:sdt")
                ? Stream.of("w:tag", "w:alias")
                        .flatMap(name ->
                                control
                                        .first("w:sdtPr")
                                        .flatMap(properties -> WordXml.value(properties, name))
                                        .stream())
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> tag.startsWith(WordWriter.PREFIX))
                        .map(tag -> tag.substring(WordWriter.PREFIX.length()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isOptional(String tag) {
        return tag.endsWith("?");
    }

    private Optional<Content> content(String tag) {
        return contents.find(isOptional(tag) ? tag.substring(0, tag.length() - 1) : tag);
    }

    /** The one place in a paragraph that holds nothing else, when more than lines go there, or it may have to go. */
    private Optional<Element> alone(Element paragraph) {
        List<Element> others = paragraph
                .elements()
                .filter(child -> !SILENT.contains(child.name()))
                .filter(child ->
                        !(child.is("w:r") && child.elements().allMatch(it -> SILENT_IN_RUN.contains(it.name()))))
                .toList();
        boolean endsPage =
                paragraph.first("w:pPr").flatMap(it -> it.first("w:sectPr")).isPresent();
        return others.size() == 1 && !endsPage
                ? Optional.of(others.get(0)).filter(child -> tag(child)
                        .filter(tag ->
                                content(tag).map(content -> !content.isLines()).orElse(isOptional(tag)))
                        .isPresent())
                : Optional.empty();
    }

    private List<? extends Node> place(Element control, List<Node> before, boolean isInLine, Optional<Element> cell) {
        String tag = tag(control).orElseThrow();
        String shown = WordWriter.PREFIX + tag;
        Optional<Content> content = content(tag);
        if (content.isEmpty() && isOptional(tag)) {
            removed.add(shown);
            removeHeading(before);
            return List.of();
        }
        Element inside = control.first("w:sdtContent").orElseGet(() -> {
            Element made = Element.of("w:sdtContent");
            var unused = control.add(made);
            return made;
        });
        if (content.isEmpty()) {
            waiting.add(shown);
            empty(inside, isInLine, cell);
            return List.of(control);
        }
        List<Element> cells = inside.elements("w:tc").toList();
        boolean isRow = inside.first("w:tr").isPresent() || cells.size() > 1;
        if (isRow || (isInLine && content.get().line().isEmpty())) {
            cramped.add(shown);
            return List.of(control);
        }
        filled.add(shown);
        names.add(isOptional(tag) ? tag.substring(0, tag.length() - 1) : tag);
        Element into = cells.isEmpty() ? inside : cells.get(0);
        Place place = new Place(
                into,
                content.get(),
                isInLine,
                Math.max(1, level),
                look(control, into),
                cells.isEmpty() ? cell : Optional.of(into));
        places.add(place);
        if (isInMargin) {
            inMargins.add(place);
        } else {
            WordCharts.in(into).forEach(emptied::add);
        }
        ofThisPage.add(place);
        into.replace(into.elements("w:tcPr").toList());
        control.first("w:sdtPr")
                .ifPresent(properties -> properties.replace(properties
                        .elements()
                        .filter(it -> !OF_A_PLACEHOLDER.contains(it.name()))
                        .toList()));
        return List.of(control);
    }

    /** Takes the heading away that stands straight before a place that goes. */
    private void removeHeading(List<Node> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i) instanceof Element element && !SILENT.contains(element.name())) {
                if (element.is("w:p") && styles.level(element) > 0) {
                    before.remove(i);
                }
                return;
            }
        }
    }

    /** How the first words of a place look, unless those only hold it open. */
    private static List<Element> look(Element control, Element into) {
        Optional<Element> properties = control.first("w:sdtPr");
        boolean isOpen = properties.flatMap(it -> it.first("w:showingPlcHdr")).isPresent();
        Optional<Element> run = isOpen
                ? properties.flatMap(it -> it.first("w:rPr"))
                : into.all("w:r").findFirst().flatMap(it -> it.first("w:rPr"));
        return Stream.concat(into.first("w:p").flatMap(it -> it.first("w:pPr")).stream(), run.stream())
                .map(Element::copy)
                .toList();
    }

    /** The end of a page's sort: how wide it is goes for all places since the last. */
    private void page(Element properties) {
        ofThisPage.forEach(place -> widths.put(place, width(properties)));
        ofThisPage.clear();
    }

    private static int width(Element page) {
        Optional<Element> margins = page.first("w:pgMar");
        int width = page.first("w:pgSz").flatMap(size -> number(size, "w:w")).orElse(A4)
                - margins.flatMap(it -> number(it, "w:left")).orElse(0)
                - margins.flatMap(it -> number(it, "w:right")).orElse(0);
        return width > A4 / 4 ? width : A4;
    }

    private static Optional<Integer> number(Element element, String attribute) {
        return element.attribute(attribute)
                .filter(number -> number.matches(NUMBER))
                .map(Integer::valueOf);
    }

    /** The lists that anything belongs to. */
    private Set<String> lists(List<Element> roots) {
        Set<String> used = new HashSet<>(paper.mentioned("w:numId"));
        Stream.concat(roots.stream(), Stream.of(paper.styles()))
                .flatMap(root -> root.all("w:numId"))
                .forEach(number -> number.attribute("w:val").ifPresent(used::add));
        return used;
    }

    // Writing

    private void write(Place place, WordWriter writer) {
        if (place.isInLine()) {
            Optional<Element> look =
                    place.look().stream().filter(it -> it.is("w:rPr")).findFirst();
            var unused = place.into()
                    .add(WordXml.run(Text.words(place.content().line().orElseThrow()), look));
            return;
        }
        int page = widths.getOrDefault(place, A4);
        writer.widen(place.cell()
                .flatMap(cell -> cell.first("w:tcPr"))
                .flatMap(properties -> properties.first("w:tcW"))
                .filter(width -> width.attribute("w:type").equals(Optional.of("dxa")))
                .flatMap(width -> number(width, "w:w"))
                .map(width -> Math.max(A4 / 10, width - EDGES))
                .orElse(page));
        var unused = place.into().add(place.content().written(writer, place.level(), place.look()));
        place.cell().ifPresent(WordFilling::endInParagraph);
    }

    /** What a cell ends in is a paragraph, whatever was put there. */
    private static void endInParagraph(Element cell) {
        if (!last(cell).map(it -> it.is("w:p")).orElse(false)) {
            var unused = cell.add(Element.of("w:p"));
        }
    }

    private static Optional<Element> last(Element parent) {
        return parent.elements().reduce((one, next) -> next);
    }

    private static void append(Element body, List<Element> more) {
        List<Node> all = new ArrayList<>(body.children());
        int at = all.size();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Element element && element.is("w:sectPr")) {
                at = i;
            }
        }
        all.addAll(at, more);
        body.replace(all);
    }

    /** A table in a place is never the last thing in a document. */
    private static void end(Element body) {
        Optional<Element> last =
                body.elements().filter(it -> !it.is("w:sectPr")).reduce((one, next) -> next);
        if (last.filter(it -> it.is("w:sdt")).isPresent()) {
            append(body, List.of(WordXml.unseen()));
        }
    }
}
