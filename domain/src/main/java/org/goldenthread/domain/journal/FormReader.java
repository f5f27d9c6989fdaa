package org.goldenthread.domain.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the canonical text; strict, since nobody writes it by hand. */
final class FormReader {
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    FormReader(String text) {
        this.text = text;
    }

    Form value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("nested deeper than " + DEEPEST);
        }
        if (at >= text.length()) {
            throw wrong("ends too early");
        }
        char c = text.charAt(at);
        if (c == '"') {
            return Form.words(string());
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
            return Form.items(values);
        }
        do {
            values.add(value(depth + 1));
        } while (take(','));
        expect(']');
        return Form.items(values);
    }

    private Form object(int depth) {
        Map<String, Form> values = new LinkedHashMap<>();
        at++;
        if (take('}')) {
            return Form.fields(values);
        }
        do {
            String name = string();
            expect(':');
            if (values.put(name, value(depth + 1)) != null) {
                throw wrong("names " + name + " twice");
            }
        } while (take(','));
        expect('}');
        return Form.fields(values);
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

    void end() {
        if (at != text.length()) {
            throw wrong("goes on after its end");
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("form: " + what + " at character " + at);
    }
}
