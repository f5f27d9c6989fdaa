package org.goldenthread.domain.journal;

import java.util.Objects;
import org.goldenthread.domain.text.Means;

/**
 * An entry was a mistake. The strike counts in every view whose papers had told of it; earlier views keep what was
 * struck. A strike is not itself struck: what was struck is entered again.
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
        return "struck " + entry;
    }
}
