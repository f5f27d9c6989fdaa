package org.goldenthread.domain.text;

/** Foreign text made safe to quote in a message: what can't be seen is escaped, at most sixty characters. */
public final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            if (count++ == MOST) {
                return shown.append('…').toString();
            }
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isISOControl(point)
                    || isInvisible(point)
                    || Legible.isLost(point)
                    || Legible.isHidden(point)) {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.toString();
    }

    /** Whether a character would not be seen, or would turn the text around it, when printed. */
    static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
