package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Interval;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are what the rows of the lists are, and the record in them can only grow. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {

    private static final String ACT = "insert into act values (1, '2026-11-22T12:00:00Z', 'Ann', 'words')";
    private static final String ENTRY = "insert into entry (act, place, noun, code, effective, told, type, version,"
            + " payload) values (%s, 'note', 'N1', '2019-06-26', '2019-06-26', 'taken', 1, '{}')";

    private static final String SEAL =
            "insert into seal (act, seal, moment, origin, follows) values (1, hex(zeroblob(32)), 0, 1, '')";

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = Sqlite.at(Stores.file()).writing();
        connection.setAutoCommit(true);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    static Stream<Listing<?, ?>> listings() {
        return GoldenThread.LISTINGS.stream();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void has_exactly_the_columns_of_each_row(Listing<?, ?> listing) throws SQLException {
        List<String> wanted = Columns.of(listing.type()).all().stream()
                .map(column -> column.name()
                        + (column.isWhole() ? " INTEGER" : " TEXT")
                        + (column.isRequired() ? " not null" : ""))
                .toList();

        assertThat(ask("select name || ' ' || upper(type) || case when \"notnull\" then ' not null' else '' end"
                        + " from pragma_table_info('" + KindTable.nameOf(listing) + "')"))
                .isEqualTo(wanted);
    }

    @Test
    void has_the_record_the_twelve_tables_and_nothing_else() throws SQLException {
        List<String> tables = new ArrayList<>(List.of("act", "entry", "seal", "commit_mark", "flyway_schema_history"));
        GoldenThread.LISTINGS.forEach(listing -> tables.add(KindTable.nameOf(listing)));

        assertThat(ask("select name from sqlite_schema where type = 'table'"))
                .containsExactlyInAnyOrderElementsOf(tables);
        assertThat(tables).contains("delivery_plan", "milestone", "organisation");
    }

    @Test
    void says_in_its_header_which_migration_was_the_last() throws SQLException {
        assertThat(ask("pragma user_version")).containsExactly(String.valueOf(Sqlite.VERSION));
        assertThat(ask("select max(cast(version as integer)) from flyway_schema_history where success"))
                .containsExactly(String.valueOf(Sqlite.VERSION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update act set words = 'other': an act is never changed",
                "delete from act: an act is never removed",
                "insert or replace into act select * from act: an act follows the last one",
                "insert into act values (3, '', 'Ann', ''): an act follows the last one",
                "update entry set payload = '{\"a\"}': an entry is never changed",
                "delete from entry: an entry is never removed",
                "insert or replace into entry select * from entry: an entry follows the last one of the last act",
                "update seal set zone = 'Z': a seal is never changed",
                "delete from seal: a seal is never removed",
                "insert or replace into seal select * from seal: a seal follows the last one",
                "insert into seal select 3, 'a' || substr(seal, 2), moment, origin, follows, zone, key from seal: a seal"
                        + " follows the last one"
            })
    void refuses_to_change_the_record(String attempt) throws SQLException {
        run(ACT);
        run(ENTRY.formatted("1, 1"));
        run(SEAL);
        String[] sqlAndWords = attempt.split(": ", 2);

        assertThatThrownBy(() -> run(sqlAndWords[0]))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the record is append-only: " + sqlAndWords[1]);
        assertThat(ask("select words || (select payload from entry) from act")).containsExactly("words{}");
    }

    @Test
    void refuses_entries_out_of_place() throws SQLException {
        run(ACT);
        String words = "the record is append-only: an entry follows the last one of the last act";

        assertThatThrownBy(() -> run(ENTRY.formatted("1, 2"))).hasMessageContaining(words);
        assertThatThrownBy(() -> run(ENTRY.formatted("2, 1"))).hasMessageContaining(words);
        assertThatCode(() -> run(ENTRY.formatted("1, 1"))).doesNotThrowAnyException();
    }

    @Test
    void refuses_what_is_of_another_type_or_too_long() {
        assertThatThrownBy(() -> run("insert into act values (1, '', '', '')")).hasMessageContaining("CHECK");
        assertThatThrownBy(() -> run("insert into act values ('one', '', 'Ann', '')"))
                .hasMessageContaining("datatype mismatch");
        assertThatThrownBy(() -> run("insert into scale (code, title, corresponds) values ('A', 'A', '')"))
                .hasMessageContaining("CHECK");
    }

    @Test
    void finds_entries_in_the_order_in_which_they_fold_by_an_index() throws SQLException {
        assertThat(plan("select * from entry e where e.code = 'M1' and e.act <= 9"
                        + " order by e.effective, e.told, e.act, e.place"))
                .contains("entry_by_code")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan("select * from entry e where e.noun = 'milestone' and e.act <= 9"
                        + " order by e.code, e.effective, e.told, e.act, e.place"))
                .contains("entry_by_noun")
                .doesNotContain("TEMP B-TREE");
    }

    /** A record whose absence would look like its presence. */
    record Days(Optional<Interval> days) {}

    /** A record with what is no value of ours. */
    record Odd(Code code, Thread thread) {}

    /** A record without a name for its ends. */
    record Named(Code code, Title partOf, Interval days) {}

    @Test
    void flattens_names_and_refuses_what_can_not_be_kept() {
        assertThat(Columns.of(Named.class).names()).containsExactly("code", "part_of", "earliest", "latest");
        assertThatThrownBy(() -> Columns.of(Days.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: absence of days can't be seen in its columns");
        assertThatThrownBy(() -> Columns.of(Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type: no column for java.lang.Thread");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
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

    private String plan(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("explain query plan " + sql)) {
            StringBuilder plan = new StringBuilder();
            while (result.next()) {
                plan.append(result.getString("detail")).append('\n');
            }
            return plan.toString();
        }
    }
}
