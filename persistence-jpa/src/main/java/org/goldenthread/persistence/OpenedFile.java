package org.goldenthread.persistence;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which file a store has opened. A file that was removed, moved away or replaced can still be written and read by whoever
 * has it open: what they record is nowhere to be found afterwards. So what stands under the name has to be that file for as
 * long as the store is open.
 */
final class OpenedFile {

    private final Sqlite sqlite;
    private final AtomicReference<Optional<Object>> opened = new AtomicReference<>(Optional.empty());

    OpenedFile(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /**
     * Takes the file that stands under the name for the one that this store has opened, if it has opened none.
     *
     * @param before which file stood there before the connection was opened
     * @throws org.goldenthread.domain.problem.DomainException {@code storage.replaced} when it is another
     */
    void take(Optional<Object> before) {
        Optional<Object> now = sqlite.identity();
        if (!now.equals(before)) {
            throw sqlite.replaced();
        }
        if (!opened.compareAndSet(Optional.empty(), now)) {
            require();
        }
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code storage.replaced} when another stands there now */
    void require() {
        Optional<Object> mine = Objects.requireNonNull(opened.get(), "opened");
        if (mine.isPresent() && !sqlite.identity().equals(mine)) {
            throw sqlite.replaced();
        }
    }
}
