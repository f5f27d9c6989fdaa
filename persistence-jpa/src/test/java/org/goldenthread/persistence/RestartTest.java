package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed and begun again while several record is waited for: nobody is told, and nothing is lost. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestartTest {

    private static final int WRITERS = 3;
    private static final int ACTS = 40;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(10);

    @TempDir
    private Path folder;

    @Test
    void records_every_act_once_while_the_server_is_killed_and_begun_again() throws Exception {
        try (RestartedServer server = new RestartedServer(folder.resolve("data"))) {
            PostgresAddress address = server.address("southwark");
            assertThat(PostgresStore.begin(address, PostgresStore.Roles.NONE).isNew())
                    .isTrue();
            assertThat(server.setting("synchronous_commit")).isEqualTo("off");
            AtomicInteger recorded = new AtomicInteger();
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<List<Long>>> working = IntStream.range(0, WRITERS)
                    .mapToObj(i -> writers.submit(() -> record(address, "W" + i, recorded)))
                    .toList();
            awaits(recorded, WRITERS * ACTS / 4, working);
            server.killAndStart();
            awaits(recorded, WRITERS * ACTS / 2, working);
            server.stopAndStart();
            List<Long> acknowledged = new ArrayList<>();
            for (Future<List<Long>> one : working) {
                acknowledged.addAll(one.get(2, TimeUnit.MINUTES));
            }
            writers.shutdown();

            assertThat(acknowledged)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, WRITERS * ACTS).boxed().toList());
            assertWhole(address);
        }
    }

    /** Waits until so many acts are recorded, or nobody records any more. */
    private static void awaits(AtomicInteger recorded, int acts, List<Future<List<Long>>> working) throws Exception {
        synchronized (recorded) {
            while (recorded.get() < acts && !working.stream().allMatch(Future::isDone)) {
                recorded.wait(100);
            }
        }
    }

    private static List<Long> record(PostgresAddress address, String prefix, AtomicInteger recorded) {
        List<Long> acknowledged = new ArrayList<>();
        try (PostgresStore store = PostgresStore.open(address)) {
            Books books = new Books(store.journal(), store.lists(), Clock.systemUTC());
            for (int i = 0; i < ACTS; i++) {
                long begun = System.nanoTime();
                Optional<Act> act = Writer.record(books, prefix + "-" + i);
                assertThat(System.nanoTime() - begun).isLessThan(LONGEST);
                acknowledged.add(act.orElseThrow().number());
                synchronized (recorded) {
                    recorded.incrementAndGet();
                    recorded.notifyAll();
                }
            }
        }
        return acknowledged;
    }

    private static void assertWhole(PostgresAddress address) {
        try (PostgresStore store = PostgresStore.open(address)) {
            store.journal().upTo(new Head(Long.MAX_VALUE), act -> assertThat(act.entries())
                    .hasSize(3));
            FoldedLists folded = new FoldedLists(GoldenThread.LANGUAGE, store.journal(), View.LATEST);
            assertThat(store.lists().rows(NoteRow.LISTING))
                    .hasSize(WRITERS * ACTS * 3)
                    .isEqualTo(folded.rows(NoteRow.LISTING));
            assertThat(new Books(store.journal(), store.lists(), Clock.systemUTC())
                            .check()
                            .acts())
                    .isEqualTo(WRITERS * ACTS);
        }
    }
}
