package org.goldenthread.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Stores in files of their own. */
final class Stores {

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
        SqliteStore store = SqliteStore.open(sqlite);
        open.add(store);
        return store;
    }

    void release() {
        open.forEach(SqliteStore::close);
        open.clear();
    }
}
