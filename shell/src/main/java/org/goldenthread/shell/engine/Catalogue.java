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
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

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
    record Allowed(String value, String means) {}

    /** The values that words of some types may have, by the names of their classes. */
    Map<String, List<Allowed>> allowed() {
        return allowed;
    }

    /** The values that a word of a type may have; none where they can't be counted. */
    List<Allowed> allowed(Class<?> type) {
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

    /** Why no command begins with these words. */
    Problem unknown(String first, Optional<String> second) {
        List<CommandSpec> siblings = of(first);
        if (siblings.isEmpty()) {
            List<String> firsts = commands.values().stream()
                    .map(spec -> spec.name().get(0))
                    .distinct()
                    .toList();
            Problem problem = Problem.invalid("command.unknown", "\"" + Shown.of(first) + "\" is not a command");
            return Everyday.command(first)
                    .map(problem::hint)
                    .or(() -> Nearest.to(first, firsts)
                            .flatMap(near -> misspelt(problem.hint(near).meant(first, near), near, second)))
                    .orElseGet(() -> problem.hint("help"));
        }
        List<String> verbs = verbs(first);
        if (second.isEmpty()) {
            return Problem.invalid("command.incomplete", first + " needs a verb: " + String.join(", ", verbs))
                    .hint("help " + first);
        }
        Problem problem = Problem.invalid(
                "command.unknown",
                "\"" + Shown.of(first + " " + second.get()) + "\" is not a command; " + first + " has "
                        + String.join(", ", verbs));
        return Everyday.verb(second.get())
                .filter(verbs::contains)
                .or(() -> Nearest.to(second.get(), verbs))
                .map(near -> problem.hint(first + " " + near).meant(second.get(), near))
                .orElseGet(() -> problem.hint("help " + first));
    }

    /**
     * With the verb that was likely meant too, where the noun is not the only word that is wrong. Nothing where what
     * follows is like no verb of that noun: then it was not meant.
     */
    private Optional<Problem> misspelt(Problem problem, String noun, Optional<String> second) {
        List<String> verbs = verbs(noun);
        if (second.isEmpty() || verbs.isEmpty() || verbs.contains(second.get())) {
            return Optional.of(problem);
        }
        return Nearest.to(second.get(), verbs).map(near -> problem.meant(second.get(), near));
    }

    /** The second words of the commands that begin with this one. */
    List<String> verbs(String noun) {
        return of(noun).stream()
                .filter(spec -> spec.name().size() > 1)
                .map(spec -> spec.name().get(1))
                .toList();
    }
}
