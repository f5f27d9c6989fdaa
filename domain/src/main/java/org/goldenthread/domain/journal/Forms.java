package org.goldenthread.domain.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
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

    private static final Writing AS_IT_IS = new Writing((whole, missing) -> false, EntryId::toString);

    private Forms() {}

    /** How values are written: which are their words alone, and what an entry is called. */
    private record Writing(BiPredicate<Object, Reading.Missing> isBrief, Function<EntryId, String> address) {}

    /** The fields of a record. */
    public static Form.Fields of(Record value) {
        return of(value, AS_IT_IS);
    }

    /** The names of all fields that a fact may have. */
    public static List<String> names(Fact fact) {
        return Shape.of(((Record) fact).getClass()).slots().stream()
                .map(Shape.Slot::name)
                .toList();
    }

    /** The fields of a record as the journal keeps them: what names an entry is written as a function says. */
    static Form.Fields kept(Record value, Function<EntryId, String> address) {
        return of(value, new Writing((whole, missing) -> false, address));
    }

    /**
     * The fields of a record as a person would write them: a due or a period is its words alone where each of some
     * readings makes the same of these.
     */
    public static Form.Fields of(Record value, List<Reading> readings) {
        return of(
                value,
                new Writing(
                        (whole, missing) -> readings.stream().allMatch(reading -> isRead(whole, reading.with(missing))),
                        EntryId::toString));
    }

    /** The same for a file, which may be read where another plan gives a missing year: a due without one keeps its days. */
    public static Form.Fields stated(Record value, List<Reading> readings) {
        return of(
                value,
                new Writing(
                        (whole, missing) -> !isYearAssumed(whole)
                                && readings.stream().allMatch(reading -> isRead(whole, reading.with(missing))),
                        EntryId::toString));
    }

    private static boolean isYearAssumed(Object whole) {
        return whole instanceof Due due && due.assumed().contains(Due.Assumed.YEAR);
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

    private static Form.Fields of(Record value, Writing how) {
        Shape shape = Shape.of(value.getClass());
        Map<String, Form> fields = new LinkedHashMap<>();
        for (Shape.Slot slot : shape.slots()) {
            write(slot.read(value), slot.missing(), how).ifPresent(form -> fields.put(slot.name(), form));
        }
        return Form.fields(fields);
    }

    private static Optional<Form> write(Object value, Reading.Missing missing, Writing how) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(inner -> write(inner, missing, how));
        }
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return Optional.empty();
            }
            List<Form> items = new ArrayList<>();
            list.forEach(item -> write(item, missing, how).ifPresent(items::add));
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
        if (value instanceof EntryId id) {
            return Optional.of(Form.words(how.address().apply(id)));
        }
        if (value instanceof Form form) {
            return Optional.of(form);
        }
        if (value instanceof Due due) {
            return Optional.of(how.isBrief().test(due, missing) ? Form.words(due.asWritten()) : due(due));
        }
        if (value instanceof Period period && how.isBrief().test(period, missing)) {
            return Optional.of(Form.words(period.asWritten()));
        }
        if (value instanceof Period period) {
            Map<String, Form> fields = new LinkedHashMap<>();
            fields.put("as", Form.words(period.asWritten()));
            fields.put("from", Form.words(period.startInclusive().toString()));
            fields.put("to", Form.words(period.endInclusive().toString()));
            return Optional.of(Form.fields(fields));
        }
        if (value instanceof Record record
                && Shape.of(record.getClass()).parse().isEmpty()) {
            return Optional.of(of(record, how));
        }
        return Optional.of(Form.words(value.toString()));
    }

    /** Each value in a record, and in the records in it. */
    static void values(Record value, Consumer<Object> each) {
        Shape.of(value.getClass()).slots().forEach(slot -> values(slot.read(value), each));
    }

    private static void values(Object value, Consumer<Object> each) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> values(inner, each));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> values(item, each));
        } else {
            each.accept(value);
            if (value instanceof Record record && !(value instanceof Due)) {
                values(record, each);
            }
        }
    }

    /** The due dates among the fields of a record, by their names. */
    public static Map<String, Due> dues(Record value) {
        Map<String, Due> dues = new LinkedHashMap<>();
        for (Shape.Slot slot : Shape.of(value.getClass()).slots()) {
            if (slot.element() == Due.class && !slot.isList()) {
                Object read = slot.read(value);
                Optional.ofNullable(read instanceof Optional<?> optional ? optional.orElse(null) : read)
                        .map(Due.class::cast)
                        .ifPresent(due -> dues.put(slot.name(), due));
            }
        }
        return dues;
    }

    /** The words that people wrote in a fact, titles and sentences, each with the name of the field that holds it. */
    public static void words(Fact fact, BiConsumer<String, String> each) {
        Shape.of(fact.getClass())
                .slots()
                .forEach(slot -> values(slot.read(fact), value -> {
                    if (value instanceof Title || value instanceof Sentence) {
                        each.accept(slot.name(), value.toString());
                    }
                }));
    }

    /** Each text in a record, with the record it is the text of. */
    static void texts(Record value, BiConsumer<Record, String> each) {
        Shape.of(value.getClass()).slots().forEach(slot -> texts(value, slot.read(value), each));
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
        if (!due.assumed().isEmpty()) {
            fields.put(
                    "assumed",
                    Form.items(due.assumed().stream()
                            .<Form>map(assumed -> Form.words(Names.of(assumed)))
                            .toList()));
        }
        return Form.fields(fields);
    }

    /**
     * Reads a record from its fields.
     *
     * @throws DomainException with every problem found: {@code field.unknown}, {@code field.missing},
     *     {@code field.form}, and what the values themselves refuse
     */
    public static <R> R read(Class<R> type, Form form, Reading reading) {
        return read(type, form, reading, ReadBefore.NOTHING);
    }

    /**
     * The same, where some due dates and periods have been read before.
     *
     * @throws DomainException as without them
     */
    public static <R> R read(Class<R> type, Form form, Reading reading, ReadBefore before) {
        return read(type, form, new RecordReader(reading, before, EntryId::parse));
    }

    /** The same of what the journal keeps, where what names an entry is read as a function says. */
    static <R> R kept(Class<R> type, Form form, Reading reading, Function<String, EntryId> address) {
        return read(type, form, new RecordReader(reading, ReadBefore.NOTHING, address));
    }

    private static <R> R read(Class<R> type, Form form, RecordReader reader) {
        Optional<R> read = reader.read(type, form);
        DomainException.throwIfAny(reader.problems());
        return read.orElseThrow();
    }

    /**
     * Reads one value from one text, as a field of its type would.
     *
     * @param name what the value is called in a problem
     * @throws DomainException {@code field.form}, and what the value itself refuses
     */
    public static Object value(Class<?> type, String name, String words) {
        return RecordReader.value(type, name, words);
    }

    /** The names of a record's fields, as they are written. */
    public static List<String> namesOf(Class<?> type) {
        return Shape.of(type).names();
    }
}
