package org.goldenthread.exchange.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are being written, each beside the one that it is to be: under a name that nobody can foresee, for it is
 * made where nothing is. Those that are left when the process is told to end go then.
 */
final class Parts {

    private static final String PREFIX = ".goldenthread-";
    private static final String SUFFIX = ".part";
    private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LEFT.forEach(Parts::delete), "parts"));
    }

    private Parts() {}

    /** An empty file beside another, which whoever may use the other may use: as it was there, else as any new file. */
    static Path beside(Target target) throws IOException {
        boolean isPosix =
                target.folder().getFileSystem().supportedFileAttributeViews().contains("posix");
        boolean isThere = target.isThere();
        Path part = make(target, isPosix && !isThere);
        LEFT.add(part);
        if (isPosix && isThere) {
            boolean isDone = false;
            try {
                likeness(target.path(), part);
                isDone = true;
            } finally {
                if (!isDone) {
                    remove(part);
                }
            }
        }
        return part;
    }

    private static Path make(Target target, boolean isLikeAnyNew) throws IOException {
        // without permissions of its own it is for its owner alone; these go through the user's mask
        FileAttribute<?>[] attributes = isLikeAnyNew
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
                }
                : new FileAttribute<?>[0];
        try {
            return Files.createTempFile(target.folder(), PREFIX, SUFFIX, attributes);
        } catch (AccessDeniedException e) {
            throw target.noPartIn();
        }
    }

    private static void likeness(Path file, Path part) throws IOException {
        PosixFileAttributes was;
        try {
            was = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException wentMeanwhile) {
            return;
        }
        PosixFileAttributeView view =
                Files.getFileAttributeView(part, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes is = view.readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(was.permissions());
        if (!was.group().equals(is.group()) && !isGiven(() -> view.setGroup(was.group()))) {
            // what another group might do is not for ours
            permissions.removeAll(PosixFilePermissions.fromString("---rwx---"));
        }
        boolean unused = was.owner().equals(is.owner()) || isGiven(() -> view.setOwner(was.owner()));
        view.setPermissions(permissions);
    }

    private interface Gift {

        void give() throws IOException;
    }

    /** Whether a file could be given to somebody; not everybody may. */
    private static boolean isGiven(Gift gift) {
        try {
            gift.give();
            return true;
        } catch (IOException staysOurs) {
            return false;
        }
    }

    /** What a file is known by, whatever it is called. */
    static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return key == null ? file : key;
    }

    static Optional<Object> keyIfThere(Path file) {
        try {
            return Optional.of(key(file));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** Makes the names in a folder last, where the system can. */
    static void syncEntries(Path folder) {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException notHere) {
            return;
        }
    }

    /** Removes a part, if it is there still. */
    static void remove(Path part) {
        delete(part);
        LEFT.remove(part);
    }

    /** Deletes a file or an empty folder, if it can be. */
    static void delete(Path path) {
        boolean unused = path.toFile().delete();
    }
}
