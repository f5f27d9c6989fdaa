package org.goldenthread.shell.wiring;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Screen;
import org.goldenthread.shell.engine.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers are shown a page at a time, and by what. */
class PagerTest {

    private static final Engine ENGINE = Wiring.engine();
    private static final String RED = "\u001b[1;31m";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<String> paged = new ArrayList<>();

    /** A terminal of some lines, with a pager or without. */
    private final class Lines implements Screen {
        private final int height;
        private final boolean hasPager;
        private boolean isTypedAhead;

        Lines(int height, boolean hasPager) {
            this.height = height;
            this.hasPager = hasPager;
        }

        @Override
        public int height() {
            return height;
        }

        @Override
        public int errors() {
            return 80;
        }

        @Override
        public boolean isTypedAhead() {
            return isTypedAhead;
        }

        @Override
        public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
            return Optional.empty();
        }

        @Override
        public boolean page(String text, Map<String, String> environment) {
            return hasPager && paged.add(text);
        }
    }

    private Request request(Screen screen, Map<String, String> environment, String... words) {
        PrintStream both = new PrintStream(shown, true, StandardCharsets.UTF_8);
        return new Request(
                        List.of(words),
                        Optional.empty(),
                        folder,
                        environment,
                        InputStream.nullInputStream(),
                        both,
                        both,
                        true,
                        80,
                        Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                        new Session(),
                        Optional.empty())
                .on(screen);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_answer_that_fits_is_printed() {
        assertThat(ENGINE.run(request(new Lines(10, true), Map.of(), "version")))
                .isZero();
        assertThat(paged).isEmpty();
        assertThat(shown()).startsWith("Golden Thread");
    }

    @Test
    void an_answer_longer_than_the_terminal_is_paged() {
        assertThat(ENGINE.run(request(new Lines(10, true), Map.of(), "help"))).isZero();
        assertThat(paged).singleElement().asString().startsWith("goldenthread [options] noun verb ...");
        assertThat(shown()).isEmpty();
    }

    @Test
    void without_a_pager_it_is_printed() {
        assertThat(ENGINE.run(request(new Lines(10, false), Map.of(), "help"))).isZero();
        assertThat(shown()).startsWith("goldenthread [options] noun verb ...");
    }

    @Test
    void with_more_typed_ahead_it_is_printed() {
        Lines screen = new Lines(10, true);
        screen.isTypedAhead = true;
        assertThat(ENGINE.run(request(screen, Map.of(), "help"))).isZero();
        assertThat(paged).isEmpty();
        assertThat(shown()).startsWith("goldenthread [options] noun verb ...");
    }

    @Test
    void what_programs_read_is_printed() {
        for (String format : List.of("json", "csv")) {
            shown.reset();
            assertThat(ENGINE.run(request(new Lines(1, true), Map.of(), "scale", "list", "--output", format)))
                    .isZero();
            assertThat(paged).as(format).isEmpty();
            assertThat(shown()).as(format).isNotEmpty();
        }
        for (String format : List.of("table", "md")) {
            assertThat(ENGINE.run(request(new Lines(1, true), Map.of(), "scale", "list", "--output", format)))
                    .isZero();
        }
        assertThat(paged).hasSize(2);
    }

    @Test
    void problems_and_usage_are_broken_between_words_and_indented() {
        assertThat(ENGINE.run(request(new Lines(99, false), Map.of(), "theme", "show", "not a code of a theme")))
                .isEqualTo(2);
        assertThat(shown())
                .isEqualTo(
                        """
                        error[code.form]: "not a code of a theme" is not a code: 2 to 24 letters, digits
                                          and hyphens, beginning with a letter
                        hint: SWK-MHFA
                        """);
        shown.reset();
        assertThat(ENGINE.run(request(new Lines(99, false), Map.of(), "milestone", "add", "SWK-N")))
                .isEqualTo(2);
        assertThat(shown())
                .isEqualTo(
                        """
                        error[option.missing]: milestone add needs --title TEXT: what is promised, so
                                               that a stranger could call it done or not done
                        hint: milestone add CODE --title TEXT [--theme CODE] [--objective CODE] [--plan
                              CODE] [--due DUE] [--lead CODE] [--lead-member CODE] [--contributor
                              CODE...] [--group TEXT...] [--place CODE...] [--needs CODE...]
                        """);
        shown.reset();
        assertThat(ENGINE.run(request(new Lines(99, false), Map.of(), "help", "milestone", "add")))
                .isZero();
        assertThat(shown())
                .startsWith(
                        """
                        milestone add CODE --title TEXT [--theme CODE] [--objective CODE] [--plan CODE]
                                      [--due DUE] [--lead CODE] [--lead-member CODE]
                                      [--contributor CODE...] [--group TEXT...] [--place CODE...]
                                      [--needs CODE...]

                        Adds""");
    }

    @Test
    void a_line_that_was_likely_meant_is_whole_so_that_it_can_be_typed_again() {
        String words = "milestone list --them SWK-W9 --strategy SWK-MH --plan SWK-PH-1920 --status planned --overdue";
        assertThat(ENGINE.run(request(new Lines(99, false), Map.of(), words.split(" "))))
                .isEqualTo(2);
        assertThat(shown()).contains("\nhint: " + words.replace("--them", "--theme") + "\n");
    }

    @Test
    void problems_that_go_elsewhere_are_not_broken() {
        Request piped = new Request(
                List.of("theme", "show", "not a code of a theme"),
                Optional.empty(),
                folder,
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                new PrintStream(shown, true, StandardCharsets.UTF_8),
                true,
                80,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                new Session(),
                Optional.empty());
        assertThat(ENGINE.run(piped)).isEqualTo(2);
        assertThat(shown()).hasLineCount(2).contains("is not a code: 2 to 24 letters, digits and hyphens,");
    }

    @Test
    void the_lines_of_a_script_are_not_paged() throws IOException {
        Files.writeString(folder.resolve("a.gt"), "help\n");
        assertThat(ENGINE.run(request(new Lines(10, true), Map.of(), "run", "a.gt")))
                .isZero();
        assertThat(paged).isEmpty();
        assertThat(shown()).startsWith("goldenthread [options] noun verb ...");
    }

    @Test
    void colours_are_for_terminals_that_know_them_and_people_who_want_them() {
        Map<String, String> xterm = Map.of("TERM", "xterm");
        for (Map<String, String> without :
                List.of(Map.<String, String>of(), Map.of("TERM", "dumb"), Map.of("TERM", "xterm", "NO_COLOR", "1"))) {
            assertThat(ENGINE.run(request(new Lines(10, true), without, "nosuch")))
                    .isEqualTo(2);
        }
        assertThat(ENGINE.run(request(new Lines(10, true), xterm, "nosuch", "--no-colour")))
                .isEqualTo(2);
        assertThat(shown()).doesNotContain("\u001b");
        assertThat(ENGINE.run(request(new Lines(10, true), Map.of("TERM", "xterm", "NO_COLOR", ""), "nosuch")))
                .isEqualTo(2);
        assertThat(shown()).contains(RED + "error[command.unknown]:");
    }

    @Test
    void the_pager_is_chosen_as_git_chooses_its_own() {
        assertThat(Pager.of(Map.of("TERM", "xterm", "PAGER", "more"))).isPresent();
        assertThat(Pager.of(Map.of("TERM", "xterm", "PAGER", "more", "GOLDENTHREAD_PAGER", "cat")))
                .isEmpty();
        assertThat(Pager.of(Map.of("TERM", "xterm", "PAGER", ""))).isEmpty();
        assertThat(Pager.of(Map.of("TERM", "dumb", "PAGER", "more"))).isEmpty();
        assertThat(Pager.of(Map.of("TERM", "xterm", "PATH", folder.toString()))).isEmpty();
    }

    @Test
    void the_pager_is_a_command_of_the_shell_and_gets_the_text() throws IOException {
        Path file = folder.resolve("read");
        assertThat(pager("cat > '" + file + "'").shows("Thérèse\n")).isTrue();
        assertThat(Files.readString(file)).isEqualTo("Thérèse\n");
        assertThat(pager("true").shows("x\n".repeat(1_000_000))).isTrue();
        assertThat(pager("exit 127").shows("x")).isFalse();
    }

    @Test
    void less_is_told_to_write_no_files_and_run_no_programs() throws IOException {
        Path file = folder.resolve("environment");
        assertThat(pager("cat > /dev/null; echo \"$LESSSECURE\" > '" + file + "'")
                        .shows("x"))
                .isTrue();
        assertThat(file).hasContent("1");
    }

    @Test
    void the_pager_has_the_locale_of_whom_it_shows_to() throws IOException {
        Path file = folder.resolve("seen");
        String tell = "printf %s \"${LC_ALL-none}\" > '" + file + "'";
        assertThat(pager(tell).shows("")).isTrue();
        assertThat(file).hasContent("none");
        assertThat(Pager.of(Map.of("TERM", "xterm", "PAGER", tell, "LC_ALL", "POSIX"))
                        .orElseThrow()
                        .shows(""))
                .isTrue();
        assertThat(file).hasContent("POSIX");
    }

    private static Pager pager(String command) {
        return Pager.of(Map.of("TERM", "xterm", "PAGER", command)).orElseThrow();
    }
}
