package org.goldenthread.exchange.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a name leads.
 *
 * @param name as it was called
 * @param path what is at the end of its links
 * @param isStream whether it is no file, and is written to as it stands
 */
record Target(String name, Path path, boolean isStream) {

    private static final int MOST_LINKS = 40;
    /** Where a process finds what it has open. */
    private static final Pattern OPEN = Pattern.compile("/dev/fd|/proc/[0-9]+(?:/task/[0-9]+)?/fd");

    /** @throws IOException naming what is no place for a file */
    static Target of(Path path, String name) throws IOException {
        Path end = end(path);
        if (isOpen(end)) {
            return new Target(name, end, true);
        }
        Path above = end.getParent();
        if (above != null && !Files.isDirectory(above)) {
            throw new FileSystemException(name, null, "its folder is a file");
        }
        try {
            BasicFileAttributes there = Files.readAttributes(end, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (there.isDirectory()) {
                throw new FileSystemException(name, null, "it is a folder");
            }
            return new Target(name, end, !there.isRegularFile());
        } catch (NoSuchFileException nothingThere) {
            if (Files.isSymbolicLink(path)) {
                throw new FileSystemException(name, null, "it is a link to " + end + ", which does not exist");
            }
            return new Target(name, end, false);
        }
    }

    /**
     * The end of a path's links, whether anything is there or not.
     *
     * @throws IOException when there is no folder for it
     */
    static Path end(Path path) throws IOException {
        Path here = path;
        for (int links = 0; links <= MOST_LINKS; links++) {
            Path last = here.getFileName();
            if (last == null) {
                return here;
            }
            Path above = Objects.requireNonNullElse(here.getParent(), here.resolveSibling(""))
                    .toRealPath();
            here = above.resolve(last);
            if (isOpen(here) || !Files.isSymbolicLink(here)) {
                return here;
            }
            here = above.resolve(Files.readSymbolicLink(here));
        }
        throw new FileSystemException(path.toString(), null, "its links lead nowhere");
    }

    private static boolean isOpen(Path path) {
        Path above = path.getParent();
        return above != null && OPEN.matcher(above.toString()).matches();
    }

    Path folder() {
        return Objects.requireNonNullElse(path.getParent(), path);
    }

    boolean isThere() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Refuses to write over a database, and over a file unless it is to be replaced and may be read and written. */
    void check(boolean isReplacing, Databases databases) throws IOException {
        databases.check(this);
        if (isStream || !isThere()) {
            return;
        }
        if (!isReplacing) {
            throw new FileAlreadyExistsException(name);
        }
        if (!Files.isReadable(path) || !Files.isWritable(path)) {
            throw denied(path, "permission denied");
        }
    }

    /** Foresees whether it can be written. */
    void checkIsWritable() throws IOException {
        if (isStream && !Files.isWritable(path)) {
            throw denied(path, "permission denied");
        }
        if (!isStream && !Files.isWritable(folder())) {
            throw noPartIn();
        }
    }

    FileSystemException noPartIn() throws IOException {
        return denied(folder(), "no permission to make files in its folder");
    }

    private FileSystemException denied(Path where, String why) throws IOException {
        boolean isReadOnly = Files.getFileStore(where).isReadOnly();
        return new FileSystemException(name, null, isReadOnly ? "Read-only file system" : why);
    }
}
