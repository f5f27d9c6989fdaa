package org.goldenthread.shell.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every transcript prints exactly what it says. {@code -Dtranscripts=update} rewrites them; read the difference before it
 * is committed.
 */
class TranscriptTest {

    private static final Path TRANSCRIPTS = Path.of("src/test/transcripts");
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.\\s*(?:invalid|notFound|refused|conflict|unreachable)\\(\\s*\"([a-z.-]+)\"");
    private static final Engine ENGINE = Wiring.engine();

    @TempDir
    private static Path loaded;

    @BeforeAll
    static void loads_the_example_once() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        int status;
        try (Session session = Session.ofThrowAway()) {
            status = ENGINE.run(new Request(
                    List.of(
                            "portfolio",
                            "load",
                            "examples/south-london",
                            "--db",
                            southLondon().toString(),
                            "--by",
                            "ann"),
                    Optional.empty(),
                    HOME,
                    Map.of("HOME", loaded.toString()),
                    InputStream.nullInputStream(),
                    nowhere,
                    System.err,
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty()));
        }
        assertThat(status).isZero();
    }

    private static Path southLondon() {
        return loaded.resolve("south-london.db");
    }

    @TestFactory
    Stream<DynamicTest> prints_exactly_what_it_says() throws IOException {
        return transcripts().stream()
                .filter(file -> file.toString().contains(System.getProperty("transcripts.only", "")))
                .map(file ->
                        DynamicTest.dynamicTest(TRANSCRIPTS.relativize(file).toString(), () -> replay(file)));
    }

    private static void replay(Path file) throws IOException {
        Path folder = Files.createTempDirectory(loaded, "transcript");
        List<String> written = Files.readAllLines(file);
        List<String> replayed = new Transcript(folder, HOME, ENGINE).replayed(written, southLondon());
        if ("update".equals(System.getProperty("transcripts"))) {
            Files.writeString(file, String.join("\n", replayed) + "\n");
        } else {
            assertThat(replayed).isEqualTo(written);
        }
    }

    private static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.walk(TRANSCRIPTS)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : transcripts()) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    /** The rules of the record's second form, by their sections: of each there is a story, in its exact words. */
    @Test
    void every_section_of_the_second_form_has_its_story() throws IOException {
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TRANSCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                titles.add(Files.readAllLines(file).get(0));
            }
        }
        List<String> without = IntStream.rangeClosed(1, 8)
                .mapToObj(section -> "RECORD §" + section)
                .filter(section -> titles.stream().noneMatch(title -> title.contains(section + ":")))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void every_command_has_a_transcript() throws IOException {
        String all = everything();
        List<String> without = ENGINE.catalogue().commands().stream()
                .map(CommandSpec::words)
                .filter(words -> !all.contains("$ goldenthread " + words))
                .toList();
        assertThat(without).isEmpty();
    }

    @Test
    void every_problem_of_the_shell_and_its_files_has_a_transcript() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path source : List.of(HOME.resolve("shell/src/main"), HOME.resolve("exchange/src/main"))) {
            codes.addAll(codesIn(source));
        }
        assertThat(codes).hasSizeGreaterThan(20);
        String all = everything();
        List<String> without = new ArrayList<>(codes);
        without.removeIf(code -> all.contains("error[" + code + "]"));
        without.removeAll(UNREACHED);
        assertThat(without).isEmpty();
    }

    /**
     * What no command line of a transcript can bring about: {@code words.*} are tested in WordsTest, {@code defect} and
     * {@code memory.full} in EngineTest; {@code locale.charset} and {@code file.name} in LocaleTest;
     * {@code column.json}, which is told as JSON, in ListedTest; {@code site.port-taken} in SiteServerTest;
     * {@code demo.folder} needs a machine without a temporary folder; {@code csv.cell}, whose file nobody would read, in
     * CsvFilesTest; {@code output.unread}, which nobody is told, in OutletTest; {@code input.unreadable}, of a stream, in
     * LinesTest; {@code storage.home} in ProcessTest; {@code workbook.*}, whose files nobody makes by hand, in
     * HostileWorkbooksTest; {@code file.spool} needs a machine without a temporary folder.
     */
    private static final List<String> UNREACHED = List.of(
            "column.json",
            "csv.cell",
            "defect",
            "demo.folder",
            "file.name",
            "file.spool",
            "input.unreadable",
            "locale.charset",
            "memory.full",
            "output.unread",
            "site.port-taken",
            "storage.home",
            "words.backslash",
            "words.quote",
            "workbook.entities",
            "workbook.large",
            "workbook.password",
            "workbook.wide");

    private static Set<String> codesIn(Path sources) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher problem = PROBLEM.matcher(Files.readString(file));
                while (problem.find()) {
                    codes.add(problem.group(1));
                }
            }
        }
        return codes;
    }
}
