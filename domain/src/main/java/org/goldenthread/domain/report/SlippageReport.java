package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;

/**
 * What moved out of its first promise, of all that was ever in a plan, as an audit committee follows it: from when to
 * when, how far, why and who agreed; totals by cause and lead; what was brought forward apart; and what papers say moved
 * without saying which.
 *
 * @since 0.1
 */
public record SlippageReport(Code plan) implements Reporting {
    public SlippageReport {
        Objects.requireNonNull(plan, "plan");
    }

    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return new SlippageWriter(state, view, readingDate, plan).report();
    }
}
