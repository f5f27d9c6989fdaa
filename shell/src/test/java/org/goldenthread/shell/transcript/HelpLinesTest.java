package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;

/** Where a transcript names the line of help that leads to a command, help has that line. */
class HelpLinesTest {

    private static final Engine ENGINE = Wiring.engine();
    private static final String NAMED = "# help: ";

    private static List<String> help(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (Session session = new Session()) {
            assertThat(ENGINE.run(new Request(
                            Stream.concat(Stream.of("help"), Stream.of(words)).toList(),
                            Optional.empty(),
                            Path.of("").toAbsolutePath(),
                            Map.of("USER", "ann"),
                            InputStream.nullInputStream(),
                            both,
                            both,
                            false,
                            200,
                            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                            session,
                            Optional.empty())))
                    .isZero();
        }
        return out.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
    }

    @Test
    void are_those_of_help() throws IOException {
        List<String> there = new ArrayList<>(help());
        GoldenThread.LANGUAGE.kinds().stream().map(Kind::noun).forEach(noun -> there.addAll(help(noun)));
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "transcripts"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(NAMED))
                        .forEach(line -> named.add(line.substring(NAMED.length())));
            }
        }

        assertThat(named).hasSizeGreaterThanOrEqualTo(10);
        assertThat(there).containsAll(named);
    }
}
