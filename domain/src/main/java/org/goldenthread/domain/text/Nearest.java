package org.goldenthread.domain.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The right word for a mistyped one: by edits (insertions, deletions, replacements and swaps of neighbours, in any
 * case), at most a third of the length of the longer, and one in any case. A word of which two or more letters were
 * begun counts as one edit away.
 *
 * @since 0.1
 */
public final class Nearest {

    private Nearest() {}

    /** The nearest candidate, if one is near enough; of equals the first in natural order. */
    public static Optional<String> to(String typed, Collection<String> candidates) {
        return allTo(typed, candidates, 1).stream().findFirst();
    }

    /** The nearest candidates, nearest first, at most {@code most}. */
    public static List<String> allTo(String typed, Collection<String> candidates, int most) {
        record Ranked(String word, int edits) {}
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Ranked> near = new ArrayList<>();
        for (String candidate : candidates) {
            String known = candidate.toLowerCase(Locale.ROOT);
            int longest = Math.max(wanted.length(), known.length());
            int limit = Math.max(1, longest / 3);
            boolean begins = wanted.length() >= 2 && wanted.length() < known.length() && known.startsWith(wanted);
            if (begins || Math.abs(wanted.length() - known.length()) <= limit) {
                int edits = begins ? 1 : edits(wanted, known);
                if (begins || edits <= limit) {
                    near.add(new Ranked(candidate, edits));
                }
            }
        }
        near.sort(Comparator.comparingInt(Ranked::edits).thenComparing(Ranked::word));
        return near.stream().limit(most).map(Ranked::word).toList();
    }

    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
