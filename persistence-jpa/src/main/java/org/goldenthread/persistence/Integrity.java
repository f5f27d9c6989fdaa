package org.goldenthread.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/** What SQLite itself finds wrong with a file, and what the file lacks of what the migrations make. */
final class Integrity {

    /** How many faults SQLite is asked for at most. */
    private static final int MOST = 100_000;

    private static final String OK = "ok";

    private Integrity() {}

    /** Tells of everything that is found. */
    static void check(Connection connection, Consumer<Problem> each) {
        Consumer<String> found = what -> each.accept(
                Problem.unreachable("journal.damaged", "the database is damaged: {what}", Values.of("what", what)));
        ask(connection, "pragma integrity_check(" + MOST + ")", found);
        ask(
                connection,
                "select 'a row of ' || \"table\" || ' names what is missing from ' || parent from pragma_foreign_key_check",
                found);
        try {
            Schema.differences(connection).forEach(found);
        } catch (SQLException unreadable) {
            found.accept("the definitions of the tables can't be read: " + Sqlite.words(unreadable));
        }
    }

    private static void ask(Connection connection, String sql, Consumer<String> found) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                // SQLite tells several things of one table in as many lines
                result.getString(1).lines().filter(line -> !line.equals(OK)).forEach(found);
            }
        } catch (SQLException unreadable) {
            found.accept("SQLite can't finish checking it: " + Sqlite.words(unreadable));
        }
    }

    /** The first thing that SQLite finds wrong, if it finds anything. */
    static Optional<String> firstFault(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma integrity_check(1)")) {
            return result.next() ? Optional.of(result.getString(1)).filter(line -> !line.equals(OK)) : Optional.empty();
        }
    }
}
