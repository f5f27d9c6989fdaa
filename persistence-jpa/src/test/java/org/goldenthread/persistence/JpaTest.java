package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
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
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Progressed;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JpaTest {

    private static final LocalDate DAY = LocalDate.of(2019, 6, 26);

    @Test
    void inserts_the_entries_of_acts_in_batches_and_leaves_the_transaction_to_whoever_began_it() throws Exception {
        Sqlite sqlite = Sqlite.at(Stores.file());
        List<String> prepared = new ArrayList<>();
        try (Connection connection = sqlite.writing();
                Statement statement = connection.createStatement();
                Jpa jpa = new Jpa(sqlite.dialect())) {
            Reads.Statements statements = new Reads.Statements(listening(connection, prepared));
            statement.execute("begin immediate");
            jpa.open().insert(act(1, 1_000), statements);
            jpa.open().insert(act(2, 200), statements);

            assertThat(count(statement)).isEqualTo(1_200);
            assertThat(prepared).hasSize(2);
            statement.execute("rollback");
            assertThat(count(statement)).isZero();
        }
    }

    @Test
    void inserts_again_after_what_was_refused_and_on_another_connection() throws Exception {
        Sqlite sqlite = Sqlite.at(Stores.file());
        try (Connection connection = sqlite.writing();
                Statement statement = connection.createStatement();
                Connection other = sqlite.writing();
                Jpa jpa = new Jpa(sqlite.dialect())) {
            Reads.Statements statements = new Reads.Statements(connection);
            jpa.open().insert(act(1, 1), statements);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> jpa.open().insert(act(1, 1), statements))
                    .withMessageContaining("an act follows the last one");
            jpa.open().insert(act(2, 1), statements);
            jpa.open().insert(act(3, 1), new Reads.Statements(other));
            jpa.open().insert(act(4, 1), statements);

            assertThat(count(statement)).isEqualTo(4);
        }
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

    private static Connection listening(Connection connection, List<String> prepared) {
        return (Connection) Proxy.newProxyInstance(
                JpaTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static int count(Statement statement) throws Exception {
        try (ResultSet result = statement.executeQuery("select count(*) from entry")) {
            return result.getInt(1);
        }
    }
}
