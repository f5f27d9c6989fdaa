package org.goldenthread.shell.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** Where a journal and its lists are kept, open. */
public interface Store extends AutoCloseable {

    Journal journal();

    Lists lists();

    /** The file that holds it all, if one does; it need not be there yet. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** Where it is, as people name it. */
    default String shownName() {
        return file().map(Path::toString).orElse("in memory");
    }

    /** What is to be said of a journal that nobody has begun; nothing of one that was. */
    Optional<Unbegun> unbegun();

    /**
     * Begins a journal in which nothing is recorded yet, or brings what it is kept in to the version of this program.
     */
    Begun begin(Sharing sharing);

    /** By whom a server knows who records; nothing where nobody does. */
    default Optional<String> user() {
        return Optional.empty();
    }

    /**
     * Who else is to use it.
     *
     * @param owner of a schema on a server
     * @param writers who may record there
     * @param readers who may read there
     * @param group whose file it is
     */
    record Sharing(Optional<String> owner, List<String> writers, List<String> readers, Optional<String> group) {
        public Sharing {
            Objects.requireNonNull(owner, "owner");
            writers = List.copyOf(writers);
            readers = List.copyOf(readers);
            Objects.requireNonNull(group, "group");
        }
    }

    /**
     * A journal that can be recorded in.
     *
     * @param database where it is
     * @param created whether nothing was there before
     * @param owner who brings it to new versions, on a server
     * @param writers who else may record, there
     * @param readers who may read, there
     * @param group whose file it is
     */
    record Begun(
            String database,
            boolean created,
            Optional<String> owner,
            List<String> writers,
            List<String> readers,
            Optional<String> group) {
        public Begun {
            Objects.requireNonNull(database, "database");
            Objects.requireNonNull(owner, "owner");
            writers = List.copyOf(writers);
            readers = List.copyOf(readers);
            Objects.requireNonNull(group, "group");
        }
    }

    /** That what is asked for is done with a file, where it is kept elsewhere; and how it is done there. */
    default DomainException notAFile(String command) {
        throw new IllegalStateException("store: it is a file, or there is no " + command + " for it");
    }

    @Override
    void close();

    /**
     * A journal that nobody has begun.
     *
     * @param place that its place is empty, as whoever reads is told where no database was named
     * @param begun what the first act begins, and where
     * @param refusal what whoever reads is told where a database was named, which has to be there
     */
    record Unbegun(String place, String begun, Optional<Problem> refusal) {
        public Unbegun {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(begun, "begun");
            Objects.requireNonNull(refusal, "refusal");
        }

        /** What whoever has named a database is told before anything is asked of it. */
        public Optional<String> toBegin() {
            return refusal.map(problem -> problem.message() + "; the first thing recorded creates it");
        }
    }

    /** Opens a store by what {@code --db} says, or the user's own when it says nothing. */
    interface Opener {
        Store open(Optional<String> named, Request request);
    }
}
