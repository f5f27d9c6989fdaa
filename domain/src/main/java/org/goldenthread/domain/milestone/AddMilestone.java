package org.goldenthread.domain.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.constraint.Mismatch;
import org.goldenthread.domain.constraint.Refused;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.DueWords;

/**
 * Promises something new.
 *
 * @param due when, in the words of whoever promises; read by the strategy's calendar
 * @since 0.1
 */
@Refused(code = "milestone.unattached", when = AddMilestone.Unattached.class)
@Refused(code = "milestone.two-themes", when = AddMilestone.InTwoThemes.class)
@Refused(code = "milestone.cycle", when = AddMilestone.BeforeItself.class)
public record AddMilestone(
        @Means("a short code of its own, kept for life: letters, digits and hyphens") @NotNull Code milestone,
        @Means("what is promised, so that a stranger could call it done or not done") @NotNull Title title,
        @Means("the theme that it serves") @NotNull Optional<Code> theme,
        @Means("the objective that it serves") @NotNull Optional<Code> objective,
        @Means("the plan that it is promised in") @NotNull Optional<Code> plan,
        @Means("when it is due, as people say it: \"March 2020\", \"by end FY19/20\";"
                        + " \"tied: on approval\" waits for an event, \"unread: …\" keeps words that give no day")
                @NotNull
                Optional<DueWords> due,
        @Means("who answers for it: an organisation, a team or a post") @NotNull Optional<Code> lead,
        @Means("the post of the councillor or board member who answers for it, such as a portfolio holder") @NotNull
                Optional<Code> leadMember,
        @Means("the organisations and posts that help to deliver it") @NotNull List<@NotNull Code> contributors,
        @Means("the people it is for, such as carers") @NotNull List<@NotNull Title> groups,
        @Means("the places that it is for") @NotNull List<@NotNull Code> places,
        @Means("the milestones that have to be delivered first") @NotNull List<@NotNull Code> dependsOn)
        implements Verb {

    public AddMilestone {
        contributors = Given.copyOf(contributors);
        groups = Given.copyOf(groups);
        places = Given.copyOf(places);
        dependsOn = Given.copyOf(dependsOn);
    }

    /** A promise for which no member is to answer beside its lead. */
    public AddMilestone(
            Code milestone,
            Title title,
            Optional<Code> theme,
            Optional<Code> objective,
            Optional<Code> plan,
            Optional<DueWords> due,
            Optional<Code> lead,
            List<Code> contributors,
            List<Title> groups,
            List<Code> places,
            List<Code> dependsOn) {
        this(
                milestone,
                title,
                theme,
                objective,
                plan,
                due,
                lead,
                Optional.empty(),
                contributors,
                groups,
                places,
                dependsOn);
    }

    /** It hangs on nothing. */
    static final class Unattached implements Mismatch<AddMilestone> {
        @Override
        public Optional<Problem> in(AddMilestone verb) {
            return verb.position().unattached(verb.title);
        }
    }

    /** It names a theme beside an objective, which has its own. */
    static final class InTwoThemes implements Mismatch<AddMilestone> {
        @Override
        public Optional<Problem> in(AddMilestone verb) {
            return verb.position().inTwoThemes(verb.title);
        }
    }

    /** It needs itself first. */
    static final class BeforeItself implements Mismatch<AddMilestone> {
        @Override
        public Optional<Problem> in(AddMilestone verb) {
            return Optional.of(verb.milestone)
                    .filter(verb.dependsOn::contains)
                    .map(milestone -> Depends.cycle(List.of(milestone, milestone)));
        }
    }

    private Milestone.Position position() {
        return new Milestone.Position(theme, objective, plan);
    }

    @Override
    public List<Draft> decide(State now, Moment when) {
        MilestonePlanned planned = new MilestonePlanned(
                title,
                theme,
                objective,
                plan,
                due.map(words -> words.read(position().promised(now, when))),
                lead,
                leadMember,
                contributors,
                groups,
                places,
                dependsOn,
                List.of());
        return List.of(Draft.of(Milestone.KIND, milestone, planned));
    }
}
