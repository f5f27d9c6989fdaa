package org.goldenthread.shell.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.JournalState;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.persistence.SqliteStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** An SQLite file that holds a generated portfolio: filled, folded and listed. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class StoreBenchmark {

    @Param({"10000", "100000"})
    public int milestones;

    private Path folder = Path.of("");
    private Path filled = folder;
    private int files;

    @Setup
    public void fill() throws IOException {
        folder = Files.createTempDirectory("goldenthread");
        filled = load();
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    /** Generates the portfolio, checks it, folds it and writes it into a new file. */
    @Benchmark
    public Path load() {
        files++;
        Path file = folder.resolve("thread" + files + ".db");
        try (SqliteStore store = SqliteStore.open(file)) {
            new Generator(Generated.SEED, milestones).fill(new Books(store.journal(), store.lists(), Generator.CLOCK));
        }
        return file;
    }

    /** Folds every milestone from its entries. */
    @Benchmark
    public List<Milestone> fold() {
        try (SqliteStore store = SqliteStore.open(filled)) {
            return new JournalState(
                            GoldenThread.LANGUAGE,
                            store.journal(),
                            store.journal().head(),
                            View.LATEST)
                    .own(Milestone.KIND);
        }
    }

    /** Reads every milestone's row from the table of current state. */
    @Benchmark
    public List<MilestoneRow> list() {
        try (SqliteStore store = SqliteStore.open(filled)) {
            return store.lists().rows(MilestoneRow.LISTING);
        }
    }
}
