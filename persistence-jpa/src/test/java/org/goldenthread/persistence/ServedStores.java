package org.goldenthread.persistence;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.journal.Journal;

/** Stores in schemas of their own on a server. */
final class ServedStores {

    private record Opened(PostgresAddress address, PostgresStore store) {}

    private final List<Opened> open = new ArrayList<>();

    PostgresStore empty() {
        return open(PostgresServer.one().begun());
    }

    private PostgresStore open(PostgresAddress address) {
        PostgresStore store = PostgresStore.open(address);
        open.add(new Opened(address, store));
        return store;
    }

    /** Closes the store that a journal is in, and opens its schema again. */
    PostgresStore again(Journal journal) {
        Opened before = open.stream()
                .filter(opened -> opened.store().journal() == journal)
                .findFirst()
                .orElseThrow();
        before.store().close();
        return open(before.address());
    }

    void release() {
        open.forEach(opened -> opened.store().close());
        open.stream().map(Opened::address).distinct().forEach(PostgresServer.one()::drop);
        open.clear();
    }
}
