package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.goldenthread.shell.assistance.CompletionScript.Shell;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.wiring.Program;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts in the shells they are for; a shell that is not installed is skipped by name. */
class CompletionScriptTest {

    private static final Engine ENGINE = Wiring.engine();
    private static final Path RESOURCES = Path.of("src", "test", "resources", "completion");

    @TempDir
    private static Path folder;

    private static Path program;

    @BeforeAll
    static void there_is_a_program_and_a_place_is_recorded() throws Exception {
        program = Program.in(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("my data"));
        Files.writeString(folder.resolve("some notes.gt"), "");
        run("place", "add", "NOWHERE", "--title", "No where at all", "--kind", "town");
        run("place", "add", "ELSEWHERE", "--title", "Else", "--kind", "town", "--db", "my data/other.db");
        for (Shell shell : Shell.values()) {
            Files.write(script(shell), new CompletionScript(ENGINE.catalogue(), "1").lines(shell));
        }
    }

    private static Path script(Shell shell) {
        return folder.resolve(shell.name());
    }

    private static Request request(List<String> words, Session session) {
        return new Request(
                words,
                Optional.empty(),
                folder,
                Map.of("GOLDENTHREAD_DB", folder.resolve("thread.db").toString(), "USER", "ann"),
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                System.err,
                false,
                0,
                Clock.systemUTC(),
                session,
                Optional.empty());
    }

    private static void run(String... words) {
        try (Session session = Session.ofThrowAway()) {
            assertThat(ENGINE.run(request(Arrays.asList(words), session))).isZero();
        }
    }

    private static void assumeThere(String shell) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
        assumeTrue(there, shell + " is not installed");
    }

    private static ProcessBuilder shell(String... command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GOLDENTHREAD_DB", folder.resolve("thread.db").toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().merge("PATH", program.getParent().toString(), (path, bin) -> bin + ":" + path);
        return builder;
    }

    /** What bash proposes for lines of words. */
    private static List<String> bash(List<List<String>> lines) throws Exception {
        assumeThere("bash");
        Path in = Files.createTempFile(folder, "lines", ".txt");
        Files.write(
                in,
                lines.stream()
                        .map(words -> String.join("\t", words))
                        .map(words -> words.endsWith("\t") ? words + "<->" : words)
                        .toList());
        Process process = shell(
                        "bash",
                        RESOURCES.resolve("try.bash").toAbsolutePath().toString(),
                        script(Shell.BASH).toString())
                .redirectInput(in.toFile())
                .start();
        List<String> proposed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        assertThat(proposed).hasSameSizeAs(lines);
        return proposed;
    }

    private static List<String> bash(String... words) throws Exception {
        List<String> line = new ArrayList<>(List.of("goldenthread"));
        line.addAll(Arrays.asList(words));
        return words(bash(List.of(line)).get(0));
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** What the interactive shell proposes. */
    private static List<String> tab(List<String> words) {
        try (Session session = Session.ofThrowAway()) {
            Request request = request(words.subList(1, words.size() - 1), session);
            return Completion.of(ENGINE, request, words.get(words.size() - 1)).stream()
                    .map(Proposal::value)
                    .toList();
        }
    }

    @Test
    void bash_proposes_every_command_option_and_value_that_the_interactive_shell_does() throws Exception {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("goldenthread", ""), List.of("goldenthread", "-")));
        for (CommandSpec spec : ENGINE.catalogue().commands()) {
            List<String> words = new ArrayList<>(List.of("goldenthread"));
            words.addAll(spec.name());
            lines.add(with(words, "--"));
            lines.add(with(words, "--output", "md", "--"));
            lines.add(with(words.subList(0, 2), spec.name().size() > 1 ? "" : "--h"));
            spec.options().stream()
                    .filter(option -> Completion.Values.of(ENGINE.catalogue(), option) == Completion.Values.CONSTANT)
                    .forEach(option -> lines.add(with(words, "--" + option.name(), "")));
            spec.options().stream()
                    .filter(option -> !option.isFlag()
                            && Completion.Values.of(ENGINE.catalogue(), option) == Completion.Values.TEXT)
                    .forEach(option -> lines.add(with(words, "--" + option.name(), "value", "--" + option.name(), "")));
            lines.add(with(words, "--output", ""));
        }
        for (String noun : List.of("milestone", "report", "check", "nothing")) {
            lines.add(List.of("goldenthread", "help", noun, ""));
        }
        List<String> proposed = bash(lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(new TreeSet<>(words(proposed.get(i))))
                    .as(String.join(" ", lines.get(i)))
                    .isEqualTo(new TreeSet<>(tab(lines.get(i))));
        }
        assertThat(lines).hasSizeGreaterThan(300);
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(Arrays.asList(more));
        return all;
    }

    @Test
    void bash_asks_the_program_for_codes_in_the_database_that_the_line_names() throws Exception {
        assertThat(bash("place", "show", "no")).containsExactly("NOWHERE");
        assertThat(bash("place", "show", "--db", "my\\ data/other.db", "")).containsExactly("ELSEWHERE");
        assertThat(bash("place", "show", "--db", "\"my data/other.db\"", "")).containsExactly("ELSEWHERE");
        assertThat(bash("place", "show", "--db", "~/thread.db", "")).containsExactly("NOWHERE");
        assertThat(bash("place", "show", "--db", "not-there/at-all.db", "")).isEmpty();
        assertThat(folder.resolve("not-there")).doesNotExist();
    }

    @Test
    void bash_runs_nothing_that_stands_in_the_line() throws Exception {
        assertThat(bash("place", "show", "--db", "$(touch${IFS}ran)", "")).isEmpty();
        assertThat(bash("place", "show", "--db", "`touch ran`", "")).isEmpty();
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void bash_proposes_values_after_an_equals_sign_which_is_a_word_to_it() throws Exception {
        assertThat(bash("place", "list", "--output", "=", "js")).containsExactly("json");
        assertThat(bash("place", "list", "--output", "="))
                .containsExactly("table", "json", "csv", "md", "html", "docx", "xlsx", "svg");
        assertThat(bash("note", "add", "X1", "--about", "=", "NOW")).containsExactly("NOWHERE");
    }

    @Test
    void bash_proposes_files_where_a_file_is_wanted() throws Exception {
        assertThat(bash(List.of(List.of("goldenthread", "run", "some"))).get(0)).isEqualTo("some notes.gt");
        assertThat(bash("--db", "thread.d")).containsExactly("thread.db");
        assertThat(bash("place", "add", "X1", "--title", "some")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "miles | milestone",
                "milestone resc | milestone reschedule",
                "milestone list --stra | milestone list --strategy",
                "milestone list --output=js | milestone list --output=json",
                "place show no | place show NOWHERE",
                "place show --db my\\ data/other.db else | place show --db my\\ data/other.db ELSEWHERE",
                "run some | run some\\ notes.gt",
                "help milestone resc | help milestone reschedule"
            })
    void zsh_completes_when_tab_is_pressed(String typed, String completed) throws IOException, InterruptedException {
        assumeThere("zsh");
        Path out = Files.createTempFile(folder, "line", ".txt");
        Process process = shell(
                        "zsh",
                        "-f",
                        RESOURCES.resolve("tab.zsh").toAbsolutePath().toString(),
                        script(Shell.ZSH).toString(),
                        out.toString(),
                        "goldenthread " + typed)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(1, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(out).content().isEqualTo("goldenthread " + completed + " \n");
    }
}
