package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.text.Code;

/**
 * How a theme did since it was last told of, in the order of a PRINCE2 highlight report: this period, with what was done,
 * what progressed and what moved; the next period, with what falls due; risks and issues; and the rating, last and now,
 * as declared and as computed.
 *
 * <p>The period ends on the reading date. It begins on the day asked for; else on the day after the last paper before the
 * reading date that tells of the theme; else it is three months long. The report says which.
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
     *     {@code code.not-yet}; {@code report.from} when the period would begin after the reading date
     */
    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return new HighlightWriter(state, view, readingDate, this).report();
    }
}
