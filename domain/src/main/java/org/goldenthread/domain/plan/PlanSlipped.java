package org.goldenthread.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.Change;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;

/**
 * A paper says that some of a plan's milestones moved into another, without saying which they all are.
 *
 * @since 0.1
 */
public record PlanSlipped(
        @Means("the plan that they moved into") Code into,
        @Means("how many moved, as the paper says: several, 7") Title count,
        @Means("the milestones among them that the paper names") List<Code> named,
        @Means("the causes that the paper gives, such as capacity or funding") List<Code> cause)
        implements PlanFact, Change<DeliveryPlan> {
    public PlanSlipped {
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(count, "count");
        named = List.copyOf(named);
        cause = List.copyOf(cause);
    }

    @Override
    public DeliveryPlan on(DeliveryPlan before, Entry entry) {
        return before.slipped(reported(entry));
    }

    /** What was reported, with the reason and the source of the entry that says it. */
    public UnspecifiedMoves reported(Entry entry) {
        return new UnspecifiedMoves(into, count, named, cause, entry.reason(), entry.source());
    }

    @Override
    public List<Reference> refers() {
        return Reference.all(
                List.of(Reference.to("into", into, "plan")),
                Reference.to("named", named, "milestone"),
                Reference.to("cause", cause, "cause"));
    }

    @Override
    public String says() {
        return count + " moved into " + into + listed(", named ", named) + listed(", cause ", cause);
    }

    private static String listed(String what, List<Code> codes) {
        return codes.isEmpty() ? "" : what + codes.stream().map(Code::value).collect(Collectors.joining(", "));
    }
}
