package org.goldenthread.domain.finding;

import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.RestatePlan;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeLed;
import org.goldenthread.domain.text.Code;

/** What mends a weakness, its values to be taken from those of what was found. */
final class Mends {

    private Mends() {}

    /** To a day that somebody has to say. */
    static Suggestion reschedule() {
        return why(milestone(RescheduleMilestone.class).missing("to", "when").missing("cause"));
    }

    /** The same of another milestone. */
    static Suggestion rescheduleOther(String other) {
        return why(Suggestion.to(RescheduleMilestone.class)
                .from("milestone", other)
                .missing("to", "when")
                .missing("cause"));
    }

    /** To the due of a name. */
    static Suggestion reschedule(String to) {
        return why(milestone(RescheduleMilestone.class).from("to", to).missing("cause"));
    }

    /** To the due of what it needs. */
    static Suggestion follow(String to) {
        return why(milestone(RescheduleMilestone.class).from("to", to).with("cause", Code.parse("dependency")));
    }

    static Suggestion tie(String other) {
        return milestone(TieMilestone.class).from("to", other).missing("gap");
    }

    /** Where the gap is known already. */
    static Suggestion tieAgain(String other) {
        return milestone(TieMilestone.class).from("to", other);
    }

    static Suggestion drop() {
        return why(Suggestion.to(Dropped.class).from("code", "code").missing("cause"));
    }

    static Suggestion progress() {
        return milestone(ProgressMilestone.class).missing("note", "what");
    }

    static Suggestion forecast() {
        return milestone(ForecastMilestone.class).missing("due", "when");
    }

    static Suggestion forecast(String due) {
        return milestone(ForecastMilestone.class).from("due", due);
    }

    static Suggestion rename(String title) {
        return Suggestion.to(MilestoneRenamed.class)
                .with("noun", Milestone.KIND.noun())
                .from("code", "code")
                .from("title", title);
    }

    static Suggestion reopen(String milestone) {
        return Suggestion.to(Reopened.class).from("code", milestone).missing("note", "why");
    }

    /** A milestone of which nothing is known but what it is to serve. */
    static Suggestion add() {
        return Suggestion.to(AddMilestone.class).missing("milestone", "code").missing("title", "what");
    }

    static Suggestion leadMilestone() {
        return milestoneLed().missing("lead", "code");
    }

    static Suggestion leadTheme() {
        return themeLed().missing("lead", "code");
    }

    /** By what succeeded who led it, where that is one. */
    static Suggestion leadMilestone(String lead) {
        return milestoneLed().from("lead", lead, "code");
    }

    static Suggestion leadTheme(String lead) {
        return themeLed().from("lead", lead, "code");
    }

    private static Suggestion milestoneLed() {
        return Suggestion.to(MilestoneLed.class)
                .with("noun", Milestone.KIND.noun())
                .from("code", "code");
    }

    private static Suggestion themeLed() {
        return Suggestion.to(ThemeLed.class).with("noun", Theme.KIND.noun()).from("code", "code");
    }

    static Suggestion rate() {
        return why(Suggestion.to(Rated.class)
                .from("noun", "noun")
                .from("code", "code")
                .from("scale", "scale")
                .from("level", "level", "level"));
    }

    /** As a level of a name, of a milestone. */
    static Suggestion rate(String level) {
        return why(Suggestion.to(Rated.class)
                .with("noun", Milestone.KIND.noun())
                .from("code", "code")
                .from("scale", "scale")
                .from("level", level));
    }

    static Suggestion close() {
        return Suggestion.to(ClosePlan.class).from("plan", "code");
    }

    static Suggestion hold() {
        return Suggestion.to(Held.class).from("code", "code").missing("holder", "name");
    }

    static Suggestion mention() {
        return Suggestion.to(Mentioned.class)
                .from("code", "code")
                .from("paper", "next")
                .missing("place");
    }

    static Suggestion measure() {
        return Suggestion.to(Measured.class)
                .from("code", "code")
                .missing("value", "figure")
                .missing("when");
    }

    static Suggestion align() {
        return Suggestion.to(AlignmentDrawn.class)
                .missing("code")
                .from("from", "from")
                .from("relation", "relation")
                .missing("to", "code");
    }

    static Suggestion restate() {
        return why(Suggestion.to(RestatePlan.class).from("plan", "code"));
    }

    static Suggestion strike() {
        return why(Suggestion.to(StrikeEntry.class).from("entry", "entry"));
    }

    /** To open it anew in a file, which says why what it opened with is withdrawn: no fact changes it. */
    static Suggestion correct() {
        return Suggestion.to(Opening.class).missing("statements", "file").missing("correct", "why");
    }

    private static Suggestion milestone(Class<?> verb) {
        return Suggestion.to(verb).from("milestone", "code");
    }

    private static Suggestion why(Suggestion suggestion) {
        return suggestion.missing("reason", "why");
    }
}
