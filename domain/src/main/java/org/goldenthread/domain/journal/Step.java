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
    String says(Kind<A> kind) {
        return before.filter(it -> !(entry.fact() instanceof Opening<?>))
                .map(it -> kind.asChange(entry.fact()).says(it))
                .orElseGet(() -> entry.fact().says());
    }
}
