package org.goldenthread.persistence;

import net.jqwik.api.lifecycle.AfterTry;
import org.goldenthread.domain.portfolio.ListsContract;
import org.junit.jupiter.api.AfterEach;

class PostgresListsTest extends ListsContract {

    private final ServedStores stores = new ServedStores();

    @Override
    protected Kept empty() {
        return kept(stores.empty());
    }

    @Override
    protected Kept reopened(Kept kept) {
        return kept(stores.again(kept.journal()));
    }

    private static Kept kept(PostgresStore store) {
        return new Kept(store.journal(), store.lists());
    }

    @AfterEach
    @AfterTry
    void release() {
        stores.release();
    }
}
