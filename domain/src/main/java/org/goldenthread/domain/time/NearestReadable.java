package org.goldenthread.domain.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The readable texts nearest to one that can't be read: with what is garbled in it mended, or its unknown words spelled as
 * known ones, else the longest piece of it that can be read, which leaves no number out where it is garbled.
 */
final class NearestReadable {

    private static final int MOST = 3;
    private static final int MOST_UNKNOWN = 3;

    /** Longer than any form that can be read, in tokens; it bounds the work on a text that is all marks. */
    private static final int LONGEST_FORM = 16;

    private NearestReadable() {}

    /**
     * At most three texts, best first.
     *
     * @param readable the text itself if it can be read, or what it was refused in favour of
     */
    static List<String> to(String text, Function<String, List<String>> readable) {
        Set<String> near = new LinkedHashSet<>();
        boolean isGarbled = Garbled.isIn(Token.of(text));
        if (isGarbled) {
            near.addAll(readable.apply(Garbled.mended(text)));
        }
        if (near.isEmpty()) {
            respelled(text).forEach(spelled -> near.addAll(readable.apply(spelled)));
        }
        if (near.isEmpty()) {
            near.addAll(longestPiece(text, isGarbled, readable));
        }
        return near.stream().limit(MOST).toList();
    }

    private static List<String> respelled(String text) {
        List<Token> unknown = Token.of(text).stream()
                .filter(Token::isWord)
                .filter(word -> !Vocabulary.nearest(word.text()).isEmpty())
                .toList();
        if (unknown.isEmpty() || unknown.size() > MOST_UNKNOWN) {
            return List.of();
        }
        List<String> texts = List.of(text);
        for (int i = unknown.size() - 1; i >= 0; i--) {
            Token word = unknown.get(i);
            List<String> more = new ArrayList<>();
            for (String so : texts) {
                for (String known : Vocabulary.nearest(word.text())) {
                    more.add(so.substring(0, word.start()) + known + so.substring(word.end()));
                }
            }
            texts = more;
        }
        return texts;
    }

    private static List<String> longestPiece(
            String text, boolean withEveryNumber, Function<String, List<String>> readable) {
        List<Token> tokens = Token.of(text);
        for (int length = Math.min(LONGEST_FORM, tokens.size() - 1); length > 0; length--) {
            for (int from = 0; from + length <= tokens.size(); from++) {
                boolean leavesNumbers = Stream.concat(
                                tokens.subList(0, from).stream(), tokens.subList(from + length, tokens.size()).stream())
                        .anyMatch(Token::isNumber);
                if (tokens.get(from).is("of") || (withEveryNumber && leavesNumbers)) {
                    continue;
                }
                List<String> found = readable.apply(text.substring(
                        tokens.get(from).start(), tokens.get(from + length - 1).end()));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
