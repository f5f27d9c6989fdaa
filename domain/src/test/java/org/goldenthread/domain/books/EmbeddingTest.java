package org.goldenthread.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in docs/embedding.md compiles against the domain alone, runs, and prints what the document says. */
class EmbeddingTest {

    private static final Pattern BLOCK = Pattern.compile("```(java)?\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void does_what_the_document_says() throws Exception {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("..", "docs", "embedding.md")));
        assertThat(blocks.find()).isTrue();
        String program = blocks.group(2);
        assertThat(blocks.find()).isTrue();
        String printed = blocks.group(2);
        assertThat(program.lines()
                        .dropWhile(line -> !line.startsWith("public class"))
                        .count())
                .isLessThanOrEqualTo(30);
        Path source = Files.writeString(folder.resolve("Embedding.java"), program);
        String classes = Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + validation();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, out, out, "-proc:none", "-cp", classes, "-d", folder.toString(), source.toString());
        assertThat(compiled).as(() -> out.toString(StandardCharsets.UTF_8)).isZero();
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + File.pathSeparator + classes,
                        "Embedding")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(printed);
    }

    /** The one library that the domain stands on. */
    private static String validation() {
        return java.util.Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("jakarta.validation-api"))
                .findFirst()
                .orElseThrow();
    }
}
