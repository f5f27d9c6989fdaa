package org.goldenthread.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.Problem;
import org.sqlite.util.OSInfo;

/**
 * A journal and its lists in an SQLite file. Opening it does nothing yet: a file that is not there reads as an empty
 * journal, and the first act that is appended makes it. Safe for use by several threads, and the file by several
 * processes.
 *
 * @since 0.1
 */
public final class SqliteStore implements AutoCloseable {

    /** What is where a journal is to be that nobody has begun. */
    public enum Unbegun {
        /** Nothing is there. */
        NO_FILE,
        /** A file without a byte. */
        EMPTY_FILE,
        /** A database without tables. */
        NO_TABLES
    }

    private final Sqlite sqlite;
    private final Reads reads;
    private final Appends appends;
    private final Access access;
    private final SqlJournal journal;
    private final Lists lists;

    private SqliteStore(Sqlite sqlite) {
        this.sqlite = sqlite;
        OpenedFile opened = new OpenedFile(sqlite);
        this.reads = new Reads(sqlite, opened);
        this.appends = new Appends(sqlite, opened);
        this.access = new OwnAccess(sqlite, reads, appends);
        this.journal = new SqlJournal(access);
        this.lists = new SqlLists(access);
    }

    /** The store in a file, which need not be there. */
    public static SqliteStore open(Path file) {
        return open(Sqlite.at(Objects.requireNonNull(file, "file")));
    }

    static SqliteStore open(Sqlite sqlite) {
        return new SqliteStore(sqlite);
    }

    /**
     * Copies the library that SQLite's driver needs on this system into a file. The driver takes it from there when the
     * system properties {@code org.sqlite.lib.path} and {@code org.sqlite.lib.name} name its folder and the file, and
     * does not unpack one for the process then.
     *
     * @throws IllegalStateException when the driver has none for this system
     * @throws UncheckedIOException when it can't be written
     */
    public static void copyLibrary(Path file) {
        String name = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/"
                + System.mapLibraryName("sqlitejdbc");
        try (InputStream library = OSInfo.class.getResourceAsStream(name)) {
            if (library == null) {
                throw new IllegalStateException("no library for this system: " + name);
            }
            long unused = Files.copy(library, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins a journal in which nothing is recorded yet, or brings its tables to the version of this program.
     *
     * @return whether there was none
     */
    public boolean begin() {
        boolean isNew = unbegun().isPresent();
        try {
            sqlite.writing().close();
            return isNew;
        } catch (SQLException e) {
            throw sqlite.failed(e);
        }
    }

    /**
     * The same for a group of users of this machine, who may all read and record: the file is the group's, in a folder in which
     * what is made beside it is the group's too. A folder that is there already has to be so.
     *
     * @return whether there was none
     * @throws org.goldenthread.domain.problem.DomainException {@code storage.group} when there is no such group, or the file
     *     can't be given to it, {@code storage.folder} when the folder is not so
     */
    public boolean beginFor(String group) {
        GroupFile file = new GroupFile(sqlite.file(), group);
        file.makeFolder();
        boolean isNew = begin();
        file.give();
        return isNew;
    }

    public Journal journal() {
        return journal;
    }

    /** Goes through the whole record whatever state it is in, as {@link SqliteFile#salvage} says. */
    void walk(JournalWalk.Found each, Consumer<Problem> lost) {
        new JournalWalk(access, journal).walk(each, lost);
    }

    /** How things stand now, without folding. */
    public Lists lists() {
        return lists;
    }

    /**
     * Why there is nothing to read: what is there in the journal's place, and reads as an empty journal.
     *
     * @return nothing when the journal was begun
     */
    public Optional<Unbegun> unbegun() {
        return reads.read(false, statements -> true) ? Optional.empty() : Optional.of(sqlite.unbegun());
    }

    /** Lets go of the file. What was appended is there already. */
    @Override
    public void close() {
        reads.close();
        appends.close();
    }
}
