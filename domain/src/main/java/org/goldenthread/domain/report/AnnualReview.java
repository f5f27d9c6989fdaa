package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;

/**
 * The annual review of a strategy: how it stands in a few sentences, what the board is asked, progress by theme, each theme
 * in short, what is late or at risk, measures, what it implies and what comes next, on eight pages at most; in appendices
 * every milestone, how the strategy came about, each theme in full, how delivery stands, what it is aligned with, the
 * evidence and the gaps in the record.
 *
 * @param plan the plan whose milestones alone are reported, if there is one
 * @since 0.1
 */
public record AnnualReview(Code strategy, Optional<Code> plan) implements Reporting {
    public AnnualReview {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(plan, "plan");
    }

    /**
     * The review in a state.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}; {@code report.plan} when the plan serves another strategy
     */
    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return ReviewWriter.write(state, readingDate, this);
    }
}
