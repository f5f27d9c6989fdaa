package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as automation starts it: a process of its own, its streams pipes. */
class ProcessTest {

    /** Takes no byte, as a disk without room. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void is_of_a_user_whose_own_database_is_not_begun() {
        database = folder.resolve("data").resolve("goldenthread").resolve("goldenthread.db");
    }

    private record Ended(int status, String out, String err) {}

    private Ended run(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = start(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        return new Ended(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private ProcessBuilder start(String... words) {
        ProcessBuilder builder = new ProcessBuilder(Program.command(words)).directory(folder.toFile());
        builder.environment().remove("GOLDENTHREAD_DB");
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment()
                .put(
                        "GOLDENTHREAD_HOME",
                        Path.of("..").toAbsolutePath().normalize().toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    @Test
    void prints_results_alone_to_standard_output() throws Exception {
        assertThat(run("place", "add", "HERE", "--title", "Here").status()).isZero();
        Ended ended = run("milestone", "list", "--output", "json");
        assertThat(ended).isEqualTo(new Ended(0, "[]\n", ""));
    }

    @Test
    void says_beside_the_results_that_nothing_is_recorded_yet() throws Exception {
        Ended ended = run("milestone", "list", "--output", "json");
        assertThat(ended)
                .isEqualTo(new Ended(0, "[]\n", "note: nothing is recorded yet: " + database + " does not exist\n"));
        assertThat(database).doesNotExist();
    }

    @Test
    void prints_problems_alone_to_standard_error() throws Exception {
        Ended ended = run("mileston", "list");
        assertThat(ended)
                .isEqualTo(new Ended(
                        2, "", "error[command.unknown]: \"mileston\" is not a command\nhint: milestone list\n"));
    }

    @Test
    void asks_nobody_for_a_code_and_loads_nothing_to_ask_with() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = start("thread");
        builder.environment().put("TERM", "xterm");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded);
        int status = builder.redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        assertThat(status).isEqualTo(2);
        assertThat(out).content().contains("error[argument.missing]: thread needs CODE");
        assertThat(loaded)
                .content()
                .contains("org.goldenthread.shell.engine.Engine ")
                .doesNotContain("org.goldenthread.shell.assistance.Guide ")
                .doesNotContain("org.jline.reader.");
    }

    @Test
    void writes_utf_8_whatever_the_locale() throws Exception {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(
                file,
                """
                portfolio: golden-thread/1
                papers: {N1: {title: Résumé 日本, dated: 2025-06-30}}
                """);
        assertThat(run("portfolio", "load", "plan.yaml").err()).isEmpty();
        assertThat(run("paper", "list", "--output", "csv").out()).contains("Résumé 日本");
    }

    @Test
    void keeps_a_database_for_its_owner_alone() throws Exception {
        Path example =
                Path.of("..", "examples", "south-london").toAbsolutePath().normalize();
        Ended loaded = run("portfolio", "load", example.toString());
        assertThat(loaded.err()).isEmpty();
        assertThat(loaded.status()).isZero();
        assertThat(Files.getPosixFilePermissions(database)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(database.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void ends_quietly_when_nobody_reads_on() throws Exception {
        Process process =
                start("help").redirectError(ProcessBuilder.Redirect.PIPE).start();
        process.getInputStream().close();
        process.getOutputStream().close();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(err).isEmpty();
    }

    /** With its standard output where no byte can be written. */
    private Ended full(String... words) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = start(words)
                .redirectOutput(FULL.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        return new Ended(process.waitFor(), "", Files.readString(err));
    }

    @Test
    void tells_that_a_disk_is_full_and_what_was_done_all_the_same() throws Exception {
        assumeThat(FULL).exists();
        assertThat(full("help"))
                .isEqualTo(new Ended(
                        6,
                        "",
                        "error[output.failed]: standard output can't be written: No space left on device\n"
                                + "hint: run it again with its output elsewhere, as with >FILE\n"));
        Ended recorded = full("place", "add", "HERE", "--title", "Here", "--kind", "town", "--output", "json");
        assertThat(recorded.status()).isEqualTo(6);
        assertThat(recorded.err())
                .contains(
                        "{\"code\":\"output.lost\",\"message\":\"act 1 is recorded, but standard output can't be written: No space left on device\"");
        assertThat(run("place", "list", "--output", "csv").out()).contains("HERE,Here");
    }

    @Test
    void stops_a_pipe_of_commands_where_its_output_cannot_be_written() throws Exception {
        assumeThat(FULL).exists();
        Path in = Files.writeString(
                folder.resolve("places.gt"),
                """
                place add HERE --title Here --kind town
                place add NEVER --title Never --kind town
                """);
        Path err = folder.resolve("err.txt");
        Process process = start().redirectInput(in.toFile())
                .redirectOutput(FULL.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(6);
        assertThat(err).content().startsWith("<stdin>:1: error[output.lost]: act 1 is recorded, but ");
        assertThat(run("place", "list", "--output", "csv").out())
                .contains("HERE,Here")
                .doesNotContain("NEVER");
    }

    @Test
    void ends_as_documented_when_no_problem_can_be_told_either() throws Exception {
        assumeThat(FULL).exists();
        Process process = start("help")
                .redirectOutput(FULL.toFile())
                .redirectError(FULL.toFile())
                .start();
        assertThat(process.waitFor()).isEqualTo(6);
    }

    @Test
    void says_nothing_of_a_reader_who_has_left_an_export() throws Exception {
        Process process = start("journal", "export", "-").start();
        process.getInputStream().close();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isEqualTo(141);
    }

    private ProcessBuilder withSignals(ProcessBuilder builder) {
        // what started the tests may ignore some of them
        builder.command().addAll(0, List.of("env", "--default-signal=HUP,INT,TERM"));
        return builder;
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
    void ends_as_documented_at_a_signal_while_a_command_runs(String name, int status) throws Exception {
        Path err = folder.resolve("err.txt");
        Process process =
                withSignals(start("run", "-")).redirectError(err.toFile()).start();
        // more than a pipe holds, so that some of it was read
        process.getOutputStream().write("#\n".repeat(1 << 17).getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        signal(name, process);
        assertThat(process.waitFor()).isEqualTo(status);
        assertThat(err).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130"})
    void ends_as_documented_at_a_signal_between_commands(String name, int status) throws Exception {
        Path err = folder.resolve("err.txt");
        Process process = withSignals(start()).redirectError(err.toFile()).start();
        process.outputWriter(StandardCharsets.UTF_8)
                .append("place add HERE --title Here --kind town\n")
                .flush();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("recorded act 1:");
        signal(name, process);
        assertThat(process.waitFor()).isEqualTo(status);
        assertThat(err).isEmptyFile();
    }

    @Test
    void refuses_to_guess_where_the_data_of_somebody_without_a_home_is_kept() throws Exception {
        ProcessBuilder builder = start("place", "list").redirectErrorStream(true);
        builder.environment().remove("HOME");
        builder.environment().put("XDG_DATA_HOME", "data");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Duser.home=?");
        Path out = folder.resolve("out.txt");
        int status = builder.redirectOutput(out.toFile()).start().waitFor();
        assertThat(out)
                .content()
                .endsWith("error[storage.home]: it is not known where your data is kept: HOME is not set\n"
                        + "hint: --db FILE\n");
        assertThat(status).isEqualTo(6);
    }

    @Test
    void keeps_the_database_that_its_command_line_named_when_what_was_set_is_forgotten() throws Exception {
        assertThat(pipe(
                        """
                        use --db other.db
                        use --reset
                        place add HERE --title Here --kind town
                        use --reset --db other.db
                        place add THERE --title There --kind town
                        """,
                        "--db",
                        "named.db",
                        "--output",
                        "csv"))
                .isEqualTo(new Ended(
                        0,
                        """
                        name,value
                        '--db,other.db
                        '--output,csv
                        name,value
                        '--db,named.db
                        '--output,csv
                        entry,code,says,reason
                        1.1,HERE,"town ""Here\"\"\",
                        name,value
                        '--db,other.db
                        '--output,csv
                        entry,code,says,reason
                        1.1,THERE,"town ""There\"\"\",
                        """,
                        """
                        note: there is no database other.db in FOLDER; the first thing recorded creates it
                        note: began a new database: FOLDER/named.db
                        note: there is no database other.db in FOLDER; the first thing recorded creates it
                        note: began a new database: FOLDER/other.db
                        """
                                .replace("FOLDER", folder.toString())));
        assertThat(database).doesNotExist();
    }

    private Ended pipe(String commands, String... words) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), commands);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = start(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    @Test
    void runs_commands_from_a_pipe_without_a_prompt_and_stops_at_the_first_that_fails() throws Exception {
        String commands =
                """
                place add NOWHERE --title Nowhere --kind town
                place show NOWHERE --brief --output csv
                plac list
                place add NEVER --title Never --kind town
                """;
        assertThat(pipe(commands))
                .isEqualTo(new Ended(
                        2,
                        """
                                recorded act 1:
                                  1.1  place NOWHERE town "Nowhere"
                                part,value,source
                                code,NOWHERE,
                                title,Nowhere,
                                kind,town,
                                """,
                        "<stdin>:3: error[command.unknown]: \"plac\" is not a command\nhint: place list\n"));
        assertThat(pipe("place list", "--output", "json").out())
                .contains("NOWHERE")
                .doesNotContain("NEVER");
    }

    @Test
    void prints_problems_alone_when_a_pipe_is_asked_to_be_quiet() throws Exception {
        String commands =
                """
                place add NOWHERE --title Nowhere --kind town
                place list
                journal export -
                place show ELSEWHERE
                """;
        Ended ended = pipe(commands, "--quiet");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("<stdin>:4: error[").contains("ELSEWHERE");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(run("place", "list", "--output", "csv").out()).contains("NOWHERE");
    }

    @Test
    void ends_at_the_end_of_a_pipe_that_says_nothing() throws Exception {
        assertThat(pipe("")).isEqualTo(new Ended(0, "", ""));
    }

    @Test
    void ends_when_a_pipe_ends_within_a_word() throws Exception {
        Ended ended = pipe("help\n".repeat(200) + "hel");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).startsWith("<stdin>:201: error[command.unknown]");
    }

    @Test
    void stops_quietly_when_nobody_reads_what_a_pipe_of_commands_prints() throws Exception {
        Path in = Files.writeString(folder.resolve("many.gt"), "help\n".repeat(2_000));
        Process process = start().redirectInput(in.toFile()).start();
        process.getInputStream().close();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isEqualTo(141);
    }

    @Test
    void leaves_the_journal_whole_and_prints_no_trace_when_it_is_ended() throws Exception {
        Path err = folder.resolve("err.txt");
        Process process = start().redirectError(err.toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
        in.write("place add HERE --title Here --kind town\n");
        for (int i = 0; i < 500; i++) {
            in.write("place add P" + i + "-X --title P --kind town\n");
        }
        in.flush();
        String last = "";
        for (int i = 0; i < 40; i++) {
            String line = out.readLine();
            last = line.startsWith("recorded act ") ? line : last;
        }
        process.destroy(); // SIGTERM, in the middle of its work
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(err).isEmptyFile();
        long told = Long.parseLong(last.replaceAll("\\D", ""));
        long kept = run("place", "list", "--output", "csv").out().lines().count() - 1;
        assertThat(kept).isGreaterThanOrEqualTo(told).isLessThan(501);
        assertThat(run("place", "add", "AFTER-X", "--title", "After", "--kind", "town")
                        .out())
                .startsWith("recorded act " + (kept + 1) + ":");
    }
}
