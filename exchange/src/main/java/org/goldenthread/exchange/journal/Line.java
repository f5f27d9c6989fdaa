package org.goldenthread.exchange.journal;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A line of JSON, of which every value is a text, a list or an object. */
final class Line {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private Line() {}

    /** Named values of which each is asked for by its name. */
    record Fields(Form form, String what) {

        Form get(String name) {
            return form(name).orElseThrow(() -> new IllegalArgumentException(what + " has no \"" + name + "\""));
        }

        Optional<Form> form(String name) {
            if (form instanceof Form.Fields fields) {
                return fields.get(name);
            }
            throw new IllegalArgumentException(what + " is not an object");
        }

        String words(String name) {
            return text(name, get(name));
        }

        Optional<String> some(String name) {
            return form(name).map(value -> text(name, value));
        }

        private static String text(String name, Form value) {
            if (value instanceof Form.Words words) {
                return words.value();
            }
            throw new IllegalArgumentException("\"" + name + "\" is not a text");
        }

        long number(String name) {
            try {
                return Long.parseLong(words(name));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("\"" + name + "\" is not a number", e);
            }
        }

        /** The objects of a list, each called by a name and its place. */
        List<Fields> items(String name, String called) {
            if (!(get(name) instanceof Form.Items items)) {
                throw new IllegalArgumentException("\"" + name + "\" is not a list");
            }
            List<Fields> fields = new ArrayList<>();
            items.values().forEach(item -> fields.add(new Fields(item, called + "." + (fields.size() + 1))));
            return fields;
        }

        void allow(String... names) {
            Form unused = get(names[0]);
            ((Form.Fields) form)
                    .values().keySet().stream()
                            .filter(name -> !List.of(names).contains(name))
                            .findFirst()
                            .ifPresent(name -> {
                                throw new IllegalArgumentException(what + " has \"" + name + "\", which is not known");
                            });
        }
    }

    /** Any JSON of texts, lists and objects, with a limit to its depth. */
    static Form json(String line) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IllegalArgumentException("it is empty");
            }
            Form form = form(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("it goes on after its end");
            }
            return form;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Form form(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT -> Form.words(parser.getString());
            case START_ARRAY -> {
                List<Form> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(form(parser));
                }
                yield Form.items(items);
            }
            case START_OBJECT -> {
                Map<String, Form> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    JsonToken unused = parser.nextToken();
                    fields.put(name, form(parser));
                }
                yield Form.fields(fields);
            }
            default -> throw new IllegalArgumentException("not a text, a list or an object: " + parser.getString());
        };
    }

    /** Why a line could not be read, of what reading it throws. */
    static String why(RuntimeException e) {
        return e instanceof DateTimeException
                ? "not a day or a moment: " + e.getMessage()
                : String.valueOf(e.getMessage());
    }
}
