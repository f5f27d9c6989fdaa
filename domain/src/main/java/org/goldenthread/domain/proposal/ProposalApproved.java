package org.goldenthread.domain.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Rescheduled;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * A proposal was approved by a decision. The change that it asks for is recorded beside it, about the milestone.
 *
 * @since 0.1
 */
public record ProposalApproved(@Means("the decision that approved it") Code decision)
        implements ProposalFact, Change<Proposal> {

    static final String NO_CONSENT = "{decision} says that {board} {verdict} it, which does not approve {proposal}";

    public ProposalApproved {
        Objects.requireNonNull(decision, "decision");
    }

    @Override
    public Proposal on(Proposal before, Entry entry) {
        return before.answered(Proposal.Status.APPROVED, Optional.of(decision), entry);
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("decision", decision, "decision"));
    }

    @Override
    public void check(Subject about, State after, Consumer<Problem> refuse) {
        after.find(Decision.KIND, decision)
                .filter(taken -> !taken.verdict().isConsent())
                .ifPresent(taken -> refuse.accept(noConsent(about.code(), taken)));
        after.find(Proposal.KIND, about.code())
                .filter(proposal -> !isMade(proposal, after))
                .ifPresent(proposal -> refuse.accept(Problem.refused(
                                "proposal.unmade",
                                "{proposal} is approved by {decision}, and the record has no such change: {wish}",
                                Values.of("proposal", about.code())
                                        .and("decision", decision)
                                        .and("wish", proposal.called()))
                        .next(Look.history(proposal.milestone()))));
    }

    static Problem noConsent(Code proposal, Decision taken) {
        return Problem.refused(
                        "proposal.not-approved",
                        NO_CONSENT,
                        Values.of("decision", taken.code())
                                .and("board", taken.board())
                                .and("verdict", taken.verdict())
                                .and("proposal", proposal))
                .next(Look.at(Decision.KIND.subject(taken.code())));
    }

    /** Whether the record has the change. */
    private boolean isMade(Proposal proposal, State after) {
        Optional<Milestone> now = after.find(Milestone.KIND, proposal.milestone());
        return switch (proposal.asks()) {
            case NEW_DATE -> isMoved(after.standing(proposal.milestone()));
            case NEW_MILESTONE -> now.isPresent();
            case REMOVAL -> now.filter(it -> !it.status().isOpen()).isPresent();
        };
    }

    /** Whether one of the entries that stand says so: a date that was never stated is set, and not moved. */
    private boolean isMoved(List<Entry> standing) {
        return standing.stream()
                .anyMatch(entry -> entry.fact() instanceof Rescheduled moved
                        && moved.agreedBy().equals(Optional.of(decision)));
    }

    @Override
    public String says() {
        return "approved by " + decision;
    }
}
