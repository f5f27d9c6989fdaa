package org.goldenthread.shell.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.generated.Generator;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Ratings.Rateables;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.ThemeRow;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is measured: the rows of a generated portfolio, as lists have them. */
@State(Scope.Benchmark)
public class Generated {

    static final long SEED = 1;

    @Param({"10000", "100000"})
    public int milestones;

    private final List<Entry> read = new ArrayList<>();
    private Optional<Books> kept = Optional.empty();

    Rateables rows = new Rateables(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    @Setup
    public void fold() {
        Books books = new Generator(SEED, milestones).books();
        Lists lists = books.open(View.LATEST).lists();
        kept = Optional.of(books);
        books.acts(books.head(), act -> read.addAll(act.entries()));
        rows = new Rateables(
                lists.rows(MilestoneRow.LISTING),
                lists.rows(ObjectiveRow.LISTING),
                lists.rows(ThemeRow.LISTING),
                lists.rows(PlanRow.LISTING),
                lists.rows(StrategyRow.LISTING),
                lists.rows(ScaleRow.LISTING));
    }

    /** The portfolio as a user has it open. */
    Portfolio portfolio() {
        return kept.orElseThrow().open(View.LATEST);
    }

    /** Every entry of its journal. */
    List<Entry> entries() {
        return read;
    }
}
