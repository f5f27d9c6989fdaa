package org.goldenthread.domain.journal;

import java.util.function.Consumer;
import org.goldenthread.domain.problem.Problem;

/**
 * What must hold of the whole journal, whatever is said of single things. The clerk asks every one of its language
 * before an act is appended.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Invariant {

    /**
     * Refuses an act that would break it.
     *
     * @param before all that the journal knows without the act
     * @param after all that it would know with it
     */
    void check(Act act, State before, State after, Consumer<Problem> refuse);
}
