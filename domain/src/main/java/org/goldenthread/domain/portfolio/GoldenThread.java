package org.goldenthread.domain.portfolio;

import java.util.List;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.achievement.AchievementRow;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.alignment.AlignmentRow;
import org.goldenthread.domain.balance.ClosedYears;
import org.goldenthread.domain.board.Board;
import org.goldenthread.domain.board.BoardRow;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.board.DecisionRow;
import org.goldenthread.domain.journal.Language;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.measure.MeasureRow;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.CauseRow;
import org.goldenthread.domain.milestone.Fixing;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.note.NoteRow;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.OrganisationRow;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.organisation.PostRow;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.paper.PaperRow;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.place.PlaceRow;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposalRow;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.SeriesRow;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRow;

/**
 * The whole language: every kind, in the order in which a reader meets them, with the scales and causes that everybody
 * has and the rule of the close.
 *
 * @since 0.1
 */
public final class GoldenThread {

    public static final Language LANGUAGE = Language.of(
                    Strategy.KIND,
                    Theme.KIND,
                    Objective.KIND,
                    DeliveryPlan.KIND,
                    Milestone.KIND,
                    Achievement.KIND,
                    Measure.KIND,
                    Organisation.KIND,
                    Post.KIND,
                    Place.KIND,
                    Board.KIND,
                    Decision.KIND,
                    Proposal.KIND,
                    Alignment.KIND,
                    Note.KIND,
                    Paper.KIND,
                    Series.KIND,
                    Scale.KIND,
                    Cause.KIND)
            .with(Scale.KIND, Scale.BUILT_IN, Scale::code)
            .with(Cause.KIND, Cause.BUILT_IN, Cause::code)
            .keeping(ClosedYears::check)
            .following(Fixing::of);

    /** What the lists show of each kind, in the same order. */
    public static final List<Listing<?, ?>> LISTINGS = List.of(
            StrategyRow.LISTING,
            ThemeRow.LISTING,
            ObjectiveRow.LISTING,
            PlanRow.LISTING,
            MilestoneRow.LISTING,
            AchievementRow.LISTING,
            MeasureRow.LISTING,
            OrganisationRow.LISTING,
            PostRow.LISTING,
            PlaceRow.LISTING,
            BoardRow.LISTING,
            DecisionRow.LISTING,
            ProposalRow.LISTING,
            AlignmentRow.LISTING,
            NoteRow.LISTING,
            PaperRow.LISTING,
            SeriesRow.LISTING,
            ScaleRow.LISTING,
            CauseRow.LISTING);

    private GoldenThread() {}
}
