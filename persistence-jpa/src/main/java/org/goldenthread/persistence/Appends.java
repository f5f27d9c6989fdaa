package org.goldenthread.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Stamp;
import org.goldenthread.domain.problem.DomainException;

/**
 * The one connection that writes, with its statements. It is opened by the first act that is appended. Threads take
 * turns; other processes wait for the write lock.
 */
final class Appends implements AutoCloseable {

    private final Sqlite sqlite;
    private final OpenedFile opened;
    private final Turns turns = new Turns();
    private Optional<Reads.Statements> connection = Optional.empty();

    Appends(Sqlite sqlite, OpenedFile opened) {
        this.sqlite = sqlite;
        this.opened = opened;
    }

    /**
     * Appends acts if the head is still what is expected.
     *
     * @param head the head as readers see it, which is asked first: what is late already need not open anything
     */
    void append(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current, Supplier<Head> head) {
        takeTurn();
        boolean isLate = false;
        try {
            Head there = head.get();
            if (there.equals(expected)) {
                there = write(acts, expected, current);
            }
            isLate = !there.equals(expected);
            if (isLate) {
                throw there.moved(expected);
            }
        } finally {
            if (isLate) {
                turns.keep();
            } else {
                turns.give();
            }
        }
    }

    private void takeTurn() {
        try {
            if (!turns.take(sqlite.busyTimeout())) {
                throw sqlite.locked();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw sqlite.locked();
        }
    }

    /**
     * The head upon which the acts were written, or were not, if it is another than expected. Transactions are begun and
     * ended by SQL: the driver's {@code commit} begins the next one at once, and would hold the write lock until then.
     */
    private Head write(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
        boolean isEnded = false;
        try {
            sqlite.requireSound();
            Reads.Statements writing = connection.orElseGet(this::fresh);
            connection = Optional.of(writing);
            execute("begin immediate", writing);
            Head there = head(writing);
            if (there.equals(expected)) {
                Stamp last = Inserts.write(acts, expected, writing, sqlite).last();
                if (writing.of(CommitMark.DRAW).executeUpdate() == 0) {
                    execute(CommitMark.BEGIN, writing);
                }
                KindTable.write(current, writing);
                opened.require();
                execute("commit", writing);
                isEnded = true;
                writing.checkpoint("passive");
                opened.recorded(last);
            } else {
                execute("rollback", writing);
            }
            isEnded = true;
            return there;
        } catch (SQLException e) {
            throw sqlite.failed(e);
        } finally {
            if (!isEnded) {
                disconnect();
            }
        }
    }

    private Reads.Statements fresh() {
        opened.require();
        sqlite.make();
        Optional<OpenedFile.Seen> before = sqlite.seen();
        Reads.Statements fresh = new Reads.Statements(sqlite.writing());
        try {
            opened.take(before);
            requireSound(fresh);
            return fresh;
        } catch (DomainException refused) {
            fresh.close();
            throw refused;
        }
    }

    /** Nothing is recorded in a file of which SQLite says, before the first act, that it is malformed. */
    private void requireSound(Reads.Statements fresh) {
        try {
            Integrity.firstFault(fresh.connection()).ifPresent(fault -> {
                throw sqlite.damaged(fault);
            });
        } catch (SQLException e) {
            throw sqlite.failed(e);
        }
    }

    private static void execute(String sql, Reads.Statements statements) throws SQLException {
        statements.of(sql).execute();
    }

    private static Head head(Reads.Statements statements) throws SQLException {
        try (ResultSet result = statements.of(SqlJournal.HEAD).executeQuery()) {
            return new Head(result.next() ? result.getLong(1) : 0);
        }
    }

    /** Ends what was begun, by rolling it back. What failed may have failed for good: the next act opens the file again. */
    private void disconnect() {
        Optional<Reads.Statements> old = connection;
        connection = Optional.empty();
        try {
            if (old.isPresent()) {
                old.get().connection().close();
            }
        } catch (SQLException e) {
            throw sqlite.failed(e);
        }
    }

    @Override
    public void close() {
        takeTurn();
        try {
            connection.ifPresent(writing -> {
                // whoever waits for a reader here would keep a command from ending
                if (isSet("pragma busy_timeout = 0", writing)) {
                    writing.checkpoint("truncate");
                }
            });
            disconnect();
        } finally {
            turns.give();
        }
    }

    private static boolean isSet(String pragma, Reads.Statements statements) {
        try {
            execute(pragma, statements);
            return true;
        } catch (SQLException closed) {
            return false;
        }
    }
}
