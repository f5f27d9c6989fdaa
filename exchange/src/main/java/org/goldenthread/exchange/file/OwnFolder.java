package org.goldenthread.exchange.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * A folder whose files are made by us, again and again: a list in it says which they are, with the hash of each. A file
 * that is to be what it is already is not touched, one that is no longer to be is removed, and what somebody else put
 * there stays. Each file is replaced whole. Whoever is interrupted leaves files of before and after, all of them in the
 * list, and the next who makes the folder mends it.
 *
 * @since 0.1
 */
public final class OwnFolder {

    /** The name of the list, in the folder. */
    public static final String LIST = ".goldenthread-site";

    private static final String FIRST = "golden-thread-site/1\n";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private final String name;
    private final Path folder;
    private final Map<String, Set<String>> before;
    private final Map<String, String> now = new TreeMap<>();
    private int written;
    private int unchanged;

    private OwnFolder(String name, Path folder, Map<String, Set<String>> before) {
        this.name = name;
        this.folder = folder;
        this.before = before;
    }

    /**
     * How a folder was made.
     *
     * @param written how many files were made or replaced
     * @param unchanged how many were as they are to be already
     * @param removed how many are no longer to be there
     * @param left what is no longer to be there and was changed by somebody, and so stays
     */
    public record Made(int written, int unchanged, int removed, List<String> left) {
        public Made {
            left = List.copyOf(left);
        }
    }

    /**
     * Looks at a folder, which is made if it is not there.
     *
     * @param base what relative names start from
     * @throws DomainException {@code folder.other} when it holds files and no list of ours, {@code folder.file} when it is a
     *     file
     * @throws FileSystemException when it can't be read or made
     */
    public static OwnFolder open(Path base, String name) throws FileSystemException {
        try {
            Path folder = base.resolve(name);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw Problem.refused(
                                "folder.file", "{folder} is a file, and a folder is needed", Values.of("folder", name))
                        .hint("name another folder")
                        .asException();
            }
            Files.createDirectories(folder);
            Path list = folder.resolve(LIST);
            if (!Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) && !isEmpty(folder)) {
                throw Problem.refused(
                                "folder.other",
                                "{folder} holds files that are not ours; nothing was written",
                                Values.of("folder", name))
                        .hint("name an empty or a new folder")
                        .asException();
            }
            return new OwnFolder(name, folder, read(list));
        } catch (InvalidPathException e) {
            throw new FileSystemException(name, null, "a folder can't have that name");
        } catch (IOException e) {
            throw NewFiles.named(name, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Map<String, Set<String>> read(Path list) throws IOException {
        Map<String, Set<String>> files = new TreeMap<>();
        if (!Files.exists(list, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        // whoever was interrupted may have left half a line
        for (String line : new String(Files.readAllBytes(list), StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher known = LINE.matcher(line);
            if (known.matches() && isBelow(known.group(2))) {
                files.computeIfAbsent(known.group(2), file -> new HashSet<>()).add(known.group(1));
            }
        }
        return files;
    }

    private static boolean isBelow(String address) {
        Path path = Path.of(address);
        return !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..");
    }

    /**
     * Keeps a file.
     *
     * @param address its name in the folder, with slashes
     * @throws DomainException {@code folder.taken} when somebody else's file has that name
     */
    public void keep(String address, byte[] content) throws FileSystemException {
        String hash = hash(content);
        try {
            Path file = folder.resolve(address);
            if (isSame(file, content)) {
                unchanged++;
            } else {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !before.containsKey(address)) {
                    throw Problem.refused(
                                    "folder.taken",
                                    "{file} is somebody else's, and a page would take its place",
                                    Values.of("file", name + "/" + address))
                            .hint("move it away, or name another folder")
                            .asException();
                }
                note(hash, address);
                replace(file, content);
                written++;
            }
            now.put(address, hash);
        } catch (IOException e) {
            throw NewFiles.named(name + "/" + address, e);
        }
    }

    private static boolean isSame(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    /** Before a file is there it is in the list: nothing of ours is ever taken for somebody else's. */
    private void note(String hash, String address) throws IOException {
        Path list = folder.resolve(LIST);
        String begun = Files.exists(list, LinkOption.NOFOLLOW_LINKS) ? "" : FIRST;
        Files.writeString(
                list,
                begun + "\n" + hash + "  " + address + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** It is not synced: what is lost with the machine is not what it is to be, and is written again. */
    private void replace(Path file, byte[] content) throws IOException {
        Path above = folder;
        for (Path part : folder.relativize(file)) {
            if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS) && !above.equals(folder)) {
                Files.createDirectory(above);
            }
            above = above.resolve(part);
        }
        Path part = Parts.beside(new Target(name, file, false));
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Parts.remove(part);
        }
    }

    /** Removes what is no longer to be there, and ends. */
    public Made finish() throws FileSystemException {
        int removed = 0;
        List<String> left = new ArrayList<>();
        try {
            for (Map.Entry<String, Set<String>> was : before.entrySet()) {
                Path file = folder.resolve(was.getKey());
                if (now.containsKey(was.getKey()) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    continue;
                }
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && was.getValue().contains(hash(Files.readAllBytes(file)))) {
                    Files.delete(file);
                    removed++;
                } else {
                    left.add(was.getKey());
                }
            }
            removeEmpty();
            StringBuilder list = new StringBuilder(FIRST);
            now.forEach((address, hash) ->
                    list.append(hash).append("  ").append(address).append('\n'));
            byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
            if (!isSame(folder.resolve(LIST), bytes)) {
                replace(folder.resolve(LIST), bytes);
            }
            Parts.syncEntries(folder);
        } catch (IOException e) {
            throw NewFiles.named(name, e);
        }
        return new Made(written, unchanged, removed, left);
    }

    private void removeEmpty() throws IOException {
        Set<Path> folders = new HashSet<>();
        before.keySet().stream()
                .map(address -> folder.resolve(address).getParent())
                .filter(above -> above != null && !above.equals(folder))
                .forEach(folders::add);
        for (Path above : folders) {
            if (Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS) && isEmpty(above)) {
                Files.delete(above);
            }
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
