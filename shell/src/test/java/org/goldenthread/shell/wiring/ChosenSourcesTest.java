package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows that are chosen from a list say where they were read as the whole list does, however many they are. */
class ChosenSourcesTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Engine ENGINE = Wiring.engine();

    /** From so many on, the sources of all rows are looked up at once. */
    private static final int MANY = 100;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void loads_the_example() {
        assertThat(run("portfolio", "load", "examples/south-london", "--quiet")).isEmpty();
    }

    private static String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Session session = new Session()) {
            assertThat(ENGINE.run(new Request(
                            List.of(words),
                            Optional.empty(),
                            HOME,
                            Map.of(
                                    "GOLDENTHREAD_DB",
                                            folder.resolve("chosen.db").toString(),
                                    "HOME", folder.toString(),
                                    "USER", "ann"),
                            InputStream.nullInputStream(),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            false,
                            MANY,
                            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                            session,
                            Optional.empty())))
                    .isZero();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> rows(String... words) {
        return JsonMapper.builder().build().readTree(run(words)).valueStream().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 99, 100, 101, 120})
    void are_those_of_the_whole_list(int chosen) {
        List<JsonNode> all = rows("milestone", "list", "--output", "json");
        List<JsonNode> some = rows("milestone", "list", "--limit", String.valueOf(chosen), "--output", "json");

        assertThat(all).hasSizeGreaterThan(MANY + 20);
        assertThat(some).isEqualTo(all.subList(0, chosen));
        assertThat(some.get(chosen - 1).has("sources")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 120})
    void are_shown_in_a_table_too(int chosen) {
        String all = run("milestone", "list", "--output", "csv");
        String some = run("milestone", "list", "--limit", String.valueOf(chosen), "--output", "csv");

        assertThat(some.lines().limit(chosen + 1L).toList())
                .isEqualTo(all.lines().limit(chosen + 1L).toList());
        assertThat(some.lines().limit(chosen + 1L)).anyMatch(line -> line.contains("status: "));
    }
}
