package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that may be read and not written: all of it is read, nothing is left beside it, and what can't be is said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ReadOnlyTest {

    private static final String ALL = "Sound[acts=2, entries=6, things=6]";

    private final Stores stores = new Stores();
    private final Path file = Stores.file();
    private final Path folder = file.getParent();

    @BeforeEach
    void begin() {
        record("ONE");
        record("TWO");
        stores.release();
    }

    @AfterEach
    void release() throws IOException {
        Onlooker.disown(folder);
        stores.release();
    }

    private void record(String code) {
        SqliteStore store = stores.open(Sqlite.at(file));
        assertThat(Writer.record(new Books(store.journal(), store.lists(), Clock.systemUTC()), code))
                .isPresent();
    }

    private Path side(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** The file, and what is there beside it, for everybody to read, and the folder as the permissions say. */
    private void readable(String folders) throws IOException {
        Onlooker.own("r--r--r--", inside().toArray(Path[]::new));
        Onlooker.own(folders, folder);
    }

    private List<Path> inside() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void assertReads(Onlooker onlooker) throws IOException {
        assertThat(onlooker.answer("head")).isEqualTo("2");
        assertThat(onlooker.answer("unbegun")).isEqualTo("Optional.empty");
        assertThat(onlooker.answer("notes")).isEqualTo("6");
        assertThat(onlooker.answer("acts")).isEqualTo("2 acts");
        assertThat(onlooker.answer("check")).isEqualTo(ALL);
    }

    @Nested
    class Reads {

        @Test
        void a_file_and_a_folder_that_may_not_be_written() throws IOException {
            readable("r-xr-xr-x");
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertReads(onlooker);
                assertThat(onlooker.answer("record"))
                        .isEqualTo("UNREACHABLE error[storage.read-only]: " + file
                                + " can be read, but nothing can be recorded in it: " + file
                                + " can't be written hint: ls -ld " + file + ", or name another file: --db FILE");
            }
            assertThat(inside()).containsExactly(file);
        }

        @Test
        void a_folder_that_is_mounted_to_be_read() throws IOException {
            try (Onlooker onlooker = Onlooker.ofMount(file)) {
                assertReads(onlooker);
                assertThat(onlooker.answer("record")).startsWith("UNREACHABLE error[storage.read-only]: " + file);
            }
            assertThat(inside()).containsExactly(file);
        }

        @Test
        void a_file_that_may_be_written_in_a_folder_that_may_not() throws IOException {
            Onlooker.own("rw-rw-rw-", file);
            Onlooker.own("r-xr-xr-x", folder);
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertReads(onlooker);
                assertThat(onlooker.answer("record"))
                        .isEqualTo("UNREACHABLE error[storage.read-only]: " + file
                                + " can be read, but nothing can be recorded in it: " + folder
                                + " can't be written hint: ls -ld " + folder + ", or name another file: --db FILE");
            }
        }

        @Test
        void a_file_that_may_not_be_written_in_a_folder_for_all_and_leaves_nothing_there() throws IOException {
            readable("rwxrwxrwx");
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertReads(onlooker);
                assertThat(inside()).containsExactly(file);
            }
            assertThat(inside()).containsExactly(file);
        }

        @Test
        void by_a_link() throws IOException {
            Path link = Files.createSymbolicLink(Stores.file(), file);
            readable("r-xr-xr-x");
            try (Onlooker onlooker = Onlooker.of(link)) {
                assertReads(onlooker);
            }
        }

        @Test
        void what_somebody_records_who_has_it_open() throws IOException, SQLException {
            try (Connection open = Sqlite.at(file).writing()) {
                run(open, "pragma wal_autocheckpoint = 0");
                record("THREE");
                Onlooker.own("rw-r--r--", inside().toArray(Path[]::new));
                Onlooker.own("r-xr-xr-x", folder);
                assertThat(side("-wal")).isNotEmptyFile();
                try (Onlooker onlooker = Onlooker.of(file)) {
                    if (!Onlooker.isRoot()) {
                        Onlooker.own("r--r--r--", inside().toArray(Path[]::new));
                    }
                    assertThat(onlooker.answer("head")).isEqualTo("3");
                    record("FOUR");
                    assertThat(onlooker.answer("head")).isEqualTo("4");
                    assertThat(onlooker.answer("check")).isEqualTo("Sound[acts=4, entries=12, things=12]");
                }
            }
        }

        @Test
        void what_somebody_recorded_who_was_killed() throws Exception {
            Path printed = Stores.file();
            Process killed = Writer.start(file, "K", 1_000_000, printed);
            while (Files.notExists(printed) || Files.readAllLines(printed).size() < 5) {
                assertThat(killed.waitFor(5, TimeUnit.MILLISECONDS)).isFalse();
            }
            killed.destroyForcibly();
            assertThat(killed.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(side("-wal")).isNotEmptyFile();
            readable("r-xr-xr-x");
            String head;
            try (Onlooker onlooker = Onlooker.of(file)) {
                head = onlooker.answer("head");
            }

            Onlooker.disown(folder);
            assertThat(stores.open(Sqlite.at(file)).journal().head()).hasToString(head);
            assertThat(Integer.parseInt(head)).isGreaterThanOrEqualTo(7);
        }

        @Test
        void what_was_recorded_since_it_looked_last() throws IOException {
            readable("r-xr-xr-x");
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertThat(onlooker.answer("head")).isEqualTo("2");
                meanwhile(() -> {
                    record("THREE");
                    stores.release();
                });
                assertThat(onlooker.answer("head")).isEqualTo("3");
                meanwhile(() -> record("FOUR"));
                assertThat(side("-wal")).isNotEmptyFile();
                assertThat(onlooker.answer("head")).isEqualTo("4");
                assertThat(onlooker.answer("notes")).isEqualTo("12");
            }
        }
    }

    /** What somebody does who may. */
    private void meanwhile(Runnable records) throws IOException {
        Onlooker.disown(folder);
        records.run();
        readable("r-xr-xr-x");
    }

    @Nested
    class Says {

        @Test
        void that_it_was_written_while_it_was_read() throws IOException {
            readable("r-xr-xr-x");
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertThat(onlooker.answer("acts slowly")).isEqualTo("one");
                meanwhile(() -> {
                    record("THREE");
                    stores.release();
                });
                assertThat(onlooker.answer("go on"))
                        .isEqualTo("UNREACHABLE error[storage.changed]: " + file
                                + " was changed by others while it was being read hint: try again");
                assertThat(onlooker.answer("acts")).isEqualTo("3 acts");
            }
        }

        @Test
        void that_acts_beside_it_can_not_be_brought_in() throws IOException, SQLException {
            Path whole = Stores.file();
            try (Connection open = Sqlite.at(file).writing()) {
                run(open, "pragma wal_autocheckpoint = 0");
                record("THREE");
                Files.copy(file, whole);
                Files.copy(side("-wal"), whole.resolveSibling(whole.getFileName() + "-wal"));
            }
            Path wal = whole.resolveSibling(whole.getFileName() + "-wal");
            Onlooker.own("r--r--r--", whole, wal);
            Onlooker.own("r-xr-xr-x", whole.getParent());
            try (Onlooker onlooker = Onlooker.of(whole)) {
                assertThat(onlooker.answer("head"))
                        .isEqualTo("UNREACHABLE error[storage.unmerged]: " + whole
                                + " can't be read whole: acts are in "
                                + wal + ", and can't be brought in, because " + whole + " can't be written"
                                + " hint: let somebody who can write there run: --db " + whole + " portfolio show");
                assertThat(wal).isNotEmptyFile();
                Onlooker.disown(whole.getParent());
                assertThat(stores.open(Sqlite.at(whole)).journal().head()).hasToString("3");
                stores.release();
                assertThat(wal).doesNotExist();
                Onlooker.own("r--r--r--", whole);
                Onlooker.own("r-xr-xr-x", whole.getParent());
                assertThat(onlooker.answer("head")).isEqualTo("3");
            } finally {
                Onlooker.disown(whole.getParent());
            }
        }

        @Test
        void that_it_is_of_an_older_version_and_can_not_be_brought_up() throws IOException, SQLException {
            try (Connection open = Sqlite.at(file).writing()) {
                run(open, "pragma user_version = 1");
            }
            readable("r-xr-xr-x");
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertThat(onlooker.answer("head"))
                        .isEqualTo("UNREACHABLE error[storage.older]: " + file
                                + " is of an older version, and can't be brought up to version " + Sqlite.VERSION + ": "
                                + file
                                + " can't be written hint: let somebody who can write there run: --db " + file
                                + " portfolio show");
            }
        }

        @Test
        void which_file_may_not_be_read() throws IOException, SQLException {
            try (Onlooker onlooker = Onlooker.of(file)) {
                Onlooker.own("---------", file);
                assertDenied(onlooker, "permission denied");
                Onlooker.own("r--r--r--", file);
                Onlooker.own("---------", folder);
                assertDenied(onlooker, "permission denied for " + folder);
            } finally {
                Onlooker.own("rwxr-xr-x", folder);
            }
            Onlooker.disown(folder);
            try (Connection open = Sqlite.at(file).writing();
                    Onlooker onlooker = Onlooker.of(file)) {
                assertThat(open.isClosed()).isFalse();
                Onlooker.own("r--r--r--", file, side("-shm"));
                Onlooker.own("---------", side("-wal"));
                assertDenied(onlooker, "permission denied for " + side("-wal"));
            }
        }

        private void assertDenied(Onlooker onlooker, String why) throws IOException {
            String said = "UNREACHABLE error[storage.path]: " + file + " can't be opened: " + why
                    + " hint: name another file: --db FILE";
            assertThat(onlooker.answer("head")).isEqualTo(said);
            assertThat(onlooker.answer("check")).isEqualTo(said);
            assertThat(onlooker.answer("record")).isEqualTo(said);
        }

        @Test
        void that_somebody_left_a_file_beside_it_that_may_not_be_written() throws IOException {
            Files.createFile(side("-wal"));
            Onlooker.own("rw-rw-rw-", file);
            Onlooker.own("r--r--r--", side("-wal"));
            Onlooker.own("rwxrwxrwx", folder);
            try (Onlooker onlooker = Onlooker.of(file)) {
                assertReads(onlooker);
                assertThat(onlooker.answer("record"))
                        .isEqualTo("UNREACHABLE error[storage.read-only]: " + file
                                + " can be read, but nothing can be recorded in it: " + side("-wal")
                                + " can't be written hint: ls -ld " + side("-wal")
                                + ", or name another file: --db FILE");
            }
        }

        @Test
        void in_which_folder_no_journal_can_be_begun() throws IOException {
            Path fresh = folder.resolve("a").resolve("fresh.db");
            Onlooker.own("r-xr-xr-x", folder);
            try (Onlooker onlooker = Onlooker.of(fresh)) {
                assertThat(onlooker.answer("head")).isEqualTo("0");
                assertThat(onlooker.answer("record"))
                        .isEqualTo("UNREACHABLE error[storage.read-only]: " + fresh + " can't be created: " + folder
                                + " can't be written hint: ls -ld " + folder + ", or name another file: --db FILE");
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
