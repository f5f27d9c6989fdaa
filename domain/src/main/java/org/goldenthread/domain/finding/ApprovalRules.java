package org.goldenthread.domain.finding;

import java.util.Optional;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.proposal.Proposal;

/** What changed in a plan without the board that approves its changes, from the day on which the plan says so. */
final class ApprovalRules {

    private final Snapshot in;
    private final Found found;

    ApprovalRules(Snapshot in, Found found) {
        this.in = in;
        this.found = found;
    }

    /** What became of a milestone by one entry. */
    private enum Changed {
        MOVED(Proposal.Asks.NEW_DATE, "moved"),
        DROPPED(Proposal.Asks.REMOVAL, "dropped"),
        ADDED(Proposal.Asks.NEW_MILESTONE, "added");

        private final Proposal.Asks asks;
        private final String words;

        Changed(Proposal.Asks asks, String words) {
            this.asks = asks;
            this.words = words;
        }
    }

    void look() {
        if (in.plans.values().stream().anyMatch(plan -> !plan.year().approvals().isEmpty())) {
            in.lives.forEach(
                    (code, steps) -> steps.forEach(step -> changed(step).ifPresent(how -> look(step, how))));
        }
    }

    private static Optional<Changed> changed(Step<Milestone> step) {
        Milestone after = step.after();
        if (step.before().isEmpty()) {
            return after.from().isEmpty() ? Optional.of(Changed.ADDED) : Optional.empty();
        }
        Milestone before = step.before().get();
        if (after.promise().moves().size() > before.promise().moves().size()) {
            return Optional.of(Changed.MOVED);
        }
        return before.status() != after.status() && after.status() == Milestone.Status.DROPPED
                ? Optional.of(Changed.DROPPED)
                : Optional.empty();
    }

    private void look(Step<Milestone> step, Changed how) {
        Optional<DeliveryPlan> plan = step.before()
                .orElse(step.after())
                .position()
                .plan()
                .flatMap(code -> Optional.ofNullable(in.plans.get(code)));
        plan.flatMap(it -> it.year().approvalOn(step.entry().effective()))
                .filter(approval -> !in.consents.isApproved(step, how.asks, plan))
                .ifPresent(approval -> found.add(
                        Weakness.CHANGED_WITHOUT_APPROVAL,
                        step.after().code(),
                        Values.of("change", how, how.words)
                                .and("day", step.entry().effective())
                                .and("board", approval.board())
                                .and("plan", plan.orElseThrow().code())
                                .and("since", approval.from())
                                .and("entry", step.entry().id())));
    }
}
