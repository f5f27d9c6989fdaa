package org.goldenthread.domain.journal;

import java.util.Objects;
import java.util.function.Function;

/**
 * What a list shows of a kind: one row a thing, without anything that depends on the day it is looked at. Adapters keep
 * these rows in tables whose columns are the row's components.
 *
 * @param <A> what the things are
 * @param <R> the row, a record whose first component is the code
 * @since 0.1
 */
public record Listing<A, R extends Record>(Kind<A> kind, Class<R> type, Function<A, R> row) {
    public Listing {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(row, "row");
    }
}
