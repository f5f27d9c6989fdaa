package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.List;

/** How wide words are, without a font to measure them in: rather too wide than too narrow. */
final class Lettering {

    private static final String NARROWEST = "ijl.,;:'!|";
    private static final String NARROW = "frtI()[]- ";
    private static final String WIDE = "mwMW@%—…";
    private static final int FIRST_WIDE = 0x1100;

    private Lettering() {}

    /** How wide words are at a size. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::of).sum() * size;
    }

    private static double of(int sign) {
        if (sign >= FIRST_WIDE && sign != '…' && sign != '—') {
            return 1.1;
        }
        if (NARROWEST.indexOf(sign) >= 0) {
            return 0.29;
        }
        if (NARROW.indexOf(sign) >= 0) {
            return 0.35;
        }
        if (WIDE.indexOf(sign) >= 0) {
            return 1.0;
        }
        return Character.isUpperCase(sign) ? 0.74 : 0.57;
    }

    /** Words in lines of a width, broken between words; what does not fit in as many lines ends in an ellipsis. */
    static List<String> lines(String words, double width, double size, int most) {
        List<String> lines = new ArrayList<>();
        String left = words.strip();
        while (!left.isEmpty() && lines.size() < most) {
            boolean isLast = lines.size() + 1 == most;
            int fits = fitting(left, width, size);
            if (fits == left.length()) {
                lines.add(left);
                return lines;
            }
            if (isLast) {
                int cut = Math.max(1, fitting(left, width - width("…", size), size));
                lines.add(left.substring(0, whole(left, cut)).strip() + "…");
                return lines;
            }
            int blank = left.lastIndexOf(' ', fits);
            int end = blank > 0 ? blank : whole(left, Math.max(1, fits));
            lines.add(left.substring(0, end).strip());
            left = left.substring(end).strip();
        }
        return lines;
    }

    /** How many characters of words fit. */
    private static int fitting(String words, double width, double size) {
        double used = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            used += of(words.codePointAt(i)) * size;
            if (used > width) {
                return i;
            }
        }
        return words.length();
    }

    /** A place near one where no sign is cut in two. */
    private static int whole(String words, int at) {
        return at < words.length()
                        && Character.isLowSurrogate(words.charAt(at))
                        && Character.isHighSurrogate(words.charAt(at - 1))
                ? at + 1
                : at;
    }
}
