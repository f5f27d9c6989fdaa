package org.goldenthread.papers;

import java.util.Objects;

/** Text between tags. */
record Text(String text) implements Node {

    /** What stands where nothing was said, so that no cell is empty. */
    static final String NONE = "none";

    private static final char REPLACEMENT = '\uFFFD';

    Text {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public void writeTo(StringBuilder out) {
        escaped(text, out);
    }

    /** On one line: what people wrote on several goes on after a blank. */
    private static String onOneLine(String words) {
        return words.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    /** The words of a text on one line, or that there are none. */
    static String words(String text) {
        String words = onOneLine(text).strip();
        return words.isEmpty() ? NONE : words;
    }

    /** Writes text, or the value of an attribute; what no XML may hold is replaced. */
    static void escaped(String text, StringBuilder out) {
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isCharacter(sign) ? sign : REPLACEMENT);
            }
        });
    }

    /** Whether XML 1.0 can hold it. */
    private static boolean isCharacter(int sign) {
        return sign == '\n'
                || sign == '\t'
                || (sign >= ' ' && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
