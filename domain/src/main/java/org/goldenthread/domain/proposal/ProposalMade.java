package org.goldenthread.domain.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.MilestonePlanned;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearLeftOut;

/**
 * Somebody asked for a change to a milestone. It changes nothing by itself.
 *
 * @since 0.1
 */
public record ProposalMade(
        @Means("what is asked for") Proposal.Asks asks,
        @Means("the milestone that is to be changed, or the code that the new one is to have") Code milestone,
        @Means("the agreed due date that stood when it was made; a proposal for a new milestone has none")
                Optional<Due> agreed,
        @Means("the due date that is asked for; for a new milestone it may be left out")
                @YearLeftOut(Reading.Missing.NEXT)
                Optional<Due> due,
        @Means(Cause.WORDS) Optional<Code> cause,
        @Means(Proposal.ASKED_BY) Optional<Code> askedBy,
        @Means("what the new milestone promises, so that a stranger could call it done or not done")
                Optional<Title> title,
        @Means("the theme that the new milestone is to serve") Optional<Code> theme,
        @Means("the objective that the new milestone is to serve") Optional<Code> objective,
        @Means("the plan that the new milestone is to be promised in") Optional<Code> plan,
        @Means("who is to answer for the new milestone: an organisation, a team or a post") Optional<Code> lead,
        @Means("the organisations and posts that are to help to deliver the new milestone") List<Code> contributors,
        @Means("the people the new milestone is for, such as carers") List<Title> groups,
        @Means("the places that the new milestone is for") List<Code> places,
        @Means("the milestones that have to be delivered before the new one") List<Code> dependsOn)
        implements ProposalFact, Opening<Proposal> {

    /** @throws DomainException {@code proposal.incomplete}, {@code proposal.surplus}, {@code milestone.two-themes} */
    public ProposalMade {
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(agreed, "agreed");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(objective, "objective");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(lead, "lead");
        contributors = List.copyOf(contributors);
        groups = List.copyOf(groups);
        places = List.copyOf(places);
        dependsOn = List.copyOf(dependsOn);
        boolean isAttached = Stream.of(theme, objective, plan).anyMatch(Optional::isPresent);
        boolean isPlanned = isAttached
                || title.isPresent()
                || lead.isPresent()
                || Stream.of(contributors, groups, places, dependsOn).anyMatch(list -> !list.isEmpty());
        DomainException.throwIfAny(Stream.of(
                        Proposal.incomplete(asks, agreed, due, title, isAttached),
                        Proposal.surplus(asks, due.isPresent(), cause.isPresent(), isPlanned))
                .flatMap(Optional::stream)
                .toList());
        if (asks == Proposal.Asks.NEW_MILESTONE) {
            MilestonePlanned unused = new MilestonePlanned(
                    title.orElseThrow(),
                    theme,
                    objective,
                    plan,
                    due,
                    lead,
                    contributors,
                    groups,
                    places,
                    dependsOn,
                    List.of());
        }
    }

    @Override
    public Proposal first(Entry entry) {
        return new Proposal(
                entry.about().code(),
                asks,
                milestone,
                agreed,
                due,
                cause,
                askedBy,
                entry.reason(),
                title.map(name -> new Proposal.Planned(
                        name, theme, objective, plan, lead, contributors, groups, places, dependsOn)),
                Proposal.Status.PROPOSED,
                Optional.empty(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                asks == Proposal.Asks.NEW_MILESTONE
                        ? List.of()
                        : List.of(Reference.to("milestone", milestone, "milestone")),
                Reference.to("cause", cause, "cause"),
                Reference.to("asked-by", askedBy, "organisation", "post", "board"),
                Reference.to("theme", theme, "theme"),
                Reference.to("objective", objective, "objective"),
                Reference.to("plan", plan, "plan"),
                Reference.to("lead", lead, "organisation", "post"),
                Reference.to("contributors", contributors, "organisation", "post"),
                Reference.to("places", places, "place"),
                Reference.to("depends-on", dependsOn, "milestone"));
    }

    @Override
    public String says() {
        return "proposed: " + Proposal.wish(asks, milestone, agreed, due, title)
                + cause.map(why -> ", cause " + why).orElse("")
                + askedBy.map(who -> ", asked by " + who).orElse("");
    }
}
