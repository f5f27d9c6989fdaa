package org.goldenthread.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Stores in files of their own, which share one JPA so that each is there in no time. */
final class Stores {

    private static final Jpa JPA = new Jpa(Sqlite.at(Path.of("any")).dialect());
    private static final Path FOLDER = folder();

    private final List<SqliteStore> open = new ArrayList<>();

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("goldenthread-stores");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for a file, in a folder of its own that is there. */
    static Path file() {
        try {
            return Files.createTempDirectory(FOLDER, "one").resolve("thread.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SqliteStore empty() {
        return open(Sqlite.at(file()));
    }

    SqliteStore open(Sqlite sqlite) {
        SqliteStore store = SqliteStore.open(sqlite, JPA);
        open.add(store);
        return store;
    }

    /** Lets go of the files, but not of what is shared. */
    void release() {
        open.forEach(SqliteStore::release);
        open.clear();
    }
}
