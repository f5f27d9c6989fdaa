package org.goldenthread.persistence.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.JournalContract;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.persistence.Stores;

class JpaJournalTest extends JournalContract {

    private final List<Transacting> begun = new ArrayList<>();

    @Override
    protected Journal empty() {
        return journal(Host.in(Stores.file()));
    }

    @Override
    protected Journal reopened(Journal journal) {
        return journal(hostOf(journal).again());
    }

    /** In one transaction, which is done again when another was first. */
    @Override
    protected Optional<Act> recorded(Journal journal, Supplier<Optional<Act>> recording) {
        for (int attempt = 0; attempt < 10_000; attempt++) {
            try {
                return hostOf(journal).transaction(manager -> recording.get());
            } catch (DomainException e) {
                if (!e.problems().get(0).code().equals("journal.overtaken")) {
                    throw e;
                }
            }
        }
        throw new AssertionError("overtaken again and again");
    }

    private Journal journal(Host host) {
        Transacting transacting = new Transacting(host);
        begun.add(transacting);
        return transacting.journal();
    }

    private Host hostOf(Journal journal) {
        return begun.stream()
                .filter(one -> one.journal() == journal)
                .findFirst()
                .orElseThrow()
                .host();
    }
}
