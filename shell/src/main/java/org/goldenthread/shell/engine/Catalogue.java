package org.goldenthread.shell.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Meanings;

/** The commands there are. None of their classes is built to know them. */
public final class Catalogue {

    private final Map<String, CommandSpec> commands = new LinkedHashMap<>();
    private final Map<String, List<Allowed>> allowed;

    /**
     * What these classes declare.
     *
     * @throws IllegalStateException when nothing is said of an option, an argument or a value
     */
    public Catalogue(List<Class<?>> classes) {
        this(
                classes.stream()
                        .flatMap(type -> CommandSpec.of(type).sorted(Comparator.comparing(CommandSpec::words)))
                        .toList(),
                new LinkedHashMap<>());
        Stream.concat(
                        commands().stream()
                                .flatMap(spec -> spec.parameters().stream())
                                .map(Parameter::type),
                        GlobalOption.all().map(GlobalOption::type))
                .distinct()
                .forEach(this::allow);
    }

    /**
     * What an index says that they declare, so that none of them is loaded.
     *
     * @param allowed the values that words of a type may have, by the name of its class
     */
    Catalogue(List<CommandSpec> specs, Map<String, List<Allowed>> allowed) {
        specs.forEach(spec -> {
            if (commands.put(spec.words(), spec) != null) {
                throw new IllegalStateException("declared twice: " + spec.words());
            }
        });
        this.allowed = allowed;
    }

    private void allow(Class<?> type) {
        List<Allowed> values = new ArrayList<>();
        Meanings.ofValues(type).forEach((value, means) -> values.add(new Allowed(value, means)));
        if (!values.isEmpty()) {
            allowed.put(type.getName(), values);
        }
    }

    /** A value that a word may have, and what it means. */
    public record Allowed(String value, String means) {}

    /** The values that words of some types may have, by the names of their classes. */
    Map<String, List<Allowed>> allowed() {
        return allowed;
    }

    /** The values that a word of a type may have; none where they can't be counted. */
    public List<Allowed> allowed(Class<?> type) {
        return allowed.getOrDefault(type.getName(), List.of());
    }

    public Collection<CommandSpec> commands() {
        return commands.values();
    }

    public Optional<CommandSpec> find(String words) {
        return Optional.ofNullable(commands.get(words));
    }

    /** The commands whose first word is this noun. */
    public List<CommandSpec> of(String noun) {
        return commands.values().stream()
                .filter(spec -> spec.name().get(0).equals(noun))
                .toList();
    }

    /** The second words of the commands that begin with this one. */
    public List<String> verbs(String noun) {
        return of(noun).stream()
                .filter(spec -> spec.name().size() > 1)
                .map(spec -> spec.name().get(1))
                .toList();
    }
}
