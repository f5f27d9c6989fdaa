package org.goldenthread.domain.inmemory;

import java.util.List;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalContract;

class InMemoryJournalTest extends JournalContract {

    @Override
    protected Journal empty() {
        return new InMemoryJournal();
    }

    /** It ends with its process: what comes after it was handed over. */
    @Override
    protected Journal reopened(Journal journal) {
        Journal next = new InMemoryJournal();
        journal.upTo(journal.head(), act -> next.append(act, next.head(), List.of()));
        return next;
    }
}
