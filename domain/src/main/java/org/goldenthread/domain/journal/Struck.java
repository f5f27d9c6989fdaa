package org.goldenthread.domain.journal;

import java.util.Objects;
import org.goldenthread.domain.text.Means;

/**
 * An entry was a mistake, and nothing stands in its place. The strike counts in every view whose papers had told of it;
 * earlier views keep what was withdrawn. It is an amendment to nothing: what was withdrawn can be {@link Amended} to have
 * content again, and of several corrections the one told last counts.
 *
 * @since 0.1
 */
public record Struck(@Means("the number of the entry that was a mistake, such as 17.3") EntryId entry)
        implements CommonFact {
    public Struck {
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public String says() {
        return "entry " + entry + " withdrawn";
    }
}
