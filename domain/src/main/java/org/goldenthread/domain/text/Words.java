package org.goldenthread.domain.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;

/**
 * Words that are looked for, at least one. A text has them when each begins a word of it, in any order: case and accents
 * don't count, nor does the apostrophe of a possessive, and hyphens part words.
 *
 * @param folded each as it is compared: small letters without accents, and digits
 * @since 0.1
 */
public record Words(List<String> folded) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int ASCII = 0x80;

    public Words {
        folded = List.copyOf(folded);
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("folded: no word");
        }
    }

    /**
     * The words of some texts.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code words.none} where there is neither a letter nor a digit
     */
    public static Words of(Collection<String> texts) {
        List<String> words =
                texts.stream().flatMap(text -> folded(text).stream()).distinct().toList();
        if (words.isEmpty()) {
            throw Problem.invalid("words.none", "there is neither a letter nor a digit to look for")
                    .hint("a word or a few, such as staff training")
                    .asException();
        }
        return new Words(words);
    }

    /** The words of a text, as they are compared. */
    public static List<String> folded(String text) {
        String plain = plain(text);
        List<String> words = new ArrayList<>();
        int begins = -1;
        for (int i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && Character.isLetterOrDigit(plain.charAt(i))) {
                begins = begins < 0 ? i : begins;
            } else if (begins >= 0) {
                boolean isPossessive = isPossessive(plain, i);
                words.add(isPossessive ? plain.substring(begins, i) + "s" : plain.substring(begins, i));
                i += isPossessive ? 1 : 0;
                begins = -1;
            }
        }
        return words;
    }

    /** Whether an apostrophe and an s end a word. */
    private static boolean isPossessive(String text, int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019')
                && text.charAt(at + 1) == 's'
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    private static String plain(String text) {
        String small = isPlain(text)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("\u00df", "ss")
                        .replace('\u00f8', 'o')
                        .replace('\u00d8', 'o')
                        .replace('\u0142', 'l')
                        .replace('\u0141', 'l')
                        .replace("\u00e6", "ae")
                        .replace("\u00c6", "ae")
                        .replace("\u0153", "oe")
                        .replace("\u0152", "oe");
        return small.toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has them all. */
    public boolean areIn(String text) {
        return missing(folded(text)).isEmpty();
    }

    /** How many of them a text has. */
    public int countIn(String text) {
        return folded.size() - missing(folded(text)).size();
    }

    private List<String> missing(List<String> there) {
        return folded.stream()
                .filter(wanted -> there.stream().noneMatch(word -> word.startsWith(wanted)))
                .toList();
    }
}
