package org.goldenthread.domain.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Quoted;
import org.goldenthread.domain.problem.Values;

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
        return text.codePoints().anyMatch(Quoted::isLost);
    }

    /** The refusal of a text of which characters were lost, {@code text.lost}; nothing when it is whole. */
    public static Optional<Problem> lost(String text) {
        return named(text, Quoted::isLost).map(found -> Problem.invalid(
                        "text.lost",
                        "\"{text}\" was damaged before it came here: it holds {found}",
                        Values.of("text", text).and("found", found))
                .hint("write it again as it was, in UTF-8"));
    }

    /**
     * The refusal of a name that can't be told by eye from every other: {@code text.lost}, {@code text.hidden}; nothing
     * when it can.
     */
    public static Optional<Problem> unclear(String name) {
        return lost(name).or(() -> hidden(name).map(found -> Problem.invalid(
                        "text.hidden",
                        "\"{text}\" holds {found}, which can't be seen in a name",
                        Values.of("text", name).and("found", found))
                .hint('"' + Quoted.of(withoutHidden(name)) + '"')));
    }

    static Optional<String> hidden(String text) {
        return named(text, Quoted::isHidden);
    }

    private static String withoutHidden(String text) {
        return text.codePoints()
                .filter(point -> !Quoted.isHidden(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
