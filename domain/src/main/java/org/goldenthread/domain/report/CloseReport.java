package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.View;
import org.goldenthread.domain.text.Code;

/**
 * How a plan's year closes: its balance, how each milestone came in and how it left, what is missing, every balance that
 * was drawn up before, and what the next plan opens with. A year known only from a paper is told as reported.
 *
 * @since 0.1
 */
public record CloseReport(Code plan) implements Reporting {
    public CloseReport {
        Objects.requireNonNull(plan, "plan");
    }

    @Override
    public Report in(State state, View view, LocalDate readingDate) {
        return new CloseWriter(state, view, readingDate, plan).report();
    }
}
