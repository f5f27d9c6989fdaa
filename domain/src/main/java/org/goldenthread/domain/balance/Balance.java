package org.goldenthread.domain.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneMerged;
import org.goldenthread.domain.milestone.MilestoneSplit;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.Outcome;
import org.goldenthread.domain.text.Code;

/**
 * A plan's year as at its last day: every milestone that was ever in it, once, how it came in and how it left.
 *
 * <p>Opening and added are all there are, and so are what left, what the close carries on and what is missing: the year
 * is in balance when nothing is missing.
 *
 * @param items by code
 * @since 0.1
 */
public record Balance(Code plan, LocalDate lastDay, List<Item> items) {

    public Balance {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(lastDay, "lastDay");
        items = items.stream().sorted(Comparator.comparing(Item::milestone)).toList();
    }

    /** The balance of a plan in a view; of a year that has not ended, as far as the view knows. */
    public static Balance of(State state, DeliveryPlan plan) {
        Mention inIt = Mention.of(plan.code());
        State lastDay = state.asAt(plan.lastDay());
        List<Milestone> then = new ArrayList<>(lastDay.all(Milestone.KIND, inIt));
        then.addAll(lastDay.all(Milestone.KIND, Mention.as(MilestoneMerged.class, MilestoneSplit.class)));
        return of(plan, then, state.all(Milestone.KIND, inIt));
    }

    /**
     * The same from milestones that were read before.
     *
     * @param then how they were on the plan's last day: all that were ever in it, and all that were merged or split
     * @param now how they are: all that were ever in it
     */
    public static Balance of(DeliveryPlan plan, List<Milestone> then, List<Milestone> now) {
        Set<Code> made = new HashSet<>();
        then.forEach(milestone -> made.addAll(madeOf(milestone)));
        Map<Code, Item> items = new TreeMap<>();
        then.forEach(milestone -> Item.of(milestone, plan, made.contains(milestone.code()))
                .ifPresent(item -> items.put(milestone.code(), item)));
        now.stream().filter(milestone -> isLate(milestone, plan)).forEach(milestone -> {
            Item item = items.get(milestone.code());
            Item came = item != null ? item : Item.of(milestone, plan, false).orElseThrow();
            items.put(milestone.code(), came.late());
        });
        return new Balance(plan.code(), plan.lastDay(), List.copyOf(items.values()));
    }

    /** What a milestone was merged or split into. */
    static List<Code> madeOf(Milestone milestone) {
        boolean makes = milestone.status() == Milestone.Status.MERGED || milestone.status() == Milestone.Status.SPLIT;
        return makes ? milestone.progress().into() : List.of();
    }

    /** Whether a milestone, by all that is known, came into a plan after its last day. */
    static boolean isLate(Milestone milestone, DeliveryPlan plan) {
        LocalDate lastDay = plan.lastDay();
        for (Stay stay : milestone.stays()) {
            if (lastDay.isBefore(stay.from()) && stay.plan().equals(plan.code())) {
                return true;
            }
        }
        return false;
    }

    public List<Item> added(Addition how) {
        return items.stream().filter(item -> item.added() == how).toList();
    }

    /** What left in a way, and is accounted for. */
    public List<Item> left(Outcome how) {
        return items.stream()
                .filter(item -> item.missing().isEmpty())
                .filter(item -> item.outcome().equals(Optional.of(how)))
                .toList();
    }

    /** What is open and due later, or goes on: the close carries it on. */
    public List<Item> carriesOn() {
        return items.stream().filter(Item::carriesOn).toList();
    }

    /** What is not accounted for, the earliest due first. */
    public List<Item> missing() {
        return items.stream()
                .filter(item -> item.missing().isPresent())
                .sorted(Comparator.comparing((Item item) -> item.due().latest().orElse(LocalDate.MAX))
                        .thenComparing(Item::milestone))
                .toList();
    }

    public boolean isInBalance() {
        return missing().isEmpty();
    }

    /** The balance as it is drawn up, what goes on being carried into the next plan. */
    List<Line> lines(Optional<Code> next) {
        return items.stream().flatMap(item -> item.line(next).stream()).toList();
    }
}
