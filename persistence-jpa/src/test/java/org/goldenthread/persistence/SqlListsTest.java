package org.goldenthread.persistence;

import net.jqwik.api.lifecycle.AfterTry;
import org.goldenthread.domain.portfolio.ListsContract;
import org.junit.jupiter.api.AfterEach;

class SqlListsTest extends ListsContract {

    private final Stores stores = new Stores();

    @Override
    protected Kept empty() {
        SqliteStore store = stores.empty();
        return new Kept(store.journal(), store.lists());
    }

    @AfterEach
    @AfterTry
    void release() {
        stores.release();
    }
}
