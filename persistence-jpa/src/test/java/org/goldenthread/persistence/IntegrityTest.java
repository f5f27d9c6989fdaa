package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a file has to have, by the migrations, and what SQLite says of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntegrityTest {

    private static List<String> found(String... done) throws SQLException {
        try (Connection connection = Sqlite.at(Stores.file()).writing();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String sql : done) {
                statement.execute(sql);
            }
            List<String> found = new ArrayList<>();
            Integrity.check(connection, problem -> found.add(problem.code() + " " + problem.message()));
            return found;
        }
    }

    @Test
    void names_every_migration() throws Exception {
        Path root =
                Path.of(Schema.class.getClassLoader().getResource(Schema.ROOT).toURI());
        try (Stream<Path> all = Files.walk(root)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(path -> root.relativize(path).toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Schema.MIGRATIONS.stream(), ServedSchema.MIGRATIONS.stream())
                                    .toList());
        }
    }

    @Test
    void knows_everything_that_they_make() throws SQLException {
        try (Connection connection = Sqlite.at(Stores.file()).writing();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("select type || ' ' || name from sqlite_schema"
                        + " where sql not null and tbl_name <> 'flyway_schema_history'")) {
            List<String> there = new ArrayList<>();
            while (result.next()) {
                there.add(result.getString(1));
            }
            assertThat(Schema.made().keySet()).containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void finds_nothing_wrong_with_a_new_file() throws SQLException {
        assertThat(found()).isEmpty();
    }

    @Test
    void misses_what_was_dropped_and_sees_what_was_changed() throws SQLException {
        assertThat(found(
                        "drop trigger entry_is_kept",
                        "drop index milestone_by_due",
                        "drop trigger act_stays",
                        "create trigger act_stays before delete on act begin select 1; end"))
                .containsExactlyInAnyOrder(
                        "journal.damaged the database is damaged: the index milestone_by_due is missing",
                        "journal.damaged the database is damaged: the trigger entry_is_kept is missing",
                        "journal.damaged the database is damaged: the trigger act_stays is not as this program makes it");
    }

    @Test
    void is_of_the_sort_that_storage_has() throws SQLException {
        try (Connection connection = Sqlite.at(Stores.file()).writing();
                Statement statement = connection.createStatement()) {
            statement.execute("drop index entry_by_code");
            List<Problem.Sort> sorts = new ArrayList<>();
            Integrity.check(connection, problem -> sorts.add(problem.sort()));
            assertThat(sorts).containsExactly(Problem.Sort.UNREACHABLE);
        }
    }
}
