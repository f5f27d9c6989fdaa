package org.goldenthread.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Journal;

/** Stores in files of their own. */
public final class Stores {

    private static final Path FOLDER = folder();

    private record Opened(Sqlite sqlite, SqliteStore store) {}

    private final List<Opened> open = new ArrayList<>();

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
    public static Path file() {
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
        open.add(new Opened(sqlite, store));
        return store;
    }

    /** Closes the store that a journal is in, and opens its file again. */
    SqliteStore again(Journal journal) {
        Opened before = open.stream()
                .filter(opened -> opened.store().journal() == journal)
                .findFirst()
                .orElseThrow();
        before.store().close();
        return open(before.sqlite());
    }

    void release() {
        open.forEach(opened -> opened.store().close());
        open.clear();
    }
}
