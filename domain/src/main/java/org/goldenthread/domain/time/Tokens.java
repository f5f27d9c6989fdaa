package org.goldenthread.domain.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The tokens of a text that say something, and how far they have been read. */
final class Tokens {

    private static final List<String> UNSAID = List.of("the", "of");

    private final String text;
    private final List<Token> tokens;
    private int at;
    private final EnumSet<Due.Assumed> assumed = EnumSet.noneOf(Due.Assumed.class);

    Tokens(String text) {
        this.text = text;
        this.tokens =
                Token.of(text).stream().filter(t -> !UNSAID.contains(t.text())).toList();
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    Token get(int place) {
        return tokens.get(place);
    }

    /** The place of the token that is to be read next. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == tokens.size();
    }

    /** The token that stands so many places ahead of the next; behind, where that is negative. */
    Token ahead(int places) {
        return tokens.get(at + places);
    }

    void pass(int places) {
        at += places;
    }

    /** Reads on from a place. */
    void back(int place) {
        at = place;
    }

    /** The text up to the token before a place. */
    String before(int place) {
        return text.substring(0, tokens.get(place - 1).end());
    }

    /** The text from a token on. */
    String from(Token token) {
        return text.substring(token.start());
    }

    /** What a rule reads; where that is nothing, the place is what it was. */
    <T> Optional<T> attempt(Supplier<Optional<T>> rule) {
        int here = at;
        EnumSet<Due.Assumed> before = EnumSet.copyOf(assumed);
        Optional<T> read = rule.get();
        if (read.isEmpty()) {
            at = here;
            assumed.clear();
            assumed.addAll(before);
        }
        return read;
    }

    /** Whether an "of" stands before a token that is to be read, where it says nothing and is none itself. */
    boolean isOfBefore(int ahead) {
        return at + ahead > 0
                && at + ahead < size()
                && text.substring(ahead(ahead - 1).end(), ahead(ahead).start())
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .startsWith("of");
    }

    /** Notes what the text does not say and was taken for granted. */
    void assume(Due.Assumed what) {
        assumed.add(what);
    }

    Set<Due.Assumed> assumed() {
        return EnumSet.copyOf(assumed);
    }

    /** The text from one token to another, both included, and something else in place of it. */
    String with(Token first, Token last, String other) {
        return text.substring(0, first.start()) + other + text.substring(last.end());
    }

    Token take() {
        return tokens.get(at++);
    }

    /** What may stand here and says nothing. */
    void allow(String... phrases) {
        allow(List.of(phrases));
    }

    void allow(List<String> phrases) {
        at += phrases.stream()
                .mapToInt(this::wordsOf)
                .filter(n -> n > 0)
                .findFirst()
                .orElse(0);
    }

    boolean skipAny(List<String> phrases) {
        return phrases.stream().anyMatch(this::skip);
    }

    boolean skip(String phrase) {
        int words = wordsOf(phrase);
        at += words;
        return words > 0;
    }

    /** How many words the phrase has if it stands here, else none. */
    private int wordsOf(String phrase) {
        if (at == tokens.size() || !phrase.startsWith(tokens.get(at).text())) {
            return 0;
        }
        String[] words = phrase.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return 0;
            }
        }
        return words.length;
    }

    Optional<String> word() {
        return at < tokens.size() && tokens.get(at).isWord()
                ? Optional.of(tokens.get(at).text())
                : Optional.empty();
    }

    boolean isNumber(int ahead, int leastDigits, int mostDigits) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).isNumber(leastDigits, mostDigits);
    }

    /** Whether a token that is one of these stands so many places ahead. */
    boolean isAny(int ahead, List<String> texts) {
        return at + ahead >= 0
                && at + ahead < tokens.size()
                && texts.contains(tokens.get(at + ahead).text());
    }

    boolean isMark(int ahead, String mark) {
        return at + ahead < tokens.size() && tokens.get(at + ahead).is(mark);
    }

    boolean isSuffix(int ahead) {
        return at + ahead < tokens.size()
                && Vocabulary.isSuffix(tokens.get(at + ahead).text());
    }

    boolean isMonth(int ahead) {
        return at + ahead < tokens.size()
                && Vocabulary.month(tokens.get(at + ahead).text()).isPresent();
    }

    /** The text with something else in place of a token. */
    String with(Token token, String other) {
        return text.substring(0, token.start()) + other + text.substring(token.end());
    }
}
