package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the launcher tells from the words before any Java is there: whether a prompt follows, and what takes long. */
class LaunchTest {

    private static final Path LAUNCH =
            Path.of("src", "main", "launcher", "launch.sh").toAbsolutePath();

    private static boolean isAtPrompt(int columns, String... words) throws IOException, InterruptedException {
        return isSo("columns=" + columns + "; at_prompt \"$@\"", words);
    }

    private static boolean isSo(String asked, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", ". \"$0\"; " + asked, LAUNCH.toString()));
        command.addAll(List.of(words));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        assertThat(status).isIn(0, 1);
        return status == 0;
    }

    static Stream<GlobalOption> what_holds_for_a_session() {
        return GlobalOption.all().filter(GlobalOption::lasts);
    }

    @ParameterizedTest
    @MethodSource("what_holds_for_a_session")
    void no_command_is_said_where_an_option_holds_for_all_that_follows(GlobalOption option) throws Exception {
        String word = "--" + option.word();
        if (option.isFlag()) {
            assertThat(isAtPrompt(80, word)).isTrue();
            assertThat(isAtPrompt(80, word, "milestone", "list")).isFalse();
        } else {
            assertThat(isAtPrompt(80, word + "=value")).isTrue();
            assertThat(isAtPrompt(80, word, "value")).isTrue();
            assertThat(isAtPrompt(80, word, "value", "--quiet")).isTrue();
            assertThat(isAtPrompt(80, word, "value", "milestone", "list")).isFalse();
            assertThat(isAtPrompt(80, word + "=value", "milestone", "list")).isFalse();
            assertThat(isAtPrompt(80, word)).isFalse();
        }
    }

    @Test
    void a_prompt_needs_somebody_who_looks_on() throws Exception {
        assertThat(isAtPrompt(80)).isTrue();
        assertThat(isAtPrompt(0)).isFalse();
        assertThat(isAtPrompt(0, "--db", "plans.db")).isFalse();
    }

    @Test
    void a_command_and_help_are_none() throws Exception {
        assertThat(isAtPrompt(80, "milestone", "list")).isFalse();
        assertThat(isAtPrompt(80, "milestone", "list", "--db", "plans.db")).isFalse();
        assertThat(isAtPrompt(80, "")).isFalse();
        assertThat(isAtPrompt(80, "--help")).isFalse();
    }

    @Test
    void what_reads_in_a_large_file_takes_long(@TempDir Path folder) throws Exception {
        Path small = Files.writeString(folder.resolve("small file.jsonl"), "{}\n");
        Path large = folder.resolve("large file.jsonl");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1 << 24);
        }
        String asked = "takes_long \"$@\"";
        assertThat(isSo(asked, "journal", "import", large.toString())).isTrue();
        assertThat(isSo(asked, "--db", "plans.db", "csv", "import", "milestones", large.toString(), "--dry-run"))
                .isTrue();
        assertThat(isSo(asked, "journal", "import", small.toString())).isFalse();
        assertThat(isSo(asked, "journal", "import", "-delete")).isFalse();
        assertThat(isSo(asked, "journal", "import", folder.toString())).isFalse();
        assertThat(isSo(asked, "journal", "import")).isFalse();
        assertThat(isSo(asked, "milestone", "show", large.toString())).isFalse();
        assertThat(isSo(asked)).isFalse();
    }
}
