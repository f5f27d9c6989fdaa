package org.goldenthread.domain.proposal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.constraint.Mismatch;
import org.goldenthread.domain.constraint.Refused;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.Cause;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.DueWords;
import org.goldenthread.domain.time.Reading;

/**
 * Asks for a change to a milestone, which stays as it is until the proposal is approved. What the proposal is based on is
 * kept with it: the due date that is agreed at the time.
 *
 * @since 0.1
 */
@Refused(code = "proposal.incomplete", when = ProposeChange.Incomplete.class)
@Refused(code = "proposal.surplus", when = ProposeChange.Surplus.class)
public record ProposeChange(
        @Means("a code for the proposal; without one, it is made of the milestone's: SWK-P-LONE of SWK-LONE") @NotNull
                Optional<Code> proposal,
        @Means("what is asked for") @NotNull Proposal.Asks asks,
        @Means("the milestone that is to be changed, or the code that the new one is to have") @NotNull Code milestone,
        @Means("the due date that is asked for; for a new milestone it may be left out") @NotNull
                Optional<DueWords> due,
        @Means(Cause.WORDS) @NotNull Optional<Code> cause,
        @Means(Proposal.ASKED_BY) @NotNull Optional<Code> askedBy,
        @Means("the sentence that says why") @NotNull Optional<Sentence> reason,
        @Means("what the new milestone promises, so that a stranger could call it done or not done") @NotNull
                Optional<Title> title,
        @Means("the theme that the new milestone is to serve") @NotNull Optional<Code> theme,
        @Means("the objective that the new milestone is to serve") @NotNull Optional<Code> objective,
        @Means("the plan that the new milestone is to be promised in") @NotNull Optional<Code> plan,
        @Means("who is to answer for the new milestone: an organisation, a team or a post") @NotNull
                Optional<Code> lead,
        @Means("the organisations and posts that are to help to deliver the new milestone") @NotNull
                List<@NotNull Code> contributors,
        @Means("the people the new milestone is for, such as carers") @NotNull List<@NotNull Title> groups,
        @Means("the places that the new milestone is for") @NotNull List<@NotNull Code> places,
        @Means("the milestones that have to be delivered before the new one") @NotNull List<@NotNull Code> dependsOn)
        implements Verb {

    public ProposeChange {
        contributors = Given.copyOf(contributors);
        groups = Given.copyOf(groups);
        places = Given.copyOf(places);
        dependsOn = Given.copyOf(dependsOn);
    }

    /** Another due date for a milestone. */
    public static ProposeChange newDate(Code proposal, Code milestone, DueWords due, Code cause, Sentence reason) {
        return of(proposal, Proposal.Asks.NEW_DATE, milestone, Optional.of(due), Optional.of(cause), reason);
    }

    /** That a milestone is no longer promised. */
    public static ProposeChange removal(Code proposal, Code milestone, Code cause, Sentence reason) {
        return of(proposal, Proposal.Asks.REMOVAL, milestone, Optional.empty(), Optional.of(cause), reason);
    }

    private static ProposeChange of(
            Code proposal,
            Proposal.Asks asks,
            Code milestone,
            Optional<DueWords> due,
            Optional<Code> cause,
            Sentence reason) {
        return new ProposeChange(
                Optional.of(proposal),
                asks,
                milestone,
                due,
                cause,
                Optional.empty(),
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What is asked for, by whoever says that a milestone is to go, or what a new one is to be called, or neither. */
    public static Proposal.Asks asks(boolean isRemoval, Optional<Title> title) {
        if (isRemoval) {
            return Proposal.Asks.REMOVAL;
        }
        return title.isPresent() ? Proposal.Asks.NEW_MILESTONE : Proposal.Asks.NEW_DATE;
    }

    /** It lacks what it needs for what it asks. */
    static final class Incomplete implements Mismatch<ProposeChange> {
        @Override
        public Optional<Problem> in(ProposeChange verb) {
            List<String> missing =
                    switch (verb.asks) {
                        case NEW_DATE ->
                            Proposal.missing(
                                    Proposal.missing("due", verb.due),
                                    Proposal.missing("cause", verb.cause),
                                    Proposal.missing("reason", verb.reason));
                        case NEW_MILESTONE ->
                            Proposal.missing(
                                    Proposal.missing("title", verb.title),
                                    verb.isAttached() ? Stream.empty() : Stream.of("theme, objective or plan"),
                                    Proposal.missing("reason", verb.reason));
                        case REMOVAL ->
                            Proposal.missing(
                                    Proposal.missing("cause", verb.cause), Proposal.missing("reason", verb.reason));
                    };
            return missing.isEmpty() ? Optional.empty() : Optional.of(Proposal.incomplete(verb.asks, missing));
        }
    }

    /** It says what does not go with what it asks. */
    static final class Surplus implements Mismatch<ProposeChange> {
        @Override
        public Optional<Problem> in(ProposeChange verb) {
            return Proposal.surplus(verb.asks, verb.due.isPresent(), verb.cause.isPresent(), verb.isPlanned());
        }
    }

    private boolean isAttached() {
        return Stream.of(theme, objective, plan).anyMatch(Optional::isPresent);
    }

    private boolean isPlanned() {
        return isAttached()
                || title.isPresent()
                || lead.isPresent()
                || Stream.of(contributors, groups, places, dependsOn).anyMatch(list -> !list.isEmpty());
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code proposal.taken}, {@code proposal.ended}, {@code
     *     proposal.same-date}
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        Code code = proposal.orElseGet(() -> ProposalCode.of(milestone, now.latest()));
        ProposalMade made = asks == Proposal.Asks.NEW_MILESTONE ? begun(code, now, when) : changed(code, now, when);
        Draft draft = Draft.of(Proposal.KIND, code, made);
        return List.of(reason.map(draft::because).orElse(draft));
    }

    private ProposalMade begun(Code code, State now, Moment when) {
        now.latest().nounOf(milestone).ifPresent(noun -> {
            throw Problem.refused(
                            "proposal.taken",
                            "{proposal} asks for a new milestone {milestone}, which is already {noun}",
                            Values.of("proposal", code)
                                    .and("milestone", milestone)
                                    .and(Names.noun("noun", noun)))
                    .next(Look.at(new Subject(noun, milestone)))
                    .about(code)
                    .asException();
        });
        Milestone.Position position = new Milestone.Position(theme, objective, plan);
        return made(Optional.empty(), due.map(words -> words.read(position.promised(now, when))));
    }

    private ProposalMade changed(Code code, State now, Moment when) {
        Milestone before = now.get(Milestone.KIND, milestone);
        if (!before.status().isOpen()) {
            throw Problem.refused(
                            "proposal.ended",
                            "{proposal} asks for a change to {milestone}, which is {status} since {since}",
                            Values.of("proposal", code)
                                    .and("milestone", milestone)
                                    .and("status", before.status())
                                    .and("since", before.progress().done().orElse(when.effective())))
                    .next(Look.history(milestone))
                    .about(code)
                    .asException();
        }
        Optional<Due> to = due.map(
                words -> words.read(before.position().promised(now, when).with(Reading.Missing.NEVER_PAST)));
        to.filter(before.due()::isSameAs).ifPresent(same -> {
            throw Problem.refused(
                            "proposal.same-date",
                            "{proposal} asks for {milestone} to be due \"{due}\", but it is already due \"{agreed}\"",
                            Values.of("proposal", code)
                                    .and("milestone", milestone)
                                    .and("due", same)
                                    .and("agreed", before.due()))
                    .next(Suggestion.again().missing("due", "when"))
                    .about(code)
                    .asException();
        });
        return made(Optional.of(before.due()), to);
    }

    private ProposalMade made(Optional<Due> agreed, Optional<Due> to) {
        return new ProposalMade(
                asks,
                milestone,
                agreed,
                to,
                cause,
                askedBy,
                title,
                theme,
                objective,
                plan,
                lead,
                contributors,
                groups,
                places,
                dependsOn);
    }
}
