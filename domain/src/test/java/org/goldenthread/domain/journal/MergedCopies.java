package org.goldenthread.domain.journal;

import static org.goldenthread.domain.books.OpenBooks.add;
import static org.goldenthread.domain.books.OpenBooks.progress;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Merging;
import org.goldenthread.domain.books.SettableClock;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;

/**
 * The journal of a copy into which another was merged: act 2 added MA here, while the other added MB; that came as act 3,
 * and act 4 follows both. The keys of these acts are ours, theirs and both.
 */
final class MergedCopies {

    private final SettableClock clock = Story.clock();
    final InMemoryJournal journal = new InMemoryJournal();

    MergedCopies() {
        Books here = books(journal);
        Act opened = Story.open(here);
        InMemoryJournal other = new InMemoryJournal();
        Books there = books(other);
        there.restore(kept(journal));
        here.record(add("MA", "March 2020"), keyed("ours"));
        there.record(add("MB", "March 2020"), keyed("theirs"));
        Merging merging = here.merge(kept(other));
        here.record(progress("MB", "begun"), keyed("both"));
    }

    private Books books(InMemoryJournal of) {
        return new Books(of, new FoldedLists(GoldenThread.LANGUAGE, of, View.LATEST), clock);
    }

    private static Occasion keyed(String key) {
        return Occasion.of(Story.AUTHOR, "said").keyed(Key.parse(key));
    }

    /** The acts of a journal as they are kept. */
    static List<KeptAct> kept(Journal of) {
        List<KeptAct> kept = new ArrayList<>();
        of.kept(of.head(), kept::add);
        return kept;
    }
}
