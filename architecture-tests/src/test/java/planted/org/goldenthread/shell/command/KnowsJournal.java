package planted.org.goldenthread.shell.command;

import planted.org.goldenthread.domain.journal.Journal;

public final class KnowsJournal {
    long head(Journal journal) {
        return journal.head();
    }
}
