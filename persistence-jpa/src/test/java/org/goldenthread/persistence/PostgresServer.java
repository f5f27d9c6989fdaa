package org.goldenthread.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL server for the tests: the one that {@code TEST_PG_URL} names, else one of the tests' own, which is begun
 * when it is first asked for. Where there is neither, tests that need one fail and say so.
 */
public final class PostgresServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String url;
    private final Map<String, String> environment;

    private PostgresServer(String url, Map<String, String> environment) {
        this.url = url;
        this.environment = Map.copyOf(environment);
    }

    private static final class Begun {

        private static final PostgresServer ONE = begin();

        private static PostgresServer begin() {
            String named = System.getenv("TEST_PG_URL");
            return named == null ? ofItsOwn() : new PostgresServer(named, System.getenv());
        }

        private static PostgresServer ofItsOwn() {
            try {
                // its folder and process go when this virtual machine ends
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setCleanDataDirectory(true)
                        .setServerConfig("fsync", "off")
                        .start();
                return new PostgresServer(
                        "postgresql://postgres@localhost:" + server.getPort() + "/postgres", Map.of());
            } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
                throw new IllegalStateException(
                        "there is no PostgreSQL server to test with: one of the tests' own can't be begun here (" + e
                                + "); name another, in which they may make schemas and roles:"
                                + " TEST_PG_URL=postgresql://USER@HOST:PORT/DATABASE, with PGPASSWORD",
                        e);
            }
        }
    }

    public static PostgresServer one() {
        return Begun.ONE;
    }

    /** A schema that nobody has, in which nothing was begun. */
    public PostgresAddress nobodys() {
        return at("t" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet());
    }

    /** A schema of its own in which a portfolio was begun. */
    PostgresAddress begun() {
        PostgresAddress address = nobodys();
        if (!PostgresStore.begin(address, PostgresStore.Roles.NONE).isNew()) {
            throw new IllegalStateException(address + " was there");
        }
        return address;
    }

    PostgresAddress at(String schema) {
        return PostgresAddress.of(
                url + (url.contains("?") ? "&" : "?") + "schema=" + schema, environment, Path.of("/"), "postgres");
    }

    public String host() {
        return at(PostgresAddress.SCHEMA).host();
    }

    public String port() {
        return at(PostgresAddress.SCHEMA).port();
    }

    /** The variables by which whoever names no server, database or user means this one's. */
    public Map<String, String> environment() {
        PostgresAddress all = at(PostgresAddress.SCHEMA);
        Map<String, String> variables = new HashMap<>();
        variables.put("PGHOST", all.host());
        variables.put("PGPORT", all.port());
        variables.put("PGDATABASE", all.database());
        variables.put("PGUSER", all.user());
        all.password().ifPresent(password -> variables.put("PGPASSWORD", password));
        return variables;
    }

    /** Makes roles that may log in, with a password. */
    void makeRoles(String password, String... roles) {
        for (String role : roles) {
            run("create role " + role + " login password '" + password + "'");
        }
    }

    /** Lets go of roles and of what they may do. */
    void dropRoles(String... roles) {
        for (String role : roles) {
            run("drop owned by " + role + " cascade", "drop role " + role);
        }
    }

    /** The same schema as somebody else. */
    PostgresAddress as(String role, String password, PostgresAddress address) {
        Map<String, String> variables = environment();
        variables.put("PGUSER", role);
        variables.put("PGPASSWORD", password);
        return PostgresAddress.of("postgresql:///?schema=" + address.schema(), variables, Path.of("/"), role);
    }

    /** Lets go of all that is in a schema. */
    void drop(PostgresAddress address) {
        run("drop schema if exists " + address.schema() + " cascade");
    }

    /** Runs statements as whoever may do everything. */
    void run(String... statements) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    PGSimpleDataSource source() {
        return new Postgres(at("public")).source();
    }
}
