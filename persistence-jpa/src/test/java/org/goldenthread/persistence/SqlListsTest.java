package org.goldenthread.persistence;

import net.jqwik.api.lifecycle.AfterTry;
import org.goldenthread.domain.portfolio.ListsContract;
import org.junit.jupiter.api.AfterEach;

class SqlListsTest extends ListsContract {

    private final Stores stores = new Stores();

    @Override
    protected Kept empty() {
        return kept(stores.empty());
    }

    @Override
    protected Kept reopened(Kept kept) {
        return kept(stores.again(kept.journal()));
    }

    private static Kept kept(SqliteStore store) {
        return new Kept(store.journal(), store.lists());
    }

    @AfterEach
    @AfterTry
    void release() {
        stores.release();
    }
}
