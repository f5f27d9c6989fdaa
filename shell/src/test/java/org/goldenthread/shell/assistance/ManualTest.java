package org.goldenthread.shell.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual page, as formatters read it; one that is not installed is skipped by name. */
class ManualTest {

    private static final Catalogue CATALOGUE = Wiring.engine().catalogue();
    private static final List<String> PAGE = Manual.of(CATALOGUE, "1.0-rc'1");
    private static final Pattern READ = Pattern.compile("environment\\(\\)\\s*\\.\\w+\\(\\s*\"(\\w+)\"");
    private static final Pattern LAUNCHED = Pattern.compile("\\$\\{?((?:GOLDENTHREAD|XDG|JAVA)_\\w+)");
    private static final Pattern FOLDER = Pattern.compile("folder\\(request, \"(\\w+)\"");

    @TempDir
    private Path folder;

    @Test
    void says_of_no_color_what_the_guide_to_the_terminal_says() throws IOException {
        String words = "any value but an empty one";
        assertThat(PAGE).anyMatch(line -> line.contains(words));
        assertThat(Path.of("..", "docs", "terminal.md")).content().contains("`NO_COLOR` (" + words + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "groff -man -ww -Tutf8 -P-c -P-b -P-u -rLL=400n FILE",
                "mandoc -Tlint -Werror FILE",
                "mandoc -Tutf8 FILE"
            })
    void is_formatted_without_a_warning_and_keeps_what_is_typed(String command) throws Exception {
        List<String> words = List.of(command.split(" "));
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, words.get(0))));
        assumeTrue(there, words.get(0) + " is not installed");
        Path page = Files.write(folder.resolve(Manual.FILE), PAGE);
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(words.stream()
                        .map(word -> word.equals("FILE") ? page.toString() : word)
                        .toList())
                .redirectError(err.toFile())
                .start();
        String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(shown).isZero();
        assertThat(err).content().isEmpty();
        if (words.get(0).equals("groff")) {
            assertThat(shown)
                    .contains(CATALOGUE.commands().stream()
                            .flatMap(spec -> spec.examples().stream())
                            .map(example -> "goldenthread " + example)
                            .toList());
            assertThat(shown.replaceAll("\\s+", " ")).contains("--as-told DATE", "1.0-rc'1", "error[code]");
        }
    }

    @Test
    void names_every_command_option_status_and_variable() throws IOException {
        String page = String.join("\n", PAGE) + "\n";
        for (CommandSpec spec : CATALOGUE.commands()) {
            assertThat(page).contains("\n.SS " + Manual.literal(spec.words()) + "\n");
            spec.parameters().forEach(p -> assertThat(page).contains("\\fB" + Manual.literal(p.shown()) + "\\fR"));
        }
        GlobalOption.all().forEach(option -> assertThat(page).contains("\\fB" + Manual.literal(option.shown())));
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(page)
                    .contains(".TP\n\\fB" + status.code() + "\\fR\n"
                            + status.meaning().replace("--", "\\-\\-") + "\n");
        }
        Set<String> variables = variables();
        assertThat(variables)
                .contains("GOLDENTHREAD_DB", "XDG_STATE_HOME", "USER", "GOLDENTHREAD_ARCHIVE", "XDG_CACHE_HOME");
        variables.forEach(variable -> assertThat(page).contains("\\fB" + variable + "\\fR"));
    }

    private static Set<String> variables() throws IOException {
        Set<String> variables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (Pattern pattern : List.of(READ, FOLDER)) {
                    Matcher read = pattern.matcher(Files.readString(file));
                    while (read.find()) {
                        variables.add(read.group(1));
                    }
                }
            }
        }
        Matcher launched = LAUNCHED.matcher(Files.readString(Path.of("src", "main", "launcher", "launch.sh")));
        while (launched.find()) {
            variables.add(launched.group(1));
        }
        return variables;
    }

    @Test
    void keeps_words_that_roff_would_read_as_its_own() {
        assertThat(Manual.literal("--to 'a\\b' ~/x § `^`"))
                .isEqualTo("\\-\\-to \\(aqa\\eb\\(aq \\(ti/x \\[u00A7] \\(ga\\(ha\\(ga");
        assertThat(Manual.line(".hidden")).isEqualTo("\\&.hidden");
        assertThat(Manual.line("'quoted'")).isEqualTo("\\&'quoted'");
        assertThat(PAGE).allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 0x7F));
        assertThat(PAGE.stream().filter(line -> line.matches("[.'].*")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|RS|RE|EX|EE|br)( .*)?"));
    }
}
