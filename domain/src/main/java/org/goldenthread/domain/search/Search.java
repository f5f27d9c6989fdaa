package org.goldenthread.domain.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Words;

/**
 * Looks for words in all that stands in a view: titles, notes, progress, evidence, reasons and places in papers. All the words
 * occur in one text; what a thing is called, its title or else its words, is looked at together
 * with its code. What was withdrawn or amended away is not found, and each
 * text of a thing is found once, where it was said first.
 *
 * @param noun only things of this noun
 * @since 0.1
 */
public record Search(Words words, Optional<String> noun) {

    /** A text of no more characters is shown whole. */
    private static final int SHORT = 160;

    /** What things are called by, which is looked at together with the code. */
    private static final List<String> NAMES = List.of("title", "text", "what");

    /** Where a sentence ends: its sign, a blank, and a capital, a digit or an opening sign. */
    private static final Pattern END = Pattern.compile("(?<=[.!?;])\\s+(?=[\\p{Lu}\\p{N}\"'\u2018\u201c(])|\\n+");

    public Search {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(noun, "noun");
    }

    /** What is found in a view: titles before other texts, what was told last before what was told earlier. */
    public List<Hit> in(JournalState state) {
        List<Hit> hits = new ArrayList<>();
        state.holding(words, noun, (called, entries) -> {
            List<Found> found = found(entries);
            if (!found.isEmpty()) {
                called.get().ifPresent(title -> found.forEach(one -> hits.add(one.hit(title, sentence(one.text())))));
            }
        });
        hits.sort(Hit.ORDER);
        return List.copyOf(hits);
    }

    /** A text that has all the words. */
    private record Found(Entry entry, String field, String text) {
        Hit hit(String title, String sentence) {
            return new Hit(
                    entry.about().code(),
                    entry.about().noun(),
                    title,
                    field,
                    entry.id(),
                    entry.told(),
                    sentence,
                    entry.source());
        }
    }

    /** The texts of a thing that have all the words, each once. */
    private List<Found> found(List<Entry> entries) {
        List<Found> all = new ArrayList<>();
        for (Entry entry : entries) {
            BiConsumer<String, String> look = (field, text) -> {
                if (words.areIn(NAMES.contains(field) ? entry.about().code() + " " + text : text)
                        && all.stream().noneMatch(it -> it.field.equals(field) && it.text.equals(text))) {
                    all.add(new Found(entry, field, text));
                }
            };
            Forms.words(entry.fact(), look);
            entry.reason().ifPresent(reason -> look.accept("reason", reason.value()));
            entry.source().flatMap(Source::place).ifPresent(place -> look.accept("place", place.value()));
        }
        return all;
    }

    private String sentence(String text) {
        if (text.length() <= SHORT && text.indexOf('\n') < 0) {
            return text;
        }
        List<String> sentences = List.of(END.split(text));
        String best = sentences.stream()
                .max(Comparator.comparingInt((String sentence) -> words.countIn(sentence))
                        .thenComparing(Comparator.comparingInt((String sentence) -> sentences.indexOf(sentence))
                                .reversed()))
                .orElse(text)
                .strip();
        return (text.startsWith(best) ? "" : "\u2026 ") + best + (text.endsWith(best) ? "" : " \u2026");
    }
}
