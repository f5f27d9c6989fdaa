package org.goldenthread.domain.constraint;

import java.util.Optional;
import org.goldenthread.domain.problem.Problem;

/**
 * One way in which components of a verb do not go together. What it finds depends on the verb alone, all of whose
 * components are there. It is made by a constructor without parameters.
 *
 * @since 0.1
 */
public interface Mismatch<V> {

    /** What is wrong with the verb, if it is. */
    Optional<Problem> in(V verb);
}
