package org.goldenthread.shell.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A journal and a database that were written in November 2026, of South London with a year that was closed, restated and
 * closed again, still load; and every balance and every rating has the figures, levels and reasons that it had then. Only
 * the wording of sentences may change. How the two files were made stands beside them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptFiguresTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path KEPT = Path.of("src/test/resources/kept");
    private static final Path FIGURES = KEPT.resolve("first-form.figures.gz");

    /** What has ratings of what is under it; a milestone is asked about once, for its reasons. */
    private static final List<String> RATED = List.of("strategy", "theme", "objective", "plan");

    private static final List<String> VIEWS =
            List.of(" --as-told 2019-06-26", " --as-at 2020-02-29", " --as-at 2021-01-31", " --as-told 2026-12-01");

    @TempDir
    private Path folder;

    @Test
    void a_database_of_the_first_form_gives_the_figures_that_it_gave() throws IOException {
        Path database = unpacked("first-form.db");
        try (Questions questions = new Questions(HOME, database)) {
            assertThat(figures(questions)).isEqualTo(expected(questions));
        }
    }

    @Test
    void a_journal_of_the_first_form_gives_the_figures_that_it_gave() throws IOException {
        Path journal = unpacked("first-form.jsonl");
        try (Questions questions = new Questions(HOME, folder.resolve("imported.db"))) {
            String unused = questions.done("journal import " + journal);
            assertThat(figures(questions)).isEqualTo(expected());
        }
    }

    @Test
    void nothing_in_a_database_of_the_first_form_is_impossible() throws IOException {
        try (Questions questions = new Questions(HOME, unpacked("first-form.db"))) {
            assertThat(questions.done("journal check")).endsWith("ok\n");
        }
    }

    /** Upgraded here, exported there and taken over: all copies of it have the same seals. */
    @Test
    void a_journal_and_a_database_of_the_first_form_get_the_same_seals() throws IOException {
        Path journal = unpacked("first-form.jsonl");
        try (Questions imported = new Questions(HOME, folder.resolve("imported.db"));
                Questions upgraded = new Questions(HOME, unpacked("first-form.db"))) {
            String unused = imported.done("journal import " + journal);
            String acts = upgraded.done("journal export -");

            assertThat(imported.done("journal export -")).isEqualTo(acts);
            assertThat(imported.done("journal head")).isEqualTo(upgraded.done("journal head"));
            assertThat(acts.lines().skip(1)).isNotEmpty().allMatch(line -> !line.contains("\"zone\":"));
            assertThat(acts.lines().skip(1).filter(line -> line.contains("\"type\":\"struck\",\"version\":\"1\"")))
                    .as("a strike of the first form")
                    .isNotEmpty();
        }
    }

    /** What was written down; written anew on purpose alone, when a question is added. */
    private static String expected(Questions questions) throws IOException {
        if (Objects.equals(System.getProperty("kept"), "write")) {
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(FIGURES))) {
                packed.write(figures(questions).getBytes(StandardCharsets.UTF_8));
            }
        }
        return expected();
    }

    private static String expected() throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(FIGURES))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String figures(Questions questions) {
        StringBuilder figures = new StringBuilder();
        for (String command : commands(questions)) {
            figures.append("$ ").append(command).append('\n').append(questions.figures(command));
        }
        return figures.toString();
    }

    private static List<String> commands(Questions questions) {
        List<String> commands = new ArrayList<>();
        for (String view : VIEWS) {
            codes(questions, "plan", view).forEach(plan -> commands.add("plan balance " + plan + view));
            for (String noun : RATED) {
                for (String code : codes(questions, noun, view)) {
                    commands.add("rating " + code + view);
                    commands.add("rating " + code + view + " --policy delay/1");
                }
            }
        }
        for (String code : codes(questions, "milestone", " --as-at 2021-01-31")) {
            commands.add("rating " + code + " --as-at 2021-01-31");
        }
        return commands;
    }

    private static List<String> codes(Questions questions, String noun, String view) {
        return questions
                .done(noun + " list --output csv" + view)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private Path unpacked(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(KEPT.resolve(name + ".gz")))) {
            long unused = Files.copy(packed, file);
        }
        return file;
    }
}
