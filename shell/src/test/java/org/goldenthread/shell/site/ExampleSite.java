package org.goldenthread.shell.site;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.wiring.Wiring;

/** A folder in which commands are run about the example, and what they write. */
final class ExampleSite {

    private static final Engine ENGINE = Wiring.engine();

    private final Path folder;

    ExampleSite(Path folder) throws IOException {
        this.folder = folder;
        Files.createSymbolicLink(
                folder.resolve("examples"),
                Path.of("../examples").toAbsolutePath().normalize());
    }

    /** What a command that ends well prints. */
    String run(String line) {
        Ended ended = end(line);
        assertThat(ended.status()).as(line + "\n" + ended.err()).isZero();
        return ended.out();
    }

    record Ended(int status, String out, String err) {}

    Ended end(String line) {
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
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Every file below a folder with what it holds, by name. */
    Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(file(name))) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                files.put(file(name).relativize(one).toString(), Files.readString(one));
            }
        }
        return files;
    }

    /** The commands that write reports, each with a code that it takes. */
    static List<String> reports() {
        return org.goldenthread.shell.engine.Index.catalogue(Wiring.COMMANDS).commands().stream()
                .map(command -> command.words())
                .filter(name -> name.startsWith("report "))
                .sorted()
                .toList();
    }
}
