package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.problem.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a process that was killed has left beside a database belongs to that database, and to it as it was then. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class StaleSideFileTest {

    private final Stores stores = new Stores();
    private final Path file = Stores.file();
    private final Path wal = file.resolveSibling(file.getFileName() + "-wal");

    @AfterEach
    void release() {
        stores.release();
    }

    private static Books books(SqliteStore store) {
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    /** Records acts in a store, and what its files are like while it is open: as they are when it is killed. */
    private Killed killed(Path database, String prefix, int acts) throws IOException {
        SqliteStore store = stores.open(Sqlite.at(database));
        for (int act = 1; act <= acts; act++) {
            assertThat(Writer.record(books(store), prefix + act)).isPresent();
        }
        Killed killed = Killed.of(database);
        store.close();
        return killed;
    }

    /** A file and what is beside it, at a moment. */
    private record Killed(byte[] file, byte[] wal) {

        static Killed of(Path database) throws IOException {
            return new Killed(
                    Files.readAllBytes(database),
                    Files.readAllBytes(database.resolveSibling(database.getFileName() + "-wal")));
        }
    }

    private void put(byte[] database, byte[] beside) throws IOException {
        stores.release();
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        Files.write(file, database);
        Files.write(wal, beside);
    }

    private void assertRefused() throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] beside = Files.readAllBytes(wal);
        SqliteStore store = stores.open(Sqlite.at(file));
        String words =
                "error[storage.stale]: " + wal + " does not belong to this thread.db: it is left over from another"
                        + " database, from before this one replaced it, or from another program\nhint: nothing in it was used; move it away, and try again: mv "
                        + wal + " " + wal + ".old";

        assertThatThrownBy(() -> store.journal().head())
                .isInstanceOf(DomainException.class)
                .hasMessage(words);
        assertThatThrownBy(() -> Writer.record(books(store), "MORE"))
                .isInstanceOf(DomainException.class)
                .hasMessage(words);
        stores.release();

        assertThat(file).hasBinaryContent(before);
        assertThat(wal).hasBinaryContent(beside);
        Files.delete(wal);
        assertThat(books(stores.open(Sqlite.at(file))).check().acts()).isPositive();
    }

    /** Five acts beside two that are in the file: who reads keeps what is recorded meanwhile from being brought in. */
    private Killed killedBesideAReader() {
        SqliteStore store = stores.open(Sqlite.at(file));
        assertThat(Writer.record(books(store), "ONE")).isPresent();
        assertThat(Writer.record(books(store), "TWO")).isPresent();
        List<Killed> killed = new ArrayList<>();
        stores.open(Sqlite.at(file)).journal().upTo(new Head(2), act -> {
            if (killed.isEmpty()) {
                for (int more = 0; more < 5; more++) {
                    assertThat(Writer.record(books(store), "MORE" + more)).isPresent();
                }
                killed.add(new Killed(read(file), read(wal)));
            }
        });
        return killed.get(0);
    }

    @Test
    void of_a_database_that_was_killed_is_brought_in() throws IOException {
        Killed beside = killedBesideAReader();
        put(beside.file(), beside.wal());
        assertThat(books(stores.open(Sqlite.at(file))).check().acts()).isEqualTo(7);

        // and again when it was brought in, and killed before the side file was emptied
        Killed killed = killed(file, "YET", 1);
        put(killed.file(), killed.wal());
        assertThat(books(stores.open(Sqlite.at(file))).check().acts()).isEqualTo(8);
    }

    @Test
    void is_not_brought_in_by_half_where_commits_lie_behind_what_is_damaged() throws IOException {
        Killed beside = killedBesideAReader();
        byte[] spoiled = beside.wal().clone();
        spoiled[WriteAheadLog.HEADER + 100] ^= 1;
        put(beside.file(), spoiled);

        SqliteStore killed = stores.open(Sqlite.at(file));
        assertThatThrownBy(() -> killed.journal().head())
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.damaged]: " + file + " is damaged: acts in " + wal
                        + " are behind a part that can't be read\nhint: nothing can be recorded in it");
        assertThat(file).hasBinaryContent(beside.file());
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void of_a_later_state_is_refused_beside_an_earlier_one() throws IOException {
        Killed earlier = killed(file, "A", 3);
        Killed later = killed(file, "B", 4);

        put(earlier.file(), later.wal());
        assertRefused();
    }

    @Test
    void of_an_earlier_state_is_refused_beside_a_later_one() throws IOException {
        Killed earlier = killed(file, "A", 3);
        Killed later = killed(file, "B", 4);

        put(later.file(), earlier.wal());
        assertRefused();
    }

    @Test
    void of_another_database_is_refused() throws IOException {
        Killed own = killed(file, "A", 3);
        Killed other = killed(Stores.file(), "A", 3);

        put(own.file(), other.wal());
        assertRefused();
    }

    @Test
    void of_another_course_of_the_same_database_is_refused() throws IOException {
        Killed begun = killed(file, "A", 3);
        Killed one = killed(file, "B", 1);
        put(begun.file(), new byte[0]);
        Killed other = killed(file, "C", 1);

        put(one.file(), other.wal());
        assertRefused();
    }

    /** What SQLite would play back into a file that is not written ahead to, such as a backup, is refused as well. */
    @Test
    void from_which_another_database_would_be_taken_back_is_refused() throws IOException {
        Killed killed = killed(file, "A", 2);
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        byte[] begins = HexFormat.of().parseHex("d9d505f920a163d7ffffffff");
        Files.write(journal, java.util.Arrays.copyOf(begins, 5_000));
        byte[] left = Files.readAllBytes(journal);

        SqliteStore store = stores.open(new Sqlite(file, 50, Map.of()));
        assertThatThrownBy(() -> store.journal().head())
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.stale]: " + journal + " does not belong to this thread.db");
        assertThatThrownBy(() -> Writer.record(books(store), "MORE"))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[storage.stale]: " + journal);
        assertThat(file).hasBinaryContent(killed.file());
        assertThat(journal).hasBinaryContent(left);

        Files.delete(journal);
        assertThat(store.journal().head()).isEqualTo(new Head(2));
    }

    @Test
    void whose_end_is_torn_is_brought_in_as_far_as_it_is_whole() throws IOException {
        Killed killed = killed(file, "A", 3);

        for (int length : new int[] {10, 32, 40, killed.wal().length / 2, killed.wal().length - 1}) {
            put(killed.file(), java.util.Arrays.copyOf(killed.wal(), length));
            assertThat(books(stores.open(Sqlite.at(file))).check().acts()).isEqualTo(3);
        }
    }
}
