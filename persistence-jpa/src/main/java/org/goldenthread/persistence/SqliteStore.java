package org.goldenthread.persistence;

import java.nio.file.Path;
import java.util.Objects;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/**
 * A journal and its lists in an SQLite file. Opening it does nothing yet: a file that is not there reads as an empty
 * journal, and the first act that is appended makes it. Safe for use by several threads, and the file by several
 * processes.
 *
 * @since 0.1
 */
public final class SqliteStore implements AutoCloseable {

    private final Jpa jpa;
    private final Reads reads;
    private final Appends appends;
    private final Journal journal;
    private final Lists lists;

    private SqliteStore(Sqlite sqlite, Jpa jpa) {
        this.jpa = jpa;
        this.reads = new Reads(sqlite);
        this.appends = new Appends(sqlite, jpa);
        this.journal = new SqlJournal(sqlite, reads, appends);
        this.lists = new SqlLists(reads);
    }

    /** The store in a file, which need not be there. */
    public static SqliteStore open(Path file) {
        return open(Sqlite.at(Objects.requireNonNull(file, "file")));
    }

    static SqliteStore open(Sqlite sqlite) {
        return new SqliteStore(sqlite, new Jpa(sqlite.dialect()));
    }

    /** The store in a file, with a JPA that others use too. */
    static SqliteStore open(Sqlite sqlite, Jpa jpa) {
        return new SqliteStore(sqlite, jpa);
    }

    public Journal journal() {
        return journal;
    }

    /** How things stand now, without folding. */
    public Lists lists() {
        return lists;
    }

    /** Lets go of the file. What was appended is there already. */
    @Override
    public void close() {
        release();
        jpa.close();
    }

    /** Lets go of the file alone. */
    void release() {
        reads.close();
        appends.close();
    }
}
