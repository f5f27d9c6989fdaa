package org.goldenthread.domain.books;

import java.util.List;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;

/** Strikes one of the entries about a thing, whichever it comes to. Nothing when there is none. */
public record StrikeAny(Code about, int pick) implements Verb {

    @Override
    public List<Draft> decide(State now, Moment when) {
        List<Entry> entries = now.entries(about);
        if (entries.isEmpty()) {
            return List.of();
        }
        // counted from the last, since what came first is mostly needed by what follows
        Entry struck = entries.get(entries.size() - 1 - pick % entries.size());
        return List.of(
                Draft.about(struck.about(), new Struck(struck.id())).because(Sentence.parse("entered by mistake")));
    }
}
