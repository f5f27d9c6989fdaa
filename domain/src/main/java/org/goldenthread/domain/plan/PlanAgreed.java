package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * A plan was agreed, by a decision or a board where the paper says so.
 *
 * @since 0.1
 */
public record PlanAgreed(
        @Means("the decision that agreed to it, or else the board or organisation that did") Optional<Code> agreedBy,
        @Means("anything to say about the agreement") Optional<Sentence> note)
        implements PlanFact, Change<DeliveryPlan> {
    public PlanAgreed {
        Objects.requireNonNull(agreedBy, "agreedBy");
        Objects.requireNonNull(note, "note");
    }

    @Override
    public DeliveryPlan on(DeliveryPlan before, Entry entry) {
        return before.reached(DeliveryPlan.Status.AGREED, entry.effective());
    }

    @Override
    public List<Reference> refers() {
        return Reference.to("agreed-by", agreedBy, "decision", "board", "organisation");
    }

    @Override
    public String says() {
        return "agreed" + agreedBy.map(b -> " by " + b).orElse("")
                + note.map(n -> ": " + n).orElse("");
    }
}
