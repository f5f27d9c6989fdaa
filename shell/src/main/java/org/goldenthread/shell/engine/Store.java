package org.goldenthread.shell.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/** Where a journal and its lists are kept, open. */
public interface Store extends AutoCloseable {

    Journal journal();

    Lists lists();

    /** The file that holds it all, if one does; it need not be there yet. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    void close();

    /** Opens a store by what {@code --db} says, or the user's own when it says nothing. */
    interface Opener {
        Store open(Optional<String> named, Request request);
    }
}
