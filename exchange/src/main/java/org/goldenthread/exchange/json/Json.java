package org.goldenthread.exchange.json;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.finding.Finding;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.time.Due;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Things as JSON: a record is an object of its components, a value its text, what is absent {@code null} and never left
 * out, an enum its name in kebab case. A due is {@code {asWritten, kind, earliest, latest}}. A list has a line for each of
 * its things; anything else is one line.
 *
 * <p>A problem is {@code {code, sort, message, hint, subject, place, values, next}}, a finding {@code {code, severity,
 * subject, sentence, accepted, values, next}}; what can be done next is {@code {what, known, missing}}, where {@code what}
 * is the verb or fact, or {@code null} for the same again. A problem that is a value of another's is
 * {@code {code, message, values}}.
 *
 * @since 0.1
 */
public final class Json {

    /** The version of what is written, as in the names of its schemas; a field more does not change it. */
    public static final int VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Function<Record, Map<String, Object>> fields;

    /** @param fields of records that are no texts, where they are not their components */
    public Json(Function<Record, Map<String, Object>> fields) {
        this.fields = fields;
    }

    /**
     * Writes a thing, or a list of things, without an end of line behind it.
     *
     * @param thing of records, collections, maps, optionals, numbers, booleans, enums and whatever says itself what it is
     */
    public static void write(Object thing, Appendable out) throws IOException {
        out.append(new Json(Components::of).text(thing));
    }

    /** Whether records of a type are written as text: a value of one part, such as a code, and an entry's name. */
    public static boolean isText(Class<?> type) {
        return type == EntryId.class || type.getRecordComponents().length == 1;
    }

    /** A thing, or a list of things. */
    public String text(Object thing) {
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

    private String line(Object thing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(thing, json);
        }
        return out.toString();
    }

    private void write(Object thing, JsonGenerator json) {
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
        } else if (thing instanceof Map<?, ?> map) {
            writeFields(map, json);
        } else if (thing instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (thing instanceof Integer || thing instanceof Long) {
            json.writeNumber(((Number) thing).longValue());
        } else if (thing instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (thing instanceof Grade grade) {
            json.writeNumber(grade.value());
        } else if (thing instanceof Enum<?> constant) {
            json.writeString(Names.of(constant));
        } else if (thing instanceof Record record && !isText(record.getClass())) {
            writeFields(fields(record), json);
        } else {
            json.writeString(thing.toString());
        }
    }

    private void writeFields(Map<?, ?> of, JsonGenerator json) {
        json.writeStartObject();
        of.forEach((name, value) -> {
            json.writeName(name.toString());
            write(value, json);
        });
        json.writeEndObject();
    }

    private Map<String, Object> fields(Record record) {
        if (record instanceof Due due) {
            return due(due);
        }
        if (record instanceof Values values) {
            return values(values);
        }
        if (record instanceof Problem problem) {
            return problem(problem);
        }
        if (record instanceof Finding finding) {
            return finding(finding);
        }
        return record instanceof Suggestion suggestion ? suggestion(suggestion) : fields.apply(record);
    }

    private static Map<String, Object> due(Due due) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asWritten", due.asWritten());
        fields.put("kind", due.kind());
        fields.put("earliest", due.earliest());
        fields.put("latest", due.latest());
        return fields;
    }

    private static Map<String, Object> problem(Problem problem) {
        boolean isMeant = problem.meant().size() == 1;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code());
        fields.put("sort", problem.sort());
        fields.put("message", problem.message());
        fields.put("hint", problem.advice());
        fields.put("subject", problem.subject());
        fields.put("place", problem.place());
        fields.put("values", problem.values());
        fields.put("next", isMeant ? List.of() : problem.next());
        return fields;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", finding.weakness().code());
        fields.put("severity", finding.severity());
        fields.put("subject", finding.subject());
        fields.put("sentence", finding.sentence());
        fields.put("accepted", finding.accepted());
        fields.put("values", finding.values());
        fields.put("next", finding.mends());
        return fields;
    }

    private static Map<String, Object> suggestion(Suggestion suggestion) {
        Map<String, Object> known = new LinkedHashMap<>();
        suggestion.parts().forEach(part -> part.value().ifPresent(value -> known.put(part.name(), value)));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", suggestion.what().map(type -> Names.kebab(type.getSimpleName())));
        fields.put("known", known);
        fields.put("missing", suggestion.lacks());
        return fields;
    }

    /** Values by name; a problem among them is written in short. */
    private static Map<String, Object> values(Values values) {
        Map<String, Object> fields = new LinkedHashMap<>();
        values.byName().forEach((name, value) -> fields.put(name, inShort(value)));
        return fields;
    }

    private static Object inShort(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(Json::inShort).toList();
        }
        if (!(value instanceof Problem problem)) {
            return value;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code());
        fields.put("message", problem.message());
        fields.put("values", problem.values());
        return fields;
    }
}
