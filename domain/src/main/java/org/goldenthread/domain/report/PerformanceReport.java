package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;

/**
 * How a plan did, in the order of an annual report: its objective and key outcome, its measures with targets and
 * actuals, the rating at the end of its year, what moved and why, what was done and what is carried into another plan.
 * What is not recorded is said to be so.
 *
 * @since 0.1
 */
public record PerformanceReport(Code plan) implements Reporting {
    public PerformanceReport {
        Objects.requireNonNull(plan, "plan");
    }

    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return new PerformanceWriter(state, view, readingDate, plan).report();
    }
}
