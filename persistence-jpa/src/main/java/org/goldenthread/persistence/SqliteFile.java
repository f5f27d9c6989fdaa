package org.goldenthread.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.KeptAct;
import org.goldenthread.domain.problem.Alike;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/**
 * A database as the file that it is: told about, copied, put back, made again, and what is left of it saved. Whatever puts
 * another file in its place needs it to be closed, in this process too.
 *
 * <p>Nothing is ever written over without being kept beside it, and no new file is seen under its name before it was
 * checked whole and synced. All methods throw what {@link SqliteStore} throws, too.
 *
 * @since 0.1
 */
public final class SqliteFile {

    /** What is checked and taken over has its own moments, and none of them is still to come. */
    private static final Clock NO_CLOCK = Clock.fixed(Instant.parse("9999-12-31T23:59:59Z"), ZoneOffset.UTC);

    private final Sqlite sqlite;

    private SqliteFile(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /** The database in a file, which need not be there. */
    public static SqliteFile at(Path file) {
        return new SqliteFile(Sqlite.at(Objects.requireNonNull(file, "file")));
    }

    static SqliteFile at(Sqlite sqlite) {
        return new SqliteFile(sqlite);
    }

    /**
     * What there is to know of a database without reading it through.
     *
     * @param bytes the size of the file alone
     * @param version of its tables
     * @param acts how many it holds
     * @param entered when the last of them was
     * @param beside the files that SQLite keeps beside it now
     * @param isOpen whether another process has it open
     * @since 0.1
     */
    public record Facts(
            Path file,
            long bytes,
            int version,
            long acts,
            Optional<Instant> entered,
            List<Path> beside,
            boolean isOpen) {
        public Facts {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(entered, "entered");
            beside = List.copyOf(beside);
        }
    }

    /**
     * A file that holds a whole database.
     *
     * @param kept where what stood in its place is now, if anything did
     * @since 0.1
     */
    public record Made(Path file, long acts, long entries, Optional<Path> kept) {
        public Made {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(kept, "kept");
        }
    }

    /** What there is to know of it; nothing when the journal was not begun. */
    public Optional<Facts> facts() {
        try (SqliteStore store = SqliteStore.open(sqlite)) {
            if (store.unbegun().isPresent()) {
                return Optional.empty();
            }
            Head head = store.journal().head();
            Optional<Instant> entered = head.equals(Head.NONE)
                    ? Optional.empty()
                    : Optional.of(store.journal().stamp(head.act()).entered());
            SideFiles sides = SideFiles.of(sqlite.file());
            return Optional.of(new Facts(
                    sides.file(),
                    Files.size(sides.file()),
                    sqlite.version(),
                    head.act(),
                    entered,
                    sides.there(),
                    Replacement.isOpen(sides.file())));
        } catch (IOException e) {
            throw sqlite.unusable(e);
        }
    }

    /**
     * Copies the database into another file, while others may read and write it: the copy holds every act that was
     * acknowledged before it began. It is checked as {@link Books#check()} does, and synced, before it takes its name.
     *
     * @param isReplacing whether a file that is there gives way to it
     * @throws DomainException {@code storage.there} when the file is there, {@code storage.same} when it is this one,
     *     {@code storage.in-use} when it is to give way and is open; and what a check finds wrong
     */
    public Made backUp(Path target, boolean isReplacing) {
        try (Replacement backup = Replacement.of(target)) {
            backup.requireOther(sqlite.file());
            if (!isReplacing) {
                backup.requireAbsent();
            }
            Books.Sound sound = copyInto(backup, false);
            Optional<Path> none = backup.publish(false);
            return new Made(backup.target(), sound.acts(), sound.entries(), none);
        } catch (IOException e) {
            throw Sqlite.at(target).unusable(e);
        }
    }

    /**
     * Puts a copy of another database in the place of this one. What stood there is kept beside it, with what was beside
     * it, under a name that nothing has.
     *
     * @param from the other, such as a backup, which is checked first and stays as it is
     * @param isReplacing whether a file that is there gives way to it
     * @throws DomainException {@code storage.there}, {@code storage.same}, {@code storage.in-use}, {@code storage.missing};
     *     and what a check finds wrong
     */
    public Made restore(Path from, boolean isReplacing) {
        sqlite.makeFolder();
        try (Replacement restored = Replacement.of(sqlite.file())) {
            restored.requireOther(from);
            if (!isReplacing) {
                restored.requireAbsent();
            }
            restored.requireClosed();
            Books.Sound sound = SqliteFile.at(from).copyInto(restored, true);
            Optional<Path> kept = restored.publish(true);
            return new Made(restored.target(), sound.acts(), sound.entries(), kept);
        } catch (IOException e) {
            throw sqlite.unusable(e);
        }
    }

    /**
     * Makes a new file from the record alone, and puts it in the place of this one, as {@link #restore} does: lists,
     * indexes and triggers are made again.
     *
     * @throws DomainException {@code storage.in-use}; and {@code journal.missing}, {@code journal.unreadable} when not all
     *     of the record can be read
     */
    public Made rebuild() {
        try (Replacement rebuilt = Replacement.of(sqlite.file())) {
            rebuilt.requireClosed();
            List<KeptAct> acts = new ArrayList<>();
            List<Problem> lost = new ArrayList<>();
            salvage(
                    (act, places) -> {
                        if (lost.isEmpty()) {
                            acts.add(act);
                        }
                    },
                    lost::add);
            DomainException.throwIfAny(Alike.told(lost));
            if (acts.isEmpty()) {
                throw sqlite.nothingThere();
            }
            try (SqliteStore made = SqliteStore.open(rebuilt.part())) {
                books(made).restore(acts);
            }
            Books.Sound sound = check(rebuilt.part());
            Optional<Path> kept = rebuilt.publish(true);
            return new Made(rebuilt.target(), sound.acts(), sound.entries(), kept);
        } catch (IOException e) {
            throw sqlite.unusable(e);
        }
    }

    /**
     * Hands over what can be read of the record, whatever state the file is in: each act as it is kept, with those of its
     * entries that can be read, and the places in the act where these stand.
     *
     * @param lost is told of everything that can't be read, or is missing
     */
    public void salvage(BiConsumer<KeptAct, List<Integer>> each, Consumer<Problem> lost) {
        try (SqliteStore store = SqliteStore.open(sqlite)) {
            store.walk(each::accept, lost);
        }
    }

    /**
     * Copies all of it into a new file, to be kept, or to be used at once. It stands by a commit of its own: what is beside
     * the old one is not the new one's.
     */
    private Books.Sound copyInto(Replacement copy, boolean isUsed) {
        Sqlite.Reading reading = sqlite.reading().orElseThrow(() -> sqlite.nothingThere());
        try (Connection connection = reading.connection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma query_only = off");
            }
            try (PreparedStatement into = connection.prepareStatement("vacuum into ?")) {
                into.setString(1, copy.part().toString());
                into.execute();
            }
        } catch (SQLException e) {
            throw sqlite.failed(e);
        }
        Sqlite.at(copy.part()).drawMark(isUsed);
        return check(copy.part());
    }

    private static Books.Sound check(Path file) {
        try (SqliteStore store = SqliteStore.open(file)) {
            return books(store).check();
        }
    }

    private static Books books(SqliteStore store) {
        return new Books(store.journal(), store.lists(), NO_CLOCK);
    }
}
