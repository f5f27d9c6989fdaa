package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import org.goldenthread.shell.engine.ShellWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a home of its own, where what it would build is there already. */
class LauncherTest {

    @TempDir
    private Path folder;

    private Path launcher;

    @BeforeEach
    void is_in_a_home_that_is_built() throws IOException {
        launcher = Checkout.in(folder);
    }

    private Launched run(Path program, Path from, String... words) throws Exception {
        return Launched.run(folder, program, from, words);
    }

    @Test
    void runs_from_any_folder() throws Exception {
        Launched ended = run(launcher, Path.of("/"), "version");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("Golden Thread ");
        assertThat(ended.status()).isZero();
    }

    @Test
    void runs_through_links_to_links() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        Path relative = Files.createSymbolicLink(folder.resolve("relative"), Path.of("link"));
        assertThat(run(link, folder, "version").out()).startsWith("Golden Thread ");
        assertThat(run(relative, Path.of("/"), "version").out()).startsWith("Golden Thread ");
    }

    @Test
    void hands_on_words_and_status_as_they_are() throws Exception {
        Launched ended = run(launcher, folder, "thread", "no code; $HOME 'x'");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("error[code.form]: \"no code; $HOME 'x'\" is not a code");
    }

    @Test
    void is_named_as_it_was_called_where_it_says_what_to_type() throws Exception {
        String says = "help NOUN or help NOUN VERB says more; %s demo shows it at work.\n";
        assertThat(run(launcher, folder, "help").out())
                .endsWith(String.format(says, ShellWords.line(List.of(launcher.toString()))));
        assertThat(Launched.run(folder, Map.of(), launcher.getParent(), List.of("./goldenthread", "help"))
                        .out())
                .endsWith(String.format(says, "./goldenthread"));
        String path = launcher.getParent() + ":" + System.getenv("PATH");
        assertThat(Launched.run(folder, Map.of("PATH", path), folder, List.of("sh", "-c", "goldenthread help"))
                        .out())
                .endsWith(String.format(says, "goldenthread"));
    }

    @Test
    void refuses_a_home_from_which_java_cannot_run() throws Exception {
        Path home = Files.move(launcher.getParent(), folder.resolve("12:30 checkout"));
        Launched ended = run(home.resolve("goldenthread"), folder, "version");
        assertThat(ended.status()).isEqualTo(70);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo("error[launcher.colon]: java can't run from a folder with a colon in its name: " + home
                        + "\nhint: move it to a folder without one\n");
    }

    @Test
    void says_that_it_does_not_build_and_where_to_read_why() throws Exception {
        Path source = launcher.resolveSibling("shell/src/main/Newer.java");
        Files.writeString(source, "newer than what is built");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        Launched ended = run(launcher, folder, "version");
        assertThat(ended.status()).isEqualTo(70);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("error[launcher.build]: it does not build\nhint: read ")
                .endsWith("target/build.log\n");
    }

    private Launched sh(String script) throws Exception {
        return Launched.run(folder, Map.of(), folder, List.of("sh", "-c", script, launcher.toString()));
    }

    @Test
    void tells_that_a_standard_stream_is_closed_and_takes_no_other_file_for_it() throws Exception {
        Launched out = sh("exec \"$0\" version >&-");
        assertThat(out.err())
                .startsWith("error[output.failed]: standard output can't be written: Bad file descriptor\n");
        assertThat(out.status()).isEqualTo(6);
        Launched in = sh("exec \"$0\" <&-");
        assertThat(in.err())
                .isEqualTo("<stdin>:1: error[input.unreadable]: the commands can't be read: Bad file descriptor\n"
                        + "hint: run FILE\n");
        assertThat(in.status()).isEqualTo(3);
        Launched err = sh("exec \"$0\" mileston list 2>&-");
        assertThat(err).isEqualTo(new Launched(2, "", ""));
        assertThat(sh("exec \"$0\" version <&- 2>&-").out()).startsWith("Golden Thread ");
    }

    @Test
    @Timeout(120)
    void ends_as_documented_when_the_terminal_of_its_prompt_is_gone() throws Exception {
        Path ended = folder.resolve("ended");
        assertThat(new ProcessBuilder("mkfifo", ended.toString()).start().waitFor())
                .isZero();
        // the shell goes on, to say what the program ended with
        String commands = "trap : HUP; stty cols 80 rows 24; " + ShellWords.line(List.of(launcher.toString())) + " 2>"
                + ShellWords.line(List.of(folder.resolve("err.txt").toString())) + "; echo $? >"
                + ShellWords.line(List.of(ended.toString()));
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", commands, "/dev/null");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("GOLDENTHREAD_ARCHIVE", "no");
        builder.environment().put("TERM", "xterm");
        Process terminal = builder.redirectErrorStream(true).start();
        Scanner seen = new Scanner(terminal.getInputStream(), StandardCharsets.UTF_8);
        assertThat(seen.findWithinHorizon("goldenthread> ", 0)).isNotNull();
        terminal.destroyForcibly();
        assertThat(ended).content().isEqualTo("129\n");
    }

    /** A java that says of which jars it was to run. */
    private Map<String, String> telling() throws IOException {
        return Map.of(
                "JAVA_HOME",
                Checkout.java(
                                folder.resolve("telling"),
                                "while [ \"$1\" != -cp ]; do shift; done; printf '%s\\n' \"$2\"")
                        .toString());
    }

    @Nested
    class Built_in_one_place {

        private Path home;

        @BeforeEach
        void has_its_jars_below_its_home() throws IOException {
            home = launcher.getParent();
            Files.createDirectories(home.resolve("shell/target/lib"));
            Files.createFile(home.resolve("shell/target/goldenthread-shell-1.jar"));
            Files.createFile(home.resolve("shell/target/lib/a b.jar"));
            Files.writeString(
                    home.resolve("shell/target/built"),
                    "shell/target/goldenthread-shell-1.jar:shell/target/lib/a b.jar\n");
        }

        private String classpath(Path of) {
            return of + "/shell/target/goldenthread-shell-1.jar:" + of + "/shell/target/lib/a b.jar\n";
        }

        private Launched ended(Path of) throws Exception {
            return Launched.run(
                    folder,
                    telling(),
                    folder,
                    List.of(of.resolve("goldenthread").toString()));
        }

        @Test
        void runs_where_it_was_moved_to() throws Exception {
            assertThat(ended(home)).isEqualTo(new Launched(0, classpath(home), ""));
            Path moved = Files.move(home, folder.resolve("moved away"));
            assertThat(ended(moved)).isEqualTo(new Launched(0, classpath(moved), ""));
        }

        @Test
        void runs_its_own_jars_and_not_those_that_it_was_copied_from() throws Exception {
            Path copy = folder.resolve("copy");
            assertThat(new ProcessBuilder("cp", "-a", home.toString(), copy.toString())
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(ended(copy)).isEqualTo(new Launched(0, classpath(copy), ""));
        }

        @Test
        void is_built_again_when_it_was_copied_without_them() throws Exception {
            Files.delete(home.resolve("shell/target/goldenthread-shell-1.jar"));
            Path bin = folder.resolve("bin");
            Checkout.program(bin.resolve("mvn"), ": >shell/target/goldenthread-shell-2.jar; : >shell/target/lib/c.jar");
            Launched built = Launched.run(
                    folder,
                    Map.of(
                            "PATH",
                            bin + ":" + System.getenv("PATH"),
                            "JAVA_HOME",
                            telling().get("JAVA_HOME")),
                    folder,
                    List.of(launcher.toString()));
            assertThat(built)
                    .isEqualTo(new Launched(
                            0,
                            home + "/shell/target/goldenthread-shell-2.jar:" + home
                                    + "/shell/target/lib/goldenthread-*.jar:" + home + "/shell/target/lib/a b.jar:"
                                    + home + "/shell/target/lib/c.jar\n",
                            ""));
            assertThat(home.resolve("shell/target/built")).content().doesNotContain(folder.toString());
        }

        @Test
        void tells_who_presses_tab_that_it_is_not_built() throws Exception {
            Files.delete(home.resolve("shell/target/built"));
            assertThat(Launched.run(folder, telling(), folder, List.of(launcher.toString(), "complete")))
                    .isEqualTo(new Launched(
                            70, "", "error[launcher.build]: it is not built\nhint: goldenthread version builds it\n"));
        }
    }

    @Test
    void says_that_its_folder_is_gone() throws Exception {
        Launched ended = Launched.run(
                folder,
                Map.of("LAUNCHER", launcher.toString()),
                folder,
                List.of("sh", "-c", "mkdir gone; cd gone; rmdir ../gone; exec \"$LAUNCHER\" version"));
        assertThat(ended.status()).isEqualTo(6);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .endsWith("error[launcher.folder]: the folder in which it was started is no longer there\n"
                        + "hint: cd elsewhere\n");
    }
}
