package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.shell.wiring.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands from a stream that fails on the way. */
@Timeout(60)
class LinesTest {

    /** A disk that can't be read further. */
    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Input/output error");
        }
    }

    @Test
    void a_stream_that_fails_is_told_once_and_ends_the_script_also_when_it_keeps_going() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status;
        try (Session session = new Session()) {
            Request request = new Request(
                    List.of(),
                    Optional.empty(),
                    Path.of("."),
                    Map.of(),
                    InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    0,
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    session,
                    Optional.empty());
            InputStream first = new ByteArrayInputStream("version\nver".getBytes(StandardCharsets.UTF_8));
            status = new Script(Wiring.engine(), request, "year-end.gt", true)
                    .run(new SequenceInputStream(first, new Failing()));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Golden Thread ")
                .hasLineCount(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("year-end.gt:2: error[input.unreadable]: the commands can't be read: Input/output error\n"
                        + "hint: run FILE\n");
        assertThat(status).isEqualTo(3);
    }

    /** A device that gives the same for ever. */
    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refuses_a_line_without_end_before_its_end() {
        Lines lines = new Lines(new SequenceInputStream(of("help\n"), new Endless()));
        assertThat(lines.next()).contains("help");
        assertThatThrownBy(lines::next).hasMessageStartingWith("error[words.long]: ");
        assertThat(lines.number()).isEqualTo(2);
    }

    @Test
    void goes_on_after_the_end_of_a_line_that_was_too_long() {
        Lines lines = new Lines(of("x".repeat(5_000_000) + "\nhelp\n" + "y".repeat(5_000_000)));
        assertThatThrownBy(lines::next).hasMessageStartingWith("error[words.long]: ");
        assertThat(lines.next()).contains("help");
        assertThat(lines.number()).isEqualTo(2);
        assertThatThrownBy(lines::next).hasMessageStartingWith("error[words.long]: ");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void says_that_it_can_not_be_read_and_then_is_at_its_end() {
        Lines lines = new Lines(new SequenceInputStream(of("help\nver"), new Failing()));
        assertThat(lines.next()).contains("help");
        assertThatThrownBy(lines::next)
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("error[input.unreadable]: the commands can't be read: Input/output error");
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isEmpty();
    }
}
