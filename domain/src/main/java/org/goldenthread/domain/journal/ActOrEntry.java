package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * What a person means by 17 or 17.3: an act, or one entry of it.
 *
 * @since 0.1
 */
public record ActOrEntry(long act, Optional<EntryId> entry) {
    public ActOrEntry {
        Objects.requireNonNull(entry, "entry");
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code entry.form} */
    public static ActOrEntry parse(String text) {
        if (text.strip().matches("[1-9][0-9]{0,17}")) {
            return new ActOrEntry(ActNumber.parse(text).number(), Optional.empty());
        }
        EntryId entry = EntryId.parse(text);
        return new ActOrEntry(entry.act(), Optional.of(entry));
    }

    @Override
    public String toString() {
        return entry.map(EntryId::toString).orElse(Long.toString(act));
    }
}
