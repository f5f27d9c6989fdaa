package org.goldenthread.domain.proposal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Move;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.text.Code;

/**
 * Which changes to milestones were approved. If the plan names on that day the board that approves its changes, a decision
 * of that board stands behind them, and one in favour: to take note of a change, or to support it, does not approve it
 * ({@link Decision.Verdict#isConsent}). If the plan names none, the decision may be any board's, and a new due date may have
 * been agreed by anybody who is named, such as a post that changes are delegated to.
 *
 * @since 0.1
 */
public final class Consents {

    private final Map<Code, Decision> decisions;
    private final Map<Code, List<Proposal>> approved;

    public Consents(Collection<Decision> decisions, Collection<Proposal> proposals) {
        this.decisions = new HashMap<>();
        Objects.requireNonNull(decisions, "decisions").forEach(it -> this.decisions.put(it.code(), it));
        approved = Objects.requireNonNull(proposals, "proposals").stream()
                .filter(proposal -> proposal.status() == Proposal.Status.APPROVED)
                .collect(Collectors.groupingBy(Proposal::milestone));
    }

    /** What is approved in a state. */
    public static Consents in(State state) {
        return new Consents(state.all(Decision.KIND), state.all(Proposal.KIND));
    }

    /**
     * Whether a change was approved.
     *
     * @param step the step that made it
     * @param how what the step did: gave the milestone another due date, brought it in, or took it away
     * @param plan the plan that the milestone was in, if it was in one
     */
    public boolean isApproved(Step<Milestone> step, Proposal.Asks how, Optional<DeliveryPlan> plan) {
        LocalDate day = step.entry().effective();
        Optional<Code> board = plan.flatMap(it -> it.year().approvalOn(day)).map(DeliveryPlan.Approval::board);
        Predicate<Code> consents = by -> isConsent(by, board);
        return how == Proposal.Asks.NEW_DATE
                ? step.after().promise().moves().stream()
                        .reduce((first, later) -> later)
                        .flatMap(Move::agreedBy)
                        .filter(consents)
                        .isPresent()
                : approved.getOrDefault(step.after().code(), List.of()).stream()
                        .filter(proposal -> proposal.asks() == how)
                        .flatMap(proposal -> proposal.answer().stream())
                        .filter(answer -> !answer.on().isAfter(day))
                        .anyMatch(answer -> answer.by().filter(consents).isPresent());
    }

    private boolean isConsent(Code by, Optional<Code> board) {
        Decision taken = decisions.get(by);
        return taken == null
                ? board.isEmpty()
                : taken.verdict().isConsent()
                        && board.map(taken.board()::equals).orElse(true);
    }
}
