package org.goldenthread.domain.problem;

import java.util.Locale;

/** Foreign text made safe to quote in a message: what can't be seen is escaped, at most sixty characters. */
public final class Quoted {

    private static final int MOST = 60;
    private static final int REPLACEMENT = 0xFFFD;

    private Quoted() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            if (count++ == MOST) {
                return shown.append('…').toString();
            }
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isISOControl(point) || isInvisible(point) || isLost(point) || isHidden(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    /** Whether a character would not be seen, or would turn the text around it, when printed. */
    public static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /** Whether it stands where a character was lost: U+FFFD, or half of a pair of surrogates. */
    public static boolean isLost(int point) {
        return point == REPLACEMENT || Character.getType(point) == Character.SURROGATE;
    }

    /** Whether it takes no room: zero-width and bidirectional characters, soft hyphens, tags, blank letters. */
    public static boolean isHidden(int point) {
        return switch (point) {
            // combining grapheme joiner; letters of Hangul and vowels of Khmer that are blank
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> (Character.getType(point) == Character.FORMAT && !isSeen(point)) || isTag(point);
        };
    }

    /** What Unicode calls format characters and yet draws: signs of Arabic, Syriac and Kaithi that enclose numbers. */
    private static boolean isSeen(int point) {
        return switch (point) {
            case 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD -> true;
            default -> point >= 0x0600 && point <= 0x0605;
        };
    }

    private static boolean isTag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }
}
