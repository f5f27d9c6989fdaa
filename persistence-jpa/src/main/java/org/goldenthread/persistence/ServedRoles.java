package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Shown;

/**
 * Who may do what with a schema: its owner brings it to new versions, writers add to the record, readers read. Nobody but the
 * owner has the right to change or remove an act or an entry, and triggers keep the owner from it.
 */
final class ServedRoles {

    private static final String RECORD = "act, entry, seal";

    private static final String OWNER = "select pg_get_userbyid(nspowner) from pg_namespace where nspname = ?";

    /** Who has a right to the acts, but for their owner. */
    private static final String GRANTED = "select distinct r.rolname from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee"
            + " where n.nspname = ? and c.relname = 'act' and a.privilege_type = ? and a.grantee <> c.relowner order by 1";

    private final PostgresAddress address;
    private final Connection connection;

    ServedRoles(PostgresAddress address, Connection connection) {
        this.address = address;
        this.connection = connection;
    }

    /** The owner of the schema, if it is there. */
    Optional<String> owner() throws SQLException {
        return ask(OWNER, address.schema()).stream().findFirst();
    }

    List<String> writers() throws SQLException {
        return ask(GRANTED, address.schema(), "INSERT");
    }

    List<String> readers() throws SQLException {
        List<String> readers = new ArrayList<>(ask(GRANTED, address.schema(), "SELECT"));
        readers.removeAll(writers());
        return readers;
    }

    /** @throws DomainException {@code storage.role} when the server does not know one of them */
    void requireThere(Stream<String> roles) throws SQLException {
        for (String role : roles.toList()) {
            if (ask("select rolname from pg_roles where rolname = ?", role).isEmpty()) {
                throw Problem.unreachable(
                                "storage.role", "there is no role " + Shown.of(role) + " on " + address.server())
                        .hint("createuser --host=" + address.host() + " --port=" + address.port() + " --pwprompt "
                                + Shown.of(role))
                        .asException();
            }
        }
    }

    /** @throws DomainException {@code storage.owner} when somebody else owns it */
    void requireOwner(String owner) throws SQLException {
        Optional<String> other = owner().filter(there -> !there.equals(owner));
        if (other.isPresent()) {
            throw Problem.refused(
                            "storage.owner", address.shown() + " is owned by " + other.get() + ", not by " + owner)
                    .hint("leave out --owner")
                    .asException();
        }
    }

    /** Makes the schema for its owner, if it is not there. */
    void make(String owner) throws SQLException {
        if (owner().isPresent()) {
            return;
        }
        run("create schema if not exists " + address.schema() + " authorization " + quoted(owner));
    }

    /**
     * Whether the schema holds nothing.
     *
     * @throws DomainException {@code storage.not-a-database} when it holds what is not ours
     */
    boolean isEmpty() throws SQLException {
        List<String> tables = ask("select tablename from pg_tables where schemaname = ?", address.schema());
        if (!tables.isEmpty() && !tables.contains(Postgres.HISTORY)) {
            throw Problem.unreachable(
                            "storage.not-a-database",
                            address.shown() + " is not a Golden Thread portfolio: it holds other tables")
                    .hint("name another schema: ?schema=NAME")
                    .asException();
        }
        return tables.isEmpty();
    }

    /** Gives rights to those who are named now, and to those who were named before in what was made since. */
    void give(List<String> writers, List<String> readers) throws SQLException {
        TreeSet<String> writing = new TreeSet<>(writers());
        TreeSet<String> reading = new TreeSet<>(readers());
        writing.addAll(writers);
        writing.removeAll(readers);
        reading.addAll(readers);
        for (String reader : reading) {
            run("revoke all on all tables in schema " + address.schema() + " from " + quoted(reader));
            see(reader);
        }
        for (String writer : writing) {
            see(writer);
            run("grant insert on " + RECORD + " to " + quoted(writer));
            run("grant update on turn to " + quoted(writer));
            run("grant insert, update, delete on " + standing() + " to " + quoted(writer));
        }
    }

    private void see(String role) throws SQLException {
        run("grant usage on schema " + address.schema() + " to " + quoted(role));
        run("grant select on all tables in schema " + address.schema() + " to " + quoted(role));
    }

    /** The tables of how things stand, which are derived from the record. */
    private static String standing() {
        return String.join(
                ", ", GoldenThread.LISTINGS.stream().map(KindTable::nameOf).toList());
    }

    static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> ask(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> answers = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    answers.add(result.getString(1));
                }
            }
            return answers;
        }
    }
}
