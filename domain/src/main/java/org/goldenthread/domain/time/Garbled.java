package org.goldenthread.domain.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What nobody writes who means a date: words and numbers that touch, as in "June 2of20", where a blank is missing or a
 * letter stands for a digit, and "June 2 of 20". Which of them it is, is not guessed; FY19, Q2, 31st, 31Oct2019, summer2019
 * and 6months are no such thing.
 */
final class Garbled {

    private static final String DIGITS = "01";
    private static final String LETTERS = "ol";

    private Garbled() {}

    static boolean isIn(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (isJoint(tokens.get(i - 1), tokens.get(i)) || isDayOfShortYear(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two touch that should not. */
    private static boolean isJoint(Token one, Token other) {
        if (!one.touches(other)) {
            return false;
        }
        if (one.isWord()) {
            return other.isNumber() && !Vocabulary.mayLead(one.text());
        }
        return one.isNumber() && other.isWord() && !Vocabulary.mayTrail(other.text());
    }

    private static boolean isDayOfShortYear(List<Token> tokens, int of) {
        if (!tokens.get(of).is("of") || of + 1 == tokens.size()) {
            return false;
        }
        Token before = tokens.get(of - 1);
        boolean isPair = of + 2 < tokens.size()
                && List.of("/", "-").contains(tokens.get(of + 2).text());
        return (before.isNumber() || Vocabulary.isSuffix(before.text()))
                && tokens.get(of + 1).isNumber(1, 2)
                && !isPair;
    }

    /** The text as it was likely meant: O as 0, l as 1, or the other way round; else with the blanks that are missing. */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder();
        int from = 0;
        for (List<Token> run : runs(Token.of(text))) {
            mended.append(text, from, run.get(0).start()).append(isIn(run) ? mended(run, text) : whole(run, text));
            from = run.get(run.size() - 1).end();
        }
        return mended.append(text.substring(from)).toString();
    }

    /** The words and numbers, those that touch together; marks stand between them. */
    private static List<List<Token>> runs(List<Token> tokens) {
        List<List<Token>> runs = new ArrayList<>();
        Optional<Token> last = Optional.empty();
        for (Token token : tokens) {
            if (token.isWord() || token.isNumber()) {
                if (last.filter(it -> it.touches(token)).isEmpty()) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(token);
                last = Optional.of(token);
            }
        }
        return runs;
    }

    private static String whole(List<Token> run, String text) {
        return text.substring(run.get(0).start(), run.get(run.size() - 1).end());
    }

    private static String mended(List<Token> run, String text) {
        String written = whole(run, text);
        String digits = replaced(written.toLowerCase(Locale.ROOT).replace('i', 'l'), LETTERS, DIGITS);
        if (digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digits;
        }
        String letters = replaced(written.toLowerCase(Locale.ROOT), DIGITS, LETTERS);
        return Vocabulary.isKnown(letters) ? Vocabulary.asWritten(letters) : apart(run, text);
    }

    private static String replaced(String text, String these, String those) {
        String replaced = text;
        for (int i = 0; i < these.length(); i++) {
            replaced = replaced.replace(these.charAt(i), those.charAt(i));
        }
        return replaced;
    }

    /** With blanks; what follows "3rd" is a word of its own. */
    private static String apart(List<Token> run, String text) {
        StringBuilder apart = new StringBuilder();
        for (int i = 0; i < run.size(); i++) {
            Token token = run.get(i);
            String written = text.substring(token.start(), token.end());
            if (i > 0 && isJoint(run.get(i - 1), token)) {
                int suffix = token.isWord() ? Vocabulary.suffixOf(token.text()).length() : 0;
                apart.append(written, 0, suffix).append(' ').append(written.substring(suffix));
            } else {
                apart.append(written);
            }
        }
        return apart.toString();
    }
}
