package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a command that takes its time. */
class ProgressTest {

    /** A clock that goes on when it is told to. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void pass(long millis) {
            now = now.plus(Duration.ofMillis(millis));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hands clock = new Hands();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private Progress progress(int width) {
        return new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), width, clock);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void says_nothing_of_what_takes_less_than_two_seconds() {
        Progress progress = progress(80);
        clock.pass(1_999);
        progress.at("reading acts", 1, () -> {
            throw new AssertionError("nobody asked");
        });
        progress.end();
        assertThat(shown()).isEmpty();
    }

    @Test
    void shows_how_far_it_is_ten_times_a_second_and_goes_when_it_ends() {
        Progress progress = progress(50);
        clock.pass(2_000);
        progress.at("reading acts", 1_000, () -> 4_000);
        clock.pass(99);
        progress.at("reading acts", 2_000, () -> 4_000);
        clock.pass(1);
        progress.at("reading acts", 3_000, () -> 4_000);
        progress.end();
        assertThat(shown())
                .isEqualTo("\rreading acts [####...............] 1,000 of 4,000\u001b[K"
                        + "\rreading acts [##############.....] 3,000 of 4,000\u001b[K"
                        + "\r\u001b[K");
    }

    @Test
    void is_never_as_wide_as_the_terminal() {
        clock.pass(-5_000);
        Progress narrow = progress(20);
        clock.pass(5_000);
        narrow.at("reading everything there is", 7, () -> 9);
        assertThat(shown()).isEqualTo("\rreading everything \u001b[K");
    }

    /** A clock of which each look takes a second. */
    private static final class Slow extends Clock {
        private final Hands hands = new Hands();

        @Override
        public Instant instant() {
            hands.pass(1_000);
            return hands.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** A terminal on which only problems are seen. */
    private record Errors(int height, int errors) implements Screen {
        @Override
        public Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
            return Optional.empty();
        }

        @Override
        public boolean page(String text, Map<String, String> environment) {
            return false;
        }
    }

    private int run(Path folder, String term, String... words) {
        try (Session session = new Session()) {
            PrintStream err = new PrintStream(shown, true, StandardCharsets.UTF_8);
            return Wiring.engine()
                    .run(new Request(
                                    List.of(words),
                                    Optional.empty(),
                                    folder,
                                    Map.of("GOLDENTHREAD_DB", "a.db", "TERM", term, "USER", "ann"),
                                    InputStream.nullInputStream(),
                                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                                    err,
                                    false,
                                    0,
                                    new Slow(),
                                    session,
                                    Optional.empty())
                            .on(new Errors(0, 60)));
        }
    }

    @Test
    void counts_what_the_journal_hands_over(@TempDir Path folder) {
        assertThat(run(folder, "dumb", "place", "add", "P1", "--title", "One", "--kind", "borough"))
                .isZero();
        assertThat(shown()).isEqualTo("note: created a new database: " + folder.resolve("a.db") + "\n");
        shown.reset();
        assertThat(run(folder, "dumb", "place", "add", "P2", "--title", "Two", "--kind", "borough"))
                .isZero();
        assertThat(run(folder, "dumb", "place", "list", "--as-at", "2030-01-01"))
                .isZero();
        assertThat(shown()).isEmpty();

        assertThat(run(folder, "xterm", "place", "list", "--as-at", "2030-01-01"))
                .isZero();
        assertThat(shown())
                .contains("\rreading every place [")
                .contains("] 2 of 2\u001b[K")
                .endsWith("\r\u001b[K");
    }
}
