package org.goldenthread.persistence;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/**
 * A journal and its lists in the database of an application that embeds us, and in its transactions: what is appended is
 * there when the application commits, and gone when it rolls back. An application that has an {@code EntityManager} opens
 * a {@link org.goldenthread.persistence.jpa.JpaStore} instead.
 *
 * <p>What is asked and appended happens on the connection that the application lends at that time, so it is as safe for
 * use by several threads as the application's lending is.
 *
 * <p>Besides what every journal throws, {@code append} throws {@code journal.overtaken} when another transaction was
 * first: the application's own can't be kept then, and is to be rolled back and done again.
 *
 * @since 0.1
 */
public final class HostedStore {

    /**
     * An application that lends the connection of the transaction that is under way.
     *
     * @since 0.1
     */
    public interface Host {

        /** Does some work on the connection of the transaction, which the work neither ends nor closes. */
        <T> T lend(Function<Connection, T> work);

        /** The transaction can't be kept: whoever ends it has to roll it back. */
        void giveUp();

        /** Acts are about to be written: the time to write what the application has in hand. */
        default void beforeWriting() {}

        /** How these things stand was written: the time to forget how they stood. */
        default void wrote(List<CurrentState<?>> current) {}
    }

    private final Journal journal;
    private final Lists lists;

    private HostedStore(Access access) {
        this.journal = new SqlJournal(access);
        this.lists = new SqlLists(access);
    }

    /** The store in the transactions of an application, whose database has the tables. */
    public static HostedStore join(Host host) {
        return new HostedStore(new LentAccess(Objects.requireNonNull(host, "host")));
    }

    /**
     * Makes the tables in the application's database, beside its own, or brings them to the version of this program. What
     * was done is kept in {@code goldenthread_schema_history}. An SQLite file is marked as ours in its header
     * ({@code application_id}, {@code user_version}), by which the shell will read it too.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code storage.failed} when it can't be done
     * @throws IllegalArgumentException for databases of other makers
     */
    public static void migrate(DataSource database) {
        Migrations.runBeside(Objects.requireNonNull(database, "database"));
    }

    /**
     * A row of a list from what is in the columns of its table, for whoever maps the tables.
     *
     * @param column what is in the column of a name, as a text; nothing for null
     */
    public static <R extends Record> R row(Class<R> type, Function<String, Optional<String>> column) {
        return Columns.of(type).read(column);
    }

    public Journal journal() {
        return journal;
    }

    /** How things stand now, without folding. */
    public Lists lists() {
        return lists;
    }
}
