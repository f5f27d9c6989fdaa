package org.goldenthread.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * What no file is written over: databases of SQLite, whoever's they are, what SQLite keeps beside them, and the database
 * that is in use, even before it is there.
 *
 * @param inUse the database that is in use, if it is a file
 */
record Databases(Optional<Path> inUse) {

    private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** How what SQLite keeps beside a database begins: two forms of its write-ahead log, and its rollback journal. */
    private static final List<byte[]> KEPT = List.of(
            HexFormat.of().parseHex("377f0682"),
            HexFormat.of().parseHex("377f0683"),
            HexFormat.of().parseHex("d9d505f920a163d7"));

    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    /** @throws DomainException {@code file.database} */
    void check(Target target) throws IOException {
        if (isDatabase(target.path(), false)) {
            throw refused(target.name() + " is a database");
        }
        byte[] beginning = beginning(target.path()).orElse(new byte[0]);
        if (KEPT.stream().anyMatch(kept -> startsWith(beginning, kept))) {
            throw refused(target.name() + " belongs to a database");
        }
        Path last = target.path().getFileName();
        String name = last == null ? "" : last.toString();
        for (String end : BESIDE) {
            if (name.toLowerCase(Locale.ROOT).endsWith(end)) {
                String database = name.substring(0, name.length() - end.length());
                if (!database.isEmpty() && isDatabase(target.path().resolveSibling(database), true)) {
                    throw refused(target.name() + " belongs to the database " + database);
                }
            }
        }
    }

    private static DomainException refused(String what) {
        return Problem.refused("file.database", what + ", and is never overwritten")
                .hint("name another file")
                .asException();
    }

    /** @param ifUnreadable what is said of a file that may not be read */
    private boolean isDatabase(Path path, boolean ifUnreadable) throws IOException {
        if (inUse.isPresent() && isSame(inUse.get(), path)) {
            return true;
        }
        return Files.isRegularFile(path)
                && beginning(path).map(bytes -> startsWith(bytes, DATABASE)).orElse(ifUnreadable);
    }

    /** The first bytes of a file; none where it is not one, and nothing where it may not be read. */
    private static Optional<byte[]> beginning(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.of(new byte[0]);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(in.readNBytes(DATABASE.length));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Whether two paths lead to one file; where it is not there yet, whether it would be one, whatever the case. */
    private static boolean isSame(Path database, Path path) throws IOException {
        if (Files.exists(database) && Files.exists(path)) {
            return Files.isSameFile(database, path);
        }
        if (Files.exists(database) || Files.exists(path)) {
            return false;
        }
        Path above = database.getParent();
        return (above == null || Files.isDirectory(above))
                && Target.end(database).toString().equalsIgnoreCase(path.toString());
    }
}
