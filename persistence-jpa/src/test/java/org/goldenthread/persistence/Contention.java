package org.goldenthread.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Head;

/**
 * Eight processes that record two hundred acts each, with two that read, in a file and on a server, which is killed and begun
 * again meanwhile. Prints what came of it, and ends with 1 unless all that was acknowledged is there, once.
 */
final class Contention {

    private static final int WRITERS = 8;
    private static final int READERS = 2;
    private static final String BUSY = "journal.busy";

    private final Path folder;
    private final int acts;
    private boolean isWrong;

    private Contention(Path folder, int acts) {
        this.folder = folder;
        this.acts = acts;
    }

    /** A process and what it prints. */
    private record Running(Process process, Path printed) {

        List<String> lines() throws IOException {
            String all = Files.exists(printed) ? Files.readString(printed) : "";
            return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Contention contention =
                new Contention(Files.createTempDirectory("goldenthread-contention"), Integer.parseInt(arguments[0]));
        System.out.println(
                "| where | acknowledged | lost | doubled | refused as busy | errors | longest | reads | longest read"
                        + " | seconds | usable again after |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        contention.inFile();
        contention.onServer();
        System.exit(contention.isWrong ? 1 : 0);
    }

    private void inFile() throws Exception {
        Path file = folder.resolve("file/plans.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.begin();
            compete("a file", file.toString(), new Books(store.journal(), store.lists(), Clock.systemUTC()), List.of());
        }
    }

    private void onServer() throws Exception {
        try (RestartedServer server = new RestartedServer(folder.resolve("data"))) {
            PostgresAddress address = server.address("southwark");
            PostgresStore.begin(address, PostgresStore.Roles.NONE);
            try (PostgresStore store = PostgresStore.open(address)) {
                compete(
                        "a server, killed once and stopped once",
                        address.words(),
                        new Books(store.journal(), store.lists(), Clock.systemUTC()),
                        List.of(server::killAndStart, server::stopAndStart));
            }
        }
    }

    /** What befalls a server. */
    private interface Event {
        void happen() throws IOException;
    }

    private void compete(String name, String where, Books books, List<Event> events) throws Exception {
        long begun = System.nanoTime();
        List<Running> writers = new ArrayList<>();
        List<Running> readers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(start(where, "W" + i, acts, name));
        }
        for (int i = 0; i < READERS; i++) {
            readers.add(start(where, "R" + i, 0, name));
        }
        List<String> usable = new ArrayList<>();
        for (Event event : events) {
            int before = WRITERS * acts * (usable.size() + 1) / (events.size() + 1);
            awaits(writers, before);
            event.happen();
            long ready = System.nanoTime();
            awaits(writers, count(writers) + 1);
            usable.add(String.format(Locale.ROOT, "%.1f s", seconds(ready)));
        }
        for (Running writer : writers) {
            if (!writer.process().waitFor(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a writer goes on: " + writer.printed());
            }
        }
        double seconds = seconds(begun);
        for (Running reader : readers) {
            try (OutputStream in = reader.process().getOutputStream()) {
                in.write('\n');
            }
            reader.process().waitFor(1, TimeUnit.MINUTES);
        }
        report(name, books, writers, readers, seconds, String.join(", ", usable));
    }

    private void report(
            String name, Books books, List<Running> writers, List<Running> readers, double seconds, String usable)
            throws IOException {
        List<String> written = lines(writers);
        List<String> read = lines(readers);
        List<Long> acknowledged = written.stream()
                .filter(line -> line.startsWith("act "))
                .map(line -> Long.valueOf(line.split(" ")[1]))
                .toList();
        Set<Long> once = new HashSet<>(acknowledged);
        Set<Long> there = new HashSet<>();
        books.acts(new Head(Long.MAX_VALUE), act -> there.add(act.number()));
        long busy = written.stream().filter(line -> line.startsWith(BUSY)).count();
        long errors = written.stream()
                        .filter(line -> !line.startsWith("act ") && !line.startsWith(BUSY))
                        .count()
                + read.stream().filter(line -> !line.startsWith("read ")).count()
                + writers.stream().filter(it -> it.process().exitValue() != 0).count();
        long lost = once.stream().filter(act -> !there.contains(act)).count();
        long doubled = there.size() - once.size() + acknowledged.size() - once.size();
        long longest = longest(writers);
        boolean isRight = lost == 0
                && doubled == 0
                && errors == 0
                && acknowledged.size() + busy == (long) WRITERS * acts
                && books.check().acts() == there.size();
        isWrong |= !isRight;
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d ms | %d | %d ms | %.0f | %s |%n",
                name,
                acknowledged.size(),
                lost,
                doubled,
                busy,
                errors,
                longest,
                read.size(),
                longest(readers),
                seconds,
                usable.isEmpty() ? "-" : usable);
        if (!isRight) {
            System.out.println("what it printed is in " + folder);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** In milliseconds, but for the first of each process, in which ten virtual machines begin at once. */
    private static long longest(List<Running> all) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Running each : all) {
            lines.addAll(each.lines().stream().skip(1).toList());
        }
        return lines.stream()
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElse(0);
    }

    private static List<String> lines(List<Running> all) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Running each : all) {
            lines.addAll(each.lines());
        }
        return lines;
    }

    private static long count(List<Running> writers) throws IOException {
        return lines(writers).stream().filter(line -> line.startsWith("act ")).count();
    }

    private static void awaits(List<Running> writers, long acknowledged) throws Exception {
        while (count(writers) < acknowledged) {
            Process first = writers.stream()
                    .map(Running::process)
                    .filter(Process::isAlive)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("all writers have ended"));
            boolean unused = first.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    private Running start(String where, String name, int verbs, String folderName) throws IOException {
        Path printed = Files.createDirectories(folder.resolve(folderName.replace(' ', '-')))
                .resolve(name);
        return new Running(Writer.java(printed, Contender.class, where, name, String.valueOf(verbs)), printed);
    }
}
