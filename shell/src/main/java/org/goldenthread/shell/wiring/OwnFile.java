package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that say what a person typed, such as the history and the log: in a folder of ours, for nobody else's eyes. */
final class OwnFile {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnFile() {}

    /**
     * Makes a file in a folder, the folder and those above it where they are not there, and takes from others what earlier
     * versions let them read. A link in the file's place is not followed.
     *
     * @throws IOException when it can't be made, or something else is in its place
     */
    static Path make(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, only(FOLDER, isPosix));
        try {
            Files.createFile(file, only(FILE, isPosix));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(file.toString(), null, "it is no regular file");
            }
        }
        if (isPosix) {
            keep(file, FILE);
            if (!Files.isSymbolicLink(folder)) {
                keep(folder, FOLDER);
            }
        }
        return file;
    }

    private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions, boolean isPosix) {
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static void keep(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(permissions)) {
            Path unused = Files.setPosixFilePermissions(path, permissions);
        }
    }
}
