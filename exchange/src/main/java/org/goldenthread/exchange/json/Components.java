package org.goldenthread.exchange.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a record is made of.
 *
 * @since 0.1
 */
public final class Components {

    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Components() {}

    /** A record's components by name, in order. */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.computeIfAbsent(record.getClass(), Components::accessors)) {
            components.put(accessor.getName(), read(accessor, record));
        }
        return components;
    }

    private static List<Method> accessors(Class<?> type) {
        List<Method> accessors = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        accessors.forEach(accessor -> accessor.setAccessible(true));
        return accessors;
    }

    private static Object read(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
