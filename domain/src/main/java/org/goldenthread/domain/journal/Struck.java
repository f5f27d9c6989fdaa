package org.goldenthread.domain.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** What is struck: an entry of the journal, or one that stands before the strike in its act. */
    Optional<Entry> target(long act, List<Entry> before, State latest) {
        return entry.act() == act ? before.stream().skip(entry.place() - 1L).findFirst() : latest.entry(entry);
    }
}
