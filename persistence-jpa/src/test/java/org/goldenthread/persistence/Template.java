package org.goldenthread.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.OpenBooks;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Occasion;

/** A database in which a portfolio stands, made once and then copied. */
record Template(Path file, List<Act> acts) {

    /** Made when they are first asked for. */
    private static final class Made {
        private static final Template ONE = make("MA", "MB");
        private static final Template OTHER = make("MC");
    }

    Template {
        acts = List.copyOf(acts);
    }

    static Template one() {
        return Made.ONE;
    }

    /** Another database, in which the same portfolio stands with other milestones. */
    static Template other() {
        return Made.OTHER;
    }

    private static Template make(String... milestones) {
        Path file = Stores.file();
        List<Act> acts = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(file)) {
            Books books = new Books(store.journal(), store.lists(), Story.clock());
            acts.add(Story.open(books));
            for (String code : milestones) {
                acts.add(books.record(OpenBooks.add(code, "March 2020"), Occasion.of(Story.AUTHOR, "add"))
                        .orElseThrow());
            }
        }
        return new Template(file, acts);
    }

    void copyTo(Path other) {
        try {
            Path unused = Files.copy(file, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
