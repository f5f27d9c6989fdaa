package org.goldenthread.papers;

import java.io.IOException;
import java.util.Objects;

/** Text between tags. */
record Text(String text) implements Node {

    /** What stands where nothing was said, so that no cell is empty. */
    static final String NONE = "none";

    private static final String REPLACEMENT = "\uFFFD";

    Text {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public void writeTo(Appendable out) throws IOException {
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
    static void escaped(String text, Appendable out) throws IOException {
        int plain = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int sign = text.codePointAt(at);
            next = at + Character.charCount(sign);
            String instead = instead(sign);
            if (!instead.isEmpty()) {
                out.append(text, plain, at).append(instead);
                plain = next;
            }
        }
        out.append(text, plain, text.length());
    }

    /** What is written in the place of a character, if anything is. */
    private static String instead(int sign) {
        return switch (sign) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            default -> isCharacter(sign) ? "" : REPLACEMENT;
        };
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
