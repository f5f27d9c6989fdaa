package org.goldenthread.papers;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.site.Page;
import org.goldenthread.domain.site.PageKind;
import org.goldenthread.domain.site.Part;
import org.goldenthread.domain.site.Passage;
import org.goldenthread.domain.site.Phrase;
import org.goldenthread.domain.site.Piece;

/** A page of a site. It begins with a link over what is the same on each page, and the way to where it is. */
final class SitePage {

    private static final int DEEPEST = 6;
    private static final String MAIN = "main";

    private final Page page;
    private final String root;
    private final Names names = new Names();

    SitePage(Page page) {
        this.page = page;
        this.root =
                "../".repeat((int) page.address().chars().filter(c -> c == '/').count());
        names.fresh(MAIN);
    }

    String text() {
        Element html = Element.of("html")
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", "en-GB")
                .add("\n");
        line(html, head());
        Element body = Element.of("body").add("\n");
        line(
                body,
                Element.of("a", "Skip to what this page says")
                        .with("class", "skip")
                        .with("href", "#" + MAIN));
        line(body, top());
        if (!page.trail().isEmpty()) {
            line(body, trail());
        }
        line(body, main());
        line(html, body);
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private Element head() {
        Element head = Element.of("head").add("\n");
        line(head, Element.of("meta").with("charset", "utf-8"));
        line(head, Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"));
        line(head, Element.of("title", Text.words(page.title())));
        line(head, Element.of("link").with("rel", "stylesheet").with("href", root + StaticSite.STYLE));
        if (page.kind() == PageKind.FIND) {
            line(head, script(StaticSite.INDEX));
            line(head, script(StaticSite.SCRIPT));
        }
        return head;
    }

    /** An empty element would not end in HTML. */
    private Element script(String name) {
        return Element.of("script", "").with("src", root + name).with("defer", "defer");
    }

    private Element top() {
        Element list = Element.of("ul").add("\n");
        line(list, Element.of("li", link("Home", PageKind.HOME)));
        line(list, Element.of("li", link("Find something", PageKind.FIND)));
        line(list, Element.of("li", link("Officers and members", PageKind.OFFICERS)));
        return Element.of("header", Element.of("nav", list).with("aria-label", "Site"));
    }

    private Element link(String text, PageKind only) {
        Element link = Element.of("a", text).with("href", root + only.place());
        return page.kind() == only ? link.with("aria-current", "page") : link;
    }

    private Element trail() {
        Element list = Element.of("ol").add("\n");
        page.trail().forEach(phrase -> line(list, Element.of("li", phrase(phrase))));
        line(list, Element.of("li", Text.words(page.title())).with("aria-current", "page"));
        return Element.of("nav", list).with("aria-label", "Where you are").with("class", "trail");
    }

    private Element main() {
        Element main =
                Element.of("main").with("id", MAIN).with("tabindex", "-1").add("\n");
        line(main, Element.of("h1", Text.words(page.title())));
        page.lead().forEach(piece -> line(main, piece(piece, page.title()).with("class", "subtitle")));
        if (page.kind() == PageKind.FIND) {
            // the script puts the search here; without it nothing is seen of it
            line(main, Element.of("div", "").with("id", "search"));
        }
        page.parts().forEach(part -> part(main, part, 2));
        return main;
    }

    private void part(Element main, Part part, int level) {
        line(
                main,
                Element.of("h" + Math.min(level, DEEPEST), Text.words(part.heading()))
                        .with("id", part.mark().orElseGet(() -> names.fresh(Names.of(part.heading())))));
        part.pieces().forEach(piece -> line(main, piece(piece, part.heading())));
        part.parts().forEach(below -> part(main, below, level + 1));
    }

    private Element piece(Piece piece, String heading) {
        return switch (piece.form()) {
            case PARAGRAPH -> said(Element.of("p"), piece.rows().get(0).cells().get(0));
            case POINTS -> points(piece);
            case FACTS -> facts(piece);
            case TABLE -> region(piece, heading);
        };
    }

    private Element points(Piece piece) {
        Element list = Element.of("ul").add("\n");
        piece.rows()
                .forEach(row -> line(
                        list,
                        said(marked(Element.of("li"), row.mark()), row.cells().get(0))));
        return list;
    }

    private Element facts(Piece piece) {
        Element list = Element.of("dl").add("\n");
        piece.rows().forEach(row -> {
            line(list, said(Element.of("dt"), row.cells().get(0)));
            line(
                    list,
                    said(
                            shaded(Element.of("dd"), row.cells().get(1)),
                            row.cells().get(1)));
        });
        return list;
    }

    private Element region(Piece piece, String heading) {
        String caption = piece.caption().isBlank() ? heading : piece.caption();
        String id = names.fresh(Names.of("table " + caption));
        Element headings = Element.of("tr");
        piece.headings()
                .forEach(words ->
                        headings.add(Element.of("th", Text.words(words)).with("scope", "col")));
        Element body = Element.of("tbody").add("\n");
        piece.rows().forEach(row -> line(body, row(row)));
        Element table = Element.of("table").add("\n");
        line(table, Element.of("caption", Text.words(caption)).with("id", id));
        line(table, Element.of("thead", headings));
        line(table, body);
        return Element.of("div")
                .with("class", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-labelledby", id)
                .add(table);
    }

    private Element row(Piece.Row row) {
        Element line = marked(Element.of("tr"), row.mark());
        List<Passage> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Element cell = i == 0 ? Element.of("th").with("scope", "row") : Element.of("td");
            line.add(said(shaded(cell, cells.get(i)), cells.get(i)));
        }
        return line;
    }

    private static Element marked(Element element, Optional<String> mark) {
        mark.ifPresent(it -> element.with("id", it));
        return element;
    }

    private static Element shaded(Element element, Passage passage) {
        Shade.of(passage.text()).ifPresent(shade -> element.with("class", shade.word()));
        return element;
    }

    private Element said(Element element, Passage passage) {
        passage.phrases().forEach(phrase -> element.add(phrase(phrase)));
        return element;
    }

    private Node phrase(Phrase phrase) {
        // a code is one word for a screen, however narrow it is
        return phrase.to()
                .<Node>map(to -> Element.of("a", Text.words(phrase.text())).with("href", root + to))
                .orElseGet(() -> new Text(phrase.text()));
    }

    private static Element line(Element parent, Element child) {
        return parent.add(child).add("\n");
    }
}
