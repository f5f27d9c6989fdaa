package org.goldenthread.domain.balance;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;

/**
 * One milestone that was ever in a plan, as at the plan's last day. Without an outcome and with nothing missing, it is
 * due later or goes on, and the close carries it on.
 *
 * @param due when it was due as it left, or is
 * @since 0.1
 */
public record Item(
        Code milestone,
        Addition added,
        Due due,
        Optional<Outcome> outcome,
        Optional<Code> cause,
        Optional<Code> to,
        Optional<Missing> missing) {
    public Item {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(added, "added");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(missing, "missing");
    }

    /** A milestone as it stands on a plan's last day; nothing if it was never in the plan by then. */
    static Optional<Item> of(Milestone milestone, DeliveryPlan plan, boolean madeByMergeOrSplit) {
        Optional<Stay> first = Optional.empty();
        Optional<Stay> last = Optional.empty();
        for (Stay stay : milestone.stays()) {
            if (stay.plan().equals(plan.code())) {
                first = first.isPresent() ? first : Optional.of(stay);
                last = Optional.of(stay);
            }
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Addition added = added(first.get(), plan, madeByMergeOrSplit);
        Optional<Stay.Leaving> left = last.get().left();
        Due due = left.map(Stay.Leaving::due).orElseGet(milestone::due);
        return Optional.of(new Item(
                milestone.code(),
                added,
                due,
                left.map(Stay.Leaving::outcome),
                left.flatMap(Stay.Leaving::cause),
                left.flatMap(Stay.Leaving::to),
                left.map(how -> missing(how, plan))
                        .orElseGet(() -> goesOn(due, plan) ? Optional.empty() : Optional.of(Missing.OUTCOME))));
    }

    private static Addition added(Stay first, DeliveryPlan plan, boolean madeByMergeOrSplit) {
        if (!first.from().isAfter(plan.opens())) {
            return Addition.OPENING;
        }
        return first.as() == Addition.NEW && madeByMergeOrSplit ? Addition.MERGED_OR_SPLIT : first.as();
    }

    private static Optional<Missing> missing(Stay.Leaving how, DeliveryPlan plan) {
        if (how.outcome() == Outcome.CARRIED_ON) {
            return wasDue(how.due(), plan) ? Optional.of(Missing.ROLL) : Optional.empty();
        }
        if (how.outcome() == Outcome.ROLLED_FORWARD && goesOn(how.due(), plan)) {
            return Optional.of(Missing.CARRY);
        }
        if (!how.outcome().isExplained()
                || (how.cause().isPresent() && how.reason().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                how.cause().isPresent()
                        ? Missing.REASON
                        : how.reason().isPresent() ? Missing.CAUSE : Missing.CAUSE_AND_REASON);
    }

    /** Whether the whole due had passed when the plan's last day ended. */
    private static boolean wasDue(Due due, DeliveryPlan plan) {
        return due.isOverdueOn(plan.lastDay().plusDays(1));
    }

    /** Whether it is due later, never finished, or in words that give no day yet; not where nobody said when. */
    private static boolean goesOn(Due due, DeliveryPlan plan) {
        return switch (due.kind()) {
            case ONGOING, RECURRING, TIED, UNREAD -> true;
            case DATED -> !wasDue(due, plan);
            case TO_BE_AGREED, NOT_STATED -> false;
        };
    }

    /** Whether the close carries it on. */
    public boolean carriesOn() {
        return outcome.isEmpty() && missing.isEmpty();
    }

    /** The same, in the plan after its last day, where nothing may come in. */
    Item late() {
        return new Item(milestone, added, due, outcome, cause, to, Optional.of(Missing.LATE));
    }

    /** How it is written in the balance, what goes on being carried into the next plan. */
    Optional<Line> line(Optional<Code> next) {
        return carriesOn()
                ? Optional.of(new Line(milestone, added, Outcome.CARRIED_ON, Optional.empty(), next))
                : outcome.map(how -> new Line(milestone, added, how, cause, to));
    }
}
