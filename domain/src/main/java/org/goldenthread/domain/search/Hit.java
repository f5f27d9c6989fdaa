package org.goldenthread.domain.search;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;

/**
 * A text that has all the words that were looked for.
 *
 * @param title what the thing is called now
 * @param field what the text is of what was said: a field of the fact, {@code reason}, or {@code place} for the place in the
 *     paper
 * @param entry the entry that says it
 * @param told the day by which it was told
 * @param text the sentence of it that has most of the words; the whole text where it is short
 * @since 0.1
 */
public record Hit(
        Code code,
        String noun,
        String title,
        String field,
        EntryId entry,
        LocalDate told,
        String text,
        Optional<Source> source) {

    /** Titles first, then what was told last; of one day by code. */
    static final Comparator<Hit> ORDER = Comparator.comparing((Hit hit) -> !hit.isTitle())
            .thenComparing(Hit::told, Comparator.reverseOrder())
            .thenComparing(Hit::code)
            .thenComparing(Hit::entry)
            .thenComparing(Hit::field);

    public Hit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    /** Whether it is what a thing is or was called. */
    public boolean isTitle() {
        return field.equals("title");
    }
}
