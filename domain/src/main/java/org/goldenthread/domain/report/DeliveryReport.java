package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.text.Code;

/**
 * What a cabinet or board is given on a delivery plan each quarter: what it is asked to decide, progress by theme, the
 * changes for approval, what was completed, what is late or at risk, measures, risks, and what comes next; every milestone,
 * the evidence and the gaps in the record in appendices. What officers write themselves is marked "[to be completed]".
 *
 * @param about the plan or strategy
 * @param since the first day that it tells of, if that is asked for; else the day after the last paper
 * @param policy how ratings are computed
 * @since 0.1
 */
public record DeliveryReport(Code about, Optional<LocalDate> since, Policy policy) implements Reporting {
    public DeliveryReport {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(policy, "policy");
    }

    /**
     * The paper in a state.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}; {@code report.since} when the days would begin after the day of the report
     */
    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return new BoardWriter(Scope.of(state, about, readingDate, since), policy).delivery();
    }
}
