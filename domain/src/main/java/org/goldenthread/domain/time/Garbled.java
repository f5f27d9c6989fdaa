package org.goldenthread.domain.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What nobody writes who means a date: words and numbers that touch, as in "June 2of20", where a blank is missing or a
 * letter stands for a digit, and "June 2 of 20"; an ordinal with the wrong end, "11st"; a comma, a dash or an "of" where
 * none can be. Which of them it is, is not guessed; FY19, Q2, 31st, 31Oct2019, summer2019 and 6months are no such thing.
 */
final class Garbled {

    private static final String DIGITS = "01";
    private static final String LETTERS = "ol";

    private static final List<String> NO_OF_BEHIND = List.of(
            "by", "from", "until", "till", "before", "after", "than", "to", "and", "between", "or", "in", "on", "-",
            "/");

    private Garbled() {}

    /** Whether a text is so: its words and numbers, or the commas, dashes and little words between them. */
    static boolean isIn(String text) {
        List<Token> tokens = Token.of(text);
        return isIn(tokens) || isBadlyParted(text, tokens) || isBadlySpoken(tokens);
    }

    private static boolean isIn(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token one = tokens.get(i - 1);
            Token other = tokens.get(i);
            if (isJoint(one, other) || isDayOfShortYear(tokens, i) || isWrongOrdinal(one, other)) {
                return true;
            }
        }
        return false;
    }

    /** 11st, 2rd. */
    private static boolean isWrongOrdinal(Token number, Token suffix) {
        return number.isNumber(1, 9)
                && Vocabulary.isSuffix(suffix.text())
                && !suffix.is(Vocabulary.suffixOf(number.number()));
    }

    /** A comma where none can be ("20,20", ", ,"), or a dash that makes a number negative ("November -1"). */
    private static boolean isBadlyParted(String text, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String between = text.substring(i == 0 ? 0 : tokens.get(i - 1).end(), token.start());
            long commas = between.chars().filter(c -> c == ',').count();
            boolean isFirst = i == 0;
            if (commas > 1 || (commas == 1 && isFirst)) {
                return true;
            }
            if (between.equals(",")
                    && token.isNumber()
                    && tokens.get(i - 1).isNumber()
                    && !(token.isNumber(4, 4) && tokens.get(i - 1).isNumber(1, 2))) {
                return true;
            }
            boolean isNegative = token.is("-")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).isNumber()
                    && token.touches(tokens.get(i + 1))
                    && (isFirst || (!between.isEmpty() && !tokens.get(i - 1).isNumber()));
            if (isNegative) {
                return true;
            }
        }
        return false;
    }

    /** "of" first, last, twice, before a mark or "at the latest", "the" last or before "of": nobody who means a date says so. */
    private static boolean isBadlySpoken(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean isLast = i == tokens.size() - 1;
            boolean isOf = token.is("of");
            boolean isThe = token.is("the");
            boolean isBehind = i > 0 && NO_OF_BEHIND.contains(tokens.get(i - 1).text());
            if ((isOf && (i == 0 || isBehind)) || ((isOf || isThe) && isLast)) {
                return true;
            }
            if (!isLast) {
                Token next = tokens.get(i + 1);
                boolean isMark = !next.isWord() && !next.isNumber() && !next.is("'");
                if ((isOf || isThe) && (isMark || next.is("at"))) {
                    return true;
                }
                if ((isOf && next.is("of")) || (isThe && (next.is("the") || next.is("of")))) {
                    return true;
                }
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
