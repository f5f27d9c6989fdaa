package org.goldenthread.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a marked-up document, named as it is written, with its prefix. */
final class Element implements Node {

    private final String name;
    private List<Attribute> attributes = List.of();
    private List<Node> children = List.of();

    private record Attribute(String name, String value) {}

    private Element(String name) {
        this.name = name;
    }

    /** One of many: it has no more room than it needs. */
    private static <A> List<A> more(List<A> some, List<? extends A> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<A> all = some.isEmpty() ? new ArrayList<>(more.size()) : some;
        all.addAll(more);
        return all;
    }

    static Element of(String name, Node... children) {
        Element made = new Element(name);
        return made.add(children);
    }

    /** An element that holds text, if only an empty one. */
    static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    /** Another element that is like it. */
    Element copy() {
        Element copy = new Element(name);
        copy.attributes = more(copy.attributes, attributes);
        return copy.add(children.stream()
                .map(child -> child instanceof Element element ? element.copy() : child)
                .toList());
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** This element, with an attribute more. */
    Element with(String attribute, String value) {
        Attribute said = new Attribute(attribute, Objects.requireNonNull(value, attribute));
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(attribute)) {
                attributes.set(i, said);
                return this;
            }
        }
        attributes = more(attributes, List.of(said));
        return this;
    }

    /** This element, with children more. */
    Element add(Node... more) {
        return add(List.of(more));
    }

    /** This element, with children more. */
    Element add(List<? extends Node> more) {
        children = more(children, more);
        return this;
    }

    Element add(String text) {
        return add(new Text(text));
    }

    /** Puts other children in the place of its own. */
    void replace(List<? extends Node> others) {
        children = more(List.of(), others);
    }

    Optional<String> attribute(String attribute) {
        return attributes.stream()
                .filter(said -> said.name().equals(attribute))
                .map(Attribute::value)
                .findFirst();
    }

    List<Node> children() {
        return List.copyOf(children);
    }

    /** Its elements, one level down. */
    Stream<Element> elements() {
        return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Stream<Element> elements(String named) {
        return elements().filter(child -> child.is(named));
    }

    Optional<Element> first(String named) {
        return elements(named).findFirst();
    }

    /** The elements of a name in it, at any depth, in the order of the document. */
    Stream<Element> all(String named) {
        return elements()
                .flatMap(child -> Stream.concat(child.is(named) ? Stream.of(child) : Stream.empty(), child.all(named)));
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        children.forEach(child -> text.append(child.text()));
        return text.toString();
    }

    @Override
    public void writeTo(Appendable out) throws IOException {
        out.append('<').append(name);
        for (Attribute said : attributes) {
            out.append(' ').append(said.name()).append("=\"");
            Text.escaped(said.value(), out);
            out.append('"');
        }
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child : children) {
            child.writeTo(out);
        }
        out.append("</").append(name).append('>');
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
