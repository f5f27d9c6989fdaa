package org.goldenthread.domain.proposal;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;

/**
 * What a proposal is based on, beside how that stands in a view. Nothing of it is recorded: a proposal is stale in one
 * view and not in another.
 *
 * @param proposal as it is recorded
 * @param stale why it is stale, if it is
 * @since 0.1
 */
public record Basis(ProposalRow proposal, Optional<Problem> stale) {

    public Basis {
        Objects.requireNonNull(proposal, "proposal");
        Objects.requireNonNull(stale, "stale");
    }

    /** How it stands in a view. */
    public static Basis of(ProposalRow proposal, State state) {
        return new Basis(
                proposal,
                proposal.status().isOpen()
                        ? changed(proposal, state).map(problem -> problem.about(proposal.code()))
                        : Optional.empty());
    }

    /** The same of a proposal that is known whole. */
    public static Basis of(Proposal proposal, State state) {
        return of(ProposalRow.of(proposal), state);
    }

    /** Where it is in its life, seen beside its milestone. */
    public Proposal.Status status() {
        return stale.isPresent() ? Proposal.Status.STALE : proposal.status();
    }

    private static Optional<Problem> changed(ProposalRow proposal, State state) {
        if (proposal.asks() == Proposal.Asks.NEW_MILESTONE) {
            return state.nounOf(proposal.milestone()).map(noun -> taken(proposal, noun));
        }
        return state.find(Milestone.KIND, proposal.milestone())
                .flatMap(now -> now.status().isOpen() ? moved(proposal, now) : Optional.of(ended(proposal, now)));
    }

    private static Problem taken(ProposalRow proposal, String noun) {
        return stale(
                        "{proposal} asks for a new milestone {milestone}; {milestone} is already {noun}",
                        proposal,
                        Names.noun("noun", noun))
                .next(Look.at(new Subject(noun, proposal.milestone())));
    }

    private static Problem ended(ProposalRow proposal, Milestone now) {
        return stale(
                "{proposal} is based on {milestone} being open; it is {status} since {since}",
                proposal,
                Values.of("status", now.status())
                        .and(
                                "since",
                                now.progress().done().orElse(now.progress().lastWord())));
    }

    private static Optional<Problem> moved(ProposalRow proposal, Milestone now) {
        return proposal.agreed().filter(agreed -> !agreed.isSameAs(now.due())).map(agreed -> stale(
                        "{proposal} is based on {milestone} being due \"{agreed}\"; it is due \"{now}\"",
                        proposal,
                        Values.of("agreed", agreed).and("now", now.due()))
                .next(anew(proposal)));
    }

    /** To ask for it again, of the milestone as it is due now. */
    private static Suggestion anew(ProposalRow proposal) {
        return proposal.asks() == Proposal.Asks.REMOVAL
                ? Suggestion.to(ProposeChange.class)
                        .with("milestone", proposal.milestone())
                        .with("asks", Proposal.Asks.REMOVAL)
                        .missing("cause")
                        .missing("reason", "why")
                : Suggestion.to(ProposeChange.class)
                        .with("milestone", proposal.milestone())
                        .with("asks", Proposal.Asks.NEW_DATE)
                        .missing("due", "when")
                        .missing("cause")
                        .missing("reason", "why");
    }

    private static Problem stale(String sentence, ProposalRow proposal, Values more) {
        return Problem.refused(
                        "proposal.stale",
                        sentence,
                        Values.of("proposal", proposal.code())
                                .and("milestone", proposal.milestone())
                                .and(more))
                .next(Suggestion.to(ProposalWithdrawn.class).with("code", proposal.code()));
    }
}
