package org.goldenthread.shell.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.constraint.Constraints;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Code;
import org.springframework.shell.core.command.annotation.Command;

/**
 * What is known of a command from the one place where it is declared, its annotated method.
 *
 * @param asked the options that a person is asked for though the command does without them
 * @param declared the method, which is looked for when the command is run
 */
public record CommandSpec(
        List<String> name,
        String description,
        List<String> examples,
        boolean writes,
        List<String> asked,
        Declared declared,
        List<Slot> slots) {

    /** The names of a class, of its method, and of the types that the method takes. */
    record Declared(String type, String method, List<String> takes) {

        private static final Map<String, Method> FOUND = new ConcurrentHashMap<>();

        Declared {
            takes = List.copyOf(takes);
        }

        static Declared of(Method method) {
            return new Declared(method.getDeclaringClass().getName(), method.getName(), takes(method));
        }

        private static List<String> takes(Method method) {
            return Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
        }

        Method find() {
            // the hash of a record takes the virtual machine longer to make, the first time, than the search does
            return FOUND.computeIfAbsent(type + " " + method + " " + takes, key -> search());
        }

        private Method search() {
            return Arrays.stream(Parameter.named(type).getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .filter(candidate -> takes(candidate).equals(takes))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** One parameter of the method. */
    record Slot(Sort sort, List<Parameter> parameters) {

        /** What is made of its words. */
        enum Sort {
            /** One value, or a list. */
            WORD,
            /** Several options, the components of a record. */
            RECORD,
            /** The fields of a fact. */
            FACT,
            /** Those fields of a fact that are given. */
            PART,
            /** What the command is about: codes, the first of the parameters, or conditions, the others. */
            CHOICE,
            /** What is chosen of the list that it answers. No parameter of the method. */
            SELECTION
        }

        Slot {
            parameters = List.copyOf(parameters);
        }

        static Slot of(java.lang.reflect.Parameter declared, Wording wording) {
            if (declared.isAnnotationPresent(Options.class)) {
                return new Slot(
                        Sort.RECORD,
                        Arrays.stream(constructor(declared.getType()).getParameters())
                                .map(component -> Parameter.of(component, wording))
                                .toList());
            }
            Says says = declared.getAnnotation(Says.class);
            return says == null
                    ? new Slot(Sort.WORD, List.of(Parameter.of(declared, wording)))
                    : new Slot(
                            says.partly() ? Sort.PART : Sort.FACT,
                            Parameter.ofFact(says.value()).stream()
                                    .map(parameter -> says.partly() ? parameter.optional() : parameter)
                                    .toList());
        }

        /** What makes a record of the values of its components. */
        static Constructor<?> constructor(Class<?> made) {
            return made.getDeclaredConstructors()[0];
        }

        /** @param noun what is chosen from, whose codes are named */
        static Slot choosing(Chosen chosen, String noun, Set<String> taken) {
            return new Slot(
                    Sort.CHOICE,
                    Stream.concat(Stream.of(Parameter.codes(noun)), Parameter.conditions(chosen.by(), taken).stream())
                            .toList());
        }

        Parameter codes() {
            return parameters.get(0);
        }

        List<Parameter> conditions() {
            return sort == Sort.CHOICE ? parameters.subList(1, parameters.size()) : List.of();
        }
    }

    public CommandSpec {
        name = List.copyOf(name);
        examples = List.copyOf(examples);
        asked = List.copyOf(asked);
        slots = List.copyOf(slots);
    }

    /** The same, when it asks for no option that it does not take, and declares none that every command has. */
    private CommandSpec checked() {
        for (String option : asked) {
            if (option(option).isEmpty()
                    && GlobalOption.find(option)
                            .filter(it -> it.appliesTo(this))
                            .isEmpty()) {
                throw new IllegalStateException(name + " asks for an option that it does not have: " + option);
            }
        }
        for (Parameter parameter : options()) {
            if (GlobalOption.find(parameter.name())
                    .filter(option -> option.appliesTo(this))
                    .isPresent()) {
                throw new IllegalStateException(
                        name + " declares an option that every command has: " + parameter.name());
            }
        }
        return this;
    }

    /** All that it takes, the conditions that choose what it is about last. */
    public List<Parameter> parameters() {
        return Stream.concat(
                        slots.stream().flatMap(slot -> slot.parameters().stream()
                                .filter(it -> !slot.conditions().contains(it))),
                        conditions())
                .toList();
    }

    private Stream<Parameter> conditions() {
        return slots.stream().flatMap(slot -> slot.conditions().stream());
    }

    /** All that it takes but for conditions and what chooses of its list. */
    public List<Parameter> own() {
        return parameters().stream()
                .filter(it -> !isCondition(it) && !selection().contains(it))
                .toList();
    }

    /** The options that choose of the list that it answers; none where it answers no list. */
    public List<Parameter> selection() {
        return slots.stream()
                .filter(slot -> slot.sort() == Slot.Sort.SELECTION)
                .findFirst()
                .map(Slot::parameters)
                .orElse(List.of());
    }

    /** Whether a line chooses what it is about by what that is, in place of codes. */
    public boolean chooses(CommandLine line) {
        return conditions().anyMatch(condition -> line.has(condition.name()));
    }

    /** The condition that is a component of the record that chooses, by whatever name it is typed. */
    public Optional<Parameter> condition(String component) {
        return conditions().filter(it -> it.component().equals(component)).findFirst();
    }

    /** Whether an option chooses what it is about, in place of codes. */
    public boolean isCondition(Parameter option) {
        return conditions().anyMatch(option::equals);
    }

    /** Whether a word that it takes is there, or what may stand in its place. */
    public boolean isGiven(Parameter parameter, CommandLine line) {
        return parameter.option()
                ? line.has(parameter.name())
                : line.arguments().size() > parameter.index() || (parameter.isChoice() && chooses(line));
    }

    static Stream<CommandSpec> of(Class<?> commands) {
        return Arrays.stream(commands.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Command.class))
                .map(CommandSpec::of);
    }

    /** The parameters that take words: all but those of what a command works with. */
    private static List<java.lang.reflect.Parameter> taking(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(p -> p.getType() != Context.class && p.getType() != Recorder.class)
                .toList();
    }

    /** What makes the record that a slot's options go into. */
    Constructor<?> constructor(Slot slot) {
        return Slot.constructor(taking(method()).get(slots.indexOf(slot)).getType());
    }

    private static CommandSpec of(Method method) {
        Command command = method.getAnnotation(Command.class);
        Examples examples = method.getAnnotation(Examples.class);
        Wording wording = Wording.of(method);
        List<java.lang.reflect.Parameter> declared = taking(method);
        List<Slot> own = declared.stream()
                .filter(parameter -> !parameter.isAnnotationPresent(Chosen.class))
                .map(parameter -> Slot.of(parameter, wording))
                .toList();
        Set<String> taken = own.stream()
                .flatMap(slot -> slot.parameters().stream())
                .map(Parameter::name)
                .collect(Collectors.toSet());
        List<Slot> slots = new ArrayList<>(own);
        for (int i = 0; i < declared.size(); i++) {
            Chosen chosen = declared.get(i).getAnnotation(Chosen.class);
            if (chosen != null) {
                slots.add(i, Slot.choosing(chosen, command.name()[0], taken));
            }
        }
        if (method.isAnnotationPresent(Selects.class)) {
            List<Class<?>> rows = List.of(method.getAnnotation(Answers.class).value());
            slots.add(new Slot(Slot.Sort.SELECTION, Selecting.options(rows, taken)));
        }
        return new CommandSpec(
                        List.of(command.name()),
                        command.description(),
                        examples == null ? List.of() : List.of(examples.value()),
                        method.isAnnotationPresent(Writes.class),
                        method.isAnnotationPresent(Asked.class)
                                ? List.of(method.getAnnotation(Asked.class).value())
                                : List.of(),
                        Declared.of(method),
                        slots)
                .checked();
    }

    /** The method that runs it. */
    public Method method() {
        return declared.find();
    }

    public String words() {
        return String.join(" ", name);
    }

    public List<Parameter> arguments() {
        return parameters().stream().filter(p -> !p.option()).toList();
    }

    public List<Parameter> options() {
        return parameters().stream().filter(Parameter::option).toList();
    }

    public Optional<Parameter> option(String wanted) {
        for (Slot slot : slots) {
            for (Parameter parameter : slot.parameters()) {
                if (parameter.option() && parameter.name().equals(wanted)) {
                    return Optional.of(parameter);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it brings in something new. */
    public boolean adds() {
        return adds(name);
    }

    static boolean adds(List<String> name) {
        return name.get(name.size() - 1).equals("add");
    }

    /** Whether its first argument is the code of a thing of that noun, or of anything. */
    boolean isAbout(String noun) {
        boolean takesAny = name.size() == 1;
        return arguments().stream()
                .filter(p -> p.index() == 0 && p.type() == Code.class && p.isRequired())
                .anyMatch(p -> takesAny || p.name().equals(noun) || (name.get(0).equals(noun) && !adds()));
    }

    /** The code of the problem of a word that it needs and was not given: the verb's own where a rule demands it. */
    public String codeWithout(Parameter parameter) {
        Writes writes = method().getAnnotation(Writes.class);
        String grammar = parameter.option() ? "option.missing" : "argument.missing";
        return writes == null
                ? grammar
                : Arrays.stream(writes.value())
                        .flatMap(verb -> Constraints.needed(verb).entrySet().stream())
                        .filter(needed -> Names.kebab(needed.getKey()).equals(parameter.name()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(grammar);
    }

    /** {@code milestone progress CODE --note TEXT [--next DUE]}. */
    public String usage() {
        return String.join(" ", taken());
    }

    /**
     * What it is called, and each of the words that it takes: first its arguments, then what it needs. Conditions in place
     * of codes are many, and are told of apart.
     */
    public List<String> taken() {
        return Stream.concat(
                        withArguments(),
                        Stream.of(true, false)
                                .flatMap(needed -> own().stream().filter(p -> p.option() && p.isRequired() == needed))
                                .map(CommandSpec::taken))
                .toList();
    }

    /** {@code milestone progress CODE}: without options. */
    public String shortly() {
        return withArguments().collect(Collectors.joining(" "));
    }

    private Stream<String> withArguments() {
        return Stream.concat(Stream.of(words()), arguments().stream().map(CommandSpec::taken));
    }

    private static String taken(Parameter parameter) {
        return parameter.isRequired() ? parameter.shown() : "[" + parameter.shown() + "]";
    }
}
