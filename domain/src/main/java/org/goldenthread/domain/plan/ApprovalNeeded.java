package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * From the day the entry is effective, a board approves what changes in a plan: moves, removals and new milestones. What
 * changed before that day needed nobody.
 *
 * @since 0.1
 */
public record ApprovalNeeded(@Means("the board that approves moves, removals and new milestones") Code board)
        implements PlanFact, Change<DeliveryPlan> {
    public ApprovalNeeded {
        Objects.requireNonNull(board, "board");
    }

    @Override
    public DeliveryPlan on(DeliveryPlan before, Entry entry) {
        return before.approvedBy(board, entry.effective());
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("board", board, "board"));
    }

    @Override
    public String says() {
        return "changes need the approval of " + board;
    }
}
