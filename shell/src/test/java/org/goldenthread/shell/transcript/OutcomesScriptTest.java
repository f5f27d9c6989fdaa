package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Words;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of invented outcomes takes Southwark's year 2019/20 from one that does not close to one in balance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomesScriptTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCRIPT = HOME.resolve("examples/south-london-2019-20-outcomes.gt");
    private static final Engine ENGINE = Wiring.engine();

    @TempDir
    private Path folder;

    private record Ran(int status, String printed) {}

    @Test
    void closes_only_after_its_outcomes_were_said() throws IOException {
        assertThat(run("portfolio load examples/south-london").status()).isZero();

        Ran before = run("plan close SWK-PH-1920");
        assertThat(before.status()).isEqualTo(4);
        assertThat(before.printed())
                .contains("error[plan.close.open]: SWK-PH-1920 opens with 11 and accounts for 1 (ongoing, carried on);"
                        + " missing 10: SWK-JSNA");

        List<String> commands = Files.readAllLines(SCRIPT).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(10);
        commands.forEach(command -> {
            Ran ran = run(command);
            assertThat(ran.status()).as("%s: %s", command, ran.printed()).isZero();
        });

        Ran closed = run("plan close SWK-PH-1920 --scale BRAG --level green");
        assertThat(closed.status()).as(closed.printed()).isZero();
        assertThat(closed.printed()).contains("SWK-PH-1920 closed in balance, 14 accounted for");
        assertThat(run("plan balance SWK-PH-1920").printed())
                .contains("opening          11  ")
                .contains("merged or split  3   SWK-CPLAN SWK-CSTRAT SWK-DHUB")
                .contains("rolled forward   2   SWK-LONE SWK-SUICIDE")
                .contains("carried on       2   SWK-DHUB SWK-FIVEWAYS");
    }

    private Ran run(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = ENGINE.run(new Request(
                Words.of(command),
                HOME,
                Map.of(
                        "GOLDENTHREAD_DB", folder.resolve("outcomes.db").toString(),
                        "HOME", folder.toString(),
                        "USER", "ann"),
                new BufferedReader(new StringReader("")),
                printed,
                printed,
                false,
                0,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC)));
        return new Ran(status, out.toString(StandardCharsets.UTF_8));
    }
}
