package org.goldenthread.domain.inmemory;

import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalContract;

class InMemoryJournalTest extends JournalContract {

    @Override
    protected Journal empty() {
        return new InMemoryJournal();
    }
}
