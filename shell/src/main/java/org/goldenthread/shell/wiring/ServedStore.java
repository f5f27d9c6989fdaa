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

    @Override
    public String shownName() {
        return address.shown();
    }

    /** Whoever asks for what nobody has begun there is told so by the server. */
    @Override
    public Optional<Unbegun> unbegun() {
        return Optional.empty();
    }

    @Override
    public Begun begin(Sharing sharing) {
        if (sharing.group().isPresent()) {
            throw Problem.invalid("storage.served", "--group is for a file, and " + address.shown() + " is on a server")
                    .hint("db init --writer ROLE --reader ROLE")
                    .asException();
        }
        PostgresStore.Begun begun = PostgresStore.begin(
                address, new PostgresStore.Roles(sharing.owner(), sharing.writers(), sharing.readers()));
        return new Begun(
                address.shown(),
                begun.isNew(),
                Optional.of(begun.owner()),
                begun.writers(),
                begun.readers(),
                Optional.empty());
    }

    @Override
    public Optional<String> user() {
        return Optional.of(address.user());
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
