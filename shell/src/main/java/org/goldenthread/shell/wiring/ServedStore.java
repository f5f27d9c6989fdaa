package org.goldenthread.shell.wiring;

import java.util.Optional;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.persistence.PostgresAddress;
import org.goldenthread.persistence.PostgresStore;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Store;

/** A portfolio on a server, as the engine sees it. Nothing of it is loaded for who uses a file. */
record ServedStore(PostgresStore store, PostgresAddress address) implements Store {

    static Store open(String words, Request request) {
        PostgresAddress address =
                PostgresAddress.of(words, request.environment(), Wiring.home(request), Wiring.user(request));
        return new ServedStore(PostgresStore.open(address), address);
    }

    @Override
    public Journal journal() {
        return store.journal();
    }

    @Override
    public Lists lists() {
        return store.lists();
    }

    /** Whoever asks for what nobody has begun there is told so by the server. */
    @Override
    public Optional<Unbegun> unbegun() {
        return Optional.empty();
    }

    @Override
    public Begun begin() {
        return new Begun(address.shown(), PostgresStore.begin(address));
    }

    @Override
    public DomainException notAFile(String command) {
        String hint = command.equals("db restore") ? "pg_restore" : "pg_dump --schema=" + address.schema();
        return Problem.invalid(
                        "storage.served",
                        command + " is for a database in a file, and " + address.shown() + " is on a server")
                .hint(command.equals("db info") ? "portfolio show, or journal head" : hint)
                .asException();
    }

    @Override
    public void close() {
        store.close();
    }
}
