package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A copy of the database's file alone, as people make them: with a file manager, with {@code cp}, with a synced folder. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class CopiesTest {

    private static final int COPIES = 50;

    private final Stores stores = new Stores();
    private final Path file = Stores.file();

    @AfterEach
    void release() {
        stores.release();
    }

    private static Books books(SqliteStore store) {
        return new Books(store.journal(), store.lists(), Clock.systemUTC());
    }

    /** What a copy of the file that is made now, without what is beside it, holds. */
    private Head copied() throws IOException {
        Path copy = Stores.file();
        Files.copy(file, copy);
        SqliteStore store = stores.open(Sqlite.at(copy));
        assertThat(books(store).check().acts()).isEqualTo(store.journal().head().act());
        return store.journal().head();
    }

    @Test
    void of_an_open_database_that_is_idle_hold_every_act() throws IOException {
        SqliteStore store = stores.open(Sqlite.at(file));
        Books books = books(store);
        for (int act = 1; act <= COPIES; act++) {
            assertThat(Writer.record(books, "N" + act)).isPresent();
            assertThat(copied()).isEqualTo(new Head(act));
        }
    }

    @Test
    void of_a_database_whose_writer_was_killed_while_it_was_idle_hold_every_act() throws Exception {
        Path printed = file.resolveSibling("printed.txt");
        Process writer = Writer.java(printed, Idle.class, file.toString());
        while (!Files.readString(printed).contains("idle") && writer.isAlive()) {
            Thread.onSpinWait();
        }
        writer.destroyForcibly().waitFor();

        assertThat(printed).content(StandardCharsets.UTF_8).isEqualTo("idle\n");
        assertThat(copied()).isEqualTo(new Head(COPIES));
    }

    /** Records, and then waits for what never comes. */
    static final class Idle {

        private Idle() {}

        public static void main(String[] arguments) throws IOException {
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                for (int act = 1; act <= COPIES; act++) {
                    Writer.record(books(store), "N" + act);
                }
                System.out.println("idle");
                int unused = System.in.read();
            }
        }
    }

    @Test
    void hold_all_again_when_a_long_reading_ends() throws IOException {
        SqliteStore store = stores.open(Sqlite.at(file));
        Books books = books(store);
        assertThat(Writer.record(books, "BEFORE")).isPresent();
        assertThat(Writer.record(books, "BEFORE-TOO")).isPresent();
        AtomicBoolean isFirst = new AtomicBoolean(true);

        SqliteStore reader = stores.open(Sqlite.at(file));
        reader.journal().upTo(new Head(2), act -> {
            if (isFirst.getAndSet(false)) {
                assertThat(Writer.record(books, "WHILE")).isPresent();
                assertThat(alone()).as("what was there when the reading began").isEqualTo(2);
            }
        });

        assertThat(copied()).as("nobody reads or writes any more").isEqualTo(new Head(3));
    }

    /** How many acts the file alone holds at this moment. */
    private long alone() {
        Path copy = Stores.file();
        try {
            Files.copy(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stores.open(Sqlite.at(copy)).journal().head().act();
    }

    /** While one process records and another reads all that there is, again and again. */
    @Test
    void taken_in_the_middle_are_whole_or_said_not_to_be() throws Exception {
        Path printed = file.resolveSibling("printed.txt");
        Process writer = Writer.start(file, "W", 400, printed);
        Path read = file.resolveSibling("read.txt");
        Process reader = Writer.java(read, Reading.class, file.toString());
        long last = 0;
        int whole = 0;
        int told = 0;
        try {
            while (writer.isAlive() && whole + told < COPIES) {
                if (Files.exists(file) && acknowledged(printed) > last) {
                    last = acknowledged(printed);
                    Path copy = Stores.file();
                    Files.copy(file, copy);
                    try {
                        SqliteStore store = stores.open(Sqlite.at(copy));
                        assertThat(books(store).check().acts())
                                .isEqualTo(store.journal().head().act());
                        whole++;
                    } catch (DomainException refused) {
                        assertThat(refused.problems()).extracting(Problem::sort).containsOnly(Problem.Sort.UNREACHABLE);
                        told++;
                    }
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
            reader.destroyForcibly().waitFor();
        }
        assertThat(whole + told).as("copies while it was written").isGreaterThan(COPIES / 2);
        assertThat(whole).isPositive();
        assertThat(stores.open(Sqlite.at(file)).journal().head().act()).isGreaterThanOrEqualTo(last);
    }

    private static long acknowledged(Path printed) throws IOException {
        String all = Files.exists(printed) ? Files.readString(printed) : "";
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().count();
    }

    /** Reads everything until it is killed. */
    static final class Reading {

        private Reading() {}

        public static void main(String[] arguments) {
            try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
                for (long acts = 0; acts >= 0; ) {
                    long[] seen = {0};
                    store.journal().upTo(new Head(Long.MAX_VALUE), act -> seen[0]++);
                    acts = seen[0];
                }
            }
        }
    }

    @Test
    void need_nothing_beside_the_file_once_it_is_closed() throws IOException {
        assertThat(Writer.record(books(stores.open(Sqlite.at(file))), "ONE")).isPresent();
        stores.release();

        assertThat(file.resolveSibling(file.getFileName() + "-wal")).doesNotExist();
        assertThat(copied()).isEqualTo(new Head(1));
    }

    @Test
    void nobody_waits_at_the_end_for_whoever_reads() throws IOException {
        SqliteStore store = stores.open(Sqlite.at(file));
        assertThat(Writer.record(books(store), "ONE")).isPresent();
        assertThat(Writer.record(books(store), "TWO")).isPresent();

        SqliteStore reader = stores.open(Sqlite.at(file));
        long began = System.nanoTime();
        reader.journal().upTo(new Head(2), act -> store.close());

        assertThat(System.nanoTime() - began)
                .as("the wait for a lock is fifteen seconds")
                .isLessThan(5_000_000_000L);
    }
}
