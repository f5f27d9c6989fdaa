package org.goldenthread.shell.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.text.Code;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/**
 * What is said of each word that a command takes. It is said once: beside the component that the word fills, or beside
 * the parameter. The code of what a command is about is described by its noun.
 */
final class Wording {

    private static final String SUBJECT = "code";

    private final List<String> command;
    private final Map<String, String> filled;

    private Wording(List<String> command, Map<String, String> filled) {
        this.command = List.copyOf(command);
        this.filled = filled;
    }

    static Wording of(Method method) {
        Map<String, String> filled = new HashMap<>();
        filling(method)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .forEach(component -> filled.put(component.getName(), Meanings.of(component)));
        return new Wording(List.of(method.getAnnotation(Command.class).name()), filled);
    }

    /** What is made of a command's words: the verb that it records, and what else it says that it fills. */
    private static Stream<Class<? extends Record>> filling(Method method) {
        Fills fills = method.getAnnotation(Fills.class);
        Writes writes = method.getAnnotation(Writes.class);
        return Stream.concat(
                fills == null ? Stream.of() : Arrays.stream(fills.value()),
                writes == null
                        ? Stream.of()
                        : Arrays.stream(writes.value()).limit(1).map(verb -> verb.asSubclass(Record.class)));
    }

    /**
     * What is said of a parameter.
     *
     * @param name as it is typed or shown in help
     * @param own what its own declaration says, perhaps nothing
     * @throws IllegalStateException when nothing is said of it, nothing but its name, or something twice
     */
    String of(java.lang.reflect.Parameter declared, String name, String own) {
        Optional<String> elsewhere = Optional.ofNullable(filled.get(declared.getName()));
        if (elsewhere.isPresent() && !own.isEmpty()) {
            throw new IllegalStateException(
                    command + " says of " + name + " what is said beside the component that it fills: " + own);
        }
        String words = elsewhere.orElseGet(() -> own.isEmpty() ? subject(declared, name) : own);
        if (Meanings.repeats(name, words)) {
            throw new IllegalStateException(command + " says no more of " + name + " than its name: " + words);
        }
        return words;
    }

    /** What is said of the code of what a command is about; nothing of what is no such code. */
    private String subject(java.lang.reflect.Parameter declared, String name) {
        boolean isCalledCode = name.equals(SUBJECT);
        if (declared.getAnnotation(Argument.class) == null
                || declared.getType() != Code.class
                || (isCalledCode && command.size() == 1)) {
            return "";
        }
        return isCalledCode && CommandSpec.adds(command)
                ? "a short code of your own, kept for life: letters, digits and hyphens"
                : "which " + (isCalledCode ? command.get(0) : name) + ", by its code";
    }
}
