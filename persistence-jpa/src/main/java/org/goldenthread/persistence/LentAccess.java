package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * The connection of a transaction that an application began and will end. Nothing here begins, commits or rolls back; when
 * something of an act may have been written and not all of it, the application is told that its transaction can't be
 * kept.
 */
record LentAccess(HostedStore.Host host) implements Access {

    /** States in which another transaction was first: a unique key that is there already, and class 40 of the standard. */
    private static final String IS_THERE = "23505";

    private static final String ROLLED_BACK = "40";

    @Override
    public Dialect dialect() {
        return host.lend(connection -> {
            try {
                return Dialect.of(connection);
            } catch (SQLException e) {
                throw failed(e);
            }
        });
    }

    @Override
    public <T> T read(T nothing, Reads.Question<T> question) {
        return host.lend(connection -> ask(question, connection));
    }

    private <T> T ask(Reads.Question<T> question, Connection connection) {
        Reads.Statements statements = new Reads.Statements(connection);
        try {
            try {
                return question.ask(statements);
            } finally {
                statements.release();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Who was overtaken before anything was written may decide again. Afterwards it is too late: the transaction sees the
     * journal as it was, or was ended by the database.
     */
    @Override
    public void append(
            Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current, Supplier<Head> head) {
        host.beforeWriting();
        Head there = head.get();
        if (!there.equals(expected)) {
            throw there.moved(expected);
        }
        boolean isWhole = false;
        try {
            isWhole = host.lend(connection -> ask(
                    statements -> {
                        requireTransaction(connection);
                        var unused = Inserts.write(acts, expected, statements, this);
                        KindTable.write(current, statements);
                        return true;
                    },
                    connection));
        } finally {
            if (!isWhole) {
                host.giveUp();
            }
        }
        host.wrote(current);
    }

    private static void requireTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("host: no transaction is under way");
        }
    }

    private static boolean isOvertaken(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                String state = String.valueOf(said.getSQLState());
                if (state.equals(IS_THERE) || state.startsWith(ROLLED_BACK) || Sqlite.isBusy(said)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static DomainException overtaken() {
        return Problem.conflict(
                        "journal.overtaken",
                        "others changed the journal while this transaction was under way, or are changing it now: roll"
                                + " the transaction back, and do it again in a new one")
                .asException();
    }

    /** The database is the application's to look after. */
    @Override
    public void damage(Consumer<Problem> each) {}

    @Override
    public DomainException failed(Throwable thrown) {
        return isOvertaken(thrown) ? overtaken() : other(String.valueOf(thrown.getMessage()));
    }

    @Override
    public DomainException newer(String what) {
        return Problem.unreachable("storage.newer", "the application's database " + what)
                .asException();
    }

    @Override
    public DomainException other(String why) {
        return Problem.unreachable("storage.failed", "the application's database can't be used: " + why)
                .asException();
    }
}
