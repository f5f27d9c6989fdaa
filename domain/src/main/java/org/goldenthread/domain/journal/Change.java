package org.goldenthread.domain.journal;

/**
 * A fact about a thing that is there.
 *
 * @param <A> what it changes
 * @since 0.1
 */
public interface Change<A> extends Fact {

    /**
     * What the thing is afterwards.
     *
     * @throws org.goldenthread.domain.problem.DomainException when it is impossible of such a thing
     */
    A on(A before, Entry entry);

    /** What it says to a reader who is shown what the thing was before: more than {@link #says()}, where that helps. */
    default String says(A before) {
        return says();
    }
}
