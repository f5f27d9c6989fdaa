package org.goldenthread.domain.portfolio;

import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.View;

class FoldedListsTest extends ListsContract {

    @Override
    protected Kept empty() {
        Journal journal = new InMemoryJournal();
        return new Kept(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST));
    }
}
