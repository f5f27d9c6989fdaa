package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as automation starts it: a process of its own, its streams pipes. */
class ProcessTest {

    @TempDir
    private Path folder;

    private Path database;

    @BeforeEach
    void names_a_database() {
        database = folder.resolve("data").resolve("thread.db");
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
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.goldenthread.shell.wiring.Main"));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED"); // as the launcher does
        }
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GOLDENTHREAD_DB", database.toString());
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
        Ended ended = run("milestone", "list", "--output", "json");
        assertThat(ended).isEqualTo(new Ended(0, "[]\n", ""));
    }

    @Test
    void prints_problems_alone_to_standard_error() throws Exception {
        Ended ended = run("mileston", "list");
        assertThat(ended)
                .isEqualTo(
                        new Ended(2, "", "error[command.unknown]: \"mileston\" is not a command\nhint: milestone\n"));
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
}
