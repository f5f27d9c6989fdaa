package org.goldenthread.domain.journal;

import java.util.Objects;

/**
 * An entry was a mistake. The strike counts in every view whose papers had told of it; earlier views keep what was
 * struck. A strike is not itself struck: what was struck is entered again.
 *
 * @since 0.1
 */
public record Struck(EntryId entry) implements Fact {
    public Struck {
        Objects.requireNonNull(entry, "entry");
    }

    @Override
    public String says() {
        return "struck " + entry;
    }
}
