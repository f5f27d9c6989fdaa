package org.goldenthread.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.exchange.file.NewFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An export is checked by programs that share no code with ours, by the format as it is documented: a page of Python, and a
 * line of shell. They are run where there are Python and a shell.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckedElsewhereTest {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();

    /** What {@code docs/journal-format.md} says to type. */
    private static final String SHELL =
            "sed -n 's/^{\"act\":\"[0-9]*\",\"seal\":\"\\([0-9a-f]*\\)\",\"sealed\":\\(.*\\)}$/\\1 \\2/p' thread.jsonl"
                    + " | while IFS= read -r line; do"
                    + " seal=${line%% *};"
                    + " found=$(printf '%s' \"${line#* }\" | sha256sum);"
                    + " [ \"${found%% *}\" = \"$seal\" ] || echo \"not as it was sealed: $seal\"; done";

    @TempDir
    private Path folder;

    private String head = "";

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void exports_a_journal() {
        OpenBooks open = new OpenBooks();
        open.record(OpenBooks.add("MA", "March 2020"));
        open.record(OpenBooks.progress("MA", "half of it — “almost” done, 健康 🧵, \"quoted\" \\ and\nbroken"));
        open.record(OpenBooks.strike("3.1"));
        Books books = open.books();
        PrintStream nowhere = System.out;
        long acts = JournalFiles.write(new NewFiles(folder), "thread.jsonl", false, books, nowhere);
        assertThat(acts).isEqualTo(4);
        head = books.heads().get(0).toString();
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> words = new ArrayList<>(List.of(command));
        Process process;
        try {
            process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException notThere) {
            assumeThat(false).as("there is no " + command[0]).isTrue();
            throw notThere;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Ended python(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("python3", DOCS.resolve("check-journal.py").toString(), "thread.jsonl"));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    private void edit(String good, String bad) throws IOException {
        Path file = folder.resolve("thread.jsonl");
        String text = Files.readString(file);
        assertThat(text).contains(good);
        Files.writeString(file, text.replace(good, bad), StandardCharsets.UTF_8);
    }

    @Test
    void finds_the_seals_that_it_has() throws IOException, InterruptedException {
        assertThat(python()).isEqualTo(new Ended(0, head + "\n", ""));
        assertThat(python(head)).isEqualTo(new Ended(0, head + "\n", ""));
        assertThat(run("sh", "-c", SHELL)).isEqualTo(new Ended(0, "", ""));
        assertThat(Files.readString(DOCS.resolve("journal-format.md"))).contains(SHELL.substring(0, 60));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"words\":\"said\"    | \"words\":\"sad\"   | 3",
                "half of it             | all of it             | 4",
                "“almost”               | 'almost'              | 4",
                "\"reason\":\"a        | \"reason\":\"no     | 5"
            })
    void finds_the_line_that_somebody_edited(String good, String bad, int line)
            throws IOException, InterruptedException {
        edit(good, bad);

        Ended ended = python();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("line " + line + ": act " + (line - 1) + " is not as it was sealed\n");
        assertThat(run("sh", "-c", SHELL).out()).startsWith("not as it was sealed: ");
    }

    @Test
    void finds_that_an_act_was_taken_out() throws IOException, InterruptedException {
        Path file = folder.resolve("thread.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(3);
        lines.set(3, lines.get(3).replace("\"act\":\"4\"", "\"act\":\"3\""));
        lines.set(0, lines.get(0).replace("4", "3"));
        Files.writeString(file, String.join("\n", lines) + "\n");

        Ended ended = python();
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).startsWith("line 4: act 3 follows an act that is not before it: ");
    }

    /** By themselves the lines that are left are as they were sealed: only a seal that was kept elsewhere is missed. */
    @Test
    void finds_that_the_last_act_was_cut_off_by_what_was_written_down_alone() throws IOException, InterruptedException {
        Path file = folder.resolve("thread.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.remove(4);
        lines.set(0, lines.get(0).replace("4", "3"));
        Files.writeString(file, String.join("\n", lines) + "\n");

        assertThat(python().status()).isZero();
        Ended ended = python(head);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("no act has the seal that was written down: " + head + "\n");
    }
}
