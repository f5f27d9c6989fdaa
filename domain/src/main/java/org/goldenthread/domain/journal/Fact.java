package org.goldenthread.domain.journal;

import java.util.List;
import java.util.function.Consumer;
import org.goldenthread.domain.problem.Problem;

/**
 * What an entry says of its subject. A fact is a record; its components are its fields in the journal, in portfolio
 * files and in exports, by their names in kebab case. It is an {@link Opening}, a {@link Change} or a {@link Struck}.
 * Those of one thing are a sealed family of its package, such as {@code MilestoneFact}; what is said of anything is a
 * {@link CommonFact}.
 *
 * @since 0.1
 */
public interface Fact {

    /** What it says, in a few words for a reader of the history. */
    String says();

    /** The other things it names. Each must be in the journal, as the kind that is named. */
    default List<Reference> refers() {
        return List.of();
    }

    /** Checks what can't be seen from the subject alone, in the state that would follow. */
    default void check(Subject about, State after, Consumer<Problem> refuse) {}
}
