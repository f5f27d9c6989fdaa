package org.goldenthread.persistence;

import net.jqwik.api.lifecycle.AfterTry;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalContract;
import org.junit.jupiter.api.AfterEach;

class PostgresJournalTest extends JournalContract {

    private final ServedStores stores = new ServedStores();

    @Override
    protected Journal empty() {
        return stores.empty().journal();
    }

    @Override
    protected Journal reopened(Journal journal) {
        return stores.again(journal).journal();
    }

    @AfterEach
    @AfterTry
    void release() {
        stores.release();
    }
}
