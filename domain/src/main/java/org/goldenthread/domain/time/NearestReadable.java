package org.goldenthread.domain.time;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The readable texts nearest to one that can't be read: all of its words, with what is garbled in them mended, or unknown
 * ones spelled as known ones. Never a piece of it, which could say something else.
 */
final class NearestReadable {

    private static final int MOST = 3;
    private static final int MOST_UNKNOWN = 3;

    private NearestReadable() {}

    /**
     * At most three texts, best first.
     *
     * @param readable the text itself if it can be read, or what it was refused in favour of
     */
    static List<String> to(String text, Function<String, List<String>> readable) {
        Set<String> near = new LinkedHashSet<>();
        if (Garbled.isIn(text)) {
            near.addAll(readable.apply(Garbled.mended(text)));
        }
        if (near.isEmpty()) {
            respelled(text).forEach(spelled -> near.addAll(readable.apply(spelled)));
        }
        return near.stream().limit(MOST).toList();
    }

    private static List<String> respelled(String text) {
        List<Token> unknown = Token.of(text).stream()
                .filter(Token::isWord)
                .filter(word -> !Vocabulary.isKnown(word.text()))
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
}
