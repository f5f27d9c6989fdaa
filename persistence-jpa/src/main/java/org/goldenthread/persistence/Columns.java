package org.goldenthread.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.time.Interval;

/**
 * A record as columns. Each component is a column of its name in snake case; a record in it is as many columns, each with
 * the component's name before it, and is absent when its required columns are null. The ends of an {@link Interval} need
 * no such name. Values are texts, exactly as they parse; flags are 0 and 1. A set has no column: what a due date took for
 * granted stands in the record, and no list needs it.
 */
final class Columns<R extends Record> {

    private static final Map<Class<?>, Columns<?>> KNOWN = new ConcurrentHashMap<>();

    /** One column. */
    record Column(String name, boolean isWhole, boolean isRequired) {}

    private final Class<R> type;
    private final Group whole;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Class<R> type) {
        this.type = type;
        this.whole = Group.of("", type, true);
        whole.addTo(columns);
    }

    @SuppressWarnings("unchecked") // columns are known by the class they are of
    static <R extends Record> Columns<R> of(Class<R> type) {
        return (Columns<R>) KNOWN.computeIfAbsent(type, t -> new Columns<>(type));
    }

    List<Column> all() {
        return List.copyOf(columns);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Sets a statement's parameters from the first on. */
    void write(R row, PreparedStatement statement) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>();
        whole.write(Optional.of(row), values);
        for (int i = 0; i < values.size(); i++) {
            Optional<Object> value = values.get(i);
            if (value.isPresent()) {
                statement.setObject(i + 1, value.get());
            } else {
                statement.setNull(i + 1, columns.get(i).isWhole() ? Types.INTEGER : Types.VARCHAR);
            }
        }
    }

    /** Reads a row whose first columns are these. */
    R read(ResultSet result) throws SQLException {
        return type.cast(
                whole.read(at -> Optional.ofNullable(result.getString(at)), 1).orElseThrow());
    }

    /** The row of which these are the texts, by the names of their columns. */
    R read(Function<String, Optional<String>> texts) {
        try {
            return type.cast(
                    whole.read(at -> texts.apply(columns.get(at - 1).name()), 1).orElseThrow());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text in a column, counted from 1. */
    private interface Texts {
        Optional<String> at(int column) throws SQLException;
    }

    /** A component, as one column or several. */
    private sealed interface Part {

        int width();

        /** Whether it is there even when all its columns are null. */
        boolean isAlwaysThere();

        void addTo(List<Column> columns);

        void write(Optional<?> value, List<Optional<Object>> values);

        Optional<Object> read(Texts texts, int at) throws SQLException;
    }

    /** One column, with how it is written and read. */
    private record Cell(Column column, Function<Object, Object> write, Function<String, Object> read) implements Part {

        @Override
        public int width() {
            return 1;
        }

        @Override
        public boolean isAlwaysThere() {
            return false;
        }

        @Override
        public void addTo(List<Column> columns) {
            columns.add(column);
        }

        @Override
        public void write(Optional<?> value, List<Optional<Object>> values) {
            values.add(value.map(write));
        }

        @Override
        public Optional<Object> read(Texts texts, int at) throws SQLException {
            return texts.at(at).map(read);
        }
    }

    /** A set, of which nothing is kept. */
    private record Unkept() implements Part {

        @Override
        public int width() {
            return 0;
        }

        @Override
        public boolean isAlwaysThere() {
            return true;
        }

        @Override
        public void addTo(List<Column> columns) {}

        @Override
        public void write(Optional<?> value, List<Optional<Object>> values) {}

        @Override
        public Optional<Object> read(Texts texts, int at) {
            return Optional.of(Set.of());
        }
    }

    /** A component of a record: how to get it, and its columns. */
    private record Slot(RecordComponent component, boolean isOptional, Part part) {

        Optional<?> of(Object value) {
            Object found = call(() -> component.getAccessor().invoke(value));
            return found instanceof Optional<?> optional ? optional : Optional.of(found);
        }
    }

    /** A record's columns. */
    private record Group(List<Slot> slots, Constructor<?> constructor, int width) implements Part {

        static Group of(String prefix, Class<?> type, boolean isRequired) {
            List<Slot> slots = new ArrayList<>();
            int width = 0;
            for (RecordComponent component : type.getRecordComponents()) {
                boolean isOptional = component.getType() == Optional.class;
                Class<?> inner = isOptional
                        ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                        : component.getType();
                String name = prefix + snake(component.getName());
                Part part = part(name, prefix, inner, isRequired && !isOptional);
                if (isOptional && part.isAlwaysThere()) {
                    throw new IllegalArgumentException("type: absence of " + name + " can't be seen in its columns");
                }
                slots.add(new Slot(component, isOptional, part));
                width += part.width();
            }
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return new Group(slots, (Constructor<?>) call(() -> type.getDeclaredConstructor(types)), width);
        }

        private static Part part(String name, String prefix, Class<?> type, boolean isRequired) {
            if (type == Set.class) {
                return new Unkept();
            }
            if (type == Interval.class) {
                return Group.of(prefix, type, isRequired);
            }
            if (type.isRecord()
                    && (type.getRecordComponents().length > 1 || parse(type).isEmpty())) {
                return Group.of(name + "_", type, isRequired);
            }
            return cell(name, type, isRequired);
        }

        @Override
        public boolean isAlwaysThere() {
            return slots.stream()
                    .allMatch(slot -> slot.isOptional() || slot.part().isAlwaysThere());
        }

        @Override
        public void addTo(List<Column> columns) {
            slots.forEach(slot -> slot.part().addTo(columns));
        }

        @Override
        public void write(Optional<?> value, List<Optional<Object>> values) {
            slots.forEach(slot -> slot.part().write(value.flatMap(slot::of), values));
        }

        @Override
        public Optional<Object> read(Texts texts, int at) throws SQLException {
            Object[] values = new Object[slots.size()];
            int column = at;
            for (int i = 0; i < values.length; i++) {
                Slot slot = slots.get(i);
                Optional<Object> value = slot.part().read(texts, column);
                if (value.isEmpty() && !slot.isOptional()) {
                    return Optional.empty();
                }
                values[i] = slot.isOptional() ? value : value.orElseThrow();
                column += slot.part().width();
            }
            return Optional.of(call(() -> constructor.newInstance(values)));
        }
    }

    private static Cell cell(String name, Class<?> type, boolean isRequired) {
        boolean isWhole = type == int.class || type == boolean.class;
        Column column = new Column(name, isWhole, isRequired);
        if (type == boolean.class) {
            return new Cell(column, flag -> (Boolean) flag ? 1 : 0, "1"::equals);
        }
        if (type == int.class) {
            return new Cell(column, number -> number, Integer::valueOf);
        }
        if (type == String.class) {
            return new Cell(column, text -> text, text -> text);
        }
        if (type == BigDecimal.class) {
            return new Cell(column, number -> ((BigDecimal) number).toPlainString(), BigDecimal::new);
        }
        if (type == LocalDate.class) {
            return new Cell(column, Object::toString, Columns::day);
        }
        if (type.isEnum()) {
            Map<String, Object> constants = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                constants.put(Names.of((Enum<?>) constant), constant);
            }
            return new Cell(column, constant -> Names.of((Enum<?>) constant), constants::get);
        }
        Method parse =
                parse(type).orElseThrow(() -> new IllegalArgumentException("type: no column for " + type.getName()));
        return new Cell(column, Object::toString, text -> call(() -> parse.invoke(null, text)));
    }

    /** A day as it is written here, which a formatter takes ten times as long to read. */
    static LocalDate day(String iso) {
        return iso.length() == 10
                ? LocalDate.of(
                        Integer.parseInt(iso, 0, 4, 10),
                        Integer.parseInt(iso, 5, 7, 10),
                        Integer.parseInt(iso, 8, 10, 10))
                : LocalDate.parse(iso);
    }

    private static Optional<Method> parse(Class<?> type) {
        try {
            return Optional.of(type.getMethod("parse", String.class));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    static String snake(String name) {
        return Names.kebab(name).replace('-', '_');
    }

    /** A reflective call whose own exceptions come out as they are. */
    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
