package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file: how it comes about, who may open it at once, and what is said when it can't be used. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteTest {

    private final Stores stores = new Stores();
    private final Path file = Stores.file();

    @AfterEach
    void release() {
        stores.release();
    }

    private Books books(Sqlite sqlite) {
        SqliteStore store = stores.open(sqlite);
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    private void begin() {
        assertThat(Writer.record(books(Sqlite.at(file)), "B")).isPresent();
    }

    /** The file, for whose lock nobody waits longer than so many milliseconds. */
    private Sqlite waiting(int milliseconds) {
        return new Sqlite(file, milliseconds, Map.of());
    }

    @Nested
    class Begins {

        @Test
        void makes_nothing_before_there_is_something_to_keep() {
            Books books = books(Sqlite.at(file));

            assertThat(books.head()).isEqualTo(Head.NONE);
            assertThat(books.propose((now, when) -> java.util.List.of(), occasion()))
                    .isEmpty();
            assertThat(file.getParent()).isEmptyDirectory();
        }

        @Test
        void makes_the_file_and_its_folders_for_their_owner_alone() throws IOException {
            Path deep = file.resolveSibling("a").resolve("b").resolve("thread.db");

            assertThat(Writer.record(books(Sqlite.at(deep)), "B")).isPresent();

            if (deep.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)))
                        .isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(deep.getParent())))
                        .isEqualTo("rwx------");
                try (Stream<Path> files = Files.list(deep.getParent())) {
                    assertThat(files).allSatisfy(one -> assertThat(
                                    PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                            .isEqualTo("rw-------"));
                }
            }
        }

        @Test
        void takes_an_empty_file_for_a_journal_not_begun() throws IOException {
            Files.createFile(file);
            Books books = books(Sqlite.at(file));

            assertThat(books.head()).isEqualTo(Head.NONE);
            assertThat(Writer.record(books, "B")).isPresent();
            assertThat(books.head()).isEqualTo(new Head(1));
        }

        @Test
        void says_what_is_in_its_place_before_it_was_begun() throws IOException, SQLException {
            SqliteStore store = stores.open(Sqlite.at(file));
            assertThat(store.unbegun()).contains(SqliteStore.Unbegun.NO_FILE);
            Files.createFile(file);
            assertThat(store.unbegun()).contains(SqliteStore.Unbegun.EMPTY_FILE);
            try (Connection other = new org.sqlite.SQLiteConfig().createConnection("jdbc:sqlite:" + file)) {
                run(other, "create table t (x)");
                run(other, "drop table t");
            }
            assertThat(store.unbegun()).contains(SqliteStore.Unbegun.NO_TABLES);

            begin();

            assertThat(store.unbegun()).isEmpty();
        }

        @Test
        void leaves_what_is_beside_an_empty_file_when_it_only_reads() throws IOException {
            Files.createFile(file);
            Path wal = Files.writeString(file.resolveSibling("thread.db-wal"), "somebody's acts");

            assertThat(books(Sqlite.at(file)).head()).isEqualTo(Head.NONE);

            assertThat(wal).content().isEqualTo("somebody's acts");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "with blank.db",
                    "50%.db",
                    "a#b&c=d.db",
                    "naïve 健康.db",
                    "it's.db",
                    "no-ending",
                    "q?mode=ro.db"
                })
        void takes_a_file_of_any_name(String name) {
            Path odd = file.resolveSibling(name);

            assertThat(Writer.record(books(Sqlite.at(odd)), "B")).isPresent();

            assertThat(odd).isNotEmptyFile();
            assertThat(books(Sqlite.at(odd)).head()).isEqualTo(new Head(1));
        }

        @Test
        void says_to_the_others_who_read_that_a_journal_was_begun() {
            Books early = books(Sqlite.at(file));
            assertThat(early.head()).isEqualTo(Head.NONE);

            begin();

            assertThat(early.head()).isEqualTo(new Head(1));
        }
    }

    @Nested
    class Reads_and_writes {

        @Test
        void reads_while_somebody_holds_the_write_lock() throws SQLException {
            begin();
            try (Connection writing = Sqlite.at(file).writing()) {
                lock(writing);
                SqliteStore store = stores.open(waiting(0));

                assertThat(store.journal().head()).isEqualTo(new Head(1));
                assertThat(store.lists().rows(NoteRow.LISTING)).hasSize(3);
                run(writing, "rollback");
            }
        }

        @Test
        void writes_while_somebody_reads() throws SQLException {
            begin();
            try (Connection reading = Sqlite.at(file).reading().orElseThrow().connection()) {
                reading.setAutoCommit(false);
                try (Statement statement = reading.createStatement();
                        ResultSet result = statement.executeQuery("select number from act")) {
                    assertThat(result.next()).isTrue();
                    assertThat(Writer.record(books(waiting(0)), "C")).isPresent();
                }
            }
        }

        @Test
        void never_writes_by_a_connection_that_reads() throws SQLException {
            begin();
            try (Connection reading = Sqlite.at(file).reading().orElseThrow().connection();
                    Statement statement = reading.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate("insert into cause values ('AA', 'a', 'a')"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("SQLITE_READONLY");
            }
        }

        @Test
        void lets_others_write_as_soon_as_an_act_is_recorded() throws SQLException {
            begin();
            try (Connection other = waiting(0).writing()) {
                lock(other);
                run(other, "rollback");
            }
            Books late = books(Sqlite.at(file));
            assertThatThrownBy(() -> late.record(
                            (now, when) -> {
                                throw Problem.refused("no", "no").asException();
                            },
                            occasion()))
                    .hasMessage("error[no]: no");
            assertThat(Writer.record(books(waiting(0)), "C")).isPresent();
        }

        @Test
        void begins_to_write_by_taking_the_lock() throws SQLException {
            begin();
            try (Connection one = Sqlite.at(file).writing();
                    Connection other = waiting(0).writing()) {
                lock(one);

                assertThatThrownBy(() -> lock(other)).hasMessageContaining("SQLITE_BUSY");
                run(one, "rollback");
            }
        }
    }

    @Nested
    class Says {

        @Test
        void that_its_folder_is_a_file() throws IOException {
            Path blocking = Files.createFile(file.resolveSibling("blocking"));
            Path below = blocking.resolve("deeper").resolve("thread.db");

            assertSays(
                    () -> Writer.record(books(Sqlite.at(below)), "B"),
                    "storage.path",
                    below + " can't be opened: " + blocking + " is a file, not a folder",
                    "name another file: --db FILE");
            assertSays(
                    () -> books(Sqlite.at(below)).head(),
                    "storage.path",
                    below + " can't be opened: " + blocking + " is a file, not a folder",
                    "name another file: --db FILE");
        }

        @Test
        void that_it_is_a_folder() {
            assertSays(
                    () -> books(Sqlite.at(file.getParent())).head(),
                    "storage.path",
                    file.getParent() + " can't be opened: it is a folder",
                    "name another file: --db FILE");
        }

        @Test
        void that_it_is_no_file_that_keeps_anything() {
            Path nothing = Path.of("/dev/null");
            String said = nothing + " can't be opened: it is a device or a pipe, not a file";

            assertSays(() -> books(Sqlite.at(nothing)).head(), "storage.path", said, "name another file: --db FILE");
            assertSays(
                    () -> Writer.record(books(Sqlite.at(nothing)), "B"),
                    "storage.path",
                    said,
                    "name another file: --db FILE");
        }

        @Test
        void that_it_is_a_link_to_what_is_not_there() throws IOException {
            Path target = file.resolveSibling("unmounted").resolve("thread.db");
            Files.createSymbolicLink(file, target);
            String said = file + " can't be opened: it is a link to " + target + ", which does not exist";

            assertSays(() -> books(Sqlite.at(file)).head(), "storage.path", said, "name another file: --db FILE");
            assertSays(
                    () -> Writer.record(books(Sqlite.at(file)), "B"),
                    "storage.path",
                    said,
                    "name another file: --db FILE");
            assertThat(target.getParent()).doesNotExist();
        }

        @Test
        void that_it_is_a_link_to_itself() throws IOException {
            Files.createSymbolicLink(file, file);

            assertSays(
                    () -> books(Sqlite.at(file)).head(),
                    "storage.path",
                    file + " can't be opened: too many levels of symbolic links or unable to access attributes of"
                            + " symbolic link",
                    "name another file: --db FILE");
        }

        @Test
        void that_its_name_is_too_long() {
            Path endless = file.resolveSibling("x".repeat(300));

            assertSays(
                    () -> Writer.record(books(Sqlite.at(endless)), "B"),
                    "storage.path",
                    endless + " can't be opened: file name too long",
                    "name another file: --db FILE");
        }

        @Test
        void that_it_is_no_database() throws IOException {
            Files.writeString(file, "milestones: [one, two]\n".repeat(100));

            assertSays(
                    () -> books(Sqlite.at(file)).head(),
                    "storage.not-a-database",
                    file + " is not a Golden Thread database: it is not a database",
                    "name another file: --db FILE");
            assertSays(
                    () -> Writer.record(books(Sqlite.at(file)), "B"),
                    "storage.not-a-database",
                    file + " is not a Golden Thread database: it is not a database",
                    "name another file: --db FILE");
            assertThat(file).content().startsWith("milestones: [one, two]\n");
        }

        @Test
        void that_it_is_the_database_of_another_program() throws SQLException {
            try (Connection other = new org.sqlite.SQLiteConfig().createConnection("jdbc:sqlite:" + file)) {
                run(other, "create table bookmark (url text)");
            }

            assertSays(
                    () -> books(Sqlite.at(file)).head(),
                    "storage.not-a-database",
                    file + " is not a Golden Thread database: it is the database of another program",
                    "name another file: --db FILE");
            assertSays(
                    () -> stores.open(Sqlite.at(file)).lists().counts(),
                    "storage.not-a-database",
                    file + " is not a Golden Thread database: it is the database of another program",
                    "name another file: --db FILE");
        }

        @Test
        void that_it_is_of_a_newer_version() throws SQLException {
            begin();
            try (Connection newer = Sqlite.at(file).writing()) {
                run(newer, "pragma user_version = 99");
                run(newer, CommitMark.DRAW);
            }

            assertSays(
                    () -> books(Sqlite.at(file)).head(),
                    "storage.newer",
                    file + " is of version 99, but this program knows up to version " + Sqlite.VERSION,
                    "use the newer goldenthread that wrote it, or name another file: --db FILE");
        }

        @Test
        void that_a_newer_program_said_what_it_does_not_know() throws SQLException {
            begin();
            say("taken", 2, "{}");
            say("evaporated", 1, "{}");

            assertSays(
                    () -> entries("X1"),
                    "storage.newer",
                    file + " says in entry 2.1 that a note is \"taken\" in version 2, which this program does not know",
                    "use the newer goldenthread that wrote it, or name another file: --db FILE");
            assertSays(
                    () -> entries("X2"),
                    "storage.newer",
                    file + " says in entry 3.1 that a note is \"evaporated\" in version 1,"
                            + " which this program does not know",
                    "use the newer goldenthread that wrote it, or name another file: --db FILE");
        }

        @Test
        void that_an_entry_can_not_be_read() throws SQLException {
            begin();
            say("taken", 1, "{\"text\":");

            assertSays(
                    () -> entries("X1"),
                    "storage.failed",
                    file + " can't be used: entry 2.1 can't be read, form: ends too early at character 8",
                    "sqlite3 " + file + " 'pragma integrity_check'");
        }

        @Test
        void that_others_write_for_too_long() throws SQLException {
            begin();
            try (Connection writing = Sqlite.at(file).writing()) {
                lock(writing);

                assertSays(
                        () -> Writer.record(books(waiting(50)), "C"),
                        "storage.locked",
                        file + " is being written by others, and was still busy after 50 ms",
                        "try again");
                run(writing, "rollback");
            }
        }

        @Test
        void that_the_disk_is_full_and_that_nothing_was_recorded() {
            begin();
            Books books = books(new Sqlite(file, 15_000, Map.of("max_page_count", "50")));
            DomainException full = catchThrowableOfType(DomainException.class, () -> {
                for (int i = 0; i < 10_000; i++) {
                    assertThat(Writer.record(books, "F" + i)).isPresent();
                }
            });

            assertSays(
                    () -> {
                        throw full;
                    },
                    "storage.full",
                    file + " can't grow: the disk is full",
                    "free some space, then enter it again; nothing was recorded");
            long head = books.head().act();
            assertThat(books(Sqlite.at(file)).head()).isEqualTo(new Head(head));
            assertThat(Writer.record(books(Sqlite.at(file)), "AFTER")).isPresent();
            assertThat(books.head()).isEqualTo(new Head(head + 1));
        }

        @Test
        void that_it_was_found_malformed_to_whoever_would_go_on_recording_in_it() {
            Sqlite sqlite = Sqlite.at(file);
            Books books = books(sqlite);
            assertThat(Writer.record(books, "ONE")).isPresent();
            DomainException found = sqlite.failed(
                    new IllegalStateException(new SQLiteException("while it is read", SQLiteErrorCode.SQLITE_CORRUPT)));
            assertThat(found.problems()).extracting(Problem::code).containsExactly("storage.damaged");

            assertSays(
                    () -> Writer.record(books, "TWO"),
                    "storage.damaged",
                    file + " is damaged: SQLite found it malformed earlier",
                    "nothing can be recorded in it; see what is wrong: --db " + file + " check --integrity; or put a"
                            + " backup in its place: --db " + file + " db restore BACKUP --replace");
            assertThat(books.head()).isEqualTo(new Head(1));
        }

        @Test
        void what_the_system_does_not_let_it_do() {
            assertMeans(
                    SQLiteErrorCode.SQLITE_CANTOPEN,
                    "storage.path",
                    file + " can't be opened: it does not exist, or can't be read",
                    "name another file: --db FILE");
            assertMeans(
                    SQLiteErrorCode.SQLITE_PERM,
                    "storage.path",
                    file + " can't be opened: permission denied",
                    "name another file: --db FILE");
            assertMeans(
                    SQLiteErrorCode.SQLITE_READONLY_DBMOVED,
                    "storage.path",
                    file + " can't be opened: it can be read, but not written",
                    "name another file: --db FILE");
            assertMeans(
                    SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
                    "storage.locked",
                    file + " is being written by others, and was still busy after 15 s",
                    "try again");
            assertMeans(
                    SQLiteErrorCode.SQLITE_CORRUPT_INDEX,
                    "storage.damaged",
                    file + " is damaged: SQLite finds it malformed",
                    "nothing can be recorded in it; see what is wrong: --db " + file + " check --integrity; or put a"
                            + " backup in its place: --db " + file + " db restore BACKUP --replace");
            assertMeans(
                    SQLiteErrorCode.SQLITE_IOERR_FSYNC,
                    "storage.failed",
                    file + " can't be used: ioerr, what it says",
                    "sqlite3 " + file + " 'pragma integrity_check'");
        }

        private void assertMeans(SQLiteErrorCode code, String problem, String message, String hint) {
            assertSays(
                    () -> {
                        throw Sqlite.at(file)
                                .failed(new IllegalStateException(new SQLiteException("what it says", code)));
                    },
                    problem,
                    message,
                    hint);
        }

        private void say(String type, int version, String payload) throws SQLException {
            try (Connection connection = Sqlite.at(file).writing()) {
                run(connection, "insert into act select max(number) + 1, '2026-11-22T12:00:00Z', 'Ann', '' from act");
                run(
                        connection,
                        "insert into entry (act, place, noun, code, effective, told, type, version, payload)"
                                + " select max(number), 1, 'note', 'X' || (max(number) - 1), '2019-01-01',"
                                + " '2019-01-01', '" + type + "', " + version + ", '" + payload + "' from act");
                run(connection, CommitMark.DRAW);
            }
        }

        private Object entries(String code) {
            return stores.open(Sqlite.at(file)).journal().about(Code.parse(code), new Head(9));
        }
    }

    private static void assertSays(ThrowingCallable attempt, String code, String message, String hint) {
        DomainException refused = catchThrowableOfType(DomainException.class, attempt);
        assertThat(refused).isNotNull();
        assertThat(refused.problems())
                .containsExactly(Problem.unreachable(code, message).hint(hint));
    }

    private static void lock(Connection connection) throws SQLException {
        run(connection, "begin immediate");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static org.goldenthread.domain.journal.Occasion occasion() {
        return org.goldenthread.domain.journal.Occasion.of(
                org.goldenthread.domain.journal.Author.parse("Ann"), "nothing");
    }
}
