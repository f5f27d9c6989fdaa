package org.goldenthread.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write files where there are others. */
@Timeout(300)
class FilesOfOthersTest {

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private Path here;

    @BeforeAll
    static void begins_a_journal() throws Exception {
        Path unused = Program.in(shared.resolve("bin"));
        Path plan = Files.writeString(
                shared.resolve("plan.yaml"),
                """
                portfolio: golden-thread/1
                papers: {N1: {title: A board paper, dated: 2025-06-30}}
                """);
        assertThat(start(shared, shared.resolve("loaded"), "goldenthread portfolio load '" + plan + "'")
                        .waitFor())
                .isZero();
    }

    @BeforeEach
    void begins_a_folder() throws IOException {
        here = Files.createDirectory(folder.resolve("here"));
    }

    /** Begins what a shell is told, and adds what it prints to a file. */
    private static Process start(Path folder, Path out, String commands) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
        builder.environment().put("PATH", shared.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("GOLDENTHREAD_DB", shared.resolve("thread.db").toString());
        builder.environment().put("HOME", shared.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<Integer> statusesOfFour(String command) throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(start(here, folder.resolve("out" + i), command));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Process one : all) {
            statuses.add(one.waitFor());
        }
        return statuses;
    }

    private void assertWholeAndAlone() throws IOException {
        try (Stream<Path> all = Files.list(here)) {
            assertThat(all).containsExactly(here.resolve("thread.jsonl"));
        }
        assertThat(here.resolve("thread.jsonl")).content().hasLineCount(2).endsWith("}\n");
    }

    @Test
    void export_to_one_file_at_once() throws Exception {
        assertThat(statusesOfFour("goldenthread journal export thread.jsonl")).containsExactlyInAnyOrder(0, 4, 4, 4);
        assertWholeAndAlone();
        assertThat(statusesOfFour("goldenthread journal export thread.jsonl --replace"))
                .containsExactly(0, 0, 0, 0);
        assertWholeAndAlone();
    }

    @Test
    void add_to_what_standard_output_holds_where_it_is_named_as_a_file() throws Exception {
        Path out = folder.resolve("out");
        Process process = start(here, out, "echo kept; goldenthread journal export /dev/stdout; echo \"ended $?\"");

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .startsWith("kept\n{\"journal\":\"golden-thread-journal/2\",\"acts\":\"1\"}\n{\"act\":\"1\"")
                .endsWith("}\nwrote 1 act to /dev/stdout\nended 0\n");
    }
}
