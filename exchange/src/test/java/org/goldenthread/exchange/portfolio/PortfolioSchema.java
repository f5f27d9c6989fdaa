package org.goldenthread.exchange.portfolio;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.FactType;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Meanings;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schema of a portfolio file, made from the language: its kinds, the components of their facts, and the words
 * that stand beside these.
 */
final class PortfolioSchema {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Map<String, Object> definitions = new TreeMap<>();

    private PortfolioSchema() {}

    static String text() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(new PortfolioSchema().document())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private Map<String, Object> document() {
        define(
                "text",
                map(
                        "description",
                        "Any text; YAML's numbers and yes or no are texts too.",
                        "type",
                        List.of("string", "number", "boolean")));
        define("code", map("type", "string", "pattern", "^\\s*[A-Za-z][A-Za-z0-9-]{1,23}\\s*$"));
        define("day", map("type", "string", "pattern", "^\\s*" + DAY + "\\s*$"));
        define(
                "due",
                anyOf(
                        ref("text"),
                        object(
                                map(
                                        "as",
                                        ref("text"),
                                        "kind",
                                        constants(Due.Kind.class),
                                        "earliest",
                                        ref("day"),
                                        "latest",
                                        ref("day"),
                                        "assumed",
                                        anyOf(
                                                constants(Due.Assumed.class),
                                                map("type", "array", "items", constants(Due.Assumed.class))),
                                        "at",
                                        ref("text")),
                                List.of("as"))));
        define(
                "period",
                anyOf(
                        ref("text"),
                        object(
                                map("as", ref("text"), "from", ref("day"), "to", ref("day"), "at", ref("text")),
                                List.of())));
        define(
                "struck",
                object(
                        map(
                                "told",
                                ref("day"),
                                "source",
                                ref("code"),
                                "at",
                                ref("text"),
                                "inferred",
                                ref("text"),
                                "reason",
                                ref("text")),
                        List.of()));
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("portfolio", map("const", PortfolioReader.FORMAT));
        sections.put("owner", map("type", "string", "pattern", "^[A-Z][A-Z0-9]{0,23}$"));
        sections.put("defaults", object(map("source", ref("code")), List.of()));
        for (Kind<?> kind : GoldenThread.LANGUAGE.kinds()) {
            define(nameOf(kind), thing(kind));
            define(
                    kind.plural(),
                    map(
                            "description",
                            "By their codes.",
                            "type",
                            List.of("object", "null"),
                            "additionalProperties",
                            ref(nameOf(kind)),
                            "propertyNames",
                            ref("code")));
            sections.put(kind.plural(), ref(kind.plural()));
        }
        Map<String, Object> document = map(
                "$schema", "https://json-schema.org/draft/2020-12/schema",
                "$id", "urn:golden-thread:portfolio:1",
                "title", "A portfolio file of Golden Thread");
        document.putAll(object(sections, List.of("portfolio")));
        document.put("$defs", definitions);
        return document;
    }

    /** What a thing is called here: of a noun that is its own plural, one of them. */
    private static String nameOf(Kind<?> kind) {
        return kind.noun().equals(kind.plural()) ? "one-" + kind.noun() : kind.noun();
    }

    private void define(String name, Map<String, Object> schema) {
        definitions.put(name, schema);
    }

    /** What a kind's things may say: what opens them, when and where that was told, what hangs below, and entries. */
    private Map<String, Object> thing(Kind<?> kind) {
        Map<String, Object> fields = fields(kind.opening().type());
        List<String> needed = needed(kind.opening().type());
        GoldenThread.LANGUAGE.kinds().forEach(outer -> needed.remove(outer.noun())); // it may hang below one
        for (Kind<?> inner : GoldenThread.LANGUAGE.kinds()) {
            if (Forms.namesOf(inner.opening().type()).contains(kind.noun())) {
                fields.put(inner.plural(), ref(inner.plural()));
            }
        }
        provenance(fields);
        fields.put("amended", amended(kind.opening()));
        Map<String, Object> facts = new LinkedHashMap<>();
        kind.facts().values().stream()
                .filter(type -> !Set.of("struck", "amended").contains(type.name()))
                .forEach(type -> {
                    String name = kind.noun() + "." + type.name();
                    define(name, fact(type));
                    facts.put("^(" + DAY + "\\s+)?" + type.name() + "$", ref(name));
                });
        fields.put(
                "entries",
                map(
                        "type",
                        "array",
                        "items",
                        map(
                                "type",
                                "object",
                                "minProperties",
                                1,
                                "maxProperties",
                                1,
                                "patternProperties",
                                facts,
                                "additionalProperties",
                                false)));
        Map<String, Object> thing = object(fields, List.of());
        thing.put("anyOf", List.of(map("required", needed), map("required", List.of("entries"))));
        return thing;
    }

    /** What opens a thing stands among its entries only when it was struck, amended or set aside. */
    private Map<String, Object> fact(FactType type) {
        Map<String, Object> fields = fields(type.type());
        List<String> needed = needed(type.type());
        provenance(fields);
        fields.put("struck", ref("struck"));
        fields.put("amended", amended(type));
        fields.put("aside", map("enum", List.of(true, "true")));
        if (type.isOpening()) {
            Map<String, Object> opening = object(fields, needed);
            opening.put(
                    "anyOf",
                    Stream.of("struck", "amended", "aside")
                            .map(name -> map("required", List.of(name)))
                            .toList());
            return opening;
        }
        return shortened(type.type(), object(fields, needed));
    }

    /** What a fact was amended to, once or several times; to nothing when it was struck among them. */
    private Map<String, Object> amended(FactType type) {
        Map<String, Object> content = fields(type.type());
        content.put("on", ref("day"));
        content.put("reason", ref("text"));
        Map<String, Object> to =
                type.isOpening() ? object(content, List.of()) : shortened(type.type(), object(content, List.of()));
        Map<String, Object> amendment = object(
                map(
                        "told",
                        ref("day"),
                        "source",
                        ref("code"),
                        "at",
                        ref("text"),
                        "inferred",
                        ref("text"),
                        "reason",
                        ref("text"),
                        "to",
                        to),
                List.of());
        return anyOf(amendment, map("type", "array", "items", amendment));
    }

    /** A record may be written as its first component alone. */
    private Map<String, Object> shortened(Class<?> type, Map<String, Object> whole) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> needed = needed(type);
        boolean mayBeShort =
                components.length > 0 && needed.stream().allMatch(Names.kebab(components[0].getName())::equals);
        return mayBeShort ? anyOf(value(components[0].getGenericType()), whole) : whole;
    }

    private static void provenance(Map<String, Object> fields) {
        fields.put("on", described("the first day on which it is true", ref("day")));
        fields.put("told", described("the day by which it was said, where no paper says it", ref("day")));
        fields.put("source", described("the paper that it was read in, by its code", ref("code")));
        fields.put("at", described("the place in the paper, such as §14", ref("text")));
        fields.put("inferred", described("what was read into the paper, if it doesn't say so itself", ref("text")));
        fields.put("reason", described("why, in one sentence", ref("text")));
    }

    /** The components of a record, in the words that stand beside them. */
    private Map<String, Object> fields(Class<?> type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.put(
                    Names.kebab(component.getName()),
                    described(Meanings.of(component), value(component.getGenericType())));
        }
        return fields;
    }

    private static Map<String, Object> described(String words, Map<String, Object> schema) {
        Map<String, Object> described = map("description", words);
        described.putAll(schema);
        return described;
    }

    private static List<String> needed(Class<?> type) {
        return new ArrayList<>(Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getType() != Optional.class && c.getType() != List.class && c.getType() != boolean.class)
                .map(c -> Names.kebab(c.getName()))
                .toList());
    }

    private Map<String, Object> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Map<String, Object> inner = value(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inner : anyOf(inner, map("type", "array", "items", inner));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Code.class) {
            return ref("code");
        }
        if (plain == LocalDate.class) {
            return ref("day");
        }
        if (plain == Due.class || plain == Period.class) {
            return ref(Names.kebab(plain.getSimpleName()));
        }
        if (plain == boolean.class) {
            return map("enum", List.of("yes", "no", "true", "false", true, false));
        }
        if (plain.isEnum()) {
            return constants(plain);
        }
        boolean isText = !plain.isRecord()
                || Arrays.stream(plain.getMethods())
                        .anyMatch(m -> m.getName().equals("parse")
                                && Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}));
        if (isText) {
            return ref("text");
        }
        Map<String, Object> fields = fields(plain);
        fields.put("at", ref("text"));
        return shortened(plain, object(fields, needed(plain)));
    }

    /** The names of constants, in which a blank may stand for a hyphen, each with what it means. */
    private Map<String, Object> constants(Class<?> type) {
        String name = Stream.of(Optional.ofNullable(type.getEnclosingClass()), Optional.of(type))
                .flatMap(Optional::stream)
                .map(part -> Names.kebab(part.getSimpleName()))
                .collect(Collectors.joining("-"));
        List<Map<String, Object>> values = new ArrayList<>();
        Meanings.ofValues(type)
                .forEach((value, means) -> values.add(map(
                        "description",
                        means,
                        "enum",
                        Stream.of(value, value.replace('-', ' ')).distinct().toList())));
        define(name, map("anyOf", values));
        return ref(name);
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> needed) {
        Map<String, Object> object = map("type", "object", "properties", fields);
        if (!needed.isEmpty()) {
            object.put("required", needed);
        }
        object.put("additionalProperties", false);
        return object;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Map<String, Object> anyOf(Map<String, Object>... schemas) {
        return map("anyOf", Arrays.asList(schemas));
    }

    private static Map<String, Object> ref(String name) {
        return map("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
