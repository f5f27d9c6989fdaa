package org.goldenthread.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.junit.jupiter.api.Test;

class OutletTest {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    private PrintStream above(Outlet outlet) {
        return new PrintStream(new BufferedOutputStream(outlet, 8), false, StandardCharsets.UTF_8);
    }

    private static Problem problemOf(Runnable writing) {
        return assertThatExceptionOfType(DomainException.class)
                .isThrownBy(writing::run)
                .actual()
                .problems()
                .get(0);
    }

    @Test
    void hands_on_what_it_is_given() {
        PrintStream out = above(new Outlet(new Room(taken, 100)));
        out.print("Zoë’s café");
        out.flush();
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("Zoë’s café");
        assertThat(out.checkError()).isFalse();
    }

    @Test
    void ends_what_writes_and_tells_how_much_was_taken_to_the_byte() {
        PrintStream out = above(new Outlet(new Room(taken, 1_234)));
        Problem problem = problemOf(() -> {
            while (true) {
                out.println("a line of a long report");
            }
        });
        assertThat(problem.code()).isEqualTo("output.failed");
        assertThat(problem.message())
                .isEqualTo("standard output can't be written after 1,234 bytes: No space left on device");
        assertThat(taken.size()).isEqualTo(1_234);
    }

    @Test
    void fails_in_silence_once_it_has_been_told() {
        PrintStream out = above(new Outlet(new Room(taken, 10)));
        Problem told = problemOf(() -> out.print("more than ten bytes"));
        out.print("more than ten bytes");
        assertThat(out.checkError()).isTrue();
        assertThat(told.code()).isEqualTo("output.failed");
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("more than ");
    }

    @Test
    void is_not_told_again_by_a_stream_that_had_nothing_left_to_write() {
        Outlet outlet = new Outlet(new Room(taken, 0));
        assertThat(problemOf(() -> new PrintStream(outlet, true, StandardCharsets.UTF_8).print("x"))
                        .message())
                .isEqualTo("standard output can't be written: No space left on device");
        assertThat(new PrintStream(outlet, true, StandardCharsets.UTF_8).checkError())
                .isTrue();
    }

    @Test
    void knows_a_reader_who_has_left_whatever_the_language_of_the_system() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (Pipe.SinkChannel sink = pipe.sink()) {
            assertThat(problemOf(() -> above(new Outlet(sink)).print("more than eight bytes")))
                    .matches(Outlet::isUnread);
        }
    }

    @Test
    void takes_no_other_failure_for_a_reader_who_has_left() throws IOException {
        WritableByteChannel closed = Channels.newChannel(taken);
        closed.close();
        assertThat(problemOf(() -> above(new Outlet(closed)).print("more than eight bytes")))
                .matches(problem -> !Outlet.isUnread(problem))
                .extracting(Problem::message)
                .isEqualTo("standard output can't be written: java.nio.channels.ClosedChannelException");
    }

    /** A pipe that is full takes nothing until somebody reads. */
    private static final class Slow implements WritableByteChannel {
        private final WritableByteChannel to;
        private boolean isFull = true;

        Slow(ByteArrayOutputStream to) {
            this.to = Channels.newChannel(to);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            isFull = !isFull;
            int most = isFull ? 0 : 3;
            ByteBuffer some = from.slice().limit(Math.min(most, from.remaining()));
            int wrote = to.write(some);
            from.position(from.position() + wrote);
            return wrote;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void waits_for_who_takes_nothing_at_the_moment() {
        PrintStream out = above(new Outlet(new Slow(taken)));
        out.print("all of it, three bytes at a time");
        out.flush();
        assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo("all of it, three bytes at a time");
    }

    @Test
    void counts_one_byte_as_one() {
        assertThat(problemOf(() -> above(new Outlet(new Room(taken, 1))).print("more than eight bytes"))
                        .message())
                .startsWith("standard output can't be written after 1 byte: ");
    }
}
