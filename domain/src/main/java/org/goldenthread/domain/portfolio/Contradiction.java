package org.goldenthread.domain.portfolio;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Shown;

/**
 * A field of which a file and the journal say different things; nothing where one of them is silent.
 *
 * @since 0.1
 */
public record Contradiction(String field, Optional<String> inJournal, Optional<String> inFile) {
    public Contradiction {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(inJournal, "inJournal");
        Objects.requireNonNull(inFile, "inFile");
    }

    @Override
    public String toString() {
        return field + " is " + quoted(inJournal) + " in the journal and " + quoted(inFile) + " in the file";
    }

    private static String quoted(Optional<String> text) {
        return text.map(words -> "\"" + Shown.of(words) + "\"").orElse("nothing");
    }
}
