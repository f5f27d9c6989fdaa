package org.goldenthread.domain.journal;

/**
 * The fact that brings a thing into the journal. A thing is opened once.
 *
 * @param <A> what it is from then on
 * @since 0.1
 */
public interface Opening<A> extends Fact {
    A first(Entry entry);
}
