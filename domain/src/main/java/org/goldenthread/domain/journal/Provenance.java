package org.goldenthread.domain.journal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;

/**
 * Which entry made each part of a thing what it is, so that each can be shown under its own source. A part is a component
 * of the thing's record, of a record in it, or an item of a list; what is optional or an item was said as one. What
 * several entries say alike keeps the first of them.
 *
 * @since 0.1
 */
public final class Provenance {

    /** Records that are one value, whatever their parts. */
    private static final List<Class<?>> VALUES = List.of(Due.class, Period.class, Source.class);

    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    /** Of a thing of which no entry says anything. */
    static final Provenance NONE = new Provenance(Optional.empty(), Optional.empty(), Map.of());

    private final Optional<Object> value;
    private final Optional<Entry> entry;
    private final Map<String, Provenance> parts;

    private Provenance(Optional<Object> value, Optional<Entry> entry, Map<String, Provenance> parts) {
        this.value = value;
        this.entry = entry;
        this.parts = parts;
    }

    private static Provenance of(Object value, Optional<Entry> entry) {
        return new Provenance(Optional.of(value), entry, Map.of());
    }

    /** The entry that made it what it is; of a part that several made, the one of them that folds last. */
    public Optional<Entry> entry() {
        return entry;
    }

    /** Where that was read, if its entry has a source. */
    public Optional<Source> source() {
        return entry.flatMap(Entry::source);
    }

    /** A component by its name, or an item of a list by its number from 0; made with the whole where it is none of its own. */
    public Provenance part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseGet(() -> new Provenance(Optional.empty(), entry, Map.of()));
    }

    /**
     * The sources of the parts that were not read where the thing as a whole was, by their names: {@code rating}, {@code
     * successors[0]}. A part that is absent has none, and a part of which nothing is named was read in that source.
     *
     * @param whole where the thing as a whole was read
     */
    public Map<String, Optional<Source>> sourcesBeside(Optional<Source> whole) {
        Map<String, Optional<Source>> sources = new LinkedHashMap<>();
        addTo(sources, "", whole);
        return Collections.unmodifiableMap(sources);
    }

    /** The same beside the source that the thing names as its own, if it names one. */
    public Map<String, Optional<Source>> sourcesBeside() {
        Object own = value.filter(Record.class::isInstance)
                .map(Record.class::cast)
                .map(thing -> components(thing).get("source"))
                .orElse(Optional.empty());
        return sourcesBeside(((Optional<?>) own).map(Source.class::cast));
    }

    private void addTo(Map<String, Optional<Source>> sources, String name, Optional<Source> whole) {
        if (parts.isEmpty() && name.isEmpty() && value.isPresent()) {
            components((Record) value.get())
                    .forEach((part, of) -> Provenance.of(of, entry).addTo(sources, part, whole));
        } else if (!parts.isEmpty()) {
            boolean isList = value.orElseThrow() instanceof List<?>;
            parts.forEach((part, made) -> made.addTo(
                    sources, isList ? name + "[" + part + "]" : name.isEmpty() ? part : name + "." + part, whole));
        } else if (entry.isPresent() && !isAbsent() && !source().equals(whole)) {
            sources.put(name, source());
        }
    }

    private boolean isAbsent() {
        return value.filter(it -> it.equals(Optional.empty()) || it.equals(List.of()) || it.equals(0))
                .isPresent();
    }

    /** Of a thing that an entry opened, or that is called what an opening calls it before it says so. */
    static Provenance opened(Record thing, Entry opening) {
        return of(thing, Optional.of(opening));
    }

    /** The same after an entry that made it something else. */
    Provenance changed(Object now, Entry by) {
        Object before = value.orElse(now);
        if (before.equals(now)) {
            return this;
        }
        if (before instanceof List<?> items && now instanceof List<?> others) {
            return changed(items, others, by);
        }
        if (before.getClass() == now.getClass() && isOfParts(now)) {
            Map<String, Object> old = components((Record) before);
            Map<String, Provenance> all = new LinkedHashMap<>();
            components((Record) now)
                    .forEach((name, part) -> all.put(
                            name,
                            of(name, Objects.requireNonNull(old.get(name), name))
                                    .changed(part, by)));
            return new Provenance(Optional.of(now), Optional.of(by), all);
        }
        return of(now, Optional.of(by));
    }

    /** A part with its own value, which a whole that was made at once does not keep apart. */
    private Provenance of(String name, Object old) {
        Provenance part = part(name);
        return part.value.isPresent() ? part : of(old, part.entry);
    }

    private Provenance changed(List<?> items, List<?> now, Entry by) {
        Map<String, Provenance> all = new LinkedHashMap<>();
        boolean[] isKept = new boolean[items.size()];
        for (int i = 0; i < now.size(); i++) {
            int at = indexOf(items, now.get(i), isKept);
            if (at >= 0) {
                isKept[at] = true;
                all.put(String.valueOf(i), of(String.valueOf(at), items.get(at)));
            } else {
                all.put(String.valueOf(i), of(now.get(i), Optional.of(by)));
            }
        }
        return new Provenance(Optional.of(now), Optional.of(by), all);
    }

    private static int indexOf(List<?> items, Object item, boolean[] isKept) {
        for (int i = 0; i < items.size(); i++) {
            if (!isKept[i] && items.get(i).equals(item)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOfParts(Object value) {
        return value instanceof Record
                && !VALUES.contains(value.getClass())
                && value.getClass().getRecordComponents().length > 1;
    }

    /** A record's components by name, in order. */
    static Map<String, Object> components(Record record) {
        Map<String, Object> components = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.computeIfAbsent(record.getClass(), Provenance::accessors)) {
            try {
                components.put(accessor.getName(), accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }

    /** What reads a record's components, looked for anew. */
    static List<Method> accessors(Class<?> type) {
        List<Method> accessors = new ArrayList<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList());
        accessors.forEach(accessor -> accessor.setAccessible(true));
        return accessors;
    }
}
