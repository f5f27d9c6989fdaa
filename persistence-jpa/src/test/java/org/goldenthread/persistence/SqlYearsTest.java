package org.goldenthread.persistence;

import java.time.Clock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.state.ActionChain;
import org.goldenthread.domain.balance.YearsInBalanceTest;
import org.goldenthread.domain.books.Books;

/** In an SQLite file the record is sound, and its tables equal the fold, after each of two hundred actions. */
class SqlYearsTest extends YearsInBalanceTest {

    private final Stores stores = new Stores();

    @Override
    protected Books books(Clock clock) {
        SqliteStore store = stores.empty();
        return new Books(store.journal(), store.lists(), clock);
    }

    @Override
    @Property(tries = 1)
    protected void a_year_that_closes_is_in_balance_and_stays_so(@ForAll("chains") ActionChain<Years> chain) {
        chain.withInvariant(Years::checkSound).run();
    }

    @AfterTry
    void release() {
        stores.release();
    }
}
