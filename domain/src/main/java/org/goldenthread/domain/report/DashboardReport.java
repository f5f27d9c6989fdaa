package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.text.Code;

/**
 * A plan, or a strategy, on one page: what is asked, how it stands in a few sentences, its themes in a table, and the five
 * milestones that need attention most.
 *
 * <p>It tells of the days from the one that is asked for, else from the day after the last paper, to the day of the report.
 *
 * @param about the plan or strategy
 * @param since the first of the days, if it is asked for
 * @param policy how ratings are computed
 * @since 0.1
 */
public record DashboardReport(Code about, Optional<LocalDate> since, Policy policy) implements Reporting {
    public DashboardReport {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(policy, "policy");
    }

    /**
     * The page in a state.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}; {@code report.since} when the days would begin after the day of the report
     */
    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return new BoardWriter(Scope.of(state, about, readingDate, since), policy).dashboard();
    }
}
