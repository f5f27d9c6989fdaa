package org.goldenthread.domain.journal;

import java.util.List;
import java.util.Optional;

/**
 * A use case: a record whose components are the words a person says. One verb makes one act, whole or not at all.
 *
 * @since 0.1
 */
public interface Verb {

    /**
     * What is said, given how things stand at the moment's effective date as far as the journal knows.
     *
     * @return nothing when all of it had been said before
     * @throws org.goldenthread.domain.problem.DomainException when a rule forbids it
     */
    List<Draft> decide(State now, Moment when);

    /**
     * The verbs of which it is made, in their order; none of a verb of its own. Where it is refused, each of them is asked
     * alone, so that all that is refused is told together.
     */
    default List<Verb> parts() {
        return List.of();
    }

    /** The verb that is decided after it, in the same act, by what is known once this is said; none of most. */
    default Optional<Verb> then() {
        return Optional.empty();
    }
}
