package org.goldenthread.domain.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.text.Code;

/**
 * The thread through one thing: the strands from the vision down to it, what hangs below and beside it, and the gaps
 * found on the way.
 *
 * @param top the uppermost strand; each has the next below it, down to the thing asked for
 * @since 0.1
 */
public record Trace(Code asked, Strand top, List<Strand> beside, List<Gap> gaps) {
    public Trace {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(top, "top");
        beside = List.copyOf(beside);
        gaps = List.copyOf(gaps);
    }

    /**
     * The thread through a code in a state.
     *
     * @param readingDate the day by which due dates are judged
     * @param ratings how all that stands above or below it stands in that state on that day, milestones aside
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.not-yet}
     */
    public static Trace of(State state, Code asked, LocalDate readingDate, Ratings ratings) {
        return new Tracer(state, readingDate, ratings).trace(asked);
    }
}
