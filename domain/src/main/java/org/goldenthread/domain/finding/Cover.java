package org.goldenthread.domain.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/** Whether a milestone is for a place, or for a group of people. What was dropped or superseded is for nobody. */
final class Cover {

    private final Map<Code, Place> places;

    Cover(Map<Code, Place> places) {
        this.places = places;
    }

    /** Whether it is for a place, a part of it, or what it is a part of. */
    boolean isFor(Milestone milestone, Code place) {
        return isKept(milestone) && milestone.people().places().stream().anyMatch(its -> isRelated(its, place));
    }

    /** Whether one place is the other, a part of it, or what it is a part of. */
    boolean isRelated(Code one, Code other) {
        return within(one).contains(other) || within(other).contains(one);
    }

    /** A place and what it is part of. */
    private Set<Code> within(Code place) {
        Set<Code> all = new HashSet<>();
        for (Code at = place; all.add(at) && places.containsKey(at); ) {
            at = java.util.Objects.requireNonNull(places.get(at)).partOf().orElse(at);
        }
        return all;
    }

    /** Whether it is for a group of people. */
    static boolean isFor(Milestone milestone, Sentence group) {
        return isKept(milestone) && milestone.people().groups().stream().anyMatch(its -> isAlike(its, group));
    }

    /** Whether the words of either group hold the other's, in any case. */
    static boolean isAlike(Title one, Sentence other) {
        String words = one.value().toLowerCase(Locale.ROOT);
        String others = other.value().toLowerCase(Locale.ROOT);
        return words.contains(others) || others.contains(words);
    }

    /** Whether its promise is kept or can still be. */
    static boolean isKept(Milestone milestone) {
        return milestone.status().isOpen() || milestone.status().isDelivered();
    }

    /** The groups of people of a strategy's population, apart by semicolons. */
    static List<Sentence> groups(Sentence population) {
        List<Sentence> groups = new ArrayList<>();
        Arrays.stream(population.value().split(";"))
                .filter(words -> !words.isBlank())
                .map(Sentence::parse)
                .forEach(groups::add);
        return groups;
    }
}
