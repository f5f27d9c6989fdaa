package org.goldenthread.shell.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.note.Grade;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;
import org.goldenthread.exchange.json.Json;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.render.Fields;
import org.goldenthread.shell.render.Inline;
import org.goldenthread.shell.render.Printer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas of what commands answer with, made from the records that they declare with {@link Answers}, by the
 * rules by which {@link Json} writes them. What each property means stands beside it as {@link Means}, else in
 * {@code descriptions.properties}, by its record's name and its own, or by its own where it means the same everywhere.
 */
public final class AnswerSchemas {

    public static final String RECORDED = "recorded";
    public static final String PROBLEMS = "problems";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Properties descriptions = new Properties();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();
    private final Map<String, String> texts = new TreeMap<>();
    private Map<String, Object> definitions = new TreeMap<>();
    private List<Class<? extends Record>> beside = List.of();

    public AnswerSchemas(Catalogue catalogue) {
        try (Reader reader = new InputStreamReader(
                AnswerSchemas.class.getResourceAsStream("descriptions.properties"), StandardCharsets.UTF_8)) {
            descriptions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (CommandSpec spec : catalogue.commands()) {
            Answers answers = spec.method().getAnnotation(Answers.class);
            if (answers != null) {
                beside = List.of(answers.beside());
                add(nameOf(spec), "What \"" + spec.words() + "\" answers", answers.list(), answers.value());
                beside = List.of();
            }
        }
        add(RECORDED, "What every command that records something answers", false, Recorder.Recorded.class);
        add(PROBLEMS, "What standard error says of a command that failed", true, Printer.Refusal.class);
    }

    /** The schemas' texts by their names. */
    public Map<String, String> texts() {
        return texts;
    }

    /** The name of the schema of what a command answers. */
    public static String nameOf(CommandSpec spec) {
        return spec.writes() && spec.method().getAnnotation(Answers.class) == null
                ? RECORDED
                : String.join("-", spec.name());
    }

    /** What of a JSON text is not as its schema says. */
    public List<String> faults(String schema, String json) {
        Schema read = REGISTRY.getSchema(texts.get(schema));
        return read
                .validate(
                        json,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The properties and records that nothing is said of. */
    public Set<String> missing() {
        return missing;
    }

    /** What is said of nothing. */
    public Set<String> unused() {
        Set<String> unused = new TreeSet<>(descriptions.stringPropertyNames());
        unused.removeAll(used);
        return unused;
    }

    private void add(String name, String title, boolean list, Class<?>... types) {
        definitions = new TreeMap<>();
        List<Map<String, Object>> shapes = new ArrayList<>();
        for (Class<?> type : types) {
            Map<String, Object> shape = value(type);
            beside.forEach(more -> add(more, nameOf(type)));
            shapes.add(list ? map("type", "array", "items", shape) : shape);
        }
        Map<String, Object> document = map(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "$id", "urn:golden-thread:json:" + Json.VERSION + ":" + name,
                "title", title + ", in JSON " + Json.VERSION + " of Golden Thread");
        document.putAll(shapes.size() == 1 ? shapes.get(0) : map("anyOf", shapes));
        document.put("$defs", definitions);
        texts.put(
                name,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(document)
                                .replace("\r\n", "\n")
                        + "\n");
    }

    /** Adds a record's fields to those of an answer that is defined. */
    @SuppressWarnings("unchecked") // a definition of a record is an object with its properties
    private void add(Class<?> more, String name) {
        Map<String, Object> object = (Map<String, Object>) definitions.get(name);
        Map<String, Object> properties = (Map<String, Object>) object.get("properties");
        properties(more, properties);
        object.put("required", List.copyOf(properties.keySet()));
    }

    private Map<String, Object> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                return nullable(value(of[0]));
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return map("type", "array", "items", value(of[0]));
            }
            if (raw == Map.class && of[0] == String.class) {
                return map("type", "object", "additionalProperties", value(of[1]));
            }
            throw new IllegalArgumentException("no JSON is known of " + type);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == boolean.class || plain == Boolean.class) {
            return map("type", "boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class || plain == Long.class) {
            return map("type", "integer");
        }
        if (plain == BigDecimal.class) {
            return map("type", "number");
        }
        if (plain == Grade.class) {
            return map("type", "integer");
        }
        if (plain == LocalDate.class) {
            return map("type", "string", "format", "date");
        }
        if (plain == Instant.class) {
            return map("type", "string", "format", "date-time");
        }
        if (plain.isEnum()) {
            return constants(plain);
        }
        if (plain == Values.class) {
            return map("type", "object");
        }
        if (plain == Code.class) {
            return map("type", "string", "pattern", "^[A-Z][A-Z0-9-]{1,23}$");
        }
        if (plain == EntryId.class) {
            return map("type", "string", "pattern", "^[1-9][0-9]*\\.[1-9][0-9]*$");
        }
        if (plain.isRecord() && !Json.isText(plain)) {
            return define(plain);
        }
        if (plain.isSealed()) {
            return map(
                    "anyOf",
                    Stream.of(plain.getPermittedSubclasses()).map(this::value).toList());
        }
        if (plain != String.class && !hasText(plain)) {
            throw new IllegalArgumentException("has no text of its own: " + plain);
        }
        return map("type", "string");
    }

    /** The names of constants, and what each means. */
    private Map<String, Object> constants(Class<?> type) {
        String name = Stream.of(Optional.ofNullable(type.getEnclosingClass()), Optional.of(type))
                .flatMap(Optional::stream)
                .map(part -> Names.kebab(part.getSimpleName().replaceFirst("Commands$", "")))
                .collect(Collectors.joining("-"));
        Map<String, String> values = Meanings.ofValues(type);
        definitions.put(
                name,
                map(
                        "description",
                        values.entrySet().stream()
                                .map(value -> value.getKey() + ": " + value.getValue())
                                .collect(Collectors.joining("\n")),
                        "enum",
                        List.copyOf(values.keySet())));
        return map("$ref", "#/$defs/" + name);
    }

    /** Whether it says itself how it is written. */
    private static boolean hasText(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() == type;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> define(Class<?> type) {
        String name = nameOf(type);
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of()); // it may hold itself
            Map<String, Object> properties = new LinkedHashMap<>();
            if (type == Due.class) {
                properties.put("asWritten", described(name, "asWritten", map("type", "string")));
                properties.put("kind", described(name, "kind", value(Due.Kind.class)));
                properties.put("earliest", described(name, "earliest", nullable(value(LocalDate.class))));
                properties.put("latest", described(name, "latest", nullable(value(LocalDate.class))));
            } else {
                properties(type, properties);
            }
            Map<String, Object> object = map("description", description(name, Optional.empty()));
            object.put("type", "object");
            object.put("properties", properties);
            object.put("required", List.copyOf(properties.keySet()));
            object.put("additionalProperties", false);
            definitions.put(name, object);
        }
        return map("$ref", "#/$defs/" + name);
    }

    private void properties(Class<?> type, Map<String, Object> properties) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (component.isAnnotationPresent(Means.class)) {
                properties.put(name, described(sentence(Meanings.of(component)), value(component.getGenericType())));
            } else if (!component.isAnnotationPresent(Inline.class)) {
                properties.put(name, described(nameOf(type), name, value(component.getGenericType())));
            } else if (component.getGenericType() instanceof ParameterizedType map
                    && map.getActualTypeArguments()[0] instanceof Class<?> key
                    && key.isEnum()) {
                for (Object constant : key.getEnumConstants()) {
                    String field = Fields.name(constant);
                    properties.put(field, described(nameOf(key), field, value(map.getActualTypeArguments()[1])));
                }
            } else if (component.getType() == Map.class) {
                for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
                    properties.put(
                            kind.plural(), map("description", "How many " + kind.plural() + ".", "type", "integer"));
                }
            } else {
                properties(component.getType(), properties);
            }
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private Map<String, Object> described(String type, String property, Map<String, Object> schema) {
        return described(description(type, Optional.of(property)), schema);
    }

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = map("description", description);
        described.putAll(schema);
        return described;
    }

    private String description(String type, Optional<String> property) {
        String own = property.map(p -> type + "." + p).orElse("record." + type);
        for (String key : property.isPresent() ? List.of(own, property.get()) : List.of(own)) {
            if (descriptions.containsKey(key)) {
                used.add(key);
                return descriptions.getProperty(key);
            }
        }
        missing.add(own);
        return "";
    }

    /** {@code milestone-line}; {@code measure-figure} inside another; {@code portfolio-shown} inside a noun's commands. */
    private static String nameOf(Class<?> type) {
        String name = Names.kebab(type.getSimpleName());
        return Optional.ofNullable(type.getEnclosingClass())
                .filter(outer -> outer.isRecord() || outer.getSimpleName().endsWith("Commands"))
                .map(outer -> Names.kebab(outer.getSimpleName().replaceFirst("Commands$", "")) + "-" + name)
                .orElse(name);
    }

    private static Map<String, Object> nullable(Map<String, Object> schema) {
        if (schema.get("anyOf") instanceof List<?> some) {
            return map(
                    "anyOf",
                    Stream.concat(some.stream(), Stream.of(map("type", "null"))).toList());
        }
        if (schema.get("type") instanceof String type) {
            Map<String, Object> nullable = new LinkedHashMap<>(schema);
            nullable.put("type", List.of(type, "null"));
            return nullable;
        }
        return map("anyOf", List.of(schema, map("type", "null")));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
