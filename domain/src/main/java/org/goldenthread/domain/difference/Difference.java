package org.goldenthread.domain.difference;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * One thing that two tellings do not tell alike.
 *
 * @param title what it is called by the later telling
 * @param was the due date or the level that the earlier tells, where these differ
 * @param is the one that the later tells
 * @param sentence the two values that differ, in words
 * @param source where the later telling says so, or the earlier one if the later is silent
 * @since 0.1
 */
public record Difference(
        How how,
        String noun,
        Code code,
        String title,
        Optional<String> was,
        Optional<String> is,
        String sentence,
        Optional<Source> source) {

    /** How a thing differs. */
    public enum How {
        @Means("in the later, and not in the earlier")
        NEW,

        @Means("ended in between: delivered, handed over, dropped, merged, split or superseded")
        GONE,

        @Means("in the earlier and not in the later, though it had not ended")
        SILENT,

        @Means("promised for another day")
        MOVED,

        @Means("rated at a different level")
        RATED
    }

    public Difference {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(was, "was");
        Objects.requireNonNull(is, "is");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(source, "source");
    }
}
