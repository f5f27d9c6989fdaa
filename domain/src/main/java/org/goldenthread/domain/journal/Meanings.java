package org.goldenthread.domain.journal;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.goldenthread.domain.text.Means;

/**
 * The plain words that stand beside components and constants as {@link Means}. They are read by reflection: whoever
 * needs them often keeps them.
 *
 * @since 0.1
 */
public final class Meanings {

    private static final List<String> SMALL = List.of("a", "an", "the", "its", "their", "of", "it", "what", "is");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Meanings() {}

    /**
     * What a component of a record means.
     *
     * @throws IllegalStateException when nothing is said of it, or nothing but its name
     */
    public static String of(RecordComponent component) {
        return require(
                component,
                component.getDeclaringRecord().getName() + "." + component.getName(),
                Names.kebab(component.getName()));
    }

    /**
     * What a constant of an enum means.
     *
     * @throws IllegalStateException when nothing is said of it, or nothing but its name
     */
    public static String of(Enum<?> constant) {
        try {
            Field field = constant.getDeclaringClass().getField(constant.name());
            return require(field, field.getDeclaringClass().getName() + "." + field.getName(), Names.of(constant));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The values that a type allows, as they are written, each with what it means: the constants of an enum, or those of
     * its own kind that another type names. Nothing of a type whose values can't be counted.
     *
     * @throws IllegalStateException when nothing is said of a constant of an enum, or nothing but its name
     */
    public static Map<String, String> ofValues(Class<?> type) {
        Map<String, String> values = new LinkedHashMap<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                values.put(Names.of((Enum<?>) constant), of((Enum<?>) constant));
            }
            return values;
        }
        Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .forEach(field -> words(field).ifPresent(words -> values.put(text(field), words)));
        return values;
    }

    private static String text(Field constant) {
        try {
            return constant.get(null).toString();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> words(AnnotatedElement described) {
        return Optional.ofNullable(described.getAnnotation(Means.class)).map(Means::value);
    }

    private static String require(AnnotatedElement described, String place, String name) {
        String words =
                words(described).orElseThrow(() -> new IllegalStateException("nothing says what " + place + " means"));
        if (repeats(name, words)) {
            throw new IllegalStateException("what is said of " + place + " only repeats its name: " + words);
        }
        return words;
    }

    /**
     * Whether words say no more than a name does: nothing is left of them without articles, "what it is" and the
     * name's own words, whatever their number.
     *
     * @param name as people write it, in kebab case
     */
    public static boolean repeats(String name, String words) {
        Set<String> left = new TreeSet<>(singulars(words));
        left.removeAll(SMALL);
        left.removeAll(singulars(name));
        return left.isEmpty();
    }

    private static List<String> singulars(String words) {
        return APART.splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> SMALL.contains(word) || !word.endsWith("s") ? word : word.substring(0, word.length() - 1))
                .toList();
    }
}
