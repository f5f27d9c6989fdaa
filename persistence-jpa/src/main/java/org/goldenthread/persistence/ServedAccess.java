package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Seal;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * A portfolio on a server: connections that read, each used by one reader at a time, and the one that writes. A server that
 * goes away is waited for, a little while, and then asked again; what was sent to be recorded when it went is looked for
 * before it is sent again, so that it is recorded once.
 */
final class ServedAccess implements Access, AutoCloseable {

    /** How many connections are kept when nobody reads. */
    private static final int IDLE = 4;

    /** How often the same acts are sent, when nobody else was first and the server refuses them all the same. */
    private static final int TRIES = 16;

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    /** How many pauses a server is waited for that was there, and for one that was not. */
    private static final int KNOWN = 95;

    private static final int UNKNOWN = 20;

    /** Waits for the turn of this process, in the order in which processes came. */
    private static final String TURN = "select one from turn where one = 1 for update";

    /** A turn is kept for whoever decides anew, but not for long: they may not come back. */
    private static final String KEEP = "set local idle_in_transaction_session_timeout = '1s'";

    private static final String USE = "set local idle_in_transaction_session_timeout = 0";

    private static final String SEALED = "select 1 from seal where seal = ?";

    private final Postgres postgres;
    private final Turns turns = new Turns();
    private final Deque<Reads.Statements> idle = new ConcurrentLinkedDeque<>();
    private Optional<Reads.Statements> writing = Optional.empty();
    private boolean isKept;
    private volatile boolean wasThere;

    ServedAccess(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public <T> T read(T nothing, Reads.Question<T> question) {
        Waiting waiting = new Waiting();
        while (true) {
            try {
                return ask(question, waiting);
            } catch (SQLException e) {
                waiting.orThrow(e);
            }
        }
    }

    /**
     * Rows that were handed on can't be taken back; so the server is asked first whether it is still there. They are fetched
     * bit by bit, which the driver does in a transaction alone.
     */
    @Override
    public <T> T hand(T nothing, Reads.Question<T> question) {
        boolean isThere = read(false, statements -> statements.of("select 1").execute());
        try {
            return isThere ? ask(statements -> whole(question, statements), new Waiting()) : nothing;
        } catch (SQLException e) {
            throw postgres.failed(e);
        }
    }

    private static <T> T whole(Reads.Question<T> question, Reads.Statements statements) throws SQLException {
        Connection connection = statements.connection();
        connection.setAutoCommit(false);
        try {
            T answer = question.ask(statements);
            connection.commit();
            connection.setAutoCommit(true);
            return answer;
        } catch (DomainException | IllegalArgumentException | DateTimeException refused) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw refused;
        }
    }

    /** Asks on a connection that nobody uses. Each statement sees one state; whatever is asked is asked of what was there before. */
    private <T> T ask(Reads.Question<T> question, Waiting waiting) throws SQLException {
        Reads.Statements free = Optional.ofNullable(idle.pollFirst()).orElseGet(() -> fresh(waiting));
        boolean isSound = false;
        try {
            T answer;
            try {
                answer = question.ask(free);
            } catch (DomainException refused) {
                orError(refused);
                isSound = true;
                throw refused;
            } catch (IllegalArgumentException | DateTimeException refused) {
                isSound = true;
                throw refused;
            }
            isSound = true;
            return answer;
        } finally {
            if (isSound && idle.size() < IDLE) {
                idle.addFirst(free);
            } else {
                free.close();
            }
        }
    }

    /** What is refused because of an error of the server, as that error. */
    private static void orError(DomainException refused) throws SQLException {
        Optional<SQLException> error = Postgres.errorIn(refused);
        if (error.isPresent()) {
            throw error.get();
        }
    }

    private Reads.Statements fresh(Waiting waiting) {
        while (true) {
            try {
                Reads.Statements fresh = new Reads.Statements(postgres.reading(), Postgres.FETCH);
                wasThere = true;
                return fresh;
            } catch (SQLException e) {
                waiting.orThrow(e);
            }
        }
    }

    /** How long a server that is not there has been waited for. */
    private final class Waiting {

        private int pauses;

        void orThrow(SQLException thrown) {
            if (!isOver(thrown)) {
                pauses++;
                LockSupport.parkNanos(PAUSE);
                return;
            }
            throw postgres.failed(thrown);
        }

        boolean isOver(SQLException thrown) {
            int most =
                    Postgres.isLost(thrown) ? (wasThere ? KNOWN : UNKNOWN) : Postgres.isOvertaken(thrown) ? TRIES : 0;
            return pauses >= most;
        }
    }

    /**
     * Who was overtaken keeps the turn, here and on the server, while the verb decides anew: nobody can overtake them then.
     *
     * @param head not asked: whoever is late is to have the next turn, not to try again
     */
    @Override
    public void append(
            Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current, Supplier<Head> head) {
        takeTurn();
        boolean isLate = false;
        try {
            Head there = new Sending(acts, expected, current).send();
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
            if (!turns.take(Postgres.patience())) {
                throw postgres.locked();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw postgres.locked();
        }
    }

    /**
     * Acts on their way to the server, until they are recorded, or somebody else was first. After a connection broke
     * nobody knows whether a commit was done, or is being done still. So the same acts are sent again: they wait for what
     * is under way, for they have the same numbers, and when those are taken, their seals say by whom.
     */
    private final class Sending {

        private final Iterable<? extends Addition> acts;
        private final Head expected;
        private final List<CurrentState<?>> current;
        private final Waiting waiting = new Waiting();
        private Optional<Seal> sent = Optional.empty();

        Sending(Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current) {
            this.acts = acts;
            this.expected = expected;
            this.current = current;
        }

        /** The head upon which the acts are recorded, or are not, if it is another than expected. */
        Head send() {
            for (int refused = 1; refused <= TRIES; ) {
                try {
                    return sendOrError();
                } catch (SQLException e) {
                    if (Postgres.isOvertaken(e)) {
                        refused++;
                    } else {
                        orThrow(e);
                    }
                }
            }
            throw postgres.busy(TRIES);
        }

        private void orThrow(SQLException thrown) {
            if (waiting.isOver(thrown)) {
                throw sent.isPresent() ? postgres.unsure() : postgres.unrecorded(thrown);
            }
            waiting.orThrow(thrown);
        }

        private Head sendOrError() throws SQLException {
            try {
                return sendOnce();
            } catch (DomainException refused) {
                orError(refused);
                throw refused;
            }
        }

        private Head sendOnce() throws SQLException {
            Reads.Statements open =
                    writing.isPresent() ? writing.get() : new Reads.Statements(postgres.writing(), Postgres.FETCH);
            wasThere = true;
            writing = Optional.of(open);
            boolean isEnded = false;
            try {
                var unused = open.of(isKept ? USE : TURN).execute();
                isKept = false;
                Head there = head(open);
                if (there.equals(expected)) {
                    Inserts.Written written = Inserts.write(acts, expected, open, postgres);
                    KindTable.write(current, open);
                    sent = Optional.of(written.seal());
                    open.connection().commit();
                } else if (sent.isPresent() && isSealed(sent.get(), open)) {
                    open.connection().rollback();
                    there = expected;
                } else {
                    unused = open.of(KEEP).execute();
                    isKept = true;
                }
                isEnded = true;
                return there;
            } finally {
                if (!isEnded) {
                    disconnect();
                }
            }
        }
    }

    private static Head head(Reads.Statements statements) throws SQLException {
        try (ResultSet result = statements.of(SqlJournal.HEAD).executeQuery()) {
            return new Head(result.next() ? result.getLong(1) : 0);
        }
    }

    private static boolean isSealed(Seal seal, Reads.Statements statements) throws SQLException {
        try (ResultSet result = statements.of(SEALED, seal.value()).executeQuery()) {
            return result.next();
        }
    }

    /** Ends what was begun, by letting go of the connection: the server rolls it back. */
    private void disconnect() {
        writing.ifPresent(Reads.Statements::close);
        writing = Optional.empty();
        isKept = false;
    }

    @Override
    public void damage(Consumer<Problem> each) {
        var unused = hand(false, statements -> {
            ServedSchema.check(postgres.address().schema(), statements, each);
            return true;
        });
    }

    @Override
    public DomainException failed(Throwable thrown) {
        return postgres.failed(thrown);
    }

    @Override
    public DomainException newer(String what) {
        return postgres.newer(what);
    }

    @Override
    public DomainException other(String why) {
        return postgres.other(why);
    }

    @Override
    public void close() {
        for (Reads.Statements one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            one.close();
        }
        takeTurn();
        try {
            disconnect();
        } finally {
            turns.give();
        }
    }
}
