package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;

/**
 * The port for lists of how things stand now, by code. Answered without folding where an adapter keeps current state.
 *
 * @since 0.1
 */
public interface Lists {

    /** Every thing of a kind, built-in ones aside. */
    <R extends Record> List<R> rows(Listing<?, R> listing);

    /** The milestones a query asks for, as read on a day, by due and then code; what has no latest day comes last. */
    List<MilestoneLine> milestones(MilestoneQuery query, LocalDate readingDate);

    Counts counts();
}
