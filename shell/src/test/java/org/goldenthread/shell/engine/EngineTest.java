package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.shell.assistance.Assistant;
import org.goldenthread.shell.render.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.shell.core.command.annotation.Command;

class EngineTest {

    /** Commands that go wrong. */
    public static final class Faulty {
        @Command(name = "break", description = "Breaks.")
        public Answer breaks(Context context) {
            throw new IllegalStateException("of our own making");
        }
    }

    /** Commands that the machine or the locale can't do. */
    public static final class Unable {
        @Command(name = "grow", description = "Grows.")
        public Answer grows(Context context) {
            throw new OutOfMemoryError("Java heap space");
        }

        @Command(name = "nul", description = "Names a file that can't be.")
        public Answer names(Context context) {
            throw new InvalidPathException("a\u0000b", "Nul character not allowed");
        }

        @Command(name = "unheld", description = "Names a file that the locale can't hold.")
        public Answer holds(Context context) {
            throw new InvalidPathException("\u65e5", "Malformed input or input contains unmappable characters");
        }
    }

    private static Engine engine(Class<?> commands, Object command, List<Throwable> written) {
        return new Engine(
                new Catalogue(List.of(commands)),
                new Assistant(),
                type -> command,
                (named, request) -> {
                    throw new IllegalStateException("no store");
                },
                books -> books,
                request -> "ann",
                (request, defect) -> {
                    written.add(defect);
                    return "the.log";
                },
                "1",
                "goldenthread");
    }

    private static Request request(ByteArrayOutputStream err, String... words) {
        return new Request(
                List.of(words),
                Optional.empty(),
                Path.of("."),
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                0,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Session(),
                Optional.empty());
    }

    private static void endsAs(int status, String says, String... words) {
        List<Throwable> written = new ArrayList<>();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(engine(Unable.class, new Unable(), written).run(request(err, words)))
                .isEqualTo(status);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(says);
        assertThat(written).isEmpty();
    }

    @Test
    void what_takes_too_much_memory_is_no_defect() {
        endsAs(
                6,
                "error[memory.full]: this needs more memory than the "
                        + (Runtime.getRuntime().maxMemory() >> 20) + " MB it may use\n"
                        + "hint: JDK_JAVA_OPTIONS=-Xmx4g lets it have 4 GB\n",
                "grow");
    }

    @Test
    void nor_is_a_name_that_no_file_can_have() {
        endsAs(
                2,
                "error[file.name]: \"a\\u0000b\" can't be a file name here: it holds a NUL\nhint: use another name\n",
                "nul");
        endsAs(
                2,
                "error[file.name]: \"\u65e5\" can't be a file name here: the locale's charset lacks some of it\n"
                        + "hint: LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that \"locale -a\" lists\n",
                "unheld");
    }

    @Test
    void a_defect_outside_of_commands_is_one_line_too() {
        List<Throwable> written = new ArrayList<>();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Engine engine = engine(Faulty.class, new Faulty(), written);
        assertThat(engine.failed(request(err, "--output", "json"), new IllegalStateException("of our own")))
                .isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("[\n  {\"code\":\"defect\"")
                .contains("details are in the.log");
        assertThat(written).singleElement().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_defect_is_one_line_and_says_where_it_is_written_down() {
        List<Throwable> written = new ArrayList<>();
        Engine engine = new Engine(
                new Catalogue(List.of(Faulty.class)),
                new Assistant(),
                type -> new Faulty(),
                (named, request) -> {
                    throw new IllegalStateException("no store");
                },
                books -> books,
                request -> "ann",
                (request, defect) -> {
                    written.add(defect);
                    return "the.log";
                },
                "1",
                "goldenthread");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = engine.run(new Request(
                List.of("break"),
                Optional.empty(),
                Path.of("."),
                Map.of(),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                0,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Session(),
                Optional.empty()));
        assertThat(status).isEqualTo(70);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("error[defect]: internal error; details are in the.log\n");
        assertThat(written).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
