package org.goldenthread.papers;

import java.util.List;
import java.util.Optional;

/** What a Word document is made of. */
final class WordXml {

    static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private WordXml() {}

    /** An element that holds one value. */
    static Element value(String name, String value) {
        return Element.of(name).with("w:val", value);
    }

    static Element value(String name, int value) {
        return value(name, Integer.toString(value));
    }

    /** The value of the first element of a name in another. */
    static Optional<String> value(Element in, String name) {
        return in.first(name).flatMap(element -> element.attribute("w:val"));
    }

    /** Words, with their properties. */
    static Element run(String words, Node... properties) {
        Element run = Element.of("w:r");
        if (properties.length > 0) {
            run.add(Element.of("w:rPr", properties));
        }
        return run.add(Element.of("w:t", words).with("xml:space", "preserve"));
    }

    static Element run(String words, Optional<Element> properties) {
        Element run = Element.of("w:r");
        properties.ifPresent(run::add);
        return run.add(Element.of("w:t", words).with("xml:space", "preserve"));
    }

    static Element paragraph(Node... properties) {
        return Element.of("w:p", Element.of("w:pPr", properties));
    }

    static Element styled(String style, String words) {
        return paragraph(value("w:pStyle", style)).add(run(words));
    }

    /** A place by a tag, which stays when it is filled; its title is the same, which more programs keep than a tag. */
    static Element place(String tag, int id, List<? extends Node> content) {
        return Element.of(
                "w:sdt",
                Element.of("w:sdtPr", value("w:alias", tag), value("w:tag", tag), value("w:id", id)),
                Element.of("w:sdtContent").add(content));
    }

    /** A paragraph that takes no room. */
    static Element unseen(Node... properties) {
        return Element.of(
                "w:p",
                Element.of(
                                "w:pPr",
                                Element.of("w:spacing")
                                        .with("w:before", "0")
                                        .with("w:after", "0")
                                        .with("w:line", "20")
                                        .with("w:lineRule", "exact"))
                        .add(properties));
    }
}
