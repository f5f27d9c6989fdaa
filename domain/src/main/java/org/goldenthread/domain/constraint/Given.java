package org.goldenthread.domain.constraint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a verb was given, kept as it came: a list that is missing, or has nothing at some place, is refused by name when
 * the verb is recorded, and not by an exception that names neither.
 *
 * @since 0.1
 */
public final class Given {

    private Given() {}

    /** A list that nobody can change, with what was given and what was not. */
    public static <T> List<T> copyOf(List<T> given) {
        return given == null ? given : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** The same of a map, in the order in which it was given. */
    public static <K, V> Map<K, V> copyOf(Map<K, V> given) {
        return given == null ? given : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }
}
