package org.goldenthread.exchange.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;

/**
 * A file that is written and synced, and not yet seen under its name. Closing it removes it unless it was published.
 *
 * @since 0.1
 */
public final class NewFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Gives a file another name at which nothing may be; not every file system can. */
    interface Linking {

        void link(Path name, Path file) throws IOException;
    }

    private final Target target;
    private final boolean isReplacing;
    private final Databases databases;
    private final Linking linking;
    /** Where it is until it is published; nowhere when there is nothing to publish. */
    private final Optional<Path> part;

    private Optional<Object> published = Optional.empty();

    private NewFile(Target target, boolean isReplacing, Databases databases, Linking linking, Optional<Path> part) {
        this.target = target;
        this.isReplacing = isReplacing;
        this.databases = databases;
        this.linking = linking;
        this.part = part;
    }

    static NewFile prepared(Target target, boolean isReplacing, Databases databases, NewFiles.Content content)
            throws IOException {
        return prepared(target, isReplacing, databases, content, Files::createLink);
    }

    static NewFile prepared(
            Target target, boolean isReplacing, Databases databases, NewFiles.Content content, Linking linking)
            throws IOException {
        Path part = Parts.beside(target);
        NewFile file = new NewFile(target, isReplacing, databases, linking, Optional.of(part));
        boolean isDone = false;
        try {
            // nobody may have put a link in its place meanwhile
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                write(channel, content);
                channel.force(true);
            }
            isDone = true;
            return file;
        } finally {
            if (!isDone) {
                file.close();
            }
        }
    }

    /** What is no file is written to as it stands; of a file that it leads to, what is there stays before it. */
    static NewFile streamed(Target target, NewFiles.Content content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(target.path(), StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(channel, content);
        }
        return new NewFile(target, true, new Databases(Optional.empty()), Files::createLink, Optional.empty());
    }

    private static void write(FileChannel channel, NewFiles.Content content) throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        content.writeTo(out);
        out.flush();
    }

    /**
     * Gives the file its name.
     *
     * @throws DomainException {@code file.database}
     * @throws FileAlreadyExistsException when another file got the name meanwhile, and is not to be replaced
     * @throws FileSystemException when that is not possible
     */
    public void publish() throws FileSystemException {
        if (part.isEmpty()) {
            return;
        }
        Path file = part.get();
        try {
            target.check(isReplacing, databases);
            Object key = Parts.key(file);
            if (isReplacing) {
                Files.move(file, target.path(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                moveWhereNothingIs(file);
            }
            published = Optional.of(key);
            Parts.syncEntries(target.folder());
        } catch (IOException e) {
            throw NewFiles.named(target.name(), e);
        }
    }

    /** A link is never made over a file, where a file that is renamed goes over what is there. */
    private void moveWhereNothingIs(Path file) throws IOException {
        try {
            linking.link(target.path(), file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.createFile(target.path());
            boolean isDone = false;
            try {
                Files.move(file, target.path(), StandardCopyOption.ATOMIC_MOVE);
                isDone = true;
            } finally {
                if (!isDone) {
                    Parts.delete(target.path());
                }
            }
        }
    }

    /** Takes a file that was published where nothing was away again. */
    void withdraw() {
        if (!isReplacing && published.isPresent() && published.equals(Parts.keyIfThere(target.path()))) {
            Parts.delete(target.path());
        }
    }

    @Override
    public void close() {
        part.ifPresent(Parts::remove);
    }
}
