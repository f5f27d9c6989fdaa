package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database is copied while it is used, put back when it is not, made again and saved. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
class SqliteFileTest {

    private final Stores stores = new Stores();
    private final Path file = Stores.file();
    private final Path backup = Stores.file().resolveSibling("backup.db");

    @BeforeEach
    void record_three_acts() {
        record(file, "ONE", "TWO", "THREE");
        stores.release();
    }

    @AfterEach
    void release() {
        stores.release();
    }

    private void record(Path database, String... prefixes) {
        SqliteStore store = stores.open(Sqlite.at(database));
        for (String prefix : prefixes) {
            assertThat(Writer.record(books(store), prefix)).isPresent();
        }
    }

    private static Books books(SqliteStore store) {
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    private void assertHolds(Path database, long acts) {
        assertThat(books(stores.open(Sqlite.at(database))).check().acts()).isEqualTo(acts);
        stores.release();
    }

    private static List<String> beside(Path database) throws IOException {
        try (Stream<Path> all = Files.list(database.getParent())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String words) {
        assertThatThrownBy(attempt).isInstanceOf(DomainException.class).hasMessage(words);
    }

    /** Another process, which keeps the database open until it is told to go. */
    private static Process holder(Path database) throws IOException {
        Path printed = database.resolveSibling("held.txt");
        Process process = Writer.java(printed, Holder.class, database.toString());
        while (!Files.readString(printed).contains("open") && process.isAlive()) {
            Thread.onSpinWait();
        }
        return process;
    }

    /** Reads, and then keeps the file open. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                assertThat(store.journal().head()).isNotEqualTo(Head.NONE);
                System.out.println("open");
                int unused = System.in.read();
            }
        }
    }

    @Test
    void is_copied_whole_while_it_is_open() throws IOException {
        record(file, "FOUR");

        SqliteFile.Made made = SqliteFile.at(file).backUp(backup, false);

        assertThat(made).isEqualTo(new SqliteFile.Made(backup, 4, 12, Optional.empty()));
        assertThat(beside(backup)).containsExactly("backup.db");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        stores.release();
        assertHolds(backup, 4);
        record(file, "FIVE");
        assertHolds(backup, 4);
    }

    @Test
    void is_not_copied_over_what_is_there_unless_that_is_asked_for() throws IOException {
        Files.writeString(backup, "mine");
        assertRefused(
                () -> SqliteFile.at(file).backUp(backup, false),
                "error[storage.there]: " + backup
                        + " already exists; nothing was written\nhint: name another file, or use --replace");
        assertThat(backup).hasContent("mine");

        assertThat(SqliteFile.at(file).backUp(backup, true).acts()).isEqualTo(3);
        record(file, "FOUR");
        assertThat(SqliteFile.at(file).backUp(backup, true).acts()).isEqualTo(4);
        assertThat(beside(backup)).containsExactly("backup.db");
    }

    @Test
    void is_not_copied_over_itself_or_into_a_folder_that_is_not_there() {
        assertRefused(
                () -> SqliteFile.at(file).backUp(file, true),
                "error[storage.same]: " + file
                        + " is the database itself, and can't replace it\nhint: name another file");
        Path nowhere = backup.resolveSibling("none").resolve("backup.db");
        assertThatThrownBy(() -> SqliteFile.at(file).backUp(nowhere, false))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.path]: " + nowhere + " can't be opened");
    }

    @Test
    void is_not_copied_when_there_is_nothing_or_it_is_damaged() throws IOException, SQLException {
        Path none = backup.resolveSibling("none.db");
        assertRefused(
                () -> SqliteFile.at(none).backUp(backup, false),
                "error[storage.missing]: there is no database " + none + "\nhint: ls " + none.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("drop trigger entry_is_kept");
        }
        assertRefused(
                () -> SqliteFile.at(file).backUp(backup, false),
                "error[journal.damaged]: the database is damaged: the trigger entry_is_kept is missing");
        assertThat(beside(backup)).isEmpty();
    }

    @Test
    void is_put_back_with_what_it_replaced_kept_beside_it() throws IOException {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        record(file, "FOUR");
        stores.release();

        assertRefused(
                () -> SqliteFile.at(file).restore(backup, false),
                "error[storage.there]: " + file
                        + " already exists; nothing was written\nhint: name another file, or use --replace");
        SqliteFile.Made made = SqliteFile.at(file).restore(backup, true);

        Path kept = file.resolveSibling("thread.db.replaced");
        assertThat(made).isEqualTo(new SqliteFile.Made(file, 3, 9, Optional.of(kept)));
        assertThat(beside(file)).containsExactly("thread.db", "thread.db.replaced");
        assertHolds(file, 3);
        assertHolds(kept, 4);
        record(file, "OTHER");
        stores.release();

        assertThat(SqliteFile.at(file).restore(kept, true).kept())
                .contains(file.resolveSibling("thread.db.replaced-2"));
        assertHolds(file, 4);
        assertHolds(file.resolveSibling("thread.db.replaced-2"), 4);
    }

    @Test
    void keeps_its_permissions_when_it_is_put_back_whatever_the_process_would_give() throws IOException {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        Path shared = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(SqliteFile.at(shared).restore(backup, true).acts()).isEqualTo(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-rw-");
        assertThat(SqliteFile.at(shared).rebuild().acts()).isEqualTo(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-rw-");
    }

    @Test
    void takes_away_what_a_process_has_left_that_was_killed_days_ago() throws IOException {
        Path old = Files.writeString(backup.resolveSibling(".backup.db.1.part"), "half");
        Path young = Files.writeString(backup.resolveSibling(".backup.db.2.part"), "half");
        Path read = Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        assertThat(SqliteFile.at(file).backUp(backup, false).acts()).isEqualTo(3);
        assertThat(read).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void is_put_where_nothing_is() {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        Path moved = backup.resolveSibling("moved.db");

        assertThat(SqliteFile.at(moved).restore(backup, false))
                .isEqualTo(new SqliteFile.Made(moved, 3, 9, Optional.empty()));
        assertHolds(moved, 3);
    }

    @Test
    void is_not_put_back_while_another_process_has_it_open() throws Exception {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        Process holder = holder(file);
        String words =
                "error[storage.in-use]: " + file + " is open in another program\nhint: close it there, then try again";
        try {
            assertRefused(() -> SqliteFile.at(file).restore(backup, true), words);
            assertRefused(() -> SqliteFile.at(file).rebuild(), words);
            assertThat(SqliteFile.at(file).facts().orElseThrow().isOpen()).isTrue();
        } finally {
            holder.destroy();
            assertThat(holder.waitFor()).isNotNegative();
        }
        assertThat(SqliteFile.at(file).facts().orElseThrow().isOpen()).isFalse();
        assertThat(SqliteFile.at(file).restore(backup, true).acts()).isEqualTo(3);
    }

    @Test
    void is_known_to_be_open_after_it_was_put_back_even_before_anything_is_recorded_in_it() throws Exception {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        assertThat(SqliteFile.at(file).restore(backup, true).acts()).isEqualTo(3);
        assertThat(beside(file)).containsExactly("thread.db", "thread.db.replaced");
        Process holder = holder(file);
        try {
            assertThatThrownBy(() -> SqliteFile.at(file).restore(backup, true))
                    .isInstanceOf(DomainException.class)
                    .hasMessageStartingWith("error[storage.in-use]");
        } finally {
            holder.destroy();
            assertThat(holder.waitFor()).isNotNegative();
        }
    }

    @Test
    void is_put_back_beside_nothing_that_a_killed_process_left() throws IOException {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        SqliteStore store = stores.open(Sqlite.at(file));
        assertThat(Writer.record(books(store), "FOUR")).isPresent();
        Path wal = file.resolveSibling("thread.db-wal");
        byte[] left = Files.readAllBytes(wal);
        byte[] main = Files.readAllBytes(file);
        stores.release();
        Files.write(file, main);
        Files.write(wal, left);

        SqliteFile.Made made = SqliteFile.at(file).restore(backup, true);

        assertThat(beside(file)).containsExactly("thread.db", "thread.db.replaced", "thread.db.replaced-wal");
        assertHolds(file, 3);
        assertHolds(made.kept().orElseThrow(), 4);
        Files.write(wal, left);
        assertThatThrownBy(() -> assertHolds(file, 3))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.stale]");
    }

    @Test
    void is_put_in_the_place_of_one_that_is_damaged_or_none_at_all() throws IOException {
        SqliteFile.Made unused = SqliteFile.at(file).backUp(backup, false);
        for (byte[] broken :
                List.of(new byte[0], "no database".getBytes(java.nio.charset.StandardCharsets.UTF_8), cut())) {
            Files.write(file, broken);
            SqliteFile.Made made = SqliteFile.at(file).restore(backup, true);
            assertThat(made.kept().orElseThrow()).hasBinaryContent(broken);
            assertHolds(file, 3);
        }
    }

    private byte[] cut() throws IOException {
        return Arrays.copyOf(Files.readAllBytes(backup), 9_000);
    }

    @Test
    void is_made_again_from_the_record() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("drop trigger entry_is_kept");
            sql.execute("drop index milestone_by_due");
            sql.execute("update note set text = 'nonsense'");
        }
        List<Act> before = acts(file);
        assertThatThrownBy(() -> assertHolds(file, 3)).isInstanceOf(DomainException.class);
        stores.release();

        SqliteFile.Made made = SqliteFile.at(file).rebuild();

        assertThat(made)
                .isEqualTo(new SqliteFile.Made(file, 3, 9, Optional.of(file.resolveSibling("thread.db.replaced"))));
        assertHolds(file, 3);
        assertThat(acts(file)).isEqualTo(before);
    }

    private List<Act> acts(Path database) {
        List<Act> acts = new ArrayList<>();
        stores.open(Sqlite.at(database)).journal().upTo(new Head(99), acts::add);
        stores.release();
        return acts;
    }

    @Test
    void is_not_made_again_from_half_a_record_of_which_the_rest_is_saved() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("drop trigger entry_stays");
            sql.execute("drop trigger act_is_kept");
            sql.execute("delete from entry where act = 2 and place = 2");
            sql.execute("update act set entered = 'noon' where number = 3");
        }
        byte[] before = Files.readAllBytes(file);
        assertRefused(
                () -> SqliteFile.at(file).rebuild(),
                "error[journal.unreadable]: act 3 can't be read: Text 'noon' could not be parsed at index 0\n"
                        + "error[journal.missing]: entry 2.2 is missing from the record");
        assertThat(file).hasBinaryContent(before);

        List<String> saved = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        SqliteFile.at(file)
                .salvage(
                        (act, places) -> {
                            assertThat(act.entries()).hasSameSizeAs(places);
                            saved.add(act.number() + " " + places);
                        },
                        problem -> lost.add(problem.message()));
        assertThat(saved).containsExactly("1 [1, 2, 3]", "2 [1, 3]");
        assertThat(lost).hasSize(2);
    }

    /** Nobody can say that nothing was lost of what can't be looked into at all. */
    @Test
    void is_neither_made_again_nor_said_to_be_whole_where_nothing_of_it_can_be_read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4_096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);

        List<String> lost = new ArrayList<>();
        SqliteFile.at(file).salvage((act, places) -> lost.add("found"), problem -> lost.add(problem.message()));
        assertThat(lost)
                .containsExactlyInAnyOrder(
                        "what comes after the last act can't be read: the file is damaged there",
                        "what comes after the last entry can't be read: the file is damaged there",
                        "what comes after the last seal can't be read: the file is damaged there");
        assertThatThrownBy(() -> SqliteFile.at(file).rebuild())
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[journal.unreadable]: what comes after");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void is_not_made_again_from_nothing() throws IOException {
        Path empty = backup.resolveSibling("empty.db");
        Files.write(empty, new byte[0]);
        assertRefused(
                () -> SqliteFile.at(empty).rebuild(),
                "error[storage.missing]: there is no database " + empty + ": it is an empty file\nhint: ls "
                        + empty.getParent());
        assertThat(empty).isEmptyFile();
    }

    @Test
    void tells_what_it_is() throws IOException {
        assertThat(SqliteFile.at(backup).facts()).isEmpty();
        SqliteFile.Facts facts = SqliteFile.at(file).facts().orElseThrow();
        assertThat(facts.file()).isEqualTo(file);
        assertThat(facts.bytes()).isEqualTo(Files.size(file));
        assertThat(facts.version()).isEqualTo(Sqlite.VERSION);
        assertThat(facts.acts()).isEqualTo(3);
        assertThat(facts.entered()).isPresent();
        assertThat(facts.isOpen()).isFalse();
    }
}
