package org.goldenthread.domain.books;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.journal.Verb;

/** Takes back one of the last acts. */
public record UndoAny(long back) implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        return new UndoAct(Math.max(1, when.act() - 1 - back), Optional.empty()).decide(now, when);
    }
}
