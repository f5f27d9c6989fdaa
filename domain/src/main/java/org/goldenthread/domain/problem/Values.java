package org.goldenthread.domain.problem;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values by name, in the order in which they were given. Each keeps its type, for whoever asks by name, and has words, for
 * the sentence that it stands in.
 *
 * @param byName the values: texts, whole numbers and decimals, yes or no, days and moments, constants, records, and lists
 *     of such; never null
 * @param inWords how a sentence says those that it doesn't say as they are
 * @since 0.1
 */
public record Values(Map<String, Object> byName, Map<String, String> inWords) {

    /** None. */
    public static final Values NONE = new Values(Map.of(), Map.of());

    /** @throws IllegalArgumentException for a value that is of none of those types */
    public Values {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        inWords = Collections.unmodifiableMap(new LinkedHashMap<>(inWords));
        byName.forEach(Values::require);
    }

    public static Values of(String name, Object value) {
        return NONE.and(name, value);
    }

    public static Values of(String name, Object value, String words) {
        return NONE.and(name, value, words);
    }

    /** These and one more, which a sentence says as it is. */
    public Values and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(byName);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
        return new Values(more, inWords);
    }

    /** These and one more, which a sentence says in these words. */
    public Values and(String name, Object value, String words) {
        Map<String, String> more = new LinkedHashMap<>(inWords);
        more.put(name, words);
        return new Values(and(name, value).byName(), more);
    }

    /** These and one more, if it is there. */
    public Values andIf(String name, Optional<?> value) {
        return value.map(there -> and(name, there)).orElse(this);
    }

    /** These and all of the others, which are right where both have a name. */
    public Values and(Values others) {
        Map<String, Object> more = new LinkedHashMap<>(byName);
        more.putAll(others.byName);
        Map<String, String> words = new LinkedHashMap<>(inWords);
        others.byName.keySet().forEach(words::remove);
        words.putAll(others.inWords);
        return new Values(more, words);
    }

    /** The value of a name, if there is one. */
    public Optional<Object> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The value of a name, if there is one and it is of that type. */
    public <T> Optional<T> get(String name, Class<T> type) {
        return get(name).filter(type::isInstance).map(type::cast);
    }

    /**
     * A sentence with its values. A text that stands in quotes is somebody else's, and is made safe to show.
     *
     * @throws IllegalArgumentException when there is no value of a name in it
     */
    public String in(Template sentence) {
        return sentence.filled((name, isQuoted) -> words(name, isQuoted));
    }

    private String words(String name, boolean isQuoted) {
        String words = inWords.get(name);
        if (words != null) {
            return words;
        }
        Object value = get(name).orElseThrow(() -> new IllegalArgumentException("name: no value: " + name));
        return isQuoted && value instanceof String text ? Quoted.of(text) : words(value);
    }

    /** A value as a sentence says it. */
    static String words(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Values::words).collect(Collectors.joining(", "));
        }
        if (value instanceof Problem problem) {
            return problem.message();
        }
        return value instanceof Enum<?> constant && constant.toString().equals(constant.name())
                ? constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : value.toString();
    }

    private static void require(String name, Object value) {
        if (value instanceof List<?> several) {
            several.forEach(one -> require(name, one));
        } else if (!isValue(value)) {
            throw new IllegalArgumentException(
                    name + ": not a value: " + value.getClass().getName());
        }
    }

    private static boolean isValue(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Temporal
                || value instanceof Enum<?>
                || value instanceof Record;
    }

    /** {@code plan=SWK-PH-1920, opening=11}. */
    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(each -> each.getKey() + "=" + words(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
