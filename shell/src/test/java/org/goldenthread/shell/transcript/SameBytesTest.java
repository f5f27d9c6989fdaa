package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said does not depend on chance. Each process of Java orders some sets and maps in its own way; so five of them
 * say {@link Everything}, and all of it is the same.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SameBytesTest {

    private static final int PROCESSES = 5;

    @TempDir
    private Path folder;

    private Process start(Path own) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Everything.class.getName(),
                own.toString()));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED"); // as the launcher does
        }
        return new ProcessBuilder(command)
                .redirectOutput(own.resolve("out.txt").toFile())
                .redirectError(own.resolve("err.txt").toFile())
                .start();
    }

    private Path recorded(String name, String... words) {
        Path database = folder.resolve(name);
        try (Session session = new Session()) {
            int status = Wiring.engine()
                    .run(new Request(
                            List.of(words),
                            Optional.empty(),
                            Path.of("..").toAbsolutePath().normalize(),
                            Map.of("GOLDENTHREAD_DB", database.toString(), "USER", "ann"),
                            InputStream.nullInputStream(),
                            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                            System.err,
                            false,
                            0,
                            Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
                            session,
                            Optional.empty()));
            assertThat(status).isZero();
        }
        return database;
    }

    @Test
    void five_processes_say_the_same() throws Exception {
        Path loaded = recorded("loaded.db", "portfolio", "load", "examples/south-london");
        Path begun = recorded("begun.db", "place", "add", "HERE", "--title", "Here");
        List<Path> owns = new ArrayList<>();
        List<Process> processes = new ArrayList<>();
        for (int i = 1; i <= PROCESSES; i++) {
            Path own = Files.createDirectory(folder.resolve(Integer.toString(i)));
            Files.copy(loaded, own.resolve("thread.db"));
            Files.copy(begun, own.resolve("begun.db"));
            owns.add(own);
            processes.add(start(own));
        }
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(owns.get(i).resolve("err.txt")))
                    .isZero();
        }
        List<String> first = Files.readAllLines(owns.get(0).resolve("said.txt"));
        assertThat(first).hasSizeGreaterThan(10_000).noneMatch(line -> line.equals("[70]"));
        for (Path own : owns.subList(1, PROCESSES)) {
            assertThat(difference(first, Files.readAllLines(own.resolve("said.txt"))))
                    .isEmpty();
            assertThat(Files.mismatch(owns.get(0).resolve("said.txt"), own.resolve("said.txt")))
                    .isEqualTo(-1);
        }
    }

    /** The first line in which they differ, with the command that said it; nothing when they are alike. */
    private static String difference(List<String> one, List<String> other) {
        String command = "";
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            command = one.get(i).matches("[$?#] .*") ? one.get(i) : command;
            if (!one.get(i).equals(other.get(i))) {
                return command + "\n" + one.get(i) + "\n" + other.get(i);
            }
        }
        return one.size() == other.size() ? "" : one.size() + " lines, and " + other.size();
    }
}
