package org.goldenthread.exchange.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goldenthread.domain.journal.Form;

/**
 * A {@link Form} as the YAML that {@link YamlText} reads and people like to: blocks down to a thing's fields, what is
 * short on one line, long texts folded, quotes only where they are needed.
 */
final class YamlWriter {

    private static final int WIDTH = 100;
    private static final int STEP = 2;

    /** A thing, below its section and the document, is always a block. */
    private static final int THING = 2;

    /** What other readers of YAML take for something else than a text. */
    private static final List<String> TAKEN =
            List.of("Y", "N", "YES", "NO", "ON", "OFF", "TRUE", "FALSE", "NULL", "null", "~");

    private static final String FIRST = "§¶£€(";
    private static final String AMONG = " .;'()/+-_§¶£€%&=!?*…–—’‘“”°@<>|^$~";

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    static String write(Form.Fields document) {
        YamlWriter writer = new YamlWriter();
        boolean isFirst = true;
        for (Map.Entry<String, Form> field : document.values().entrySet()) {
            if (!isFirst && field.getValue() instanceof Form.Fields section && holdsThings(section)) {
                writer.out.append('\n');
            }
            isFirst = false;
            writer.field(field.getKey(), field.getValue(), 0, 0);
        }
        return writer.out.toString();
    }

    private static boolean holdsThings(Form.Fields fields) {
        return fields.values().values().stream().anyMatch(Form.Fields.class::isInstance);
    }

    private void fields(Form.Fields fields, int indent, int depth) {
        fields.values().forEach((name, value) -> {
            pad(indent);
            field(name, value, indent, depth);
        });
    }

    /** A name and its value; what stands before the name on its line is there already. */
    private void field(String name, Form value, int indent, int depth) {
        String key = scalar(name, false);
        out.append(key).append(':');
        boolean mayBeShort =
                depth >= THING || (depth == 0 && value instanceof Form.Fields inner && !holdsThings(inner));
        if (value instanceof Form.Words words) {
            text(words.value(), indent, key.length() + 1);
        } else if (isEmpty(value) || (mayBeShort && fits(value, indent + key.length() + 2))) {
            out.append(' ').append(flow(value)).append('\n');
        } else if (value instanceof Form.Fields inner) {
            out.append('\n');
            fields(inner, indent + STEP, depth + 1);
        } else {
            out.append('\n');
            items((Form.Items) value, indent + STEP, depth + 1);
        }
    }

    private void items(Form.Items items, int indent, int depth) {
        for (Form item : items.values()) {
            pad(indent);
            out.append("- ");
            if (item instanceof Form.Fields fields
                    && !fields.values().isEmpty()
                    && (fields.values().size() == 1 || !fits(item, indent + STEP))) {
                boolean isFirst = true;
                for (Map.Entry<String, Form> field : fields.values().entrySet()) {
                    if (!isFirst) {
                        pad(indent + STEP);
                    }
                    isFirst = false;
                    field(field.getKey(), field.getValue(), indent + STEP, depth + 1);
                }
            } else {
                out.append(flow(item)).append('\n');
            }
        }
    }

    private void pad(int indent) {
        out.append(" ".repeat(indent));
    }

    private static boolean isEmpty(Form form) {
        return form instanceof Form.Fields fields
                ? fields.values().isEmpty()
                : ((Form.Items) form).values().isEmpty();
    }

    /** Whether something is short enough for the rest of a line; a list of what has fields never is. */
    private static boolean fits(Form form, int column) {
        if (form instanceof Form.Items items && items.values().stream().anyMatch(Form.Fields.class::isInstance)) {
            return false;
        }
        if (form instanceof Form.Fields fields
                && fields.values().values().stream()
                        .anyMatch(inner -> !(inner instanceof Form.Words) && !fits(inner, 0))) {
            return false;
        }
        String line = flow(form);
        return column + line.codePointCount(0, line.length()) <= WIDTH;
    }

    private static String flow(Form form) {
        if (form instanceof Form.Words words) {
            return scalar(words.value(), true);
        }
        if (form instanceof Form.Items items) {
            return "["
                    + String.join(
                            ", ", items.values().stream().map(YamlWriter::flow).toList()) + "]";
        }
        return "{"
                + String.join(
                        ", ",
                        ((Form.Fields) form)
                                .values().entrySet().stream()
                                        .map(field -> scalar(field.getKey(), true) + ": " + flow(field.getValue()))
                                        .toList())
                + "}";
    }

    private void text(String text, int indent, int before) {
        String line = scalar(text, false);
        boolean isLong = indent + before + 1 + line.codePointCount(0, line.length()) > WIDTH;
        if (isLong && isFoldable(text)) {
            out.append(" >-\n");
            fold(text, indent + STEP);
        } else if (isLiteral(text)) {
            out.append(" |-\n");
            text.lines().forEach(each -> {
                if (!each.isEmpty()) {
                    pad(indent + STEP);
                }
                out.append(each).append('\n');
            });
        } else {
            out.append(' ').append(line).append('\n');
        }
    }

    private void fold(String text, int indent) {
        int column = 0;
        for (String word : text.split(" ", -1)) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > WIDTH) {
                out.append('\n');
                column = 0;
            }
            if (column == 0) {
                pad(indent);
                column = indent + length;
            } else {
                out.append(' ');
                column += 1 + length;
            }
            out.append(word);
        }
        out.append('\n');
    }

    /** One line with single spaces between words: what folding puts together again. */
    private static boolean isFoldable(String text) {
        return !text.isEmpty()
                && !text.startsWith(" ")
                && !text.endsWith(" ")
                && !text.contains("  ")
                && text.codePoints().noneMatch(YamlWriter::isEscaped);
    }

    /** Several lines, none of which begins or ends with a blank. */
    private static boolean isLiteral(String text) {
        return text.indexOf('\n') > 0
                && !text.endsWith("\n")
                && List.of(text.split("\n", -1)).stream()
                        .allMatch(line -> !line.startsWith(" ")
                                && !line.endsWith(" ")
                                && line.codePoints().noneMatch(YamlWriter::isEscaped));
    }

    /** A text on one line, in quotes if it has to be. */
    static String scalar(String text, boolean isFlow) {
        return isPlain(text, isFlow) ? text : quoted(text);
    }

    private static boolean isPlain(String text, boolean isFlow) {
        if (text.isEmpty() || text.endsWith(" ") || TAKEN.contains(text)) {
            return false;
        }
        int first = text.codePointAt(0);
        if (!isLetter(first) && FIRST.indexOf(first) < 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean isFine =
                    switch (point) {
                        case ':' -> i + 1 < text.length() && isLetter(text.codePointAt(i + 1));
                        case '#' -> text.charAt(i - 1) != ' ';
                        case ',', '[', ']' -> !isFlow;
                        default -> isLetter(point) || AMONG.indexOf(point) >= 0;
                    };
            if (!isFine) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits of English, and every other visible character beyond ASCII, in every version of Unicode. */
    private static boolean isLetter(int point) {
        return isIn(point, 'a', 'z')
                || isIn(point, 'A', 'Z')
                || isIn(point, '0', '9')
                || (point > 0xA0 && !isEscaped(point));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isEscaped(point)) {
                        quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** What would not be seen, or not be read back: controls, blanks other than a space, marks of direction, no characters. */
    private static boolean isEscaped(int point) {
        return point < 0x20
                || isIn(point, 0x7F, 0xA0)
                || point == 0xAD
                || point == 0x61C
                || point == 0x1680
                || point == 0x180E
                || isIn(point, 0x2000, 0x200F)
                || isIn(point, 0x2028, 0x202F)
                || isIn(point, 0x205F, 0x206F)
                || point == 0x3000
                || isIn(point, 0xD800, 0xF8FF)
                || point == 0xFEFF
                || isIn(point, 0xFFF0, 0xFFFF)
                || point >= 0xE0000
                || (point & 0xFFFE) == 0xFFFE;
    }

    private static boolean isIn(int point, int from, int to) {
        return point >= from && point <= to;
    }
}
