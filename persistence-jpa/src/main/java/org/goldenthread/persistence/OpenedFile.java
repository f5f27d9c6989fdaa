package org.goldenthread.persistence;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Stamp;

/**
 * Which file a store has opened. A file that was removed, moved away or replaced can still be written and read by whoever
 * has it open: what they record is nowhere to be found afterwards. So what stands under the name has to be that file for as
 * long as the store is open, and hold what was in it: another's content may also be written over its own.
 */
final class OpenedFile {

    private final Sqlite sqlite;
    private Optional<Seen> opened = Optional.empty();
    private Optional<Stamp> last = Optional.empty();

    OpenedFile(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** A file as the system tells it from others, and from itself at another time. */
    record Seen(Object key, long size, FileTime written) {

        /** Nothing when the system does not tell files apart. */
        static Optional<Seen> of(BasicFileAttributes attributes) {
            return Optional.ofNullable(attributes.fileKey())
                    .map(key -> new Seen(key, attributes.size(), attributes.lastModifiedTime()));
        }

        boolean isSameFileAs(Seen other) {
            return key.equals(other.key);
        }
    }

    /**
     * Takes the file that stands under the name for the one that this store has opened, if it has opened none.
     *
     * @param before which file stood there before the connection was opened; nothing when others began it meanwhile
     * @throws org.goldenthread.domain.problem.DomainException {@code storage.replaced} when it is another
     */
    synchronized void take(Optional<Seen> before) {
        Optional<Seen> now = sqlite.seen();
        if (before.isPresent() && !now.map(before.get()::isSameFileAs).orElse(false)) {
            throw sqlite.replaced();
        }
        require();
        if (opened.isEmpty()) {
            opened = now;
        }
    }

    /**
     * Sees to it that the file is the one that was opened. Where it was written since it was last seen, by others or over
     * what was in it, it has to continue what was there.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code storage.replaced} when it is another now
     */
    synchronized void require() {
        if (opened.isEmpty()) {
            return;
        }
        Optional<Seen> now = sqlite.seen();
        if (now.equals(opened)) {
            return;
        }
        if (!now.map(opened.get()::isSameFileAs).orElse(false)) {
            throw sqlite.replaced();
        }
        // pages are added to a database and never taken from it
        if (now.get().size() < opened.get().size() || !sqlite.continues(last)) {
            throw sqlite.writtenOver();
        }
        opened = now;
    }

    /** Takes the file as it is after a commit of one's own. */
    synchronized void recorded(Stamp act) {
        last = Optional.of(Objects.requireNonNull(act, "act"));
        opened = sqlite.seen()
                .filter(now -> opened.map(now::isSameFileAs).orElse(true))
                .or(() -> opened);
    }
}
