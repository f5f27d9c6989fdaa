package org.goldenthread.domain.books;

import java.util.List;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;

/** Says just what it is given, whatever the state: how a portfolio file or a hostile caller would. */
public record Say(List<Draft> drafts) implements Verb {
    public Say {
        drafts = List.copyOf(drafts);
    }

    public static Say of(Draft... drafts) {
        return new Say(List.of(drafts));
    }

    @Override
    public List<Draft> decide(State now, Moment when) {
        return drafts;
    }
}
