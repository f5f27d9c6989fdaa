package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
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
import org.goldenthread.shell.engine.Script;
import org.goldenthread.shell.engine.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that lasts: it opens no more files for its four hundredth command than for its fourth. */
class LongSessionTest {

    private static final String COMMANDS =
            """
            milestone list --overdue --output json
            place add NORTH --title North --dry-run
            place add SOUTH --title South
            history SOUTH --output csv
            place list --as-told 2026-01-01
            place show NOWHERE
            place list --db other.db
            """;

    @TempDir
    private Path folder;

    @Test
    void leaves_no_file_open_behind_its_commands() {
        assumeThat(ManagementFactory.getOperatingSystemMXBean()).isInstanceOf(UnixOperatingSystemMXBean.class);
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Engine engine = Wiring.engine();
        try (Session session = new Session()) {
            Request request = new Request(
                    List.of(),
                    Optional.empty(),
                    folder,
                    Map.of("GOLDENTHREAD_DB", "thread.db", "HOME", folder.toString(), "USER", "ann"),
                    InputStream.nullInputStream(),
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty());
            assertThat(engine.run(request, "place add WEST --title West")).isZero();
            assertThat(engine.run(request, "place add EAST --title East --db other.db"))
                    .isZero();
            repeat(engine, request, 4);
            long before = system.getOpenFileDescriptorCount();

            repeat(engine, request, 60);

            assertThat(system.getOpenFileDescriptorCount()).isLessThanOrEqualTo(before + 2);
        }
    }

    private static void repeat(Engine engine, Request request, int times) {
        byte[] commands = COMMANDS.repeat(times).getBytes(StandardCharsets.UTF_8);
        // some are refused, and the session goes on
        assertThat(new Script(engine, request, "long.gt", true).run(new ByteArrayInputStream(commands)))
                .isIn(3, 4);
    }
}
