package org.goldenthread.persistence;

import java.util.Objects;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/**
 * A journal and its lists in a schema of a PostgreSQL server. Opening it does nothing yet; {@link #begin} makes what is
 * needed there, once. Safe for use by several threads, and the schema by several processes.
 *
 * <p>Besides what every journal and list throws, all methods throw {@code storage.schema} where nobody has begun a
 * portfolio, and what else the server may say.
 *
 * @since 0.1
 */
public final class PostgresStore implements AutoCloseable {

    private final ServedAccess access;
    private final SqlJournal journal;
    private final Lists lists;

    private PostgresStore(Postgres postgres) {
        this.access = new ServedAccess(postgres);
        this.journal = new SqlJournal(access);
        this.lists = new SqlLists(access);
    }

    /** The store at an address. */
    public static PostgresStore open(PostgresAddress address) {
        return open(new Postgres(Objects.requireNonNull(address, "address")));
    }

    static PostgresStore open(Postgres postgres) {
        return new PostgresStore(postgres);
    }

    /**
     * Makes the schema and its tables, or brings them to the version of this program. Whoever does it owns them.
     *
     * @return whether nothing was there before
     */
    public static boolean begin(PostgresAddress address) {
        Postgres postgres = new Postgres(Objects.requireNonNull(address, "address"));
        return postgres.begin(() -> Migrations.run(postgres));
    }

    public Journal journal() {
        return journal;
    }

    /** How things stand now, without folding. */
    public Lists lists() {
        return lists;
    }

    /** Lets go of the server. What was appended is there already. */
    @Override
    public void close() {
        access.close();
    }
}
