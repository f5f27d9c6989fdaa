package org.goldenthread.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.goldenthread.domain.problem.DomainException;

/**
 * Writes files, one or several at once. What is written goes under a name that nobody can foresee beside the file, is
 * synced, and then takes the file's name: whoever looks sees the old file or the new one, whole.
 *
 * <p>A file that is there is written over only where that is asked for; a database never is, nor what SQLite keeps beside
 * one. A link is followed, so that the file it names is written and the link stays. A pipe, a terminal, a device and what
 * {@code /dev/stdout} or {@code /dev/fd/3} stands for are written to as they stand.
 *
 * <p>Every {@link FileSystemException} thrown here names the file as it was called, and says in its reason why.
 *
 * @since 0.1
 */
public final class NewFiles {

    /** What a file is to hold, from its beginning to its end. */
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final Databases databases;

    /** @param folder what relative names start from */
    public NewFiles(Path folder) {
        this(folder, new Databases(Optional.empty()));
    }

    /** @param database the one that is in use, which is spared before it is there, too */
    public NewFiles(Path folder, Path database) {
        this(folder, new Databases(Optional.of(database)));
    }

    private NewFiles(Path folder, Databases databases) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.databases = databases;
    }

    /**
     * Writes a file.
     *
     * @throws DomainException {@code file.database}
     * @throws FileAlreadyExistsException when it is there, and is not to be replaced
     * @throws FileSystemException when it can't be written; then nothing of it is left
     */
    public void write(String name, boolean isReplacing, Content content) throws FileSystemException {
        try (NewFile file = prepare(name, isReplacing, content)) {
            file.publish();
        }
    }

    /**
     * Writes a file that is not seen under its name until it is published, so that something else can be done first. What
     * is no file, such as a pipe, gets its content now.
     *
     * @throws DomainException {@code file.database}
     * @throws FileAlreadyExistsException when it is there, and is not to be replaced
     * @throws FileSystemException when it can't be written; then nothing of it is left
     */
    public NewFile prepare(String name, boolean isReplacing, Content content) throws FileSystemException {
        try {
            return prepare(target(folder, name, name), isReplacing, content);
        } catch (IOException e) {
            throw named(name, e);
        }
    }

    /**
     * Refuses what {@link #write} would refuse, and writes nothing.
     *
     * @throws DomainException {@code file.database}
     * @throws FileSystemException as {@link #write} throws it, as far as it can be foreseen
     */
    public void check(String name, boolean isReplacing) throws FileSystemException {
        try {
            Target target = target(folder, name, name);
            target.check(isReplacing, databases);
            target.checkIsWritable();
        } catch (IOException e) {
            throw named(name, e);
        }
    }

    /**
     * Writes files into a folder, which is made if it is not there: all of them, or none as far as renaming allows. All
     * are written before the first is seen. Other files in the folder are left alone. Without a file, no folder is made.
     *
     * @param contents what each file holds, by its name in the folder
     * @throws DomainException {@code file.database}
     * @throws NotDirectoryException when the folder is a file, or stands below one
     * @throws FileAlreadyExistsException naming every file that is there, when they are not to be replaced
     * @throws FileSystemException when one can't be written
     */
    public void writeAll(String name, Map<String, Content> contents, boolean isReplacing) throws FileSystemException {
        Path into = path(folder, name);
        checkIsFolder(name, into);
        if (contents.isEmpty()) {
            return;
        }
        checkAll(name, into, contents, isReplacing);
        List<Path> made = new ArrayList<>();
        List<NewFile> files = new ArrayList<>();
        boolean isDone = false;
        try {
            make(name, into, made);
            for (Map.Entry<String, Content> content : contents.entrySet()) {
                files.add(prepareIn(name, into, content, isReplacing));
            }
            for (NewFile file : files) {
                file.publish();
            }
            isDone = true;
        } finally {
            if (!isDone) {
                files.forEach(NewFile::withdraw);
            }
            files.forEach(NewFile::close);
            if (!isDone) {
                made.forEach(Parts::delete);
            }
        }
    }

    private NewFile prepareIn(String name, Path into, Map.Entry<String, Content> content, boolean isReplacing)
            throws FileSystemException {
        String shown = shown(name, content.getKey());
        try {
            return prepare(target(into, content.getKey(), shown), isReplacing, content.getValue());
        } catch (IOException e) {
            throw named(shown, e);
        }
    }

    private NewFile prepare(Target target, boolean isReplacing, Content content) throws IOException {
        target.check(isReplacing, databases);
        return target.isStream()
                ? NewFile.streamed(target, content)
                : NewFile.prepared(target, isReplacing, databases, content);
    }

    private static Target target(Path folder, String name, String shown) throws IOException {
        if (name.endsWith("/")) {
            throw new FileSystemException(shown, null, "it is the name of a folder");
        }
        return Target.of(path(folder, name), shown);
    }

    private static Path path(Path folder, String name) throws FileSystemException {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new FileSystemException(name, null, "a file can't have that name");
        }
    }

    // Folders

    private void checkAll(String name, Path into, Map<String, Content> contents, boolean isReplacing)
            throws FileSystemException {
        List<String> there = new ArrayList<>();
        for (String file : contents.keySet()) {
            if (Files.exists(into.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                there.add(file);
                String shown = shown(name, file);
                try {
                    target(into, file, shown).check(true, databases);
                } catch (IOException e) {
                    throw named(shown, e);
                }
            }
        }
        if (!there.isEmpty() && !isReplacing) {
            throw new FileAlreadyExistsException(String.join(", ", there));
        }
    }

    private static void checkIsFolder(String name, Path into) throws NotDirectoryException {
        Path there = into;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new NotDirectoryException(name);
        }
    }

    /** Makes a folder and those above it; what was made is listed, the deepest first. */
    private static void make(String name, Path into, List<Path> made) throws FileSystemException {
        List<Path> missing = new ArrayList<>();
        for (Path above = into; above != null && !Files.isDirectory(above); above = above.getParent()) {
            missing.add(above);
        }
        try {
            for (int i = missing.size() - 1; i >= 0; i--) {
                make(missing.get(i), made);
            }
        } catch (IOException e) {
            throw named(name, e);
        }
    }

    private static void make(Path folder, List<Path> made) throws IOException {
        try {
            Files.createDirectory(folder);
            made.add(0, folder);
            Parts.syncEntries(folder.resolveSibling(""));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static String shown(String folder, String file) {
        return folder.endsWith("/") ? folder + file : folder + "/" + file;
    }

    // What went wrong

    /**
     * What went wrong, of a file as it was called.
     *
     * @throws CancellationException when the writing was interrupted
     */
    static FileSystemException named(String name, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            throw new CancellationException();
        }
        if (e instanceof FileAlreadyExistsException) {
            return new FileAlreadyExistsException(name);
        }
        return new FileSystemException(name, null, why(e));
    }

    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        return Optional.of(e)
                .filter(FileSystemException.class::isInstance)
                .map(failed -> ((FileSystemException) failed).getReason())
                .or(() -> Optional.ofNullable(e.getMessage()))
                .orElse("it failed");
    }
}
