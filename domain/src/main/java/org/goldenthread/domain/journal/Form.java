package org.goldenthread.domain.journal;

import java.util.ArrayList;
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

    private static void quote(String value, StringBuilder out) {
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
        Reader reader = new Reader(text);
        Form form = reader.value(0);
        reader.end();
        return form;
    }

    /** Reads the canonical text; strict, since nobody writes it by hand. */
    final class Reader {
        private static final int DEEPEST = 32;

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private Form value(int depth) {
            if (depth > DEEPEST) {
                throw wrong("nested deeper than " + DEEPEST);
            }
            if (at >= text.length()) {
                throw wrong("ends too early");
            }
            char c = text.charAt(at);
            if (c == '"') {
                return words(string());
            }
            if (c == '[') {
                return array(depth);
            }
            if (c == '{') {
                return object(depth);
            }
            throw wrong("expects a text, a list or fields");
        }

        private Form array(int depth) {
            List<Form> values = new ArrayList<>();
            at++;
            if (take(']')) {
                return items(values);
            }
            do {
                values.add(value(depth + 1));
            } while (take(','));
            expect(']');
            return items(values);
        }

        private Form object(int depth) {
            Map<String, Form> values = new LinkedHashMap<>();
            at++;
            if (take('}')) {
                return fields(values);
            }
            do {
                String name = string();
                expect(':');
                if (values.put(name, value(depth + 1)) != null) {
                    throw wrong("names " + name + " twice");
                }
            } while (take(','));
            expect('}');
            return fields(values);
        }

        private String string() {
            expect('"');
            int plain = at;
            while (plain < text.length() && text.charAt(plain) != '"' && text.charAt(plain) != '\\') {
                plain++;
            }
            if (plain < text.length() && text.charAt(plain) == '"') {
                String value = text.substring(at, plain);
                at = plain + 1;
                return value;
            }
            StringBuilder value = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"') {
                    return value.toString();
                }
                if (c != '\\') {
                    value.append(c);
                } else if (text.startsWith("u", at)) {
                    value.append(escaped());
                } else if (text.startsWith("\"", at) || text.startsWith("\\", at)) {
                    value.append(text.charAt(at++));
                } else {
                    throw wrong("has an unknown escape");
                }
            }
            throw wrong("has a text without an end");
        }

        /** Four digits after the u; parsing them as a number would take a sign as well. */
        private char escaped() {
            at++;
            int c = 0;
            for (int end = at + 4; at < end; at++) {
                int digit = at < text.length() ? "0123456789abcdef".indexOf(text.charAt(at)) : -1;
                if (digit < 0) {
                    throw wrong("has an unknown escape");
                }
                c = c * 16 + digit;
            }
            return (char) c;
        }

        private boolean take(char c) {
            boolean here = at < text.length() && text.charAt(at) == c;
            if (here) {
                at++;
            }
            return here;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw wrong("expects " + c);
            }
        }

        private void end() {
            if (at != text.length()) {
                throw wrong("goes on after its end");
            }
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("form: " + what + " at character " + at);
        }
    }
}
