package org.goldenthread.domain.generated;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.inmemory.InMemoryJournal;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.portfolio.FoldedLists;
import org.goldenthread.domain.portfolio.GoldenThread;

/**
 * A portfolio of any size, for measurements: the same for the same seed and size, entry by entry. A strategy has six
 * themes, three yearly plans and {@value GeneratedStrategy#MILESTONES} milestones; a milestone needs one and a half
 * others and has three updates, among them moves with causes, completions and ratings. The first act lists who leads;
 * each strategy is one act, whose entries stand in the order in which they were told.
 *
 * <p>A larger portfolio of a seed begins with a smaller one's strategies.
 */
public record Generator(long seed, int milestones) {

    /** The last day on which anything was told: the day by which it is judged. */
    public static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    static final Instant ENTERED = Instant.parse("2026-01-05T09:00:00Z");

    /** The clock of a portfolio that goes on from what was generated. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-12T09:00:00Z"), ZoneOffset.UTC);

    /** @throws IllegalArgumentException for less than one milestone */
    public Generator {
        if (milestones < 1) {
            throw new IllegalArgumentException("milestones: below 1: " + milestones);
        }
    }

    /** How many strategies there are; the last may have fewer milestones. */
    public int strategies() {
        return (milestones + GeneratedStrategy.MILESTONES - 1) / GeneratedStrategy.MILESTONES;
    }

    /** The acts, in order, made as they are asked for. */
    public Stream<Act> acts() {
        Dues dues = new Dues();
        return Stream.concat(
                Stream.of(Leads.act()), IntStream.range(0, strategies()).mapToObj(number -> strategy(number, dues)
                        .act()));
    }

    private GeneratedStrategy strategy(int number, Dues dues) {
        int left = milestones - number * GeneratedStrategy.MILESTONES;
        Random chance = new Random(31 * seed + number);
        return new GeneratedStrategy(number, Math.min(left, GeneratedStrategy.MILESTONES), dues, chance);
    }

    /** Books in memory that hold it. Nothing is checked: what is made here is sound. */
    public Books books() {
        InMemoryJournal journal = new InMemoryJournal();
        journal.append(acts().toList(), Head.NONE, List.of());
        return new Books(journal, new FoldedLists(GoldenThread.LANGUAGE, journal, View.LATEST), CLOCK);
    }

    /** Fills empty books with it, as a journal is taken over: checked, and whole or not at all. */
    public void fill(Books books) {
        books.restore(acts().toList());
    }
}
