package org.goldenthread.shell.render;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.exchange.json.Components;

/** What a record is shown with: its components, and in the place of one that is {@link Inline} that one's own. */
public final class Fields {

    private static final Map<Class<?>, Boolean> INLINED = new ConcurrentHashMap<>();

    private Fields() {}

    /** By name, in order. */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> components = Components.of(record);
        return INLINED.computeIfAbsent(record.getClass(), Fields::isInlined) ? inlined(record, components) : components;
    }

    private static boolean isInlined(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(it -> it.isAnnotationPresent(Inline.class));
    }

    private static Map<String, Object> inlined(Record record, Map<String, Object> components) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = components.get(component.getName());
            if (!component.isAnnotationPresent(Inline.class)) {
                fields.put(component.getName(), value);
            } else if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, of) -> fields.put(name(name), of));
            } else {
                fields.putAll(of((Record) Objects.requireNonNull(value, component.getName())));
            }
        }
        return fields;
    }

    /** The field of a key: an enum's name in camel case, anything else as text. */
    public static String name(Object key) {
        if (!(key instanceof Enum<?> constant)) {
            return key.toString();
        }
        StringBuilder camel = new StringBuilder();
        for (String word : Names.of(constant).split("-", -1)) {
            camel.append(
                    camel.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
