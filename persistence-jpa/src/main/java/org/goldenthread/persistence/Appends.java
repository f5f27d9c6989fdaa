package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Standing;
import org.goldenthread.domain.problem.Problem;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * The one connection that writes, with JPA upon it. It is opened by the first act that is appended. Threads take turns;
 * other processes wait for the write lock.
 */
final class Appends implements AutoCloseable {

    private final Sqlite sqlite;
    private final Jpa jpa;
    private final Turns turns = new Turns();
    private Optional<Connection> connection = Optional.empty();

    Appends(Sqlite sqlite, Jpa jpa) {
        this.sqlite = sqlite;
        this.jpa = jpa;
    }

    /**
     * Appends an act if the head is still what is expected.
     *
     * @param head the head as readers see it, which is asked first: what is late already need not open anything
     */
    void append(Act act, Head expected, List<Standing<?>> standings, Supplier<Head> head) {
        takeTurn();
        boolean isLate = false;
        try {
            Head there = head.get();
            if (there.equals(expected)) {
                requireNext(act, expected);
                there = write(act, expected, standings);
            }
            isLate = !there.equals(expected);
            if (isLate) {
                throw Problem.conflict(
                                "journal.moved",
                                "the journal is at act " + there + ", not at " + expected + " any more")
                        .asException();
            }
        } finally {
            if (isLate) {
                turns.keep();
            } else {
                turns.give();
            }
        }
    }

    private static void requireNext(Act act, Head expected) {
        if (act.number() != expected.act() + 1) {
            throw new IllegalArgumentException("act: " + act.number() + " does not follow " + expected);
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

    /** The head upon which the act was written, or was not, if it is another than expected. */
    private Head write(Act act, Head expected, List<Standing<?>> standings) {
        try {
            Connection writing = connection.orElseGet(sqlite::writing);
            connection = Optional.of(writing);
            return write(act, expected, standings, writing, jpa.sessions());
        } catch (HibernateException | SQLException e) {
            disconnect();
            throw sqlite.failed(e);
        }
    }

    private static Head write(
            Act act, Head expected, List<Standing<?>> standings, Connection connection, SessionFactory sessions)
            throws SQLException {
        connection.setAutoCommit(false);
        boolean isWhole = false;
        try (StatelessSession session = sessions.openStatelessSession(connection)) {
            Head there = head(connection);
            if (there.equals(expected)) {
                session.insert(new ActEntity(act));
                session.insertMultiple(
                        act.entries().stream().map(EntryEntity::new).toList());
                Table.write(standings, connection);
                connection.commit();
                isWhole = true;
            }
            return there;
        } finally {
            if (!isWhole) {
                connection.rollback();
            }
        }
    }

    private static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(SqlJournal.HEAD)) {
            return new Head(result.getLong(1));
        }
    }

    /** What failed may have failed for good: the next act opens the file again. */
    private void disconnect() {
        Optional<Connection> old = connection;
        connection = Optional.empty();
        try {
            if (old.isPresent()) {
                old.get().close();
            }
        } catch (SQLException e) {
            throw sqlite.failed(e);
        }
    }

    @Override
    public void close() {
        takeTurn();
        try {
            disconnect();
        } finally {
            turns.give();
        }
    }
}
