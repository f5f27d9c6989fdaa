package org.goldenthread.persistence;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Addition;
import org.goldenthread.domain.journal.CurrentState;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** A file of our own: many connections that read, and the one that writes. */
record OwnAccess(Sqlite sqlite, Reads reads, Appends appends) implements Access {

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public <T> T read(T nothing, Reads.Question<T> question) {
        return reads.read(nothing, question);
    }

    @Override
    public void append(
            Iterable<? extends Addition> acts, Head expected, List<CurrentState<?>> current, Supplier<Head> head) {
        appends.append(acts, expected, current, head);
    }

    @Override
    public void damage(Consumer<Problem> each) {
        var unused = reads.read(false, statements -> {
            Integrity.check(statements.connection(), each);
            return true;
        });
    }

    @Override
    public DomainException failed(Throwable thrown) {
        return sqlite.failed(thrown);
    }

    @Override
    public DomainException newer(String what) {
        return sqlite.newer(what);
    }

    @Override
    public DomainException other(String why) {
        return sqlite.other(why);
    }
}
