package org.goldenthread.persistence;

import java.util.Random;
import net.jqwik.api.RandomGenerator;
import org.goldenthread.domain.books.BookArbitraries;
import org.goldenthread.domain.books.Story;
import org.goldenthread.domain.journal.Verb;

/** Things that are said of the portfolio of {@link Story}, as chance has it: some are refused. */
final class Verbs {

    private static final int SPREAD = 1_000;

    private final RandomGenerator<Story.Step> steps = BookArbitraries.steps().generator(SPREAD, false);

    Verb next(Random chance) {
        return steps.next(chance).value().verb();
    }
}
