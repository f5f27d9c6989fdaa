package org.goldenthread.shell.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Option;

/**
 * A word that a command takes: an argument by its place or an option by its name.
 *
 * @param name the option's name without hyphens, or what the argument is called in help
 * @param container Optional or List, or the type itself
 * @param type what one word is read as
 */
record Parameter(boolean option, String name, int index, Class<?> container, Class<?> type, String description) {

    /** How usage writes a plain word that names no file. */
    private Optional<String> plain() {
        return switch (name) {
            case "var" -> Optional.of("NAME=VALUE");
            case "map" -> Optional.of("HEADING=FIELD");
            case "words" -> Optional.of("WORDS");
            default -> Optional.empty();
        };
    }

    /** The options that a fact's fields are. */
    static List<Parameter> ofFact(Class<? extends Fact> fact) {
        return Arrays.stream(fact.getRecordComponents()).map(Parameter::ofField).toList();
    }

    private static Parameter ofField(RecordComponent field) {
        Class<?> container = field.getType();
        boolean wraps = container == Optional.class || container == List.class;
        Class<?> type = wraps ? element(field.getGenericType()) : container;
        return new Parameter(true, Names.kebab(field.getName()), -1, container, type, "");
    }

    static Parameter of(java.lang.reflect.Parameter declared) {
        Class<?> container = declared.getType();
        boolean wraps = container == Optional.class || container == List.class;
        Class<?> type = wraps ? element(declared.getParameterizedType()) : container;
        Option option = declared.getAnnotation(Option.class);
        if (option != null) {
            return new Parameter(true, option.longName(), -1, container, type, option.description());
        }
        Argument argument = declared.getAnnotation(Argument.class);
        if (argument == null) {
            throw new IllegalStateException("neither an option nor an argument: " + declared);
        }
        return new Parameter(false, declared.getName(), argument.index(), container, type, argument.description());
    }

    private static Class<?> element(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    /** A class by the name that its {@link Class#getName()} gives. */
    static Class<?> named(String name) {
        if (name.equals(boolean.class.getName())) {
            return boolean.class;
        }
        try {
            return Class.forName(name, false, Parameter.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isFlag() {
        return container == boolean.class;
    }

    boolean isList() {
        return container == List.class;
    }

    boolean isRequired() {
        return !isFlag() && !isList() && container != Optional.class;
    }

    /** Whether it is when something is promised for, in words. */
    boolean isDue() {
        return type == DueWords.class || type == Due.class;
    }

    /** Whether it names a file. */
    boolean isFile() {
        return type == String.class && plain().isEmpty();
    }

    /** How help and usage write it: {@code --due DUE}, {@code CODE}. */
    String shown() {
        String value = valueName();
        if (!option) {
            return isList() ? value + "..." : value;
        }
        return isFlag() ? "--" + name : "--" + name + " " + value + (isList() ? "..." : "");
    }

    private String valueName() {
        if (!option) {
            return name.toUpperCase(java.util.Locale.ROOT);
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "DATE";
            case "DueWords", "Due" -> "DUE";
            case "BigDecimal" -> "NUMBER";
            case "Code" -> "CODE";
            case "Title", "Sentence" -> "TEXT";
            case "String" -> plain().orElse("FILE");
            default -> name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        };
    }
}
