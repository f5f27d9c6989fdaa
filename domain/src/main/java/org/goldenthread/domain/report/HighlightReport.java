package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.text.Code;

/**
 * How a theme did, on one page, in the order of a PRINCE2 highlight report: its rating, now and last time; what was done
 * this period, and what was due and was not; what comes next; which dates changed; risks and issues; what help is needed.
 *
 * <p>It tells of the days from the one that is asked for, else from the day after the last paper, to the day of the report.
 * Its lists are as long as has room in 350 words, and say how much more there is.
 *
 * @param from the first day of the period, if it is asked for
 * @param policy how its rating is computed
 * @since 0.1
 */
public record HighlightReport(Code theme, Optional<LocalDate> from, Policy policy) implements Reporting {
    public HighlightReport {
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(policy, "policy");
    }

    /**
     * The report in a state.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}; {@code report.from} when the period would begin after the day of the report
     */
    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return HighlightWriter.write(state, readingDate, this);
    }
}
