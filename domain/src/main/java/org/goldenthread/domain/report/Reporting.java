package org.goldenthread.domain.report;

import java.time.LocalDate;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;

/**
 * A report that can be asked for. What it answers depends on the state, its view and the day of the report alone, so the same
 * question gives the same report however often and however much later it is asked.
 *
 * @since 0.1
 */
public interface Reporting {

    /**
     * The report in a state.
     *
     * @param view the view that the state is of, which the report names
     * @param readingDate the day by which due dates are judged
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    Report in(State state, View view, LocalDate readingDate);
}
