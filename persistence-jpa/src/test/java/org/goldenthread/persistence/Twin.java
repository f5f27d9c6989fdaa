package org.goldenthread.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.DomainException;

/** Books in memory that hold what a file has to hold. */
final class Twin {

    private final SettableClock clock;
    private final InMemoryJournal journal = new InMemoryJournal();
    private final Lists lists = new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST);
    private final Books books;

    Twin(SettableClock clock, List<Act> acts) {
        this.clock = clock;
        this.books = new Books(journal, lists, clock);
        acts.forEach(this::add);
    }

    Books books() {
        return books;
    }

    long head() {
        return journal.head().act();
    }

    List<Act> acts() {
        return acts(journal);
    }

    void add(Act act) {
        journal.append(act, journal.head(), List.of());
    }

    Twin copy() {
        return new Twin(clock, acts());
    }

    Twin upTo(long head) {
        return new Twin(clock, acts().subList(0, (int) head));
    }

    boolean isBeginningOf(Twin other) {
        return head() <= other.head() && acts().equals(other.acts().subList(0, (int) head()));
    }

    /** A store comes afresh, and finds these acts, no more and no fewer, and lists that show what they fold to. */
    void requireIn(Path file) {
        try (SqliteStore store = fresh(file)) {
            List<Act> there = acts(store.journal());
            List<Act> due = acts();
            if (!there.equals(due)) {
                throw new AssertionError("there are " + there.size() + " acts, and should be " + due.size() + ": "
                        + difference(there, due));
            }
            for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
                requireSame(store, listing);
            }
            if (!store.lists().counts().equals(lists.counts())) {
                throw new AssertionError("counts " + store.lists().counts() + ", and should " + lists.counts());
            }
        }
    }

    private void requireSame(SqliteStore store, Listing<?, ?> listing) {
        List<?> there = store.lists().rows(listing);
        List<?> due = lists.rows(listing);
        if (!there.equals(due)) {
            throw new AssertionError(
                    "the list of " + listing.kind().plural() + " shows " + there + ", and the record folds to " + due);
        }
    }

    private static String difference(List<Act> there, List<Act> due) {
        for (int i = 0; i < Math.max(there.size(), due.size()); i++) {
            Object one = i < there.size() ? there.get(i) : "none";
            Object other = i < due.size() ? due.get(i) : "none";
            if (!one.equals(other)) {
                return "act " + (i + 1) + " is " + one + ", and should be " + other;
            }
        }
        return "they are the same";
    }

    /** The same, and neither our own check nor SQLite's finds anything. */
    void requireSound(Path file) {
        requireIn(file);
        damageIn(file).ifPresent(wrong -> {
            throw new AssertionError("found wrong: " + wrong);
        });
    }

    static long headIn(Path file) {
        try (SqliteStore store = fresh(file)) {
            return store.journal().head().act();
        }
    }

    /** The code of the problem that whoever comes afresh is told instead of what there is. */
    static Optional<String> refusalOf(Path file) {
        try (SqliteStore store = fresh(file)) {
            var unused = store.journal().head();
            return Optional.empty();
        } catch (DomainException e) {
            return Optional.of(e.problems().get(0).code());
        }
    }

    static List<Act> actsIn(Path file) {
        try (SqliteStore store = fresh(file)) {
            return acts(store.journal());
        }
    }

    static List<Act> sorted(List<Act> acts) {
        return acts.stream().sorted(Comparator.comparingLong(Act::number)).toList();
    }

    /** What our own check, or else SQLite's, finds wrong with a file. */
    static Optional<String> damageIn(Path file) {
        try (SqliteStore store = fresh(file)) {
            var unused = new Books(store.journal(), store.lists(), SettableClock.on("9999-12-31")).check();
        } catch (DomainException e) {
            return Optional.of(e.getMessage());
        }
        Optional<Sqlite.Reading> reading = new Sqlite(file, 0, Map.of()).reading();
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = reading.get().connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma integrity_check")) {
            return Optional.of(result.getString(1)).filter(said -> !said.equals("ok"));
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static SqliteStore fresh(Path file) {
        return SqliteStore.open(new Sqlite(file, 0, Map.of()));
    }

    private static List<Act> acts(Journal journal) {
        List<Act> acts = new ArrayList<>();
        journal.upTo(new Head(Long.MAX_VALUE), acts::add);
        return acts;
    }
}
