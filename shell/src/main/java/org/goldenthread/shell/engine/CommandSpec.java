package org.goldenthread.shell.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.text.Code;
import org.springframework.shell.core.command.annotation.Command;

/** What is known of a command from the one place where it is declared, its annotated method. */
public record CommandSpec(
        List<String> name, String description, List<String> examples, boolean writes, Method method, List<Slot> slots) {

    /** One parameter of the method: a word, or the fields of a fact. */
    record Slot(boolean isFact, List<Parameter> parameters) {
        Slot {
            parameters = List.copyOf(parameters);
        }

        static Slot of(java.lang.reflect.Parameter declared) {
            Says says = declared.getAnnotation(Says.class);
            return says == null
                    ? new Slot(false, List.of(Parameter.of(declared)))
                    : new Slot(true, Parameter.ofFact(says.value()));
        }
    }

    public CommandSpec {
        name = List.copyOf(name);
        examples = List.copyOf(examples);
        slots = List.copyOf(slots);
        for (Parameter parameter : parameters(slots)) {
            if (parameter.option() && GlobalOption.find(parameter.name()).isPresent()) {
                throw new IllegalStateException(
                        name + " declares an option that every command has: " + parameter.name());
            }
        }
    }

    private static List<Parameter> parameters(List<Slot> slots) {
        return slots.stream().flatMap(slot -> slot.parameters().stream()).toList();
    }

    List<Parameter> parameters() {
        return parameters(slots);
    }

    static Stream<CommandSpec> of(Class<?> commands) {
        return Arrays.stream(commands.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Command.class))
                .map(CommandSpec::of);
    }

    private static CommandSpec of(Method method) {
        Command command = method.getAnnotation(Command.class);
        Examples examples = method.getAnnotation(Examples.class);
        return new CommandSpec(
                List.of(command.name()),
                command.description(),
                examples == null ? List.of() : List.of(examples.value()),
                method.isAnnotationPresent(Writes.class),
                method,
                Arrays.stream(method.getParameters())
                        .filter(p -> p.getType() != Context.class)
                        .map(Slot::of)
                        .toList());
    }

    public String words() {
        return String.join(" ", name);
    }

    List<Parameter> arguments() {
        return parameters().stream().filter(p -> !p.option()).toList();
    }

    List<Parameter> options() {
        return parameters().stream().filter(Parameter::option).toList();
    }

    Optional<Parameter> option(String wanted) {
        return options().stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    /** Whether its first argument is the code of a thing of that noun, or of anything. */
    boolean isAbout(String noun) {
        boolean takesAny = name.size() == 1;
        return arguments().stream()
                .filter(p -> p.index() == 0 && p.type() == Code.class && p.isRequired())
                .anyMatch(p -> takesAny
                        || p.name().equals(noun)
                        || (name.get(0).equals(noun) && !name.get(1).equals("add")));
    }

    /** {@code milestone progress CODE --note TEXT [options]}. */
    String usage() {
        StringBuilder usage = new StringBuilder(words());
        arguments().forEach(p -> usage.append(' ').append(p.isRequired() ? p.shown() : "[" + p.shown() + "]"));
        options().stream().filter(Parameter::isRequired).forEach(p -> usage.append(' ')
                .append(p.shown()));
        options().stream()
                .filter(p -> !p.isRequired())
                .forEach(p -> usage.append(" [").append(p.shown()).append("]"));
        return usage.toString();
    }
}
