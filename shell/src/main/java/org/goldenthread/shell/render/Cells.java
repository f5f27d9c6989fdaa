package org.goldenthread.shell.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Codes;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Slip;

/**
 * What of a record has room in one column: each component that is one value or a list of codes or texts, and what is
 * {@link Inline} likewise. What was declared of a thing is the column {@code declared}, what is computed of it
 * {@code computed}, each by its level.
 */
public final class Cells {

    /** Levels stand in the order of the published scales. */
    private static final List<String> LEVELS = Scale.BUILT_IN.stream()
            .flatMap(scale -> scale.levels().stream())
            .map(level -> level.name().value().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();

    private static final Map<Class<?>, Cells> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Cell> cells = new LinkedHashMap<>();

    private Cells() {}

    /** The cells of a class of records. */
    public static Cells of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, it -> {
            Cells found = new Cells();
            found.add(it, List.of());
            return found;
        });
    }

    /** By name, in order. */
    public Map<String, Cell> all() {
        return Collections.unmodifiableMap(cells);
    }

    private void add(Class<?> type, List<Method> before) {
        for (RecordComponent component :
                Optional.ofNullable(type.getRecordComponents()).orElseGet(() -> new RecordComponent[0])) {
            List<Method> path = path(before, component.getAccessor());
            Class<?> element = element(component.getGenericType());
            if (component.isAnnotationPresent(Inline.class)) {
                add(element, path);
            } else if (isOne(element)) {
                String name = Names.kebab(component.getName());
                cells.putIfAbsent(name, new Cell(name, component, element, path));
            } else if (element.isRecord()) {
                levels(component, element, path);
            }
        }
    }

    private void levels(RecordComponent component, Class<?> element, List<Method> path) {
        for (RecordComponent inner : element.getRecordComponents()) {
            String name = inner.getName().equals("level")
                    ? component.getName().equals("rating") ? "declared" : component.getName()
                    : inner.getName();
            if (element(inner.getGenericType()) == Title.class
                    && (name.equals("declared") || name.equals("computed"))) {
                cells.putIfAbsent(name, new Cell(name, inner, Title.class, path(path, inner.getAccessor())));
            }
        }
    }

    private static List<Method> path(List<Method> before, Method last) {
        List<Method> path = new ArrayList<>(before);
        last.setAccessible(true);
        path.add(last);
        return path;
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType wrapping
                ? element(wrapping.getActualTypeArguments()[0])
                : (Class<?>) type;
    }

    private static boolean isOne(Class<?> type) {
        return type.isEnum()
                || type.isPrimitive()
                || Arrays.asList(
                                Code.class,
                                Codes.class,
                                Title.class,
                                Sentence.class,
                                String.class,
                                Due.class,
                                Period.class,
                                Slip.class,
                                Source.class,
                                Measure.Figure.class,
                                EntryId.class,
                                Author.class,
                                Grade.class,
                                Integer.class,
                                Instant.class,
                                LocalDate.class,
                                BigDecimal.class,
                                Long.class,
                                Boolean.class)
                        .contains(type);
    }

    /**
     * One of them.
     *
     * @param component what it is declared as
     * @param type of one value in it
     */
    public record Cell(String name, RecordComponent component, Class<?> type, List<Method> path) {
        public Cell {
            path = List.copyOf(path);
        }

        /** Whether it says how a thing stands. */
        public boolean isLevel() {
            return name.equals("declared") || name.equals("computed");
        }

        /** What is there in a record: a value, a list of such, or nothing. */
        public Optional<Object> in(Object record) {
            Optional<Object> at = Optional.of(record);
            for (Method accessor : path) {
                at = at.flatMap(value -> read(accessor, value));
            }
            return at.filter(value -> !(value instanceof List<?> list && list.isEmpty()))
                    .filter(value ->
                            !(value instanceof Codes codes && codes.all().isEmpty()));
        }

        private static Optional<Object> read(Method accessor, Object record) {
            try {
                Object value = accessor.invoke(record);
                return value instanceof Optional<?> optional
                        ? optional.map(Object.class::cast)
                        : Optional.ofNullable(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }

        /** What is shown of a record. */
        public String shown(Object record) {
            return in(record).map(Cells::text).orElse("");
        }

        /** What a record is put in order by; nothing for what comes last. */
        Optional<Comparable<?>> key(Object record) {
            return in(record).flatMap(value -> isLevel() ? Optional.of(rank(value.toString())) : Cells.key(value));
        }
    }

    /** Whether a published scale has a level. */
    static boolean isLevel(String level) {
        return LEVELS.contains(level.toLowerCase(Locale.ROOT));
    }

    private static int rank(String level) {
        int rank = LEVELS.indexOf(level.toLowerCase(Locale.ROOT));
        return rank < 0 ? LEVELS.size() : rank;
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Cells::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            return Names.of(constant).replace('-', ' ');
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "";
        }
        if (value instanceof Source source) {
            return source.shown();
        }
        if (value instanceof Due due) {
            return due.asWritten();
        }
        if (value instanceof Period period) {
            return period.asWritten();
        }
        return value instanceof Slip slip ? slip.inWords() : value.toString();
    }

    private static Optional<Comparable<?>> key(Object value) {
        if (value instanceof Due due) {
            return due.latest().or(due::earliest).map(day -> day);
        }
        if (value instanceof Period period) {
            return Optional.of(period.endInclusive());
        }
        if (value instanceof Slip slip) {
            return Optional.of(slip.to());
        }
        if (value instanceof Measure.Figure figure) {
            return Optional.of(figure.value());
        }
        return value instanceof Number
                        || value instanceof LocalDate
                        || value instanceof Grade
                        || value instanceof Instant
                        || value instanceof Enum
                        || value instanceof EntryId
                        || value instanceof Boolean
                ? Optional.of((Comparable<?>) value)
                : Optional.of(text(value).toLowerCase(Locale.ROOT));
    }
}
