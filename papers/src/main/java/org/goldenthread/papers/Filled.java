package org.goldenthread.papers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a template: which of its places were filled, and what did not fit.
 *
 * @param filled the tags of places that hold what the report has for them
 * @param waiting the tags of places for which the report has nothing; they are left as they were
 * @param removed the tags of places for which it has nothing, and which ask to be removed then
 * @param cramped the tags of places within a line, or of whole rows, for which the report has more than one line
 * @param unplaced the headings of sections that have no place
 * @param isAppended whether those stand at the end
 * @param language that of the template, where it is not British English; blank where it gives none
 * @since 0.1
 */
public record Filled(
        List<String> filled,
        List<String> waiting,
        List<String> removed,
        List<String> cramped,
        List<String> unplaced,
        boolean isAppended,
        Optional<String> language) {

    public Filled {
        filled = List.copyOf(filled);
        waiting = List.copyOf(waiting);
        removed = List.copyOf(removed);
        cramped = List.copyOf(cramped);
        unplaced = List.copyOf(unplaced);
        Objects.requireNonNull(language, "language");
    }
}
