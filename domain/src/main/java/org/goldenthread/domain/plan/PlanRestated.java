package org.goldenthread.domain.plan;

import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Settled;

/**
 * A closed plan is being restated, for the entry's reason: until it is closed again, what was counted may be corrected.
 * The balance that was drawn up stays.
 *
 * @since 0.1
 */
public record PlanRestated() implements PlanFact, Change<DeliveryPlan>, Settled {

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code plan.open}, {@code plan.close.day},
     *     {@code plan.restate.reason}
     */
    @Override
    public DeliveryPlan on(DeliveryPlan before, Entry entry) {
        return before.restated(entry);
    }

    @Override
    public String says() {
        return "being restated";
    }
}
