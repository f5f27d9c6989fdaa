package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.render.Output;

/** Reads words as what a command and the options of every command take, collecting every problem. */
final class Binder {

    private final CommandLine line;
    private final List<Problem> problems;

    Binder(CommandLine line, List<Problem> problems) {
        this.line = line;
        this.problems = problems;
    }

    Context.Settings settings(Request request) {
        return new Context.Settings(
                first("db"),
                value("output", Output.class).orElse(Output.TABLE),
                value("as-at", LocalDate.class),
                value("as-told", LocalDate.class),
                value("today", LocalDate.class),
                value("by", Author.class),
                request.terminal()
                        && !line.has("no-colour")
                        && !request.environment().containsKey("NO_COLOR"),
                line.has("dry-run"),
                value("paper", Source.class),
                value("on", LocalDate.class),
                value("expect", Long.class).map(Head::new));
    }

    /** The values of a command's parameters, in their order. */
    List<Object> values(CommandSpec spec) {
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : spec.parameters()) {
            values.add(parameter.isFlag() ? (Object) line.has(parameter.name()) : value(spec, parameter));
        }
        return values;
    }

    private Object value(CommandSpec spec, Parameter parameter) {
        List<String> given = parameter.option() ? line.option(parameter.name()) : argument(parameter);
        String name = parameter.option() ? "--" + parameter.name() : parameter.name();
        List<Object> read = new ArrayList<>();
        given.forEach(word -> read(parameter.type(), name, word).ifPresent(read::add));
        if (parameter.isList()) {
            return read;
        }
        Optional<Object> one = read.stream().findFirst();
        if (!parameter.isRequired()) {
            return one;
        }
        if (given.isEmpty()) {
            problems.add(Problem.invalid(
                            parameter.option() ? "option.missing" : "argument.missing",
                            spec.words() + " needs " + parameter.shown()
                                    + (parameter.description().isEmpty() ? "" : ": " + parameter.description()))
                    .hint(spec.usage()));
        }
        return one.orElse(Missing.VALUE);
    }

    /** Stands for a required value that is missing; the command is not run then. */
    private enum Missing {
        VALUE
    }

    private List<String> argument(Parameter parameter) {
        List<String> arguments = line.arguments();
        if (parameter.isList()) {
            return arguments.subList(Math.min(parameter.index(), arguments.size()), arguments.size());
        }
        return parameter.index() < arguments.size() ? List.of(arguments.get(parameter.index())) : List.of();
    }

    private Optional<String> first(String name) {
        return line.option(name).stream().findFirst();
    }

    private <T> Optional<T> value(String option, Class<T> type) {
        Class<?> read = type == Long.class ? long.class : type;
        return first(option).flatMap(word -> read(read, "--" + option, word)).map(type::cast);
    }

    private Optional<Object> read(Class<?> type, String name, String word) {
        try {
            return Optional.of(Forms.value(type, name, word));
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }
}
