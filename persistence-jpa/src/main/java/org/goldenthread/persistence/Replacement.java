package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * A file that is made beside the one whose place it is to take. Whoever looks sees the old file or the new one, whole. What
 * gives way is kept under another name, with what SQLite kept beside it.
 *
 * <p>The bytes that SQLite locks are locked here, by which it is known whether another process has the old file open. The
 * system lets go of all locks that a process has on a file when the process closes it anywhere, so this process must not
 * have it open itself.
 */
final class Replacement implements AutoCloseable {

    /** Where SQLite's locks are, by its documented format: a pending and a reserved byte, and 510 for those who read. */
    private static final long LOCKS = 0x4000_0000L;

    private static final long LOCKED = 512;

    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final String PART = ".part";

    private final Path target;
    private final Path part;

    private Replacement(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /** @param file what is to be replaced, or begun; a link to it stays */
    static Replacement of(Path file) throws IOException {
        Path absolute = Sqlite.at(file).file();
        Path target = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw Problem.unreachable("storage.path", target + " can't be replaced: it is not a file")
                    .asException();
        }
        Path folder = Sqlite.folderOf(target);
        Path name = Optional.ofNullable(target.getFileName()).orElse(target);
        Path part = Files.createTempFile(folder, "." + name + ".", PART);
        if (Files.exists(target) && isPosix(target)) {
            var unused = Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
        }
        removeLeftBehind(part, "." + name + ".");
        return new Replacement(target, part);
    }

    /** Whether it has permissions, which a new file has for its owner alone, and another those of the one that gives way. */
    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** What a process that was killed has left beside a new part. */
    private static void removeLeftBehind(Path part, String prefix) throws IOException {
        Instant now = Files.getLastModifiedTime(part).toInstant();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(Sqlite.folderOf(part), prefix + "*" + PART + "*")) {
            for (Path left : parts) {
                if (Files.getLastModifiedTime(left).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    Path target() {
        return target;
    }

    /** What is to be filled. */
    Path part() {
        return part;
    }

    void requireOther(Path file) throws IOException {
        if (Files.exists(target) && Files.exists(file) && Files.isSameFile(target, file)) {
            throw Problem.refused("storage.same", target + " is the database itself, and can't replace it")
                    .hint("name another file")
                    .asException();
        }
    }

    void requireAbsent() {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw Problem.refused("storage.there", target + " already exists; nothing was written")
                    .hint("name another file, or use --replace")
                    .asException();
        }
    }

    void requireClosed() throws IOException {
        if (isOpen(target)) {
            throw inUse();
        }
    }

    private DomainException inUse() {
        return Problem.unreachable("storage.in-use", target + " is open in another program")
                .hint("close it there, then try again")
                .asException();
    }

    /** Whether another process has a database open, idle or not. */
    static boolean isOpen(Path file) throws IOException {
        if (!Files.exists(file) || !Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(LOCKS, LOCKED, false)) {
            return lock == null;
        }
    }

    /**
     * Puts the new file in the place of the old, unless another process has that open.
     *
     * @return where the old file is kept, if it is to be
     */
    Optional<Path> publish(boolean isKept) throws IOException {
        sync(part);
        if (!Files.exists(target)) {
            move();
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(LOCKS, LOCKED, false)) {
            if (lock == null) {
                throw inUse();
            }
            SideFiles sides = SideFiles.of(target);
            Optional<Path> kept = isKept || sides.unmerged().isPresent() ? Optional.of(keep(sides)) : Optional.empty();
            // beside the new file, what is left of the old one would be refused; without it nothing of that was lost
            move();
            for (Path side : sides.there()) {
                Files.deleteIfExists(side);
            }
            return kept;
        }
    }

    private void move() throws IOException {
        var unused = Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = Sqlite.folderOf(target);
        try {
            sync(folder);
        } catch (IOException notEverywhere) {
            return; // some systems open no folder
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives the old file another name, too, with what holds acts that are not in it yet. */
    private Path keep(SideFiles sides) throws IOException {
        for (int number = 1; ; number++) {
            Path kept = target.resolveSibling(target.getFileName() + ".replaced" + (number == 1 ? "" : "-" + number));
            try {
                link(target, kept);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            for (Path side : sides.there()) {
                String ending = side.toString().substring(target.toString().length());
                if (!side.equals(sides.shm())) {
                    link(side, kept.resolveSibling(kept.getFileName() + ending));
                }
            }
            return kept;
        }
    }

    private static void link(Path from, Path to) throws IOException {
        try {
            var unused = Files.createLink(to, from);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | IOException notHere) {
            var unused = Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
        for (String ending : new String[] {"-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ending));
        }
    }
}
