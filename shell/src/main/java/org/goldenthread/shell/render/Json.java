package org.goldenthread.shell.render;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.time.Due;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Things as JSON: a record is an object of its components, a value its text, what is absent {@code null} and never left
 * out, an enum its name in kebab case. A due is {@code {asWritten, earliest, latest}}.
 */
public final class Json {

    /** The version of what is written, as in the names of its schemas; a field more does not change it. */
    public static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** One line for each thing of a list, one line for anything else. */
    public static String of(Object thing) {
        if (!(thing instanceof Collection<?> things) || things.isEmpty()) {
            return line(thing);
        }
        StringBuilder lines = new StringBuilder("[");
        String between = "\n  ";
        for (Object one : things) {
            lines.append(between).append(line(one));
            between = ",\n  ";
        }
        return lines.append("\n]").toString();
    }

    private static String line(Object thing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(thing, json);
        }
        return out.toString();
    }

    private static void write(Object thing, JsonGenerator json) {
        if (thing instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                write(optional.get(), json);
            } else {
                json.writeNull();
            }
        } else if (thing instanceof Collection<?> things) {
            json.writeStartArray();
            things.forEach(one -> write(one, json));
            json.writeEndArray();
        } else if (thing instanceof Map<?, ?> fields) {
            writeFields(fields, json);
        } else if (thing instanceof Values values) {
            writeFields(values.byName(), json);
        } else if (thing instanceof Problem problem) {
            writeProblem(problem, json);
        } else if (thing instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (thing instanceof Integer || thing instanceof Long) {
            json.writeNumber(((Number) thing).longValue());
        } else if (thing instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (thing instanceof Enum<?> constant) {
            json.writeString(Names.of(constant));
        } else if (thing instanceof Due due) {
            writeDue(due, json);
        } else if (thing instanceof Record record && !isText(record.getClass())) {
            writeFields(fields(record), json);
        } else {
            json.writeString(thing.toString());
        }
    }

    private static void writeFields(Map<?, ?> fields, JsonGenerator json) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            json.writeName(name.toString());
            write(value, json);
        });
        json.writeEndObject();
    }

    private static void writeDue(Due due, JsonGenerator json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asWritten", due.asWritten());
        fields.put("kind", due.kind());
        fields.put("earliest", due.earliest());
        fields.put("latest", due.latest());
        writeFields(fields, json);
    }

    /** A problem that is a value of another's. */
    private static void writeProblem(Problem problem, JsonGenerator json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code());
        fields.put("message", problem.message());
        fields.put("values", problem.values());
        writeFields(fields, json);
    }

    /** Whether records of a type are written as text: a value of one part, such as a code, and an entry's name. */
    public static boolean isText(Class<?> type) {
        return type == EntryId.class || type.getRecordComponents().length == 1;
    }

    /** A record's components by name, in order. */
    public static Map<String, Object> fields(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(component, record);
            if (!component.isAnnotationPresent(Inline.class)) {
                fields.put(component.getName(), value);
            } else if (value instanceof Map<?, ?> inner) {
                inner.forEach((name, of) -> fields.put(name(name), of));
            } else {
                fields.putAll(fields((Record) value));
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

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
