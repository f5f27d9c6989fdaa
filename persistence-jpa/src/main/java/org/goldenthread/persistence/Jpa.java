package org.goldenthread.persistence;

import java.sql.SQLException;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;

/** JPA, opened when it is first needed. This class names nothing of it, so that being there does not load it. */
final class Jpa implements AutoCloseable {

    private final String dialect;
    private Optional<Inserts> inserts = Optional.empty();

    Jpa(String dialect) {
        this.dialect = dialect;
    }

    /** Makes it ready; this takes a while once. */
    synchronized Jpa open() {
        if (inserts.isEmpty()) {
            inserts = Optional.of(new Inserts(dialect));
        }
        return this;
    }

    /** Writes an act and its entries in the transaction that a connection is in. */
    synchronized void insert(Act act, Reads.Statements statements) throws SQLException {
        inserts.orElseThrow().insert(act, statements);
    }

    @Override
    public synchronized void close() {
        if (inserts.isPresent()) { // a method reference would load what is to stay unloaded
            inserts.get().close();
        }
        inserts = Optional.empty();
    }
}
