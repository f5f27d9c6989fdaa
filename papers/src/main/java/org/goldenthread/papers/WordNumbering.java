package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists of a document: those that it has, our own where it needs them, and each numbered list begun at 1. */
final class WordNumbering {

    private final Element numbering;
    private final Element house;
    private final Map<String, Integer> ours = new HashMap<>();

    WordNumbering(Element numbering, Element house) {
        this.numbering = numbering;
        this.house = house;
    }

    /** Forgets the lists that began at 1 for what is no longer there. */
    void forget(Set<String> used) {
        List<Node> kept = new ArrayList<>();
        for (Node child : numbering.children()) {
            if (!(child instanceof Element element && isRestart(element) && !used.contains(id(element, "w:numId")))) {
                kept.add(child);
            }
        }
        numbering.replace(kept);
    }

    private static boolean isRestart(Element element) {
        return element.is("w:num")
                && element.elements("w:lvlOverride")
                        .anyMatch(level -> level.first("w:startOverride").isPresent());
    }

    /** A list like that of our own paper, made when it is first asked for. */
    int ours(String houseNumber) {
        return ours.computeIfAbsent(houseNumber, number -> {
            String definition = definition(house, number).orElseThrow();
            Element copy = house.elements("w:abstractNum")
                    .filter(list -> id(list, "w:abstractNumId").equals(definition))
                    .findFirst()
                    .orElseThrow()
                    .copy();
            if (numbering.elements("w:abstractNum").anyMatch(list -> isLike(list, copy))) {
                String there = numbering
                        .elements("w:abstractNum")
                        .filter(list -> isLike(list, copy))
                        .findFirst()
                        .map(list -> id(list, "w:abstractNumId"))
                        .orElseThrow();
                return numbering
                        .elements("w:num")
                        .filter(num -> !isRestart(num))
                        .filter(num -> WordXml.value(num, "w:abstractNumId").equals(Optional.of(there)))
                        .findFirst()
                        .map(num -> Integer.valueOf(id(num, "w:numId")))
                        .orElseGet(() -> num(there, Optional.empty()));
            }
            String free = Integer.toString(free("w:abstractNum", "w:abstractNumId", 0));
            insert(copy.with("w:abstractNumId", free));
            return num(free, Optional.empty());
        });
    }

    private static boolean isLike(Element list, Element other) {
        return list.first("w:lvl")
                .map(Element::toString)
                .equals(other.first("w:lvl").map(Element::toString));
    }

    /** A list like another that begins at 1. */
    int restarted(int like) {
        return num(
                definition(numbering, Integer.toString(like)).orElseThrow(),
                Optional.of(Element.of("w:lvlOverride", WordXml.value("w:startOverride", 1))
                        .with("w:ilvl", "0")));
    }

    boolean has(int number) {
        return definition(numbering, Integer.toString(number)).isPresent();
    }

    private static Optional<String> definition(Element numbering, String number) {
        return numbering
                .elements("w:num")
                .filter(num -> id(num, "w:numId").equals(number))
                .findFirst()
                .flatMap(num -> WordXml.value(num, "w:abstractNumId"));
    }

    private int num(String definition, Optional<Element> override) {
        int id = free("w:num", "w:numId", 1);
        Element num = Element.of("w:num", WordXml.value("w:abstractNumId", definition))
                .with("w:numId", Integer.toString(id));
        override.ifPresent(num::add);
        insert(num);
        return id;
    }

    private int free(String element, String attribute, int least) {
        Set<String> taken = new HashSet<>();
        numbering.elements(element).forEach(one -> taken.add(id(one, attribute)));
        int free = least;
        while (taken.contains(Integer.toString(free))) {
            free++;
        }
        return free;
    }

    /** Puts a definition before all lists, and a list before those with greater numbers. */
    private void insert(Element element) {
        List<Node> children = new ArrayList<>(numbering.children());
        int at = 0;
        while (at < children.size() && !(children.get(at) instanceof Element there && comesAfter(there, element))) {
            at++;
        }
        children.add(at, element);
        numbering.replace(children);
    }

    private static boolean comesAfter(Element there, Element element) {
        return there.is("w:numIdMacAtCleanup")
                || (there.is("w:num") && (element.is("w:abstractNum") || number(there) > number(element)));
    }

    private static int number(Element list) {
        String number = id(list, "w:numId");
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }

    private static String id(Element element, String attribute) {
        return element.attribute(attribute).orElse("");
    }
}
