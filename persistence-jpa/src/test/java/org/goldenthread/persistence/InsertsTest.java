package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InsertsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 26);

    private final List<String> done = new ArrayList<>();

    @Test
    void inserts_the_entries_of_acts_by_fifties_and_leaves_the_transaction_to_whoever_began_it() throws Exception {
        try (Connection connection = Sqlite.at(Stores.file()).writing();
                Statement statement = connection.createStatement()) {
            Reads.Statements statements = new Reads.Statements(listening(Connection.class, connection));
            statement.execute("begin immediate");

            write(List.of(act(1, 102), act(2, 0), act(3, 50)), 0, statements);

            assertThat(done)
                    .filteredOn(call -> !call.startsWith("set"))
                    .containsExactly(
                            "prepareStatement", // the greatest moment, then one for acts, one for fifty entries, one
                            // for a single one, one for seals
                            "executeQuery",
                            "prepareStatement",
                            "executeUpdate",
                            "prepareStatement",
                            "executeUpdate",
                            "executeUpdate",
                            "prepareStatement",
                            "executeUpdate",
                            "executeUpdate",
                            "prepareStatement",
                            "executeUpdate",
                            "executeQuery",
                            "executeUpdate",
                            "executeUpdate",
                            "executeQuery",
                            "executeUpdate",
                            "executeUpdate",
                            "executeUpdate");
            assertThat(places(statement))
                    .containsExactly(
                            "1: 1 to 102, 102 of 102 where they belong", "3: 1 to 50, 50 of 50 where they belong");
            assertThat(count(statement)).isEqualTo(152);
            statement.execute("rollback");
            assertThat(count(statement)).isZero();
        }
    }

    @Test
    void inserts_again_after_what_was_refused() throws Exception {
        try (Connection connection = Sqlite.at(Stores.file()).writing();
                Statement statement = connection.createStatement()) {
            Reads.Statements statements = new Reads.Statements(connection);
            write(List.of(act(1, 1)), 0, statements);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> write(List.of(act(1, 1)), 0, statements))
                    .withMessageContaining("an act follows the last one");

            write(List.of(act(2, 1)), 1, statements);
            assertThat(count(statement)).isEqualTo(2);
        }
    }

    private static List<String> places(Statement statement) throws SQLException {
        List<String> places = new ArrayList<>();
        try (ResultSet result =
                statement.executeQuery("select act || ': ' || min(place) || ' to ' || max(place) || ', '"
                        + " || sum(code = 'M' || place) || ' of ' || count(*) || ' where they belong'"
                        + " from entry group by act order by act")) {
            while (result.next()) {
                places.add(result.getString(1));
            }
        }
        return places;
    }

    private static void write(List<Act> acts, long head, Reads.Statements statements) throws SQLException {
        assertThat(Inserts.write(acts, new Head(head), statements, Sqlite.at(Stores.file()))
                        .last())
                .isEqualTo(acts.get(acts.size() - 1).stamp());
    }

    private static Act act(long number, int entries) {
        List<Entry> all = IntStream.rangeClosed(1, entries)
                .mapToObj(i -> new Entry(
                        new EntryId(number, i),
                        Milestone.KIND.subject(Code.parse("M" + i)),
                        DAY,
                        DAY,
                        new Progressed(Sentence.parse("on its way"), Optional.empty()),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new Act(number, Instant.parse("2026-11-22T12:00:00Z"), Author.parse("Ann"), "load", all);
    }

    /** The same, noting what is asked of it and of its statements. */
    private <T> T listening(Class<T> type, T to) {
        return type.cast(Proxy.newProxyInstance(
                InsertsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    done.add(method.getName());
                    try {
                        Object answer = method.invoke(to, arguments);
                        return answer instanceof PreparedStatement statement
                                ? listening(PreparedStatement.class, statement)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("select count(*) from entry")) {
            return result.getInt(1);
        }
    }
}
