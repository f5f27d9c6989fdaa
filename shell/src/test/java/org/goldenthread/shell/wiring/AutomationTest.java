package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes of the page about automation, run as they stand. */
class AutomationTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path RECIPES = HOME.resolve("examples/automation");

    @TempDir
    private static Path folder;

    private static Path bin;
    private static Path loaded;

    private Path database;

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void there_are_a_program_a_mailer_and_a_record() throws Exception {
        bin = Files.createDirectories(folder.resolve("bin"));
        Program.in(bin);
        program("mail", "{ printf '%s|' \"$@\"; echo; cat; } >\"$HOME/mail.txt\"");
        loaded = folder.resolve("loaded.db");
        assertThat(run(
                        loaded,
                        "goldenthread",
                        "portfolio",
                        "load",
                        "--quiet",
                        HOME.resolve("examples/south-london").toString()))
                .isEqualTo(new Ended(0, "", "note: began a new database: " + loaded + "\n"));
    }

    private static Path program(String name, String script) throws IOException {
        Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @BeforeEach
    void has_a_record_of_its_own() throws IOException {
        database = Files.createTempDirectory(folder, "case").resolve("thread.db");
        Files.copy(loaded, database);
        Files.deleteIfExists(folder.resolve("mail.txt"));
    }

    private static Ended run(Path database, String... words) throws Exception {
        return run(database, Map.of(), words);
    }

    private static Ended run(Path database, Map<String, String> environment, String... words) throws Exception {
        return run(Optional.of(database), environment, words);
    }

    private static Ended run(Optional<Path> database, Map<String, String> environment, String... words)
            throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(Arrays.asList(words));
        command.set(0, bin.resolve(words[0]).toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        builder.environment().remove("GOLDENTHREAD_DB");
        database.ifPresent(named -> builder.environment().put("GOLDENTHREAD_DB", named.toString()));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("USER", "ann");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Ended(
                process.waitFor(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Ended recipe(Map<String, String> environment, String name, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(RECIPES.resolve(name).toString()));
        all.addAll(Arrays.asList(words));
        return run(database, environment, all.toArray(String[]::new));
    }

    private Ended recipe(String name, String... words) throws Exception {
        return recipe(Map.of(), name, words);
    }

    @Nested
    class By_night {

        private static final String ANN = "ann@example.org";

        @Test
        void sends_mail_about_what_was_found() throws Exception {
            Ended ended = recipe("nightly-check", ANN, "--strategy", "SWK-MH", "--today", "2020-04-15");
            assertThat(ended).isEqualTo(new Ended(1, "", ""));
            assertThat(folder.resolve("mail.txt"))
                    .content()
                    .startsWith("-s|The portfolio has weak places|" + ANN + "|\n")
                    .contains("SWK-JSNA has two due dates");
        }

        @Test
        void sends_nothing_when_nothing_was_found() throws Exception {
            Ended ended = recipe("nightly-check", ANN, "--finding", "finding.needs-cycle");
            assertThat(ended).isEqualTo(new Ended(0, "", ""));
            assertThat(folder.resolve("mail.txt")).doesNotExist();
        }

        @Test
        void tells_that_it_could_not_look_from_that_it_found_something() throws Exception {
            Ended ended = recipe("nightly-check", ANN, "--strategy", "SWK-NONE");
            assertThat(ended).isEqualTo(new Ended(3, "", ""));
            assertThat(folder.resolve("mail.txt"))
                    .content()
                    .startsWith("-s|The portfolio could not be checked (status 3)|" + ANN + "|\nerror[code.unknown]");
        }

        @Test
        void tells_that_the_database_is_not_there() throws Exception {
            Files.delete(database);
            Ended ended = recipe("nightly-check", ANN);
            assertThat(ended).isEqualTo(new Ended(6, "", ""));
            assertThat(folder.resolve("mail.txt"))
                    .content()
                    .isEqualTo("-s|The portfolio could not be checked (status 6)|" + ANN
                            + "|\nerror[storage.missing]: there is no database " + database
                            + ", which GOLDENTHREAD_DB names\n"
                            + "hint: portfolio load FOLDER, or strategy add, creates one there\n");
            assertThat(database).doesNotExist();
        }

        @Test
        void tells_that_the_database_is_empty_or_not_mounted() throws Exception {
            Files.write(database, new byte[0]);
            assertThat(recipe("nightly-check", ANN)).isEqualTo(new Ended(6, "", ""));
            assertThat(folder.resolve("mail.txt")).content().contains("(status 6)", " is an empty file");
            Ended ended = recipe("nightly-check", ANN, "--db", "/not/mounted/plans.db");
            assertThat(ended).isEqualTo(new Ended(6, "", ""));
            assertThat(folder.resolve("mail.txt"))
                    .content()
                    .contains("/not/mounted/plans.db: there is no folder /not\n");
        }

        @Test
        void tells_that_nothing_was_ever_recorded_where_no_database_is_named() throws Exception {
            Path own = database.resolveSibling("data");
            String[] words = {RECIPES.resolve("nightly-check").toString(), ANN};
            Ended ended = run(Optional.empty(), Map.of("XDG_DATA_HOME", own.toString()), words);
            assertThat(ended).isEqualTo(new Ended(0, "", ""));
            assertThat(folder.resolve("mail.txt"))
                    .content()
                    .startsWith("-s|The portfolio was checked, with a note|" + ANN + "|\n")
                    .endsWith(
                            "note: nothing is recorded yet: " + own + "/goldenthread/goldenthread.db does not exist\n");
        }

        @Test
        void tells_that_there_is_no_program() throws Exception {
            Ended ended = recipe(Map.of("GOLDENTHREAD", "no-such-program"), "nightly-check", ANN);
            assertThat(ended.status()).isEqualTo(127);
            assertThat(folder.resolve("mail.txt")).content().contains("(status 127)");
        }

        @Test
        void says_what_it_could_not_send() throws Exception {
            program("no-mail", "exit 1");
            Ended ended = recipe(Map.of("MAILER", "no-mail"), "nightly-check", ANN, "--finding", "finding.two-dues");
            assertThat(ended.status()).isEqualTo(69);
            assertThat(ended.err())
                    .startsWith("The portfolio has weak places, and no mail could be sent to " + ANN + ":\n")
                    .contains("SWK-JSNA has two due dates");
        }

        @Test
        void wants_an_address() throws Exception {
            assertThat(recipe("nightly-check").status()).isEqualTo(2);
        }
    }

    @Nested
    class At_the_gate {

        private Path repository;

        @BeforeEach
        void is_a_repository_with_a_plan() throws Exception {
            boolean there = Stream.of("git", "bash")
                    .allMatch(tool -> Stream.of(System.getenv("PATH").split(":"))
                            .anyMatch(place -> Files.isExecutable(Path.of(place, tool))));
            assumeTrue(there, "git or bash is not installed");
            repository = Files.createDirectories(database.resolveSibling("Ann's \"plans\""));
            Files.createDirectories(repository.resolve(".github/workflows"));
            Files.writeString(repository.resolve(".github/workflows/ci.yml"), "on: push\n");
            Files.copy(RECIPES.resolve("findings.yaml"), repository.resolve("findings.yaml"));
            Files.createDirectories(repository.resolve("plans of 2025"));
            write("papers.yaml", "portfolio: golden-thread/1\npapers: {N1: {title: A plan, dated: 2025-06-30}}\n");
            write("plans of 2025/bus.yaml", plan("June 2026"));
            git("init", "-q");
            git("add", ".");
            write("not-known-to-git.yaml", "this: is no portfolio\n");
        }

        private static String plan(String due) {
            return """
                    portfolio: golden-thread/1
                    owner: NOR
                    defaults: {source: N1}
                    strategies:
                      NOR-S:
                        title: Moving about
                        themes: {NOR-T: {title: Buses}}
                    milestones:
                      NOR-M1: {title: A bus that runs, theme: NOR-T, due: {as: %s}}
                    """
                    .formatted(due);
        }

        private void write(String name, String text) throws IOException {
            Files.writeString(repository.resolve(name), text);
        }

        private void git(String... words) throws Exception {
            List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
            command.addAll(Arrays.asList(words));
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        }

        private Ended gate(String... words) throws Exception {
            List<String> all =
                    new ArrayList<>(List.of(repository.toString(), "findings.yaml", "--today", "2025-07-01"));
            all.addAll(Arrays.asList(words));
            return recipe("gate", all.toArray(String[]::new));
        }

        @Test
        void lets_pass_what_is_whole() throws Exception {
            Ended ended = gate();
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out())
                    .contains("\"severity\":\"info\"")
                    .doesNotContain("\"severity\":\"warning\"", "\"severity\":\"error\"");
            assertThat(ended.status()).isZero();
        }

        @Test
        void stops_what_is_weak_and_prints_it_for_annotations() throws Exception {
            Files.writeString(repository.resolve("findings.yaml"), "finding.no-due: error\n");
            write("plans of 2025/bus.yaml", plan("to be agreed"));
            Ended ended = gate();
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out())
                    .startsWith("[\n")
                    .contains("{\"code\":\"finding.no-due\",\"severity\":\"error\",\"subject\":\"NOR-M1\"");
            assertThat(ended.status()).isEqualTo(1);
        }

        @Test
        void says_where_a_file_cannot_be_read() throws Exception {
            write("plans of 2025/bus.yaml", plan("soonish"));
            Ended ended = gate();
            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).startsWith("[\n").contains("\"place\":\"plans of 2025/bus.yaml:9:");
        }

        @Test
        void leaves_the_users_own_record_alone() throws Exception {
            byte[] before = Files.readAllBytes(database);
            assertThat(gate().status()).isZero();
            assertThat(database).hasBinaryContent(before);
        }

        @Test
        void lets_pass_files_in_which_nothing_is_declared() throws Exception {
            git("rm", "-q", "-r", "--cached", "-f", ".");
            write("nothing.yaml", "portfolio: golden-thread/1\n");
            git("add", "nothing.yaml");
            Ended ended = gate();
            assertThat(ended.status()).isZero();
            assertThat(ended.out()).isEqualTo("[]\n");
            assertThat(ended.err())
                    .matches("note: nothing is recorded yet: \\S+/goldenthread/goldenthread\\.db does not exist\n");
        }

        @Test
        void does_not_pass_what_it_did_not_see() throws Exception {
            git("rm", "-q", "-r", "--cached", ".");
            assertThat(gate().status()).isEqualTo(2);
            assertThat(recipe("gate", folder.toString(), "findings.yaml").status())
                    .isEqualTo(2);
        }

        @Test
        void checks_the_example_as_it_is() throws Exception {
            Path example = database.resolveSibling("example");
            Files.createDirectories(example);
            try (Stream<Path> files = Files.list(HOME.resolve("examples/south-london"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, example.resolve(file.getFileName()));
                }
            }
            repository = example;
            Files.copy(RECIPES.resolve("findings.yaml"), repository.resolve("findings.yaml"));
            git("init", "-q");
            git("add", ".");
            Ended ended = gate("--strategy", "SWK-MH");
            assertThat(ended.status()).as(ended.err()).isEqualTo(1);
            assertThat(ended.out()).contains("\"code\":\"finding.two-dues\"").doesNotContain("finding.overdue");
        }
    }

    @Nested
    class Each_month {

        private Ended paper(Map<String, String> environment, Path file) throws Exception {
            return recipe(environment, "board-paper", "SWK-MH", "SWK-W9", "SWK-PH-1920", "2019-06-26", file.toString());
        }

        @Test
        void writes_the_paper_and_notes_what_it_was_written_from() throws Exception {
            Path file = database.resolveSibling("June's paper.md");
            assertThat(paper(Map.of(), file)).isEqualTo(new Ended(0, "", ""));
            assertThat(file)
                    .content()
                    .startsWith("# ")
                    .contains(
                            "# Highlight report: Public Mental Health and Prevention",
                            "# Slippage: ",
                            "# Annual review: ");
            assertThat(file.resolveSibling("June's paper.md.new")).doesNotExist();
            assertThat(Files.readAllLines(file).stream().filter(line -> line.startsWith("# ")))
                    .hasSize(3);
            assertThat(run(database, "goldenthread", "note", "show", "SWK-N-20190626")
                            .out())
                    .contains("The board's paper as reported by 2019-06-26 was written from act 1");
        }

        @Test
        void leaves_the_first_paper_when_it_is_run_twice() throws Exception {
            Path file = database.resolveSibling("paper.md");
            assertThat(paper(Map.of(), file).status()).isZero();
            Files.writeString(file, "signed\n");
            Ended again = paper(Map.of(), file);
            assertThat(again.status()).isEqualTo(4);
            assertThat(again.err()).startsWith("error[code.taken]");
            assertThat(file).content().isEqualTo("signed\n");
        }

        @Test
        void gives_up_when_somebody_records_while_it_writes() throws Exception {
            program(
                    "goldenthread-meanwhile",
                    "goldenthread \"$@\" || exit\n[ \"$1\" != run ] || goldenthread --quiet place add NEW --title New --kind town");
            Path file = database.resolveSibling("paper.md");
            Ended ended = paper(Map.of("GOLDENTHREAD", "goldenthread-meanwhile"), file);
            assertThat(ended.status()).isEqualTo(5);
            assertThat(file).doesNotExist();
            assertThat(file.resolveSibling("paper.md.new")).doesNotExist();
        }

        @Test
        void writes_no_paper_from_a_database_that_is_not_there() throws Exception {
            Files.delete(database);
            Path file = database.resolveSibling("paper.md");
            Ended ended = paper(Map.of(), file);
            assertThat(ended.status()).isEqualTo(6);
            assertThat(ended.err()).contains("storage.missing", "there is no database " + database);
            assertThat(file).doesNotExist();
            assertThat(database).doesNotExist();
        }

        @Test
        void ends_as_the_command_that_failed() throws Exception {
            Path file = database.resolveSibling("paper.md");
            Ended ended = recipe("board-paper", "SWK-MH", "SWK-W99", "SWK-PH-1920", "2019-06-26", file.toString());
            assertThat(ended.status()).isEqualTo(3);
            assertThat(ended.err()).contains("board-paper.gt:4: error[code.unknown]");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void are_shown_on_the_page_as_they_are() throws IOException {
        String page = Files.readString(HOME.resolve("docs/automation.md"));
        try (Stream<Path> files = Files.list(RECIPES)) {
            for (Path file : files.toList()) {
                assertThat(page).contains("\n" + Files.readString(file) + "```\n");
                assertThat(page).contains("../examples/automation/" + file.getFileName());
            }
        }
    }

    @Test
    void know_every_exit_status_by_the_page() throws IOException {
        String page = Files.readString(HOME.resolve("docs/automation.md"));
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(page).contains("\n| " + status.code() + " | " + status.meaning() + " | ");
        }
    }
}
