package org.goldenthread.exchange.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.problem.Problem;

/** The texts that cells name by their number, kept as bytes end to end: most of a large sheet is these. */
final class Texts {

    /** One character more than a cell holds, so that what is too long can be seen to be. */
    static final int LONGEST = 32_768;

    private static final int MOST = 256 << 20;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    /** @throws org.goldenthread.domain.problem.DomainException {@code workbook.large} and what {@link Part} throws */
    void read(Part part, String place) {
        StringBuilder text = new StringBuilder();
        while (part.next()) {
            if (part.isStart("si")) {
                text.setLength(0);
                text(part, "si", text);
                add(unescaped(text), place);
            }
        }
    }

    /** Adds the text of an element with plain or rich text in it; how it is pronounced is left out. */
    static void text(Part part, String element, StringBuilder to) {
        while (part.next() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                while (part.next() && !part.isEnd("rPh")) {
                    // nobody asks how it is pronounced
                }
            } else if (part.isStart("t")) {
                part.text(to, LONGEST);
            }
        }
    }

    /** What XML can't hold is written as its number: _x000D_. */
    static String unescaped(CharSequence text) {
        String all = text.toString();
        if (!all.contains("_x")) {
            return all;
        }
        return ESCAPED.matcher(all)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void add(String text, String place) {
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int from = count == 0 ? 0 : ends[count - 1];
        if (added.length > MOST - from) {
            throw Problem.invalid(
                            "workbook.large", "the texts of the workbook have more than " + MOST + " bytes together")
                    .at(place)
                    .asException();
        }
        if (from + added.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(2L * bytes.length, from + added.length)));
        }
        System.arraycopy(added, 0, bytes, from, added.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = from + added.length;
    }

    boolean has(int number) {
        return number >= 0 && number < count;
    }

    String get(int number) {
        int from = number == 0 ? 0 : ends[number - 1];
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }
}
