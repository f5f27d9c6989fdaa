package org.goldenthread.exchange.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.goldenthread.domain.problem.Problem;

/**
 * What came in a stream and has to be read here and there, as a file in the folder for such files; it is gone when this is
 * closed.
 *
 * @since 0.1
 */
public final class Spooled implements Closeable {

    private final Path path;

    private Spooled(Path path) {
        this.path = path;
    }

    /**
     * Keeps bytes in a file that only its owner can read.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code file.spool} when it can't be written
     */
    public static Spooled of(byte[] bytes) {
        try {
            return of(out -> out.write(bytes));
        } catch (IOException e) {
            throw Problem.unreachable("file.spool", "the input can't be kept in a temporary file: " + e.getMessage())
                    .hint("name the file instead")
                    .asException();
        }
    }

    /** Keeps what is written in a file that only its owner can read. */
    public static Spooled of(NewFiles.Content content) throws IOException {
        Spooled spooled = new Spooled(Files.createTempFile(".goldenthread-", ".part"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(spooled.path))) {
            content.writeTo(out);
        } catch (IOException e) {
            spooled.close();
            throw e;
        }
        return spooled;
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
