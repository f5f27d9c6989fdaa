package org.goldenthread.shell.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.text.Code;
import org.goldenthread.persistence.SqliteStore;
import org.goldenthread.shell.assistance.Assistant;
import org.goldenthread.shell.command.MilestoneCommands;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.Store;
import org.goldenthread.shell.wiring.Wiring;

/**
 * Prints what reading and writing commands take in one session, against {@link PlainJdbc} that does the same statements
 * and commits on a copy of the file, in turns. Which statements a command needs is found by running it once on a third
 * copy.
 */
public final class SessionReport {

    private static final int MILESTONES = 10_000;
    private static final int BLOCK = 100;

    /** What is measured of a command: its line, and what of it plain JDBC does. */
    private record Command(
            String line, List<Asked.Question> questions, Optional<Act> act, Optional<PlainJdbc.Row> row) {}

    /** Nanoseconds a command, ours and those of plain JDBC. */
    private record Times(List<Long> ours, List<Long> plain) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Path folder;
    private final int warmUp;
    private final int blocks;

    private SessionReport(Path folder, int warmUp, int blocks) {
        this.folder = folder;
        this.warmUp = warmUp;
        this.blocks = blocks;
    }

    /** With {@code brief}, once and shortly: whether it runs, not how fast. */
    public static void main(String... words) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("goldenthread");
        try {
            boolean isBrief = List.of(words).contains("brief");
            new SessionReport(folder, isBrief ? 1 : 10, isBrief ? 1 : 10).run();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private void run() throws IOException, SQLException {
        Path ours = folder.resolve("ours.db");
        List<Code> open = fill(ours);
        Path traced = Files.copy(ours, folder.resolve("traced.db"));
        Path plain = Files.copy(ours, folder.resolve("plain.db"));

        List<List<Command>> reads = new ArrayList<>();
        List<List<Command>> writes = new ArrayList<>();
        trace(traced, open, reads, writes);

        Times reading = new Times();
        Times writing = new Times();
        Engine engine = Wiring.engine();
        try (Session session = new Session();
                PlainJdbc jdbc = new PlainJdbc(plain)) {
            for (int block = 0; block < warmUp + blocks; block++) {
                if (block == warmUp) {
                    List.of(reading, writing).forEach(times -> {
                        times.ours().clear();
                        times.plain().clear();
                    });
                }
                measure(engine, request(session, ours), jdbc, reads.get(block), reading);
                measure(engine, request(session, ours), jdbc, writes.get(block), writing);
            }
        }
        print(reading, writing, reads.get(warmUp), writes.get(warmUp));
    }

    /** Fills a file, and says which milestones can be progressed. */
    private static List<Code> fill(Path file) {
        try (SqliteStore store = SqliteStore.open(file)) {
            new Generator(Generated.SEED, MILESTONES).fill(new Books(store.journal(), store.lists(), Generator.CLOCK));
            return store.lists().rows(MilestoneRow.LISTING).stream()
                    .filter(row -> row.status().isOpen())
                    .map(MilestoneRow::code)
                    .toList();
        }
    }

    private Request request(Session session, Path file) {
        return request(session, file, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private Request request(Session session, Path file, PrintStream err) {
        return new Request(
                List.of(),
                Optional.empty(),
                folder,
                Map.of("GOLDENTHREAD_DB", file.toString(), "USER", "Ann Smith", "HOME", folder.toString()),
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                err,
                false,
                0,
                Generator.CLOCK,
                session,
                Optional.empty());
    }

    /** Runs all commands in the order in which they are measured, and writes down what each asks and says. */
    private void trace(Path file, List<Code> open, List<List<Command>> reads, List<List<Command>> writes)
            throws SQLException {
        try (SqliteStore store = SqliteStore.open(file);
                Session session = new Session();
                PlainJdbc jdbc = new PlainJdbc(file)) {
            Asked asked = new Asked(store.journal());
            Engine engine = new Engine(
                    new Catalogue(List.of(MilestoneCommands.class)),
                    new Assistant(),
                    type -> new MilestoneCommands(),
                    (named, request) -> new Traced(asked, store.lists()),
                    books -> books,
                    request -> "Ann Smith",
                    (request, defect) -> String.valueOf(defect),
                    "traced",
                    "goldenthread");
            ByteArrayOutputStream problems = new ByteArrayOutputStream();
            Request request = request(session, file, new PrintStream(problems, true, StandardCharsets.UTF_8));
            for (int block = 0; block < warmUp + blocks; block++) {
                List<Command> reading = new ArrayList<>();
                List<Command> writing = new ArrayList<>();
                for (int i = 0; i < BLOCK; i++) {
                    Code code = open.get(block * BLOCK + i);
                    reading.add(traced(engine, request, "milestone show " + code, code, asked, jdbc, problems));
                }
                for (int i = 0; i < BLOCK; i++) {
                    Code code = open.get(block * BLOCK + i);
                    String line = "milestone progress " + code + " --note \"the draft was sent to the board\"";
                    writing.add(traced(engine, request, line, code, asked, jdbc, problems));
                }
                reads.add(reading);
                writes.add(writing);
            }
        }
    }

    private static Command traced(
            Engine engine,
            Request request,
            String line,
            Code code,
            Asked asked,
            PlainJdbc jdbc,
            ByteArrayOutputStream problems)
            throws SQLException {
        if (engine.run(request, line) != 0) {
            throw new IllegalStateException(line + ": " + problems.toString(StandardCharsets.UTF_8));
        }
        Optional<Act> act = asked.acts().stream().findFirst();
        return new Command(
                line, asked.questions(), act, act.isPresent() ? Optional.of(jdbc.row(code)) : Optional.empty());
    }

    /** A store whose journal keeps account; it is closed by who opened it. */
    private record Traced(Journal journal, Lists lists) implements Store {
        @Override
        public Optional<Unbegun> unbegun() {
            return Optional.empty();
        }

        @Override
        public Begun begin(Sharing sharing) {
            return new Begun("where it was", false, Optional.empty(), List.of(), List.of(), Optional.empty());
        }

        @Override
        public void close() {}
    }

    /** A block of commands by us, and the same by plain JDBC. */
    private static void measure(Engine engine, Request request, PlainJdbc jdbc, List<Command> commands, Times times)
            throws SQLException {
        for (Command command : commands) {
            long begun = System.nanoTime();
            int status = engine.run(request, command.line());
            times.ours().add(System.nanoTime() - begun);
            if (status != 0) {
                throw new IllegalStateException(command.line() + " ended with " + status);
            }
        }
        for (Command command : commands) {
            long begun = System.nanoTime();
            long values = jdbc.ask(command.questions());
            if (command.act().isPresent()) {
                jdbc.write(command.act().get(), command.row().orElseThrow());
            }
            times.plain().add(System.nanoTime() - begun);
            if (values == 0) {
                throw new IllegalStateException(command.line() + " read nothing");
            }
        }
    }

    private void print(Times reading, Times writing, List<Command> reads, List<Command> writes) {
        System.out.println("Medians of " + reading.ours().size() + " commands of each sort.");
        System.out.println();
        System.out.println("| in one session | questions | goldenthread | plain JDBC | × | at most | × of the sums |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        row("`milestone show CODE`", reads, reading, 5);
        row("`milestone progress CODE --note …`", writes, writing, 3);
        System.out.println();
    }

    private static void row(String name, List<Command> commands, Times times, int most) {
        double questions = commands.stream()
                .mapToInt(command -> command.questions().size())
                .average()
                .orElseThrow();
        System.out.printf(
                Locale.UK,
                "| %s | %.1f | %,.0f µs | %,.0f µs | %.1f | %d | %.1f |%n",
                name,
                questions,
                median(times.ours()) / 1000,
                median(times.plain()) / 1000,
                median(times.ours()) / median(times.plain()),
                most,
                sum(times.ours()) / sum(times.plain()));
    }

    private static double median(List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                .average()
                .orElseThrow();
    }

    private static double sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }
}
