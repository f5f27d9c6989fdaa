package org.goldenthread.persistence;

import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.flywaydb.core.api.FlywayException;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * All that is particular to PostgreSQL: how connections that read and connections that write are opened, the version of the
 * tables, and what its errors mean to a person. No message of it holds a password.
 */
final class Postgres implements Faults {

    /** The number of the last migration, by which the tables are those that a file has. */
    static final int VERSION = Sqlite.VERSION;

    /** Where Flyway keeps which migrations were run. */
    static final String HISTORY = "goldenthread_schema_history";

    /** How many rows are fetched at once. */
    static final int FETCH = 1_000;

    /** How long to wait for what another transaction holds, as for a file's lock. */
    private static final int PATIENCE = 15;

    private static final String NO_TABLE = "42P01";
    private static final String NO_SCHEMA = "3F000";
    private static final String NO_RIGHT = "42501";

    /** Class 08 of the standard, and the server's own words for going away, having gone, and not being there yet. */
    private static final List<String> LOST = List.of("08", "57P01", "57P02", "57P03", "25P03");

    /** Class 40 of the standard, and a key that is there already: another transaction was first. */
    private static final List<String> OVERTAKEN = List.of("40", "23505");

    /** What the driver calls what is said of a connection, of which the other parts have setters. */
    private static final Map<String, String> PROPERTIES = properties();

    /** A server may be set to acknowledge what it has not written yet. */
    private static final String KEPT = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    private final PostgresAddress address;
    private final UnaryOperator<Connection> through;

    Postgres(PostgresAddress address) {
        this(address, UnaryOperator.identity());
    }

    /** The same, where every connection that is opened is used through what is made of it. */
    Postgres(PostgresAddress address, UnaryOperator<Connection> through) {
        this.address = address;
        this.through = through;
    }

    private static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        List.of("sslmode", "sslrootcert", "sslcert", "sslkey", "options").forEach(name -> properties.put(name, name));
        properties.put("channel_binding", "channelBinding");
        properties.put("connect_timeout", "connectTimeout");
        properties.put("application_name", "ApplicationName");
        return Collections.unmodifiableMap(properties);
    }

    PostgresAddress address() {
        return address;
    }

    /** Where connections come from, each as it is by itself. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {Integer.parseInt(address.port())});
        source.setDatabaseName(address.database());
        source.setUser(address.user());
        address.password().ifPresent(source::setPassword);
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        try {
            for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
                Optional<String> value = address.find(property.getKey());
                if (value.isPresent()) {
                    source.setProperty(property.getValue(), value.get());
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return source;
    }

    /** A connection that can't write, and of which each transaction sees the tables as they were when it began. */
    Connection reading() throws SQLException {
        return open("repeatable read, read only");
    }

    /**
     * A connection each of whose statements sees what is committed when it begins. What is committed there is kept, whatever the
     * server thinks.
     */
    Connection writing() throws SQLException {
        Connection connection = open("read committed, read write; " + KEPT);
        connection.setAutoCommit(false);
        return connection;
    }

    private Connection open(String how) throws SQLException {
        Connection connection = through.apply(source().getConnection());
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set search_path = " + address.schema() + "; set lock_timeout = '" + PATIENCE
                        + "s'; set session characteristics as transaction isolation level " + how);
            }
            requireTables(connection);
            return connection;
        } catch (SQLException | DomainException e) {
            connection.close();
            throw e;
        }
    }

    /** Sees to it that the schema holds a portfolio of this program's version. */
    private void requireTables(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > VERSION) {
            throw newer("is of version " + version + ", but this program knows up to version " + VERSION);
        }
        if (version < VERSION) {
            throw Problem.unreachable(
                            "storage.older",
                            address.shown() + " is of version " + version + ", and this program needs version "
                                    + VERSION)
                    .hint("let its owner run: " + begin())
                    .asException();
        }
    }

    private int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(
                        "select version from " + HISTORY + " where success order by installed_rank desc limit 1")) {
            return last.next() ? (int) Double.parseDouble(last.getString(1)) : 0;
        } catch (SQLException e) {
            if (NO_TABLE.equals(e.getSQLState()) || NO_SCHEMA.equals(e.getSQLState())) {
                throw unbegun(connection);
            }
            throw e;
        }
    }

    private DomainException unbegun(Connection connection) throws SQLException {
        String sql = "select has_schema_privilege(nspname, 'usage') from pg_namespace where nspname = '"
                + address.schema() + "'";
        try (Statement statement = connection.createStatement();
                ResultSet there = statement.executeQuery(sql)) {
            boolean isThere = there.next();
            if (isThere && !there.getBoolean(1)) {
                return forbidden("see", "reader", "permission denied for schema " + address.schema())
                        .asException();
            }
            return Problem.unreachable(
                            "storage.schema",
                            isThere
                                    ? "the schema " + address.shown() + " holds no portfolio"
                                    : "there is no schema " + address.shown())
                    .hint("let somebody who may make it there run: " + begin())
                    .asException();
        }
    }

    private String begin() {
        return "--db \"" + address.words() + "\" db init";
    }

    /** Makes the schema and its tables, or brings them to the version of this program, and gives people their rights. */
    PostgresStore.Begun begin(PostgresStore.Roles roles) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            ServedRoles there = new ServedRoles(address, connection);
            there.requireThere(roles.all());
            Optional<String> owned = there.owner();
            String owner = roles.owner().or(() -> owned).orElseGet(address::user);
            there.requireOwner(owner);
            there.make(owner);
            if (!owner.equals(address.user())) {
                statement.execute("set role " + ServedRoles.quoted(owner));
            }
            statement.execute("set search_path = " + address.schema());
            boolean isNew = there.isEmpty();
            if (!isNew && version(connection) > VERSION) {
                throw newer(
                        "is of version " + version(connection) + ", but this program knows up to version " + VERSION);
            }
            Migrations.run(this, owner);
            there.give(roles.writers(), roles.readers());
            return new PostgresStore.Begun(isNew, owner, there.writers(), there.readers());
        } catch (SQLException | FlywayException e) {
            throw unmade(e);
        }
    }

    /** What an error means to whoever was making it. */
    private DomainException unmade(Exception thrown) {
        Optional<SQLException> error = causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (error.filter(it -> NO_RIGHT.equals(it.getSQLState())).isEmpty()) {
            return failed(thrown);
        }
        return Problem.unreachable(
                        "storage.rights",
                        address.user() + " may not make or change " + address.shown() + ": "
                                + words(error.orElseThrow()))
                .hint(
                        "let its owner do it; a new one may be made by whom the owner of the database lets: grant create on"
                                + " database " + address.database() + " to " + address.user())
                .asException();
    }

    /** Whether the server went away, or was not there, so that it may be asked again. */
    static boolean isLost(SQLException thrown) {
        return isOf(LOST, thrown) && !isRefused(thrown);
    }

    /** Whether it is there, and wants nothing to do with whoever asks. */
    private static boolean isRefused(SQLException thrown) {
        return "08004".equals(thrown.getSQLState());
    }

    /** Whether another transaction was first, or may have been. */
    static boolean isOvertaken(SQLException thrown) {
        return isOf(OVERTAKEN, thrown);
    }

    private static boolean isOf(List<String> states, SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return states.stream().anyMatch(state::startsWith);
    }

    @Override
    public DomainException failed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException said) {
                return said;
            }
            if (cause instanceof SQLException error) {
                return failed(error);
            }
        }
        return other(String.valueOf(thrown.getMessage()).lines().findFirst().orElse(""));
    }

    private DomainException failed(SQLException error) {
        return because(error, problem(error));
    }

    /** A problem that knows the error it is made of, so that whoever asked may ask again. */
    private static DomainException because(SQLException error, Problem problem) {
        DomainException told = problem.asException();
        Throwable unused = told.initCause(error);
        return told;
    }

    /** The error that a problem is made of. */
    static Optional<SQLException> errorIn(DomainException told) {
        return told.getCause() instanceof SQLException error ? Optional.of(error) : Optional.empty();
    }

    /** What an error means by its state, of class 08 by what is behind it. */
    private Problem problem(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        String said = words(error);
        return switch (state) {
            case "28P01" ->
                Problem.unreachable(
                                "storage.password",
                                address.server() + " does not let " + address.user() + " in: the password is wrong")
                        .hint(password());
            case "28000" ->
                Problem.unreachable(
                                "storage.login", address.server() + " does not let " + address.user() + " in: " + said)
                        .hint("ask whoever looks after the server, or name another user: --db postgresql://USER@"
                                + address.server() + "/" + address.database());
            case "3D000" ->
                Problem.unreachable(
                                "storage.database",
                                "there is no database " + address.database() + " on " + address.server())
                        .hint("createdb " + reached() + " " + address.database());
            case NO_RIGHT -> forbidden("see", "reader", said);
            case "25006" ->
                Problem.unreachable(
                                "storage.standby",
                                "nothing can be recorded on " + address.server()
                                        + ": it is a standby, which only reads")
                        .hint("name the server that it follows: --db postgresql://USER@HOST/" + address.database());
            case "53100" ->
                Problem.unreachable("storage.full", address.server() + " can't keep any more: its disk is full")
                        .hint("free some space there, then enter it again; nothing was recorded");
            case "53300" ->
                Problem.unreachable("storage.server", address.server() + " takes no more connections: " + said)
                        .hint("try again");
            case "55P03", "57014" -> busy();
            default -> state.startsWith("08") || isLost(error) ? unreached(error, said) : unknown(said);
        };
    }

    /** Why there is no connection, or none any more. */
    private Problem unreached(SQLException error, String said) {
        Optional<String> secure = causes(error)
                .filter(cause -> cause instanceof SSLException || cause instanceof CertificateException)
                .reduce((first, last) -> last)
                .map(cause -> String.valueOf(cause.getMessage()))
                .or(() -> Optional.of(said).filter(words -> words.contains("SSL")));
        if (secure.isPresent()) {
            return Problem.unreachable(
                            "storage.tls", address.server() + " can't be reached by TLS: " + plain(secure.get()))
                    .hint("sslrootcert=FILE names whoever signs its certificate; sslmode=disable does without TLS, for"
                            + " a server on this machine");
        }
        if (said.contains("no password was provided")) {
            return Problem.unreachable(
                            "storage.password",
                            address.server() + " wants a password of " + address.user() + ", and none was given")
                    .hint(password());
        }
        boolean isUnknown = causes(error).anyMatch(UnknownHostException.class::isInstance);
        return Problem.unreachable(
                        "storage.server",
                        "no PostgreSQL server answers at " + address.server() + ": "
                                + (isUnknown ? "there is no host of that name" : plain(why(error, said))))
                .hint(isUnknown ? "name another: --db postgresql://USER@HOST/DATABASE" : "pg_isready " + where());
    }

    private static String why(SQLException error, String said) {
        return causes(error)
                .filter(IOException.class::isInstance)
                .findFirst()
                .map(cause -> String.valueOf(cause.getMessage()))
                .orElse(said);
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
    }

    /** As it stands within a sentence. */
    private static String plain(String said) {
        String whole = said.strip().replaceFirst("\\.$", "").replaceFirst(" \\(Connection refused\\)$", "");
        return whole.length() > 1 && Character.isLowerCase(whole.charAt(1))
                ? whole.substring(0, 1).toLowerCase(Locale.ROOT) + whole.substring(1)
                : whole;
    }

    private String password() {
        return "put it into PGPASSWORD, or into ~/.pgpass: " + address.host() + ":" + address.port() + ":"
                + address.database() + ":" + address.user() + ":PASSWORD";
    }

    private String where() {
        return "--host=" + address.host() + " --port=" + address.port();
    }

    private String reached() {
        return where() + " --username=" + address.user();
    }

    /** That a right is missing, and whose right it is to give it. */
    Problem forbidden(String what, String role, String said) {
        return Problem.unreachable(
                        "storage.rights", address.user() + " may not " + what + " " + address.shown() + ": " + said)
                .hint("let its owner run: " + begin() + " --" + role + " " + address.user());
    }

    /** The server's own words for an error, on one line. */
    static String words(SQLException error) {
        return String.valueOf(error.getMessage())
                .lines()
                .map(String::strip)
                .findFirst()
                .orElse("")
                .replaceFirst("^(ERROR|FATAL|PANIC): ", "");
    }

    DomainException newer(String what) {
        return Problem.unreachable("storage.newer", address.shown() + " " + what)
                .hint("use the newer goldenthread that wrote it, or name another portfolio: --db")
                .asException();
    }

    @Override
    public DomainException other(String why) {
        return unknown(why).asException();
    }

    private Problem unknown(String why) {
        return Problem.unreachable("storage.failed", address.shown() + " can't be used: " + why)
                .hint("psql " + reached() + " " + address.database());
    }

    /** That nobody knows whether what was entered is recorded. */
    DomainException unsure() {
        return Problem.unreachable(
                        "storage.unsure",
                        "the connection to " + address.server()
                                + " broke as this was being recorded, and the server has not come back: nobody knows"
                                + " whether it is recorded")
                .hint("when it is back, look whether it is there: --db \"" + address.words() + "\" journal head")
                .asException();
    }

    DomainException locked() {
        return busy().asException();
    }

    private Problem busy() {
        return Problem.unreachable(
                        "storage.locked",
                        address.shown() + " is being written by others, and was still busy after " + PATIENCE + " s")
                .hint("try again");
    }

    DomainException busy(int tries) {
        return Problem.conflict(
                        "journal.busy", "others changed the journal " + tries + " times while this was being recorded")
                .hint("try again")
                .asException();
    }

    /** How many milliseconds a thread waits for its turn. */
    static int patience() {
        return PATIENCE * 1_000;
    }

    /** What an error means to whoever was recording. */
    DomainException unrecorded(SQLException error) {
        return NO_RIGHT.equals(error.getSQLState())
                ? because(error, forbidden("record in", "writer", words(error)))
                : failed(error);
    }
}
