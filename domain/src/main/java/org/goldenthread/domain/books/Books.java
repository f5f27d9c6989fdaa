package org.goldenthread.domain.books;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Clerk;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Journal;
import org.goldenthread.domain.journal.Occasion;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperIssued;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.portfolio.Statement;
import org.goldenthread.domain.portfolio.Statements;
import org.goldenthread.domain.text.Code;

/**
 * A portfolio's books: where verbs are recorded and views are opened. The unit of work is one verb.
 *
 * @since 0.1
 */
public final class Books {

    private final Journal journal;
    private final Lists lists;
    private final Clerk clerk;

    /**
     * Books over a journal and its lists.
     *
     * @param clock says when acts are entered, and in its zone on which day
     */
    public Books(Journal journal, Lists lists, Clock clock) {
        this.journal = Objects.requireNonNull(journal, "journal");
        this.lists = Objects.requireNonNull(lists, "lists");
        this.clerk = new Clerk(GoldenThread.LANGUAGE, journal, new Papers(), Objects.requireNonNull(clock, "clock"));
    }

    /** New books in memory. */
    public static Books inMemory(Clock clock) {
        Journal journal = new InMemoryJournal();
        return new Books(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST), clock);
    }

    /**
     * Records what a verb decides, as one act, whole or not at all.
     *
     * @return the act; nothing when all of it had been said before
     * @throws org.goldenthread.domain.problem.DomainException with every problem, and nothing recorded
     */
    public Optional<Act> record(Verb verb, Occasion on) {
        return clerk.record(verb, on);
    }

    /** What {@link #record} would record: the dry run. */
    public Optional<Act> propose(Verb verb, Occasion on) {
        return clerk.propose(verb, on);
    }

    /** What the journal knows now, looked at as at a day and as told by a day. */
    public Portfolio open(View view) {
        return new Portfolio(journal, lists, journal.head(), view);
    }

    /** All that the journal holds, as portfolio files state it; what was struck is there with its strike. */
    public List<Statement> statements() {
        return Statements.of(journal, journal.head());
    }

    public Head head() {
        return journal.head();
    }

    /** A paper's dates, as the clerk needs them. */
    private static final class Papers implements Clerk.PaperDates {

        @Override
        public Optional<Dates> of(State state, Code paper) {
            return state.find(Paper.KIND, paper).map(p -> new Dates(p.effective(), p.told()));
        }

        @Override
        public Optional<Dates> of(Fact fact) {
            return fact instanceof PaperIssued issued
                    ? Optional.of(new Dates(issued.effective(), issued.told()))
                    : Optional.empty();
        }
    }
}
