package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.goldenthread.domain.problem.DomainException;

/**
 * The connections that read. Each is opened when it is first needed, keeps its statements, and is used by one reader at a
 * time; a reader that reads again while it is being handed results gets another. Nothing here can write.
 */
final class Reads implements AutoCloseable {

    /** How many connections are kept when nobody reads. */
    private static final int IDLE = 4;

    /** A question to the database. */
    interface Question<T> {
        T ask(Statements statements) throws SQLException;
    }

    private final Sqlite sqlite;
    private final OpenedFile opened;
    private final Deque<Statements> idle = new ConcurrentLinkedDeque<>();

    Reads(Sqlite sqlite, OpenedFile opened) {
        this.sqlite = sqlite;
        this.opened = opened;
    }

    /** The answer to a question, or what stands for it when the journal was not begun. */
    <T> T read(T nothing, Question<T> question) {
        opened.require();
        Optional<Statements> free = idle().or(this::fresh);
        if (free.isEmpty()) {
            return nothing;
        }
        boolean isSound = false;
        Optional<OpenedFile.Seen> log = sqlite.seenLog();
        try {
            T answer = question.ask(free.get());
            requireTrue(free.get());
            isSound = true;
            if (!sqlite.seenLog().equals(log)) {
                free.get().checkpoint("passive");
            }
            return answer;
        } catch (SQLException e) {
            requireTrue(free.get());
            throw sqlite.failed(e);
        } catch (DomainException | IllegalArgumentException | DateTimeException e) {
            requireTrue(free.get());
            throw e;
        } finally {
            if (isSound && idle.size() < IDLE) {
                idle.addFirst(free.get());
            } else {
                free.get().close();
            }
        }
    }

    private Optional<Statements> fresh() {
        Optional<OpenedFile.Seen> before = sqlite.seen();
        Optional<Statements> fresh = sqlite.reading().map(Statements::new);
        if (fresh.isPresent()) {
            try {
                opened.take(before);
            } catch (DomainException replaced) {
                fresh.get().close();
                throw replaced;
            }
        }
        return fresh;
    }

    /** A connection that nobody uses, and that reads what was recorded last. */
    private Optional<Statements> idle() {
        for (Statements one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            if (one.still.map(still -> still.isLatestOf(sqlite.file())).orElse(true)) {
                return Optional.of(one);
            }
            one.close();
        }
        return Optional.empty();
    }

    /** Lets nobody take for true what was read, without locks, of a file that was written meanwhile. */
    private void requireTrue(Statements statements) {
        if (!statements.still.map(still -> still.isTrueOf(sqlite.file())).orElse(true)) {
            throw sqlite.changed();
        }
    }

    /**
     * Goes to the next row of many, unless the reading thread was asked to stop.
     *
     * @throws CancellationException when it was
     */
    static boolean next(ResultSet rows) throws SQLException {
        if (Thread.interrupted()) {
            throw new CancellationException();
        }
        return rows.next();
    }

    @Override
    public void close() {
        for (Statements one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            one.close();
        }
    }

    /** A connection with the statements prepared on it. */
    static final class Statements {

        private final Connection connection;
        private final Optional<Still> still;
        private final int fetch;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();

        /** Of a connection that writes. */
        Statements(Connection connection) {
            this(connection, 0);
        }

        /** The same, where so many rows are fetched at once; 0 when the driver is to know. */
        Statements(Connection connection, int fetch) {
            this.connection = connection;
            this.still = Optional.empty();
            this.fetch = fetch;
        }

        /** Of a connection that reads. */
        Statements(Sqlite.Reading reading) {
            this.connection = reading.connection();
            this.still = reading.still();
            this.fetch = 0;
        }

        Connection connection() {
            return connection;
        }

        /** The statement of some SQL, with its parameters; close its results, not the statement. */
        PreparedStatement of(String sql, Object... parameters) throws SQLException {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                if (fetch > 0) {
                    statement.setFetchSize(fetch);
                }
                prepared.put(sql, statement);
            }
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        }

        /**
         * Brings what is in the side file into the file, as far as nobody reads what would be overwritten: so a copy of the
         * file alone is whole whenever nobody reads or writes. What was recorded is safe without it, and whoever records or
         * reads next does what this one could not.
         */
        void checkpoint(String how) {
            try (ResultSet done = of("pragma wal_checkpoint(" + how + ")").executeQuery()) {
                var unused = done.next();
            } catch (SQLException later) {
                return;
            }
        }

        /** Lets go of the statements, but not of the connection. */
        void release() throws SQLException {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            prepared.clear();
        }

        /** What was read stays true, so a failure to close is nobody's concern. */
        void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                prepared.clear();
            }
        }
    }
}
