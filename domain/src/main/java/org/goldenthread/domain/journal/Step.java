package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * One entry in the life of a thing: what the thing was before it (nothing before its opening) and after it.
 *
 * @param <A> what the thing is
 * @since 0.1
 */
public record Step<A>(Optional<A> before, Entry entry, A after) {
    public Step {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(after, "after");
    }

    /** What the entry says of the thing as it was. */
    @SuppressWarnings("unchecked") // a fact is folded into what it is about only
    public String says() {
        return entry.fact() instanceof Change<?> change && before.isPresent()
                ? ((Change<A>) change).says(before.get())
                : entry.fact().says();
    }
}
