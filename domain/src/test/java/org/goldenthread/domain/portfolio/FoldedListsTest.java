package org.goldenthread.domain.portfolio;

import java.util.List;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.View;

class FoldedListsTest extends ListsContract {

    @Override
    protected Kept empty() {
        return kept(new InMemoryJournal());
    }

    @Override
    protected Kept reopened(Kept kept) {
        Journal next = new InMemoryJournal();
        kept.journal().upTo(kept.journal().head(), act -> next.append(act, next.head(), List.of()));
        return kept(next);
    }

    private static Kept kept(Journal journal) {
        return new Kept(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST));
    }
}
