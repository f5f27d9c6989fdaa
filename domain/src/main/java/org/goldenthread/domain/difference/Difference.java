package org.goldenthread.domain.difference;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;

/**
 * One thing that two tellings do not tell alike.
 *
 * @param sentence the two values that differ, in words
 * @param source where the later telling says so, or the earlier one if the later is silent
 * @since 0.1
 */
public record Difference(How how, String noun, Code code, String sentence, Optional<Source> source) {

    /** How a thing differs. */
    public enum How {
        /** Named by the later and not by the earlier. */
        NEW,
        /** Ended in between: delivered, handed over, dropped, merged, split, superseded. */
        GONE,
        /** Named by the earlier and not by the later, though it had not ended. */
        SILENT,
        /** Promised for another day. */
        MOVED,
        /** Declared to stand at another level. */
        RATED
    }

    public Difference {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(noun, "noun");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(source, "source");
    }
}
