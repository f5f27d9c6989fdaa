package org.goldenthread.domain.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be done next, as data: what to do, what is known of it filled in by name, and what is missing named. Each door
 * says it in its own way: as a line to type, as the words of a command, as a button.
 *
 * @param what the record of a verb, to be recorded; the record of a fact, to be said of the thing whose {@code code} is
 *     known; or what is to be looked at. Without one, what was asked is to be asked again, with these parts besides or
 *     instead
 * @param parts what is known and what is missing, in the order in which a person says it. A verb's parts have the names of
 *     its components, of an {@code Occasion}'s or of a {@code Source}'s; a fact's have those of its own components, and
 *     {@code code} and, where it is said of several kinds of things, {@code noun}
 * @since 0.1
 */
public record Suggestion(Optional<Class<?>> what, List<Part> parts) {

    /**
     * One part.
     *
     * @param name the name of a component
     * @param value what is known
     * @param asks what is missing, in one word: when, why, cause
     * @since 0.1
     */
    public record Part(String name, Optional<Object> value, String asks) {
        public Part {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(asks, "asks");
        }

        /** The same part, of another value. */
        public Part of(Object other) {
            return new Part(name, Optional.of(other), asks);
        }

        /** Whether somebody still has to say it. */
        public boolean isMissing() {
            return value.isEmpty();
        }

        @Override
        public String toString() {
            return name + " " + value.map(Values::words).orElse("…");
        }
    }

    /** A value that has yet to be taken from others, by its name among them. */
    private record Named(String name) {
        @Override
        public String toString() {
            return "{" + name + "}";
        }
    }

    public Suggestion {
        Objects.requireNonNull(what, "what");
        parts = List.copyOf(parts);
    }

    /** To do this: to record a verb, to say a fact, to look at something. */
    public static Suggestion to(Class<?> what) {
        return new Suggestion(Optional.of(what), List.of());
    }

    /** To ask again what was asked, otherwise. */
    public static Suggestion again() {
        return new Suggestion(Optional.empty(), List.of());
    }

    /** With something that is known. */
    public Suggestion with(String name, Object value) {
        return and(new Part(name, Optional.of(value), name));
    }

    /** With what the value of a name is, once it is {@link #filled}. */
    public Suggestion from(String name, String named) {
        return from(name, named, name);
    }

    /** The same, with the word that asks for it where there is no such value. */
    public Suggestion from(String name, String named, String asks) {
        return and(new Part(name, Optional.of(new Named(named)), asks));
    }

    /** With something that is missing, which is asked for by its name. */
    public Suggestion missing(String name) {
        return missing(name, name);
    }

    /** With something that is missing, and the word that asks for it. */
    public Suggestion missing(String name, String asks) {
        return and(new Part(name, Optional.empty(), asks));
    }

    private Suggestion and(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Suggestion(what, more);
    }

    /** With the values that were yet to be taken from others; what is not among them is missing. */
    public Suggestion filled(Values values) {
        return new Suggestion(
                what,
                parts.stream()
                        .map(part -> part.value()
                                .filter(Named.class::isInstance)
                                .map(named -> new Part(part.name(), values.get(((Named) named).name()), part.asks()))
                                .orElse(part))
                        .toList());
    }

    /** What is known of a part, if it is. */
    public Optional<Object> known(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .flatMap(part -> part.value().stream())
                .findFirst();
    }

    /** The names of what somebody still has to say. */
    public List<String> lacks() {
        return parts.stream().filter(Part::isMissing).map(Part::name).toList();
    }

    /** In plain words: {@code complete milestone (milestone SWK-JSNA, evidence …)}. */
    @Override
    public String toString() {
        String done = what.map(type -> words(type.getSimpleName())).orElse("again");
        return parts.isEmpty()
                ? done
                : done + parts.stream().map(Part::toString).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
