package org.goldenthread.persistence;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** How the tables are reached: on connections of our own to a file, or on one that an application lends. */
interface Access extends Faults {

    /** Of which maker the database is. */
    Dialect dialect();

    /** The answer to a question, or what stands for it when the journal was not begun. */
    <T> T read(T nothing, Reads.Question<T> question);

    /** The same where rows are handed on as they are read: such a question is not asked a second time. */
    default <T> T hand(T nothing, Reads.Question<T> question) {
        return read(nothing, question);
    }

    /**
     * Appends acts, and how things stand after them, if the head is still what is expected.
     *
     * @param head the head as readers see it
     */
    void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current, Supplier<Head> head);

    /** Tells of what is wrong with the database itself, whatever it holds. */
    void damage(Consumer<Problem> each);

    /** That something stored was written by a newer program. */
    DomainException newer(String what);
}
