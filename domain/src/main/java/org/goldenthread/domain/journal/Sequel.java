package org.goldenthread.domain.journal;

import java.util.List;

/**
 * What follows from an act about other things than those that it speaks of, and is recorded with it, however the act came
 * about: typed, or read from a file or a sheet. A merge writes no act, so nothing follows from it. The clerk asks every one
 * of its language, and leaves out what would not be possible.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Sequel {

    /**
     * What is to be said besides.
     *
     * @param before all that the journal knows without the act
     * @param after all that it would know with it
     */
    List<Draft> of(Act act, State before, State after);
}
