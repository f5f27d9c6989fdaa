package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a marked-up document, named as it is written, with its prefix. */
final class Element implements Node {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    static Element of(String name, Node... children) {
        Element made = new Element(name);
        made.children.addAll(List.of(children));
        return made;
    }

    /** An element that holds text, if only an empty one. */
    static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    /** Another element that is like it. */
    Element copy() {
        Element copy = new Element(name);
        copy.attributes.putAll(attributes);
        children.forEach(child -> copy.children.add(child instanceof Element element ? element.copy() : child));
        return copy;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** This element, with an attribute more. */
    Element with(String attribute, String value) {
        attributes.put(attribute, Objects.requireNonNull(value, attribute));
        return this;
    }

    /** This element, with children more. */
    Element add(Node... more) {
        children.addAll(List.of(more));
        return this;
    }

    /** This element, with children more. */
    Element add(List<? extends Node> more) {
        children.addAll(more);
        return this;
    }

    Element add(String text) {
        return add(new Text(text));
    }

    /** Puts other children in the place of its own. */
    void replace(List<? extends Node> others) {
        List<Node> copy = List.copyOf(others);
        children.clear();
        children.addAll(copy);
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
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
    public void writeTo(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Text.escaped(value, out);
            out.append('"');
        });
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        children.forEach(child -> child.writeTo(out));
        out.append("</").append(name).append('>');
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
