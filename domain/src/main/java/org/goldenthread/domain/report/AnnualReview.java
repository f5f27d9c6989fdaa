package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;

/**
 * The annual review of a strategy, in the order of a board paper: what the board is asked, how the strategy came about,
 * each theme with what was achieved and what is to come, how delivery stands, what held it up, what it is aligned with,
 * what it implies, and who was consulted. What is not recorded is said to be so.
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
        return new ReviewWriter(state, view, readingDate, this).report();
    }
}
