package org.goldenthread.domain.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a mark of a text, in lower case, and where it stands in the text (end exclusive). Letters and
 * digits that touch are two tokens: FY19, 31st ({@link Garbled} says which may). Blanks and commas are none; every dash, and an arrow, is a hyphen.
 */
record Token(Sort sort, String text, int start, int end) {

    enum Sort {
        WORD,
        NUMBER,
        MARK
    }

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int start = i;
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isDigit(point)) {
                while (i < text.length() && isDigit(text.charAt(i))) {
                    i++;
                }
                tokens.add(new Token(Sort.NUMBER, text.substring(start, i), start, i));
            } else if (Character.isLetter(point)) {
                while (i < text.length() && Character.isLetter(text.codePointAt(i))) {
                    i += Character.charCount(text.codePointAt(i));
                }
                tokens.add(new Token(Sort.WORD, text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
            } else if (text.startsWith("..", start)) {
                i = start + 2;
                tokens.add(new Token(Sort.MARK, "..", start, i));
            } else if (Character.getType(point) != Character.SPACE_SEPARATOR && point != ',') {
                tokens.add(new Token(Sort.MARK, mark(point), start, i));
            }
        }
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).is(".")) {
            tokens.remove(tokens.size() - 1);
        }
        return List.copyOf(tokens);
    }

    private static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }

    private static String mark(int point) {
        if (Character.getType(point) == Character.DASH_PUNCTUATION || point == '\u2212') {
            return "-";
        }
        if (point == '\u2192') {
            return "-";
        }
        return point == '\u2019' || point == '\u2018' ? "'" : Character.toString(point);
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** Whether another follows it with nothing between them. */
    boolean touches(Token next) {
        return end == next.start;
    }

    boolean isWord() {
        return sort == Sort.WORD;
    }

    boolean isNumber() {
        return sort == Sort.NUMBER;
    }

    boolean isNumber(int leastDigits, int mostDigits) {
        return isNumber() && text.length() >= leastDigits && text.length() <= mostDigits;
    }

    /** The value of a number of at most nine digits. */
    int number() {
        return Integer.parseInt(text);
    }
}
