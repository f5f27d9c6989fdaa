package org.goldenthread.shell.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.text.Code;
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
public record Parameter(boolean option, String name, int index, Class<?> container, Class<?> type, String description) {

    private static final String COLUMN = "COLUMN";

    /** How usage writes a plain word that names no file. */
    private Optional<String> plain() {
        return switch (name) {
            case "var" -> Optional.of("NAME=VALUE");
            case "map" -> Optional.of("HEADING=FIELD");
            case "set" -> Optional.of("FIELD=VALUE");
            case "suppose" -> Optional.of("CODE=CHANGE");
            case "what" -> Optional.of("ACT|ENTRY");
            case "words" -> Optional.of("WORDS");
            case "sort", "without" -> Optional.of(COLUMN);
            case "columns" -> Optional.of(COLUMN + ",...");
            default -> Optional.empty();
        };
    }

    /** How a condition is called where the command has an option of that name itself. */
    private static final String FROM = "from-";

    /** What is said of an option that may be given more than once. */
    static final String AGAIN = "; may be given again";

    /**
     * The options that a fact's fields are, in the words that stand beside them.
     *
     * @throws IllegalStateException when nothing is said of a field, or nothing but its name
     */
    static List<Parameter> ofFact(Class<? extends Fact> fact) {
        return Arrays.stream(fact.getRecordComponents()).map(Parameter::ofField).toList();
    }

    /** The codes of what a command is about, where several may be named. */
    static Parameter codes(String noun) {
        return new Parameter(
                false,
                "code",
                0,
                Choice.class,
                Code.class,
                "which " + noun + "s, by their codes, or by the conditions that " + noun + " list takes");
    }

    /** The options that choose what a command is about in place of codes. */
    static List<Parameter> conditions(Class<? extends Record> by, Set<String> taken) {
        return Arrays.stream(by.getRecordComponents())
                .map(Parameter::ofField)
                .map(it -> option(
                        taken.contains(it.name) ? FROM + it.name : it.name, it.container, it.type, it.description))
                .toList();
    }

    /** The name of the component that a condition is. */
    String component() {
        return name.startsWith(FROM) ? name.substring(FROM.length()) : name;
    }

    /** The same, which may be left out. */
    Parameter optional() {
        return isRequired() ? new Parameter(option, name, index, Optional.class, type, description) : this;
    }

    private static Parameter ofField(RecordComponent field) {
        Class<?> container = field.getType();
        boolean wraps = container == Optional.class || container == List.class;
        Class<?> type = wraps ? element(field.getGenericType()) : container;
        return option(Names.kebab(field.getName()), container, type, Meanings.of(field));
    }

    private static Parameter option(String name, Class<?> container, Class<?> type, String words) {
        return new Parameter(true, name, -1, container, type, container == List.class ? words + AGAIN : words);
    }

    /** @throws IllegalStateException when nothing is said of it, nothing but its name, or something twice */
    static Parameter of(java.lang.reflect.Parameter declared, Wording wording) {
        Class<?> container = declared.getType();
        boolean wraps = container == Optional.class || container == List.class;
        Class<?> type = wraps ? element(declared.getParameterizedType()) : container;
        Option option = declared.getAnnotation(Option.class);
        if (option != null) {
            String name = option.longName();
            return option(name, container, type, wording.of(declared, name, option.description()));
        }
        Argument argument = declared.getAnnotation(Argument.class);
        if (argument == null) {
            throw new IllegalStateException("neither an option nor an argument: " + declared);
        }
        String name = declared.getName();
        return new Parameter(
                false, name, argument.index(), container, type, wording.of(declared, name, argument.description()));
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

    public boolean isFlag() {
        return container == boolean.class;
    }

    public boolean isList() {
        return container == List.class || isChoice();
    }

    /** Whether it is the codes of what a command is about, in whose place there may be conditions. */
    public boolean isChoice() {
        return container == Choice.class;
    }

    public boolean isRequired() {
        return isChoice() || (!isFlag() && !isList() && container != Optional.class);
    }

    /** Whether it is when something is promised for, in words. */
    public boolean isDue() {
        return type == DueWords.class || type == Due.class;
    }

    /** Whether it names columns of a list. */
    public boolean isColumn() {
        return option
                && type == String.class
                && plain().filter(it -> it.startsWith(COLUMN)).isPresent();
    }

    /** Whether it names a file. */
    public boolean isFile() {
        return type == String.class && plain().isEmpty();
    }

    /** How help and usage write it: {@code --due DUE}, {@code CODE}. */
    public String shown() {
        String value = valueName();
        if (!option) {
            return isList() ? value + "..." : value;
        }
        return isFlag() ? "--" + name : "--" + name + " " + value + (isList() && !value.endsWith("...") ? "..." : "");
    }

    /** How help and usage write its value: {@code DUE}, {@code CODE}. */
    String valueName() {
        if (!option) {
            return name.toUpperCase(java.util.Locale.ROOT);
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "DATE";
            case "Integer" -> "NUMBER";
            case "DueWords", "Due" -> "DUE";
            case "BigDecimal" -> "NUMBER";
            case "Code" -> "CODE";
            case "Title", "Sentence" -> "TEXT";
            case "String" -> plain().orElse("FILE");
            default -> name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        };
    }
}
