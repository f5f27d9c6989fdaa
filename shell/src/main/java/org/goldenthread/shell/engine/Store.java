package org.goldenthread.shell.engine;

import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/** Where a journal and its lists are kept, open. */
public interface Store extends AutoCloseable {

    Journal journal();

    Lists lists();

    @Override
    void close();

    /** Opens a store by what {@code --db} says, or the user's own when it says nothing. */
    interface Opener {
        Store open(java.util.Optional<String> named, Request request);
    }
}
