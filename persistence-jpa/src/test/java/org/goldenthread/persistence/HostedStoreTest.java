package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.note.NoteRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

/** An application that knows nothing but JDBC, with tables of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostedStoreTest {

    private final Path file = Stores.file();
    private final SQLiteDataSource database = new SQLiteDataSource();
    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        database.setUrl("jdbc:sqlite:" + file);
        connection = database.getConnection();
        run("create table host_grant (name text primary key)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            return result.getLong(1);
        }
    }

    private final class Lending implements HostedStore.Host {

        private boolean isGivenUp;

        @Override
        public <T> T lend(Function<Connection, T> work) {
            return work.apply(connection);
        }

        @Override
        public void giveUp() {
            isGivenUp = true;
        }
    }

    @Nested
    class Joins {

        private final Lending host = new Lending();
        private final HostedStore store = HostedStore.join(host);
        private final Books books = new Books(store.journal(), store.lists(), Clock.systemUTC());

        @Test
        void the_transaction_of_the_connection_that_it_is_lent() throws SQLException {
            HostedStore.migrate(database);
            connection.setAutoCommit(false);
            run("insert into host_grant values ('gone')");
            assertThat(Writer.record(books, "A")).isPresent();
            connection.rollback();
            run("insert into host_grant values ('kept')");
            assertThat(Writer.record(books, "B")).isPresent();
            connection.commit();

            assertThat(count("host_grant")).isEqualTo(1);
            assertThat(store.lists().rows(NoteRow.LISTING))
                    .extracting(row -> row.code().value())
                    .containsExactly("B-A", "B-B", "B-C");
            assertThat(books.check().acts()).isEqualTo(1);
            assertThat(host.isGivenUp).isFalse();
        }

        @Test
        void no_connection_on_which_each_statement_is_committed_by_itself() throws SQLException {
            HostedStore.migrate(database);

            assertThatThrownBy(() -> Writer.record(books, "A"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("host: no transaction is under way");
            assertThat(host.isGivenUp).isTrue();
            assertThat(books.head()).isEqualTo(Head.NONE);
        }

        @Test
        void no_database_without_its_tables() {
            assertThatThrownBy(books::head)
                    .hasMessageStartingWith("error[storage.failed]: the application's database can't be used: ")
                    .hasMessageContaining("no such table: act");
        }

        @Test
        void what_a_newer_program_said_is_told() throws SQLException {
            HostedStore.migrate(database);
            run("insert into act values (1, '2026-11-22T12:00:00Z', 'Ann', '')");
            run("insert into entry (act, place, noun, code, effective, told, type, version, payload)"
                    + " values (1, 1, 'note', 'X1', '2019-01-01', '2019-01-01', 'evaporated', 1, '{}')");

            assertThatThrownBy(() -> store.journal().upTo(new Head(1), act -> {}))
                    .hasMessage("error[storage.newer]: the application's database says in entry 1.1 that a note is"
                            + " \"evaporated\" in version 1, which this program does not know");
        }

        @Test
        void leaves_no_statement_open() throws SQLException {
            HostedStore.migrate(database);
            connection.setAutoCommit(false);
            List<PreparedStatement> prepared = new ArrayList<>();
            Connection lending = connection;
            connection = noting(prepared, lending);

            assertThat(Writer.record(books, "A")).isPresent();
            assertThat(store.lists().counts().entries()).isEqualTo(3);

            connection = lending;
            assertThat(prepared).hasSizeGreaterThan(5);
            for (PreparedStatement statement : prepared) {
                assertThat(statement.isClosed()).isTrue();
            }
        }

        private static Connection noting(List<PreparedStatement> prepared, Connection lent) {
            return (Connection) Proxy.newProxyInstance(
                    HostedStoreTest.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        Object answer = method.invoke(lent, arguments);
                        if (answer instanceof PreparedStatement statement) {
                            prepared.add(statement);
                        }
                        return answer;
                    });
        }
    }

    @Nested
    class Migrates {

        @Test
        void beside_the_tables_and_the_history_of_the_application() throws SQLException {
            Flyway theirs = Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:org/goldenthread/persistence/host")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load();
            assertThat(theirs.migrate().migrationsExecuted).isEqualTo(1);

            HostedStore.migrate(database);
            HostedStore.migrate(database);

            assertThat(theirs.validateWithResult().validationSuccessful).isTrue();
            assertThat(count("flyway_schema_history")).isEqualTo(2);
            assertThat(count("goldenthread_schema_history")).isEqualTo(13);
            assertThat(count("host_thing")).isZero();
            assertThat(count("milestone")).isZero();
            try (SqliteStore store = SqliteStore.open(file)) {
                assertThat(Writer.record(new Books(store.journal(), store.lists(), Clock.systemUTC()), "A"))
                        .isPresent();
            }
            assertThat(count("commit_mark"))
                    .as("the application's own commits would have none")
                    .isZero();
        }

        @Test
        void nothing_when_the_application_has_a_table_of_the_same_name() throws SQLException {
            run("create table note (remark text)");

            assertThatThrownBy(() -> HostedStore.migrate(database))
                    .hasMessageStartingWith(
                            "error[storage.failed]: the tables can't be made in the application's database: ")
                    .hasMessageContaining("table note already exists");
            assertThat(count("sqlite_schema where type = 'table' and name in ('act', 'milestone')"))
                    .isZero();
        }

        @Test
        void no_database_of_another_maker() {
            assertThatThrownBy(() -> HostedStore.migrate(of("Another")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("database: of Another; there are migrations for SQLite and PostgreSQL");
        }

        /** A database that says who made it, and nothing else. */
        private static DataSource of(String maker) {
            DatabaseMetaData about =
                    answering(DatabaseMetaData.class, name -> name.equals("getDatabaseProductName") ? maker : null);
            Connection connection = answering(Connection.class, name -> name.equals("getMetaData") ? about : null);
            return answering(DataSource.class, name -> name.equals("getConnection") ? connection : null);
        }

        private static <T> T answering(Class<T> type, Function<String, Object> answer) {
            return type.cast(Proxy.newProxyInstance(
                    HostedStoreTest.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> answer.apply(method.getName())));
        }
    }
}
