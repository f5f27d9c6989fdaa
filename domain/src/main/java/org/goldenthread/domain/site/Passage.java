package org.goldenthread.domain.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that are read in one go: a paragraph, a point or a cell.
 *
 * @since 0.1
 */
public record Passage(List<Phrase> phrases) {
    public Passage {
        phrases = List.copyOf(phrases);
    }

    public static Passage of(String text) {
        return new Passage(List.of(Phrase.of(text)));
    }

    static Passage of(Phrase... phrases) {
        return new Passage(List.of(phrases));
    }

    /** Several, with words between them. */
    static Passage joined(List<Passage> all, String between) {
        List<Phrase> phrases = new ArrayList<>();
        for (Passage one : all) {
            if (!phrases.isEmpty()) {
                phrases.add(Phrase.of(between));
            }
            phrases.addAll(one.phrases());
        }
        return new Passage(phrases);
    }

    public String text() {
        return phrases.stream().map(Phrase::text).collect(Collectors.joining());
    }

    boolean isBlank() {
        return text().isBlank();
    }
}
