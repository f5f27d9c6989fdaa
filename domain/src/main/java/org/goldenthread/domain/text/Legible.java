package org.goldenthread.domain.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.goldenthread.domain.problem.Problem;

/**
 * Text that says all that its writer meant, and shows all that it says. A character that was lost on the way has U+FFFD
 * in its place, or half of a pair of surrogates; one that is hidden takes no room: zero-width and bidirectional
 * characters, soft hyphens, tags, blank letters. Joiners that are hidden belong to some scripts and pictures, so a text
 * may hold them; what people type, compare and look for may not.
 *
 * <p>Held against what is entered. What a journal holds from before stays readable as it is.
 *
 * @since 0.1
 */
public final class Legible {

    private static final int REPLACEMENT = 0xFFFD;

    private Legible() {}

    /** The first character of a text that is so, by its name and where it stands: U+200B ZERO WIDTH SPACE at character 4. */
    public static Optional<String> named(String text, IntPredicate isSo) {
        int place = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            place++;
            int point = text.codePointAt(i);
            if (isSo.test(point)) {
                return Optional.of(name(point) + " at character " + place);
            }
        }
        return Optional.empty();
    }

    private static String name(int point) {
        String name = Character.getType(point) == Character.SURROGATE
                ? "half a character"
                : Optional.ofNullable(Character.getName(point)).orElse("a character without a name");
        return String.format(Locale.ROOT, "U+%04X %s", point, name);
    }

    /** Whether characters of it were lost before it was read. */
    public static boolean isLost(String text) {
        return text.codePoints().anyMatch(Legible::isLost);
    }

    /** The refusal of a text of which characters were lost, {@code text.lost}; nothing when it is whole. */
    public static Optional<Problem> lost(String text) {
        return named(text, Legible::isLost).map(found -> Problem.invalid(
                        "text.lost", "\"" + Shown.of(text) + "\" was damaged before it came here: it holds " + found)
                .hint("write it again as it was, in UTF-8"));
    }

    /**
     * The refusal of a name that can't be told by eye from every other: {@code text.lost}, {@code text.hidden}; nothing
     * when it can.
     */
    public static Optional<Problem> unclear(String name) {
        return lost(name).or(() -> hidden(name).map(found -> Problem.invalid(
                        "text.hidden", "\"" + Shown.of(name) + "\" holds " + found + ", which can't be seen in a name")
                .hint('"' + Shown.of(withoutHidden(name)) + '"')));
    }

    static Optional<String> hidden(String text) {
        return named(text, Legible::isHidden);
    }

    private static String withoutHidden(String text) {
        return text.codePoints()
                .filter(point -> !isHidden(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static boolean isLost(int point) {
        return point == REPLACEMENT || Character.getType(point) == Character.SURROGATE;
    }

    static boolean isHidden(int point) {
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
