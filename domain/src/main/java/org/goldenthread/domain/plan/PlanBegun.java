package org.goldenthread.domain.plan;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Delivery of a plan began.
 *
 * @since 0.1
 */
public record PlanBegun(@Means("anything to say about how it began") Optional<Sentence> note)
        implements PlanFact, Change<DeliveryPlan> {
    public PlanBegun {
        Objects.requireNonNull(note, "note");
    }

    @Override
    public DeliveryPlan on(DeliveryPlan before, Entry entry) {
        return before.reached(DeliveryPlan.Status.IN_DELIVERY, entry.effective());
    }

    @Override
    public String says() {
        return "in delivery" + note.map(n -> ": " + n).orElse("");
    }
}
