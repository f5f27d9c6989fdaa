package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example that help shows, typed where the database that was named is not there: what reads says so, what records
 * begins one and says so, and what is refused begins none.
 */
class MissingDatabaseTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Engine ENGINE = Wiring.engine();

    /** What asks nothing of a database, or opens one of its own. */
    private static final Set<String> ASK_NOTHING = Set.of(
            "help",
            "version",
            "manual",
            "completion",
            "complete",
            "schema",
            "demo",
            "use",
            "config",
            "exit",
            "quit",
            "journal import",
            "db init",
            "db restore",
            "site serve");

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void has_the_examples() throws IOException {
        Files.createSymbolicLink(folder.resolve("examples"), HOME.resolve("examples"));
    }

    @TestFactory
    Stream<DynamicTest> is_told_to_whoever_reads_and_begun_by_whoever_records() {
        return ENGINE.catalogue().commands().stream()
                .filter(spec -> !ASK_NOTHING.contains(spec.words()))
                .flatMap(spec -> spec.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(example, () -> assertTold(spec, example))));
    }

    private void assertTold(CommandSpec spec, String example) throws IOException {
        Path database = Files.createTempDirectory(folder, "none").resolve("thread.db");
        Ended ended = run(database, example.replaceAll(" --output \\w+", ""));
        if (ended.status() == 0) {
            assertThat(spec.writes()).isTrue();
            assertThat(ended.out()).startsWith("recorded act 1");
            assertThat(ended.err()).endsWith("note: created a new database: " + database + "\n");
            assertThat(database).isNotEmptyFile();
        } else {
            assertThat(ended.err())
                    .contains("error[storage.missing]: there is no database " + database
                            + ", which GOLDENTHREAD_DB names\n");
            assertThat(ended.status()).isIn(6, example.startsWith("csv import ") ? 3 : 6);
            assertThat(database.getParent()).isEmptyDirectory();
        }
    }

    @Test
    void is_begun_by_what_needs_nothing_that_is_there() throws IOException {
        for (String line : List.of("portfolio load examples/south-london", "place add NOR-TOWN --title \"The town\"")) {
            assertThat(run(folder.resolve(line.length() + ".db"), line).status())
                    .isZero();
        }
    }

    private Ended run(Path database, String typed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Session session = new Session()) {
            int status = ENGINE.run(new Request(
                    ShellWords.of(typed),
                    Optional.empty(),
                    folder,
                    Map.of(
                            "GOLDENTHREAD_DB", database.toString(),
                            "GOLDENTHREAD_HOME", HOME.toString(),
                            "HOME", folder.toString(),
                            "USER", "ann"),
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty()));
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }
}
