package org.goldenthread.shell.engine;

import java.nio.file.Path;
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

    /** What is to be said of a journal that nobody has begun; nothing of one that was. */
    Optional<Unbegun> unbegun();

    /**
     * Begins a journal in which nothing is recorded yet, or brings what it is kept in to the version of this program.
     */
    Begun begin();

    /**
     * A journal that can be recorded in.
     *
     * @param database where it is
     * @param created whether nothing was there before
     */
    record Begun(String database, boolean created) {
        public Begun {
            Objects.requireNonNull(database, "database");
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
