package org.goldenthread.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Script;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hard lines mean the same by every door: as one command, in a script, on a pipe and at the prompt. */
class DoorsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Engine ENGINE = Wiring.engine();
    /** So many that no problem is broken into lines: only a person at a terminal sees that. */
    private static final int COLUMNS = 1000;

    @TempDir
    private static Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeAll
    static void loads_the_example() {
        try (Session session = new Session()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(ENGINE.run(request(List.of("portfolio", "load", "examples/south-london"), out, session)))
                    .isZero();
        }
    }

    private static Request request(List<String> words, ByteArrayOutputStream out, Session session) {
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Request(
                words,
                Optional.empty(),
                HOME,
                Map.of(
                        "GOLDENTHREAD_DB", folder.resolve("doors.db").toString(),
                        "HOME", folder.toString(),
                        "USER", "ann"),
                InputStream.nullInputStream(),
                both,
                both,
                true,
                COLUMNS,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                session,
                Optional.empty());
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/hard-lines.txt")));
        lines.add("milestone progress SWK-MHFA --note \"" + "x".repeat(1_000_000) + "\"");
        return lines;
    }

    private record Ended(String line, int status, String printed) {}

    /** A dry run tells the same again and again; what is recorded would not. */
    private Ended ended(String line, int status) {
        String text = printed.toString(StandardCharsets.UTF_8).replaceAll("(?m)^(<stdin>|\\S*line\\.gt):1: ", "");
        printed.reset();
        return new Ended(line.length() > 200 ? "the long one" : line, status, text);
    }

    @Test
    void mean_the_same_by_every_door() throws IOException {
        List<String> lines = lines();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(100);
        List<Ended> piped = new ArrayList<>();
        List<Ended> scripted = new ArrayList<>();
        List<Ended> alone = new ArrayList<>();
        List<Ended> typed = new ArrayList<>();
        try (Session session = new Session();
                Typist typist =
                        new Typist(ENGINE, request(List.of(), printed, session), folder.resolve("history"), COLUMNS)) {
            typist.ready();
            for (String line : lines) {
                Ended pipe = pipe(line, session);
                piped.add(pipe);
                scripted.add(script(line, session));
                alone.add(alone(line, session).orElse(pipe));
                typed.add(new Ended(pipe.line(), pipe.status(), typist.run(line)));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            assertThat(scripted.get(i)).isEqualTo(piped.get(i));
            assertThat(alone.get(i)).isEqualTo(piped.get(i));
            assertThat(typed.get(i)).isEqualTo(piped.get(i));
        }
    }

    private Ended pipe(String line, Session session) {
        InputStream in = new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8));
        return ended(line, new Script(ENGINE, request(List.of(), printed, session), "<stdin>", false).run(in));
    }

    private Ended script(String line, Session session) throws IOException {
        Path file = folder.resolve("line.gt");
        Files.writeString(file, line); // its last line, without an end
        return ended(line, ENGINE.run(request(List.of("run", file.toString()), printed, session)));
    }

    /**
     * One command, unless its line can't be taken apart, so that a POSIX shell would not have run it either, or is taken
     * apart by quotes that are letters to such a shell.
     */
    private Optional<Ended> alone(String line, Session session) {
        if (line.chars().anyMatch(letter -> "“”‘’".indexOf(letter) >= 0)) {
            return Optional.empty();
        }
        List<String> words;
        try {
            words = ShellWords.of(
                    line.length() > ShellWords.LONGEST ? line.replace("\"", " ").strip() : line);
        } catch (DomainException notWords) {
            if (line.length() <= ShellWords.LONGEST) {
                return Optional.empty();
            }
            words = List.of("milestone", "progress", "SWK-MHFA", "--note", "x".repeat(1_000_000));
        }
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ended(line, ENGINE.run(request(words, printed, session))));
    }

    @Test
    void are_a_hundred_and_most_do_not_end_alike() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        try (Session session = new Session()) {
            for (String line : lines()) {
                statuses.add(pipe(line, session).status());
            }
        }
        assertThat(statuses).contains(0, 2, 3);
        assertThat(statuses.stream().filter(status -> status == 0).count()).isBetween(50L, 90L);
    }
}
