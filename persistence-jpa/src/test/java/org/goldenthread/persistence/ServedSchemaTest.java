package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a server the tables are those of a file, and the record in them can only grow, whoever asks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServedSchemaTest {

    private static final PostgresAddress ADDRESS = PostgresServer.one().nobodys();

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        PostgresStore.begin(ADDRESS, PostgresStore.Roles.NONE);
        connection = new Postgres(ADDRESS).writing();
        connection.setAutoCommit(true);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        PostgresServer.one().drop(ADDRESS);
    }

    static Stream<Listing<?, ?>> listings() {
        return GoldenThread.LISTINGS.stream();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void has_exactly_the_columns_of_each_row(Listing<?, ?> listing) throws SQLException {
        List<String> wanted = Columns.of(listing.type()).all().stream()
                .map(column -> column.name()
                        + (column.isWhole() ? " integer" : " text")
                        + (column.isRequired() ? " not null" : ""))
                .toList();

        assertThat(ask(
                        "select column_name || ' ' || data_type || case is_nullable when 'NO' then ' not null' else '' end"
                                + " from information_schema.columns where table_schema = '" + ADDRESS.schema()
                                + "' and table_name = '" + KindTable.nameOf(listing) + "' order by ordinal_position"))
                .isEqualTo(wanted);
    }

    @Test
    void has_the_tables_of_a_file_in_the_version_of_a_file() throws SQLException {
        List<String> tables = new ArrayList<>(List.of("act", "entry", "seal", "turn", Postgres.HISTORY));
        GoldenThread.LISTINGS.forEach(listing -> tables.add(KindTable.nameOf(listing)));

        assertThat(ask("select tablename from pg_tables where schemaname = '" + ADDRESS.schema() + "'"))
                .containsExactlyInAnyOrderElementsOf(tables);
        assertThat(ask("select max(version::int) from " + Postgres.HISTORY + " where success"))
                .containsExactly(String.valueOf(Sqlite.VERSION));
    }

    @Test
    void compares_every_text_by_its_bytes() throws SQLException {
        assertThat(ask("select table_name || '.' || column_name from information_schema.columns where table_schema = '"
                        + ADDRESS.schema() + "' and table_name <> '" + Postgres.HISTORY
                        + "' and data_type = 'text' and collation_name is distinct from 'C'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update act set words = 'other': an act is never changed",
                "delete from act: an act is never removed",
                "truncate act cascade: ",
                "insert into act values (9, '', 'Ann', ''): an act follows the last one",
                "update entry set payload = '{\"a\"}': an entry is never changed",
                "delete from entry: an entry is never removed",
                "truncate entry: an entry is never removed",
                "insert into entry select 1, 9, noun, code, effective, told, type, version, payload from entry where place ="
                        + " 1: an entry follows the last one of the last act",
                "insert into entry select 1, 4, noun, code, effective, told, type, version, payload from entry where act = 1"
                        + " and place = 1: an entry follows the last one of the last act",
                "update seal set zone = 'Z': a seal is never changed",
                "delete from seal: a seal is never removed",
                "truncate seal: a seal is never removed",
                "insert into seal select 9, 'a' || substr(seal, 2), moment, origin, follows, zone, key from seal where act ="
                        + " 1: a seal follows the last one"
            })
    void refuses_to_change_the_record(String attempt) {
        record();
        record();
        String[] sqlAndWords = attempt.split(": ", 2);

        assertThatThrownBy(() -> run(sqlAndWords[0]))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the record is append-only: " + sqlAndWords[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop trigger act_stays on act: the trigger act_stays is missing",
                "alter table entry disable trigger entry_is_kept: the trigger entry_is_kept is turned off",
                "drop index milestone_by_due: the index milestone_by_due is missing"
            })
    void finds_what_is_missing_of_what_it_makes(String attempt) throws SQLException {
        record();
        String[] sqlAndWords = attempt.split(": ", 2);
        assertThat(damage()).isEmpty();

        run(sqlAndWords[0]);

        assertThat(damage()).containsExactly("the database is damaged: " + sqlAndWords[1]);
    }

    private static List<String> damage() {
        List<Problem> problems = new ArrayList<>();
        try (PostgresStore store = PostgresStore.open(ADDRESS)) {
            store.journal().damage(problems::add);
        }
        return problems.stream().map(Problem::message).toList();
    }

    private static void record() {
        try (PostgresStore store = PostgresStore.open(ADDRESS)) {
            Books books = new Books(store.journal(), store.lists(), Clock.systemUTC());
            assertThat(Writer.record(books, "A" + store.journal().head().act())).isPresent();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                answers.add(result.getString(1));
            }
        }
        return answers;
    }
}
