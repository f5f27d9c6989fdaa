package org.goldenthread.shell.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;

/**
 * The published schemas are what the records make of them. {@code -Dschemas=update} rewrites them; read the difference
 * before it is committed. That commands answer as they say is held by {@code ExamplesTest} and the transcripts.
 */
class AnswerSchemasTest {

    private static final Path PUBLISHED = Path.of("..", "docs", "schemas");
    private static final String ENDING = ".schema.json";
    /** Of another document, portfolio files. */
    private static final Set<String> OTHERS = Set.of("portfolio");

    private final AnswerSchemas schemas = new AnswerSchemas(Wiring.engine().catalogue());

    @Test
    void are_published_as_the_records_have_them() throws IOException {
        if (System.getProperty("schemas", "").equals("update")) {
            Files.createDirectories(PUBLISHED);
            for (String name : published()) {
                Files.delete(PUBLISHED.resolve(name + ENDING));
            }
            for (Map.Entry<String, String> schema : schemas.texts().entrySet()) {
                Files.writeString(PUBLISHED.resolve(schema.getKey() + ENDING), schema.getValue());
            }
        }
        assertThat(published())
                .as("rewrite them with -Dschemas=update")
                .isEqualTo(schemas.texts().keySet());
        for (Map.Entry<String, String> schema : schemas.texts().entrySet()) {
            assertThat(PUBLISHED.resolve(schema.getKey() + ENDING))
                    .as("rewrite it with -Dschemas=update")
                    .content()
                    .isEqualTo(schema.getValue());
        }
    }

    private static Set<String> published() throws IOException {
        try (Stream<Path> files = Files.list(PUBLISHED)) {
            Set<String> names = new TreeSet<>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> !OTHERS.contains(name))
                    .forEach(names::add);
            return names;
        }
    }

    /** {@code run} hands on what others answer, {@code demo} is for people, {@code csv export} prints a sheet itself, {@code site serve} an address. */
    @Test
    void there_is_one_for_every_command() {
        List<String> without = Wiring.engine().catalogue().commands().stream()
                .filter(spec -> !spec.writes() && !spec.method().isAnnotationPresent(Answers.class))
                .map(CommandSpec::words)
                .toList();

        assertThat(without).containsExactlyInAnyOrder("run", "demo", "csv export", "site serve", "exit", "quit");
    }

    @Test
    void say_what_everything_means() {
        assertThat(schemas.missing()).isEmpty();
        assertThat(schemas.unused()).isEmpty();
    }

    @Test
    void refuse_what_is_missing_surplus_or_of_another_type() {
        String whole = "{\"version\": \"1\", \"json\": 1}";

        assertThat(schemas.faults("version", whole)).isEmpty();
        assertThat(schemas.faults("version", "{\"version\": \"1\"}")).hasSize(1);
        assertThat(schemas.faults("version", whole.replace("}", ", \"more\": 1}")))
                .hasSize(1);
        assertThat(schemas.faults("version", whole.replace("\"1\"", "null"))).hasSize(1);
        assertThat(
                        schemas.faults(
                                "recorded",
                                "{\"act\": null, \"dryRun\": true, \"entries\": [\"1.0\"], \"dues\": [], \"reread\": [], \"overruled\": []}"))
                .hasSize(1);
    }

    @Test
    void are_shown_at_work_in_words_that_the_transcripts_hold() throws IOException {
        StringBuilder transcripts = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "transcripts"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                transcripts.append(Files.readString(file));
            }
        }
        List<String> examples = Pattern.compile("(?s)```console\n(.*?)```")
                .matcher(Files.readString(PUBLISHED.resolveSibling("json.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(5)
                .allMatch(example -> transcripts.toString().contains(example));
    }
}
