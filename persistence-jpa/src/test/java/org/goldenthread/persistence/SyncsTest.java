package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the system is asked to keep, before anybody is told: all that can be seen of a loss of power. Needs strace. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SyncsTest {

    private static final Path STRACE = Path.of("/usr/bin/strace");
    private static final int ACTS = 3;

    @Test
    void an_act_is_told_after_it_was_synced() throws Exception {
        assumeTrue(Files.isExecutable(STRACE), "no strace");
        Path file = Stores.file();
        Path trace = file.resolveSibling("trace");
        Process process = new ProcessBuilder(
                        STRACE.toString(),
                        "-f",
                        "-y",
                        "-o",
                        trace.toString(),
                        "-e",
                        "trace=write,pwrite64,fsync,fdatasync",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        "S",
                        String.valueOf(ACTS))
                .redirectOutput(file.resolveSibling("printed").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(trace, StandardCharsets.ISO_8859_1);
        assumeTrue(said.contains("pwrite64"), "strace may not trace here");

        int told = 0;
        boolean isWritten = false;
        boolean isSynced = false;
        for (String line : said.lines().toList()) {
            if (line.contains("pwrite64(") && line.contains("-wal>")) {
                isWritten = true;
                isSynced = false;
            } else if (line.matches(".*(fsync|fdatasync)\\(.*-wal>.*")) {
                isSynced = true;
            } else if (line.matches(".* write\\(1<.*\"[0-9]+\\\\n\", [0-9]+\\) = .*")) {
                assertThat(List.of(isWritten, isSynced)).as(line).containsOnly(true);
                isWritten = false;
                told++;
            }
        }
        assertThat(told).isEqualTo(ACTS);
    }
}
