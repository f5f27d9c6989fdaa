package org.goldenthread.persistence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;

/**
 * A journal and its lists in a schema of a PostgreSQL server. Opening it does nothing yet; {@link #begin begin} makes what is
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
     * Who may do what, by the names that the server knows them by.
     *
     * @param owner who brings it to new versions; whoever makes it when nobody is named
     * @param writers who may record
     * @param readers who may read, and no more, whatever they were let do before
     * @since 0.1
     */
    public record Roles(Optional<String> owner, List<String> writers, List<String> readers) {

        /** Nobody but whoever makes it. */
        public static final Roles NONE = new Roles(Optional.empty(), List.of(), List.of());

        public Roles {
            Objects.requireNonNull(owner, "owner");
            writers = List.copyOf(writers);
            readers = List.copyOf(readers);
        }

        Stream<String> all() {
            return Stream.of(owner.stream(), writers.stream(), readers.stream()).flatMap(each -> each);
        }
    }

    /**
     * A portfolio that can be recorded in, and who may do what with it.
     *
     * @param isNew whether nothing was there before
     * @since 0.1
     */
    public record Begun(boolean isNew, String owner, List<String> writers, List<String> readers) {
        public Begun {
            Objects.requireNonNull(owner, "owner");
            writers = List.copyOf(writers);
            readers = List.copyOf(readers);
        }
    }

    /**
     * Makes the schema and its tables, or brings them to the version of this program, and gives people their rights. Who had
     * some before keeps them.
     */
    public static Begun begin(PostgresAddress address, Roles roles) {
        return new Postgres(Objects.requireNonNull(address, "address")).begin(Objects.requireNonNull(roles, "roles"));
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
