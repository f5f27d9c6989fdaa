package org.goldenthread.domain.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/** What the codec knows of a class: its fields and how to make one, or how to read it from a text. */
record Shape(Class<?> type, List<Slot> slots, Optional<Constructor<?>> constructor, Optional<Method> parse) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    Shape {
        slots = List.copyOf(slots);
    }

    /** The names of the fields, as they are written. */
    List<String> names() {
        return slots.stream().map(Slot::name).toList();
    }

    /** A record of these values, in the order of its fields. */
    Object make(Object[] values) {
        return invoke(() -> constructor.orElseThrow().newInstance(values));
    }

    /** The shape of a class, found out once. */
    static Shape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, Shape::find);
    }

    /** The shape of a class, found out anew. */
    static Shape find(Class<?> type) {
        Optional<Method> parse = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals("parse")
                        && Modifier.isStatic(m.getModifiers())
                        && Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
        if (!type.isRecord()) {
            return new Shape(type, List.of(), Optional.empty(), parse);
        }
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new Shape(type, Arrays.stream(components).map(Slot::of).toList(), Optional.of(constructor), parse);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type.getName(), e);
        }
    }

    /** What a class that has a form as one text makes of a text. */
    Object parsed(String words) {
        Method method = parse.orElseThrow(() -> new IllegalArgumentException("type: no form for " + type.getName()));
        return invoke(() -> method.invoke(null, words));
    }

    /**
     * One component of a record.
     *
     * @param missing which year is meant where a due in it lacks one
     */
    record Slot(String name, Class<?> raw, Class<?> element, Method accessor, Reading.Missing missing) {

        static Slot of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Class<?> raw = component.getType();
            boolean wraps = raw == Optional.class || raw == List.class;
            return new Slot(
                    Names.kebab(component.getName()),
                    raw,
                    wraps ? inner(component.getGenericType()) : raw,
                    accessor,
                    Optional.ofNullable(component.getAnnotation(YearLeftOut.class))
                            .map(YearLeftOut::value)
                            .orElse(Reading.Missing.NEAREST));
        }

        private static Class<?> inner(Type generic) {
            Type argument = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return argument instanceof ParameterizedType nested ? (Class<?>) nested.getRawType() : (Class<?>) argument;
        }

        boolean isOptional() {
            return raw == Optional.class;
        }

        boolean isList() {
            return raw == List.class;
        }

        Object read(Object value) {
            return invoke(() -> accessor.invoke(value));
        }
    }

    /** A reflective call whose own exceptions come out as they are. */
    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object invoke(Call call) {
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
