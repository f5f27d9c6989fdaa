package org.goldenthread.domain.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact as it is written: words, items and fields, every scalar a text. The journal keeps its {@link #text()}, which
 * is JSON; portfolio files hold the same fields in YAML. What was read from a file knows its place in it.
 *
 * @since 0.1
 */
public sealed interface Form {

    /** {@code file:line:column} where it was read, if it came from a file. */
    Optional<String> place();

    /** A scalar. */
    record Words(String value, Optional<String> place) implements Form {
        public Words {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(place, "place");
        }
    }

    /** A list, in order. */
    record Items(List<Form> values, Optional<String> place) implements Form {
        public Items {
            values = List.copyOf(values);
            Objects.requireNonNull(place, "place");
        }
    }

    /** Named values, in the order they were written. */
    record Fields(Map<String, Form> values, Optional<String> place) implements Form {

        /** No fields, from nowhere. */
        public static final Fields NONE = new Fields(Map.of(), Optional.empty());

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            Objects.requireNonNull(place, "place");
        }

        public Optional<Form> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** The same fields with one added or replaced. */
        public Fields with(String name, Form value) {
            Map<String, Form> all = new LinkedHashMap<>(values);
            all.put(name, value);
            return new Fields(all, place);
        }

        /** The same fields without some. */
        public Fields without(String... names) {
            Map<String, Form> all = new LinkedHashMap<>(values);
            for (String name : names) {
                all.remove(name);
            }
            return new Fields(all, place);
        }
    }

    static Words words(String value) {
        return new Words(value, Optional.empty());
    }

    static Items items(List<Form> values) {
        return new Items(values, Optional.empty());
    }

    static Fields fields(Map<String, Form> values) {
        return new Fields(values, Optional.empty());
    }

    /** Its one canonical text: JSON without blanks, scalars as strings. */
    default String text() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Form form, StringBuilder out) {
        if (form instanceof Words words) {
            quote(words.value(), out);
        } else if (form instanceof Items items) {
            out.append('[');
            String between = "";
            for (Form item : items.values()) {
                out.append(between);
                write(item, out);
                between = ",";
            }
            out.append(']');
        } else {
            out.append('{');
            String between = "";
            for (Map.Entry<String, Form> field : ((Fields) form).values().entrySet()) {
                out.append(between);
                quote(field.getKey(), out);
                out.append(':');
                write(field.getValue(), out);
                between = ",";
            }
            out.append('}');
        }
    }

    /** A text as JSON writes it here. */
    static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || (Character.isSurrogate(c) && !isPaired(value, i))) {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    static Form parse(String text) {
        FormReader reader = new FormReader(text);
        Form form = reader.value(0);
        reader.end();
        return form;
    }
}
