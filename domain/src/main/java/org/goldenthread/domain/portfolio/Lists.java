package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.milestone.MilestoneLine;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;

/**
 * The port for lists of how things stand now, by code. Answered without folding where an adapter keeps current state.
 *
 * @since 0.1
 */
public interface Lists {

    /** Every thing of a kind, built-in ones aside. */
    <R extends Record> List<R> rows(Listing<?, R> listing);

    /** The milestones a query asks for, as they are kept, by due and then code; what has no latest day comes last. */
    List<MilestoneRow> rows(MilestoneQuery query);

    /**
     * The milestones a query asks for, as read on a day and rated by the policy that is used unless another is named, by
     * due and then code; what has no latest day comes last.
     */
    List<MilestoneLine> milestones(MilestoneQuery query, LocalDate readingDate);

    /** The milestones with these codes that there are, as they are kept, in no order. */
    List<MilestoneRow> rows(Set<Code> milestones);

    Counts counts();

    /** How some milestones stand on a day, by a policy, judged beside what they need; nothing else is read. */
    default Ratings ratings(List<MilestoneRow> milestones, Policy policy, LocalDate day) {
        Set<Code> needed = new HashSet<>();
        milestones.forEach(row -> needed.addAll(row.needs().all()));
        milestones.forEach(row -> needed.remove(row.code()));
        List<MilestoneRow> all = new ArrayList<>(milestones);
        all.addAll(rows(needed));
        return Ratings.of(
                new Ratings.Rateables(all, List.of(), List.of(), List.of(), List.of(), rows(ScaleRow.LISTING)),
                policy,
                day);
    }

    /** How everything stands on a day, by a policy. */
    default Ratings ratings(Policy policy, LocalDate day) {
        return Ratings.of(
                new Ratings.Rateables(
                        rows(MilestoneRow.LISTING),
                        rows(ObjectiveRow.LISTING),
                        rows(ThemeRow.LISTING),
                        rows(PlanRow.LISTING),
                        rows(StrategyRow.LISTING),
                        rows(ScaleRow.LISTING)),
                policy,
                day);
    }
}
