package org.goldenthread.domain.balance;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.goldenthread.domain.constraint.Needed;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRestated;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;

/**
 * Opens a closed year for correction. Until it is closed again, what its balance counted may be withdrawn and entered anew;
 * the balance that was drawn up stays readable.
 *
 * @since 0.1
 */
public record RestatePlan(
        @Means("the closed plan that is opened again") @NotNull Code plan,
        @Means("the sentence that says why")
                @Needed(code = "plan.restate.reason", message = "a closed plan is restated for a reason")
                Sentence reason)
        implements Verb {

    /** To restate a plan, once somebody says why. */
    static Suggestion why(Code plan) {
        return Suggestion.to(RestatePlan.class).with("plan", plan).missing("reason", "why");
    }

    @Override
    public List<Draft> decide(State now, Moment when) {
        DeliveryPlan before = now.latest().get(DeliveryPlan.KIND, plan);
        return List.of(Draft.of(DeliveryPlan.KIND, plan, new PlanRestated())
                .on(before.lastDay())
                .because(reason));
    }
}
