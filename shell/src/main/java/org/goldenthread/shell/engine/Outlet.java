package org.goldenthread.shell.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * Standard output. A {@code PrintStream} above it would go on in silence when it can't be written; so the first write that
 * fails ends whatever writes, by a problem that says why. Later ones only fail, for streams above to know.
 */
public final class Outlet extends OutputStream {

    /** Nanoseconds between tries to write to what takes nothing at the moment. */
    private static final long PATIENCE = 1_000_000;

    private final WritableByteChannel to;
    private long written;
    private boolean isFailed;

    /** @param to what takes bytes; how many it took before it failed is told */
    public Outlet(WritableByteChannel to) {
        this.to = Objects.requireNonNull(to, "to");
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** @throws DomainException {@code output.failed}, {@code output.unread} when a reader has left, the first time */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        check();
        ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
        try {
            while (left.hasRemaining()) {
                if (to.write(left) == 0) {
                    LockSupport.parkNanos(PATIENCE);
                }
            }
        } catch (IOException e) {
            isFailed = true;
            throw problem(e, written + left.position() - from).asException();
        }
        written += length;
    }

    @Override
    public void flush() throws IOException {
        check();
    }

    private void check() throws IOException {
        if (isFailed) {
            throw new IOException("it could not be written before");
        }
    }

    private static Problem problem(IOException why, long written) {
        String says = Objects.requireNonNullElse(why.getMessage(), why.toString());
        if (says.equals(brokenPipe())) {
            return Problem.unreachable("output.unread", "nothing reads the output any more");
        }
        String bytes = String.format(Locale.ROOT, "%,d", written) + (written == 1 ? " byte" : " bytes");
        String after = written == 0 ? "" : " after " + bytes;
        return Problem.unreachable("output.failed", "standard output can't be written" + after + ": " + says)
                .hint("run it again with its output elsewhere, as with >FILE");
    }

    /** What this system, in the language of its user, says of a pipe whose reader has left. */
    private static String brokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                pipe.source().close();
                int unused = sink.write(ByteBuffer.allocate(1));
                return "";
            }
        } catch (IOException broken) {
            return Objects.requireNonNullElse(broken.getMessage(), "");
        }
    }

    /** Whether nobody reads any more, and so nobody needs to be told. */
    static boolean isUnread(Problem problem) {
        return problem.code().equals("output.unread");
    }
}
