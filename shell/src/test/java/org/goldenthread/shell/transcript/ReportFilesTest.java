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

/** What a report is on standard output, it is as a file: byte by byte, in every format. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFilesTest {

    private static final Engine ENGINE = Wiring.engine();
    private static final String REPORT = "report close SWK-PH-1920 --as-told 2019-06-26";

    @TempDir
    private Path folder;

    private byte[] run(String line) throws IOException {
        Path example = folder.resolve("examples");
        if (!Files.exists(example)) {
            Files.createSymbolicLink(
                    example, Path.of("../examples").toAbsolutePath().normalize());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (Session session = Session.ofThrowAway()) {
            int status = ENGINE.run(new Request(
                    ShellWords.of(line, Map.of()),
                    Optional.empty(),
                    folder,
                    Map.of("HOME", folder.toString(), "USER", "ann", "GOLDENTHREAD_DB", "plans.db"),
                    InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty()));
            assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        }
        return out.toByteArray();
    }

    @Test
    void is_the_same_bytes_on_standard_output_and_in_a_file() throws IOException {
        byte[] unused = run("portfolio load examples/south-london");
        for (String format : new String[] {"table", "json", "csv", "md", "html", "docx"}) {
            byte[] printed = run(REPORT + " --output " + format);
            byte[] none = run(REPORT + " --output " + format + " --to as-" + format);

            assertThat(none).isEmpty();
            assertThat(Files.readAllBytes(folder.resolve("as-" + format)))
                    .isNotEmpty()
                    .isEqualTo(printed);
        }
        byte[] none = run(REPORT + " --to close.docx");
        assertThat(Files.readAllBytes(folder.resolve("close.docx")))
                .isEqualTo(Files.readAllBytes(folder.resolve("as-docx")))
                .startsWith('P', 'K');
        assertThat(none).isEmpty();
        assertThat(Files.readString(folder.resolve("as-html")))
                .startsWith("<!DOCTYPE html>\n")
                .contains("<title>Close: ");
    }
}
