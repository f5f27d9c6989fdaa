package org.goldenthread.exchange.file;

import java.io.Closeable;
import java.io.IOException;
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
            Spooled spooled = new Spooled(Files.createTempFile(".goldenthread-", ".part"));
            try {
                Files.write(spooled.path, bytes);
                return spooled;
            } catch (IOException e) {
                spooled.close();
                throw e;
            }
        } catch (IOException e) {
            throw Problem.unreachable("file.spool", "what is given can't be kept in a file for now: " + e.getMessage())
                    .hint("name the file instead")
                    .asException();
        }
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
