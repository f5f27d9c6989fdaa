package org.goldenthread.domain.journal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;

/**
 * The one codec between records and {@link Form}s. A record's components are its fields; a value with a
 * {@code parse(String)} is a text; an enum is its name in kebab case; a record without one is a group; absence is left
 * out. Dues and periods keep the words they were written in and the days these were read as: read back from the journal
 * they are as they were, read from a person's words they are read in that moment's {@link Reading}.
 *
 * @since 0.1
 */
public final class Forms {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private Forms() {}

    /** The fields of a record. */
    public static Form.Fields of(Record value) {
        return of(value, whole -> false);
    }

    /**
     * The fields of a record as a person would write them: a due or a period is its words alone where each of some
     * readings makes the same of these.
     */
    public static Form.Fields of(Record value, List<Reading> readings) {
        return of(value, whole -> readings.stream().allMatch(reading -> isRead(whole, reading)));
    }

    /** Whether a due or a period is what its words are read as. */
    private static boolean isRead(Object whole, Reading reading) {
        try {
            return whole instanceof Due due
                    ? Due.parse(due.asWritten(), reading).equals(due)
                    : Period.parse(((Period) whole).asWritten(), reading.calendar())
                            .equals(whole);
        } catch (DomainException unreadable) {
            return false;
        }
    }

    private static Form.Fields of(Record value, Predicate<Object> isBrief) {
        Shape shape = shape(value.getClass());
        Map<String, Form> fields = new LinkedHashMap<>();
        for (Slot slot : shape.slots()) {
            write(slot.read(value), isBrief).ifPresent(form -> fields.put(slot.name(), form));
        }
        return Form.fields(fields);
    }

    private static Optional<Form> write(Object value, Predicate<Object> isBrief) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(inner -> write(inner, isBrief));
        }
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return Optional.empty();
            }
            List<Form> items = new ArrayList<>();
            list.forEach(item -> write(item, isBrief).ifPresent(items::add));
            return Optional.of(Form.items(items));
        }
        if (value instanceof Boolean flag) {
            return flag ? Optional.of(Form.words("yes")) : Optional.empty();
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(Form.words(Names.of(constant)));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(Form.words(number.toPlainString()));
        }
        if (value instanceof Due due) {
            return Optional.of(isBrief.test(due) ? Form.words(due.asWritten()) : due(due));
        }
        if (value instanceof Period period && isBrief.test(period)) {
            return Optional.of(Form.words(period.asWritten()));
        }
        if (value instanceof Period period) {
            Map<String, Form> fields = new LinkedHashMap<>();
            fields.put("as", Form.words(period.asWritten()));
            fields.put("from", Form.words(period.startInclusive().toString()));
            fields.put("to", Form.words(period.endInclusive().toString()));
            return Optional.of(Form.fields(fields));
        }
        if (value instanceof Record record && shape(record.getClass()).parse().isEmpty()) {
            return Optional.of(of(record, isBrief));
        }
        return Optional.of(Form.words(value.toString()));
    }

    /** Each text in a record, with the record it is the text of. */
    static void texts(Record value, BiConsumer<Record, String> each) {
        shape(value.getClass()).slots().forEach(slot -> texts(value, slot.read(value), each));
    }

    private static void texts(Record of, Object value, BiConsumer<Record, String> each) {
        if (value instanceof String text) {
            each.accept(of, text);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> texts(of, inner, each));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> texts(of, item, each));
        } else if (value instanceof Record record) {
            texts(record, each);
        }
    }

    private static Form due(Due due) {
        Map<String, Form> fields = new LinkedHashMap<>();
        fields.put("as", Form.words(due.asWritten()));
        fields.put("kind", Form.words(Names.of(due.kind())));
        due.earliest().ifPresent(day -> fields.put("earliest", Form.words(day.toString())));
        due.latest().ifPresent(day -> fields.put("latest", Form.words(day.toString())));
        return Form.fields(fields);
    }

    /**
     * Reads a record from its fields.
     *
     * @throws DomainException with every problem found: {@code field.unknown}, {@code field.missing},
     *     {@code field.form}, and what the values themselves refuse
     */
    public static <R> R read(Class<R> type, Form form, Reading reading) {
        List<Problem> problems = new ArrayList<>();
        Optional<R> read = readRecord(type, form, reading, problems);
        DomainException.throwIfAny(problems);
        return read.orElseThrow();
    }

    private static <R> Optional<R> readRecord(Class<R> type, Form form, Reading reading, List<Problem> problems) {
        Shape shape = shape(type);
        Form.Fields fields = named(shape, form);
        int before = problems.size();
        for (Map.Entry<String, Form> field : fields.values().entrySet()) {
            if (shape.slots().stream().noneMatch(slot -> slot.name().equals(field.getKey()))) {
                problems.add(unknown(shape, field.getKey(), field.getValue()));
            }
        }
        Object[] values = new Object[shape.slots().size()];
        for (int i = 0; i < values.length; i++) {
            Slot slot = shape.slots().get(i);
            Optional<Object> value = readSlot(slot, fields, form, reading, problems);
            if (value.isPresent()) {
                values[i] = value.get();
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.cast(shape.make(values)));
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> problems.add(placed(problem, form)));
            return Optional.empty();
        }
    }

    /** A scalar or a list given for a record stands for its first component. */
    private static Form.Fields named(Shape shape, Form form) {
        if (form instanceof Form.Fields fields) {
            return fields;
        }
        if (shape.slots().isEmpty()) {
            return Form.Fields.NONE;
        }
        return new Form.Fields(Map.of(shape.slots().get(0).name(), form), form.place());
    }

    private static Optional<Object> readSlot(
            Slot slot, Form.Fields fields, Form whole, Reading reading, List<Problem> problems) {
        Optional<Form> given = fields.get(slot.name());
        if (slot.isOptional()) {
            return given.isEmpty()
                    ? Optional.of(Optional.empty())
                    : readValue(slot.element(), slot.name(), given.get(), reading, problems)
                            .map(Optional::of);
        }
        if (slot.isList()) {
            return Optional.of(readItems(slot, given, reading, problems));
        }
        if (given.isEmpty()) {
            if (slot.element() == boolean.class) {
                return Optional.of(false);
            }
            problems.add(placed(
                    Problem.invalid("field.missing", "\"{field}\" is missing", Values.of("field", slot.name())),
                    whole));
            return Optional.empty();
        }
        return readValue(slot.element(), slot.name(), given.get(), reading, problems);
    }

    private static List<Object> readItems(Slot slot, Optional<Form> given, Reading reading, List<Problem> problems) {
        List<Object> values = new ArrayList<>();
        if (given.isPresent()) {
            List<Form> items = given.get() instanceof Form.Items list ? list.values() : List.of(given.get());
            for (Form item : items) {
                readValue(slot.element(), slot.name(), item, reading, problems).ifPresent(values::add);
            }
        }
        return values;
    }

    private static Optional<Object> readValue(
            Class<?> type, String name, Form form, Reading reading, List<Problem> problems) {
        try {
            if (type == Due.class) {
                return Optional.of(readDue(name, form, reading));
            }
            if (type == Period.class) {
                return Optional.of(readPeriod(name, form, reading));
            }
            if (type.isRecord() && shape(type).parse().isEmpty()) {
                return readRecord(type, form, reading, problems).map(Object.class::cast);
            }
            return Optional.of(readWords(type, name, words(name, form)));
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> problems.add(placed(problem, form)));
            return Optional.empty();
        }
    }

    /**
     * Reads one value from one text, as a field of its type would.
     *
     * @param name what the value is called in a problem
     * @throws DomainException {@code field.form}, and what the value itself refuses
     */
    public static Object value(Class<?> type, String name, String words) {
        return readWords(type, name, words);
    }

    private static Object readWords(Class<?> type, String name, String words) {
        if (type == String.class) {
            return words;
        }
        if (type == boolean.class) {
            return switch (words.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw wrong(name, words, "yes or no").asException();
            };
        }
        if (type == LocalDate.class) {
            try {
                return Days.parse(words.strip());
            } catch (DateTimeException e) {
                throw wrong(name, words, "a day such as 2019-06-26").asException();
            }
        }
        if (type == int.class || type == long.class) {
            try {
                return type == int.class ? (Object) Integer.valueOf(words.strip()) : Long.valueOf(words.strip());
            } catch (NumberFormatException e) {
                throw wrong(name, words, "a whole number").asException();
            }
        }
        if (type == BigDecimal.class) {
            try {
                return new BigDecimal(words.strip());
            } catch (NumberFormatException e) {
                throw wrong(name, words, "a number such as 74 or 0.5").asException();
            }
        }
        if (type.isEnum()) {
            return constant(type, name, words);
        }
        Method parse = shape(type)
                .parse()
                .orElseThrow(() -> new IllegalArgumentException("type: no form for " + type.getName()));
        return invoke(() -> parse.invoke(null, words));
    }

    private static Object constant(Class<?> type, String name, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String known = Names.of((Enum<?>) constant);
            if (known.equals(wanted)) {
                return constant;
            }
            names.add(known);
        }
        Problem problem = wrong(name, words, Values.of("wanted", names, "one of " + String.join(", ", names)));
        throw Nearest.to(wanted, names)
                .map(near -> problem.meant(words, near))
                .orElse(problem)
                .asException();
    }

    private static Due readDue(String name, Form form, Reading reading) {
        if (!(form instanceof Form.Fields fields)) {
            return Due.parse(words(name, form), reading);
        }
        refuseOthers(name, fields, List.of("as", "kind", "earliest", "latest"));
        String as = words(name, fields.get("as").orElseThrow(() -> Problem.invalid(
                        "field.missing",
                        "\"{field}\" is missing from \"{of}\"",
                        Values.of("field", "as").and("of", name))
                .asException()));
        if (fields.get("kind").isEmpty()) {
            if (fields.get("earliest").isPresent() || fields.get("latest").isPresent()) {
                throw Problem.invalid("field.form", "\"{field}\" has days and no kind", Values.of("field", name))
                        .hint("leave the days out; they are read from \"" + Shown.of(as) + "\"")
                        .asException();
            }
            return Due.parse(as, reading);
        }
        Due.Kind kind = (Due.Kind) constant(
                Due.Kind.class, "kind", words("kind", fields.get("kind").get()));
        Interval days = interval(name, fields, "earliest", "latest");
        if ((kind == Due.Kind.DATED) == days.equals(Interval.always())) {
            throw Problem.invalid(
                            "field.form",
                            kind == Due.Kind.DATED
                                    ? "\"{field}\" is {kind} and has no day"
                                    : "\"{field}\" is {kind} and has days",
                            Values.of("field", name).and("kind", kind))
                    .hint("leave the kind and the days out; they are read from \"" + Shown.of(as) + "\"")
                    .asException();
        }
        return Due.of(as, kind, days);
    }

    private static Period readPeriod(String name, Form form, Reading reading) {
        if (!(form instanceof Form.Fields fields)) {
            return Period.parse(words(name, form), reading.calendar());
        }
        refuseOthers(name, fields, List.of("as", "from", "to"));
        Optional<LocalDate> from = day(fields, "from");
        Optional<LocalDate> to = day(fields, "to");
        String as = fields.get("as")
                .map(words -> words("as", words))
                .orElseGet(() -> from.map(Object::toString).orElse("") + "/"
                        + to.map(Object::toString).orElse(""));
        if (from.isPresent() != to.isPresent() && fields.get("as").isPresent()) {
            throw Problem.invalid(
                            "field.form",
                            from.isPresent()
                                    ? "\"{field}\" has a first day and no last"
                                    : "\"{field}\" has a last day and no first",
                            Values.of("field", name))
                    .hint("leave the days out; they are read from \"" + Shown.of(as) + "\"")
                    .asException();
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Period.parse(as, reading.calendar());
        }
        Interval days = interval(name, fields, "from", "to");
        return Period.of(as, days.earliest().orElseThrow(), days.latest().orElseThrow());
    }

    private static Interval interval(String name, Form.Fields fields, String first, String last) {
        Optional<LocalDate> begins = day(fields, first);
        Optional<LocalDate> ends = day(fields, last);
        if (begins.isPresent() && ends.isPresent() && begins.get().isAfter(ends.get())) {
            throw Problem.invalid(
                            "field.form",
                            "\"{field}\" begins on {from}, after it ends on {to}",
                            Values.of("field", name).and("from", begins.get()).and("to", ends.get()))
                    .asException();
        }
        return new Interval(begins, ends);
    }

    private static void refuseOthers(String name, Form.Fields fields, List<String> known) {
        for (Map.Entry<String, Form> field : fields.values().entrySet()) {
            if (!known.contains(field.getKey())) {
                throw unknown(name, known, field.getKey(), field.getValue()).asException();
            }
        }
    }

    private static Optional<LocalDate> day(Form.Fields fields, String name) {
        return fields.get(name).map(form -> (LocalDate) readWords(LocalDate.class, name, words(name, form)));
    }

    private static String words(String name, Form form) {
        if (form instanceof Form.Words words) {
            return words.value();
        }
        throw placed(
                        Problem.invalid(
                                "field.form",
                                "\"{field}\" is one text, not a list or fields",
                                Values.of("field", name)),
                        form)
                .asException();
    }

    private static Problem wrong(String name, String words, String wanted) {
        return wrong(name, words, Values.of("wanted", wanted));
    }

    /** @param wanted what it should be, by that name */
    private static Problem wrong(String name, String words, Values wanted) {
        return Problem.invalid(
                "field.form",
                "\"{field}\" is \"{text}\"; it should be {wanted}",
                Values.of("field", name).and("text", words).and(wanted));
    }

    private static Problem unknown(Shape shape, String name, Form form) {
        return unknown(Names.kebab(shape.type().getSimpleName()), shape.names(), name, form);
    }

    private static Problem unknown(String of, List<String> known, String name, Form form) {
        Problem problem = placed(
                Problem.invalid(
                        "field.unknown",
                        "\"{field}\" is not a field of {of}; it has {known}",
                        Values.of("field", name).and("of", of).and("known", known)),
                form);
        return Nearest.to(name, known).map(near -> problem.meant(name, near)).orElse(problem);
    }

    private static Problem placed(Problem problem, Form form) {
        return problem.place().isPresent()
                ? problem
                : form.place().map(problem::at).orElse(problem);
    }

    /** The names of a record's fields, as they are written. */
    public static List<String> namesOf(Class<?> type) {
        return shape(type).names();
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::of);
    }

    /** What the codec knows of a class: its fields and how to make one, or how to read it from a text. */
    private record Shape(
            Class<?> type, List<Slot> slots, Optional<Constructor<?>> constructor, Optional<Method> parse) {

        List<String> names() {
            return slots.stream().map(Slot::name).collect(Collectors.toList());
        }

        Object make(Object[] values) {
            return invoke(() -> constructor.orElseThrow().newInstance(values));
        }

        static Shape of(Class<?> type) {
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
                return new Shape(
                        type,
                        Arrays.stream(components).map(Slot::of).collect(Collectors.toUnmodifiableList()),
                        Optional.of(constructor),
                        parse);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a record without its constructor: " + type.getName(), e);
            }
        }
    }

    /** One component of a record. */
    private record Slot(String name, Class<?> raw, Class<?> element, Method accessor) {

        static Slot of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Class<?> raw = component.getType();
            boolean wraps = raw == Optional.class || raw == List.class;
            return new Slot(
                    Names.kebab(component.getName()), raw, wraps ? inner(component.getGenericType()) : raw, accessor);
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
