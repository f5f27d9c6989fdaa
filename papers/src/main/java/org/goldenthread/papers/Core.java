package org.goldenthread.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a file says of itself: its title, and the day of what it holds. */
final class Core {

    private Core() {}

    static void set(Element core, String title, LocalDate day) {
        text(core, "dc:title", Text.words(title));
        if (core.first("dcterms:created")
                .map(Element::text)
                .filter(String::isBlank)
                .isPresent()) {
            text(core, "dcterms:created", day + "T00:00:00Z");
        }
        text(core, "dcterms:modified", day + "T00:00:00Z");
    }

    private static void text(Element core, String name, String text) {
        Optional<Element> there = core.first(name);
        Element element = there.orElseGet(() -> Element.of(name));
        element.replace(List.of(new Text(text)));
        if (there.isEmpty()) {
            var unused = core.add(name.startsWith("dcterms:") ? element.with("xsi:type", "dcterms:W3CDTF") : element);
        }
    }
}
