package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the launcher takes the libraries of a prompt, or those of commands alone, before any option is read. */
class AtPromptTest {

    private static final Path LAUNCH =
            Path.of("src", "main", "launcher", "launch.sh").toAbsolutePath();

    private static boolean isAtPrompt(int columns, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", ". \"$0\"; columns=$1; shift; at_prompt \"$@\"", LAUNCH.toString(), "" + columns));
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
}
