package org.goldenthread.shell.transcript;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.papers.MarkdownTables;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.render.Tables;
import org.goldenthread.shell.schema.AnswerSchemas;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example that help shows can be typed as it stands, on the portfolio of South London. */
class ExamplesTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Engine ENGINE = Wiring.engine();

    /** What some examples build on, after what others add. */
    private static final List<String> BEFORE = List.of(
            "board meet SWK-B-NEW --held \"2 November 2026\"",
            "post hold SWK-P-NEW --holder \"Bola Jones\" --from 2025-04-01",
            "decision add SWK-D-DBRAND --what \"the brand\" --verdict approved --board SWK-HWB --meeting \"26 June 2019\"",
            "milestone add SWK-TIED --title \"Campaign begun\" --theme SWK-W9 --due \"tied: within three months of launch\"",
            "milestone complete SWK-STORM --evidence \"four sessions held\"");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void loads_the_example_and_what_the_examples_add() throws IOException {
        Files.createSymbolicLink(folder.resolve("examples"), HOME.resolve("examples"));
        run(folder.resolve("loaded.db"), "portfolio load examples/south-london");
        Files.copy(folder.resolve("loaded.db"), folder.resolve("prepared.db"));
        examples()
                .filter(example -> isAdd(example) && !example.startsWith("decision"))
                .forEach(example -> run(folder.resolve("prepared.db"), example));
        BEFORE.forEach(command -> run(folder.resolve("prepared.db"), command));
        run(folder.resolve("prepared.db"), "journal export other.jsonl");
    }

    private static Stream<String> examples() {
        return ENGINE.catalogue().commands().stream().flatMap(spec -> spec.examples().stream());
    }

    private static boolean isAdd(String example) {
        return example.matches("\\S+ add .*");
    }

    @TestFactory
    Stream<DynamicTest> can_be_typed_as_it_stands() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    String unused = answer(example);
                }));
    }

    @TestFactory
    Stream<DynamicTest> of_the_page_about_sheets_can_be_typed_too() throws IOException {
        List<String> commands = Files.readAllLines(HOME.resolve("docs/csv.md")).stream()
                .filter(line -> line.startsWith("    goldenthread "))
                .map(line -> line.strip().substring("goldenthread ".length()))
                .toList();
        assertThat(commands).hasSizeGreaterThan(3);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> run(folder.resolve("loaded.db"), command)));
    }

    private static String answer(String example) throws IOException {
        boolean fresh = isAdd(example) && !example.startsWith("decision");
        Files.deleteIfExists(folder.resolve("new.db"));
        Path copy = Files.createTempFile(folder, "example", ".db");
        Files.delete(copy);
        Files.copy(folder.resolve(fresh ? "loaded.db" : "prepared.db"), copy);
        return run(copy, example);
    }

    @TestFactory
    Stream<DynamicTest> answers_in_json_as_its_schema_says() {
        AnswerSchemas schemas = new AnswerSchemas(ENGINE.catalogue());
        return examplesOfAnswers()
                .map(one -> DynamicTest.dynamicTest(one.line(), () -> assertThat(
                                schemas.faults(AnswerSchemas.nameOf(one.spec()), answer(one.line() + " --output json")))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> answers_in_csv_as_one_table() {
        return examplesOfAnswers()
                .map(one -> DynamicTest.dynamicTest(
                        one.line(), () -> assertThat(Tables.isTable(Tables.ofCsv(answer(one.line() + " --output csv"))))
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> answers_in_markdown_as_one_table() {
        return examplesOfAnswers()
                .map(one -> DynamicTest.dynamicTest(one.line(), () -> {
                    String markdown = answer(one.line() + " --output md");
                    assertThat(markdown.startsWith("# ") || Tables.isTable(MarkdownTables.of(markdown)))
                            .as(markdown)
                            .isTrue();
                }));
    }

    private record Example(CommandSpec spec, String line) {}

    /** What can be typed of commands that answer something, and the list and the show of every noun. */
    private static Stream<Example> examplesOfAnswers() {
        return ENGINE.catalogue().commands().stream()
                .filter(spec -> spec.writes() || spec.method().isAnnotationPresent(Answers.class))
                .flatMap(spec -> spec.examples().stream()
                        .map(example -> new Example(spec, example.replaceAll(" --output \\w+", ""))))
                // "-" writes a file itself to standard output
                .filter(one -> !one.line().endsWith(" -"))
                .distinct();
    }

    @Test
    void every_command_has_one() {
        assertThat(ENGINE.catalogue().commands().stream()
                        .filter(spec -> spec.examples().isEmpty())
                        .map(CommandSpec::words))
                .isEmpty();
    }

    private static String run(Path database, String example) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status;
        try (Session session = new Session()) {
            status = ENGINE.run(new Request(
                    ShellWords.of(example),
                    Optional.empty(),
                    folder,
                    Map.of(
                            "GOLDENTHREAD_DB", database.toString(),
                            "GOLDENTHREAD_HOME", HOME.toString(),
                            "HOME", folder.toString(),
                            "USER", "ann"),
                    InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    0,
                    Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
                    session,
                    Optional.empty()));
        }
        assertThat(status).as(() -> err.toString(StandardCharsets.UTF_8)).isIn(done(example));
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("error[");
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A check that found something has done what it was asked to. */
    private static List<Integer> done(String example) {
        boolean isCheck = example.startsWith("check ") && !example.startsWith("check accept");
        return isCheck ? List.of(ExitStatus.DONE.code(), ExitStatus.FOUND.code()) : List.of(ExitStatus.DONE.code());
    }
}
