package org.goldenthread.papers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The styles of a document, by their names; one that is missing is added as our own paper has it. */
final class WordStyles {

    private final Element styles;
    private final Element house;
    private final WordNumbering numbering;

    WordStyles(Element styles, Element house, WordNumbering numbering) {
        this.styles = styles;
        this.house = house;
        this.numbering = numbering;
    }

    /** What paragraphs and tables call a style, which is added where it is missing. */
    String id(String name) {
        return find(styles, name).map(WordStyles::id).orElseGet(() -> added(name));
    }

    private static Optional<Element> find(Element styles, String name) {
        return styles.elements("w:style")
                .filter(style -> WordXml.value(style, "w:name")
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .findFirst();
    }

    private static String id(Element style) {
        return style.attribute("w:styleId").orElse("");
    }

    private String added(String name) {
        Element style = find(house, name).orElseThrow().copy();
        String id = id(style);
        while (isTaken(id)) {
            id = id + "Gt";
        }
        Element named = style.with("w:styleId", id);
        // what it builds on is called by another name there, or is not there
        named.replace(named.elements()
                .flatMap(child -> child.is("w:basedOn") || child.is("w:next") ? theirs(child) : Stream.of(child))
                .toList());
        named.all("w:numId").forEach(number -> {
            var unused = number.with(
                    "w:val",
                    Integer.toString(numbering.ours(number.attribute("w:val").orElseThrow())));
        });
        var unused = styles.add(named);
        return id;
    }

    private boolean isTaken(String id) {
        return styles.elements("w:style").anyMatch(style -> id(style).equals(id));
    }

    private Stream<Element> theirs(Element link) {
        return house.elements("w:style")
                .filter(style -> link.attribute("w:val").equals(Optional.of(id(style))))
                .flatMap(style -> WordXml.value(style, "w:name").stream())
                .flatMap(name -> find(styles, name).stream())
                .map(style -> WordXml.value(link.name(), id(style)));
    }

    /** The level of a heading by its style, from 1; 0 of what is none. */
    int level(Element paragraph) {
        return style(paragraph)
                .flatMap(style -> WordXml.value(style, "w:name"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("heading [1-9]"))
                .map(name -> name.charAt(name.length() - 1) - '0')
                .orElse(0);
    }

    private Optional<Element> style(Element paragraph) {
        return paragraph
                .first("w:pPr")
                .flatMap(properties -> WordXml.value(properties, "w:pStyle"))
                .flatMap(id -> styles.elements("w:style")
                        .filter(style -> id(style).equals(id))
                        .findFirst());
    }

    /** The list that a style belongs to, if it numbers. */
    Optional<Integer> list(String name) {
        return find(styles, name)
                .flatMap(style -> style.first("w:pPr"))
                .flatMap(properties -> properties.first("w:numPr"))
                .flatMap(properties -> WordXml.value(properties, "w:numId"))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** The language in which text is, unless it says otherwise. */
    Optional<String> language() {
        return styles.first("w:docDefaults")
                .flatMap(defaults -> defaults.first("w:rPrDefault"))
                .flatMap(defaults -> defaults.first("w:rPr"))
                .flatMap(properties -> WordXml.value(properties, "w:lang"));
    }
}
