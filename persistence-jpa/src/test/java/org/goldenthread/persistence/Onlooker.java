package org.goldenthread.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.problem.DomainException;

/**
 * A process of somebody who may not do what permissions do not allow, as root may: it has none of root's powers, and what
 * it looks at can belong to another. Each line that it is asked is answered by one line.
 */
final class Onlooker implements AutoCloseable {

    private static final Object SOMEBODY_ELSE = 65_534;

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final Path errors;

    private Onlooker(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    /** Somebody who looks at a database. */
    static Onlooker of(Path file) throws IOException {
        return start(isRoot() ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all") : List.of(), file);
    }

    /** Whoever runs the tests, who looks at a database whose folder is mounted read-only for them. */
    static Onlooker ofMount(Path file) throws IOException {
        List<String> prefix = new ArrayList<>(mounting(file.getParent()));
        assumeTrue(canRun(prefix), "nothing can be mounted here");
        return start(prefix, file);
    }

    private static List<String> mounting(Path folder) throws IOException {
        List<String> prefix = new ArrayList<>(List.of("unshare", "--mount"));
        if (!isRoot()) {
            prefix.add("--map-root-user");
        }
        prefix.addAll(List.of(
                "sh",
                "-c",
                "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"",
                folder.toString()));
        return prefix;
    }

    private static boolean canRun(List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Onlooker start(List<String> prefix, Path file) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Onlooker.class.getName(),
                file.toString()));
        Path errors = Stores.file();
        return new Onlooker(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /**
     * Gives files and folders to somebody else, if that can be done, with permissions for all, such as {@code r-xr-xr-x}.
     */
    static void own(String permissions, Path... paths) throws IOException {
        for (Path path : paths) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            if (isRoot()) {
                Files.setAttribute(path, "unix:uid", SOMEBODY_ELSE);
            }
        }
    }

    void ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
    }

    String answer() throws IOException {
        return String.valueOf(answers.readLine());
    }

    String answer(String question) throws IOException {
        ask(question);
        return answer();
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(errors).content().doesNotContain("Exception");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            Books books = new Books(store.journal(), store.lists(), Clock.systemUTC());
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String answer;
                try {
                    answer = answer(line, store, books, asked);
                } catch (DomainException refused) {
                    answer = refused.problems().stream()
                            .map(problem ->
                                    problem.sort() + " " + problem.toString().replace("\n", " "))
                            .findFirst()
                            .orElseThrow();
                }
                System.out.println(answer);
            }
        }
    }

    private static String answer(String question, SqliteStore store, Books books, BufferedReader asked) {
        return switch (question) {
            case "head" -> store.journal().head().toString();
            case "unbegun" -> store.unbegun().toString();
            case "notes" -> String.valueOf(store.lists().rows(NoteRow.LISTING).size());
            case "check" -> books.check().toString();
            case "acts" -> acts(books, act -> {});
            case "acts slowly" ->
                acts(books, act -> {
                    if (act.number() == 1) {
                        System.out.println("one");
                        await(asked);
                    }
                });
            case "record" -> String.valueOf(Writer.record(books, "BY-ONLOOKER"));
            default -> throw new IllegalArgumentException(question);
        };
    }

    private static String acts(Books books, Consumer<Act> each) {
        AtomicInteger acts = new AtomicInteger();
        books.acts(books.head(), act -> {
            acts.incrementAndGet();
            each.accept(act);
        });
        return acts + " acts";
    }

    private static void await(BufferedReader asked) {
        try {
            assertThat(asked.readLine()).isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets whoever runs the tests remove it again. */
    static void disown(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            }
        }
    }
}
