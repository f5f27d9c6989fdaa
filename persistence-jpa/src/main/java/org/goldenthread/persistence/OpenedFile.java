package org.goldenthread.persistence;

import java.util.Optional;

/**
 * Which file a store has opened. A file that was removed, moved away or replaced can still be written and read by whoever
 * has it open: what they record is nowhere to be found afterwards. So what stands under the name has to be that file for as
 * long as the store is open.
 */
final class OpenedFile {

    private final Sqlite sqlite;
    private Optional<Object> opened = Optional.empty();

    OpenedFile(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /**
     * Takes the file that stands under the name for the one that this store has opened, if it has opened none.
     *
     * @param before which file stood there before the connection was opened; nothing when others began it meanwhile
     * @throws org.goldenthread.domain.problem.DomainException {@code storage.replaced} when it is another
     */
    synchronized void take(Optional<Object> before) {
        Optional<Object> now = sqlite.identity();
        if (before.isPresent() && !now.equals(before)) {
            throw sqlite.replaced();
        }
        require();
        opened = now;
    }

    /** @throws org.goldenthread.domain.problem.DomainException {@code storage.replaced} when another stands there now */
    synchronized void require() {
        if (opened.isPresent() && !sqlite.identity().equals(opened)) {
            throw sqlite.replaced();
        }
    }
}
