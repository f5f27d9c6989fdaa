package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What holds when processes come, go and die. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessesTest {

    private final Stores stores = new Stores();
    private final Path file = Stores.file();

    @AfterEach
    void release() {
        stores.release();
    }

    @Test
    void keeps_every_act_of_four_processes_that_begin_a_journal_at_once() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(Writer.start(file, "P" + i, 15, printed(i)));
        }
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            assertThat(processes.get(i).waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(processes.get(i).exitValue())
                    .as(Files.readString(Path.of(printed(i) + ".errors")))
                    .isZero();
            acknowledged.addAll(numbers(printed(i)));
        }

        assertThat(acknowledged)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
        assertWhole(60);
    }

    @Test
    void keeps_all_that_it_acknowledged_when_it_is_killed() throws Exception {
        long known = 0;
        for (int kill = 0; kill < 3; kill++) {
            Process process = Writer.start(file, "K" + kill, 1_000_000, printed(kill));
            while (numbers(printed(kill)).size() < 5 + 7 * kill) {
                assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                        .as("the writer ended by itself: " + printed(kill) + ".errors")
                        .isFalse();
            }
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            List<Long> acknowledged = numbers(printed(kill));
            long last = acknowledged.get(acknowledged.size() - 1);
            assertThat(acknowledged)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(known + 1, last).boxed().toList());

            known = stores.open(Sqlite.at(file)).journal().head().act();
            assertThat(known).isBetween(last, last + 1);
            assertWhole(known);
        }
    }

    /** Every act is there with its three entries, the tables say the same, and SQLite finds nothing wrong. */
    private void assertWhole(long head) throws Exception {
        SqliteStore store = stores.open(Sqlite.at(file));
        Journal journal = store.journal();
        List<Long> numbers = new ArrayList<>();
        journal.upTo(new Head(Long.MAX_VALUE), act -> {
            numbers.add(act.number());
            assertThat(act.entries()).hasSize(3);
        });
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, head).boxed().toList());
        FoldedLists folded = new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST);
        assertThat(store.lists().rows(NoteRow.LISTING)).hasSize((int) head * 3).isEqualTo(folded.rows(NoteRow.LISTING));
        assertThat(store.lists().counts()).isEqualTo(folded.counts());
        try (Connection connection = Sqlite.at(file).reading().orElseThrow().connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma integrity_check")) {
            assertThat(result.getString(1)).isEqualTo("ok");
        }
    }

    @Test
    void reads_without_flyway() throws Exception {
        SqliteStore store = stores.open(Sqlite.at(file));
        Act act = Writer.record(new Books(store.journal(), store.lists(), Clock.systemUTC()), "R")
                .orElseThrow();

        Process process = Writer.java(printed(1), Writer.Reader.class, file.toString());

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Path.of(printed(1) + ".errors")).isEmptyFile();
        assertThat(Files.readAllLines(printed(1))).containsExactly(String.valueOf(act.number()), "3", "3", "0");
        assertThat(Files.readString(Path.of(printed(1) + ".classes")))
                .contains(" org.sqlite.")
                .doesNotContain(" org.flywaydb.", " org.postgresql.");
    }

    @Test
    void records_without_jpa_beside_it_being_loaded() throws Exception {
        Process process = Writer.start(file, "J", 2, printed(1));

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(numbers(printed(1))).containsExactly(1L, 2L);
        assertThat(Files.readString(Path.of(printed(1) + ".classes")))
                .contains(" org.sqlite.", " org.flywaydb.")
                .doesNotContain(" org.hibernate.", " jakarta.persistence.", " org.postgresql.");
    }

    @Test
    void reads_what_is_not_there_without_opening_a_database() throws Exception {
        Process process = Writer.java(printed(1), Writer.Reader.class, file.toString());

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(printed(1))).containsExactly("0", "0", "0", "0");
        assertThat(Files.readString(Path.of(printed(1) + ".classes"))).doesNotContain(" org.sqlite.core.NativeDB");
        assertThat(file).doesNotExist();
    }

    private Path printed(int number) {
        return file.resolveSibling("printed-" + number);
    }

    private static List<Long> numbers(Path printed) throws Exception {
        String all = Files.exists(printed) ? Files.readString(printed) : "";
        return all.substring(0, all.lastIndexOf('\n') + 1)
                .lines()
                .map(Long::valueOf)
                .toList();
    }
}
