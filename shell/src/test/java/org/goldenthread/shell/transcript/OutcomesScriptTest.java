package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of invented outcomes takes Southwark's year 2019/20 from one that does not close to one in balance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomesScriptTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Engine ENGINE = Wiring.engine();

    @TempDir
    private Path folder;

    private record Ran(int status, String printed) {}

    @Test
    void closes_only_after_its_outcomes_were_said() {
        assertThat(run("portfolio load examples/south-london").status()).isZero();

        Ran before = run("plan close SWK-PH-1920");
        assertThat(before.status()).isEqualTo(4);
        assertThat(before.printed())
                .contains("error[plan.close.open]: SWK-PH-1920 opens with 11 and accounts for 1 (ongoing, carried on);"
                        + " missing 10: SWK-JSNA");

        Ran script = run("run examples/south-london-2019-20-outcomes.gt");
        assertThat(script.status()).as(script.printed()).isZero();
        assertThat(script.printed().lines().filter(line -> line.startsWith("recorded act ")))
                .hasSizeGreaterThan(10);

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
        int status;
        try (Session session = new Session()) {
            status = ENGINE.run(new Request(
                    ShellWords.of(command),
                    Optional.empty(),
                    HOME,
                    Map.of(
                            "GOLDENTHREAD_DB", folder.resolve("outcomes.db").toString(),
                            "HOME", folder.toString(),
                            "USER", "ann"),
                    InputStream.nullInputStream(),
                    printed,
                    printed,
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty()));
        }
        return new Ran(status, out.toString(StandardCharsets.UTF_8));
    }
}
