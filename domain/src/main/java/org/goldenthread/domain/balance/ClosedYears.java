package org.goldenthread.domain.balance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stay;
import org.goldenthread.domain.plan.Addition;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.plan.PlanClosed;
import org.goldenthread.domain.plan.PlanSlipped;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;

/**
 * The rule of the close: a balance that is drawn up is the one that the journal gives, and while its plan is closed, no act
 * changes it. A year closed as reported was never reconciled, so what papers tell of it later may still come in.
 *
 * @since 0.1
 */
public final class ClosedYears {

    private final State before;
    private final State after;
    private final Consumer<Problem> refuse;
    private final Map<Code, State> lastDays = new LinkedHashMap<>();
    private final Set<Code> fresh = new HashSet<>();

    private ClosedYears(State before, State after, Consumer<Problem> refuse) {
        this.before = before;
        this.after = after;
        this.refuse = refuse;
    }

    /** Refuses an act after which a closed year would not be as it was closed. */
    public static void check(Act act, State before, State after, Consumer<Problem> refuse) {
        new ClosedYears(before, after, refuse).check(act.entries());
    }

    /**
     * Whether a closed year is contested in a view: its balance, as at the plan's last day, is no longer what was drawn up
     * last. Of one copy alone that never comes about, since no act is recorded that would; after a merge it may.
     */
    public static boolean isContested(State state, DeliveryPlan plan) {
        List<Problem> differences = new ArrayList<>();
        if (plan.isInBalance()) {
            new ClosedYears(state, state, differences::add).checkWhole(plan, false);
        }
        return !differences.isEmpty();
    }

    private void check(List<Entry> entries) {
        Set<Code> plans = new LinkedHashSet<>();
        Set<Code> milestones = new LinkedHashSet<>();
        Set<Code> corrected = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.fact() instanceof Opening<?>) {
                fresh.add(entry.about().code());
            } else if (entry.fact() instanceof Struck) {
                corrected.add(entry.about().code());
            }
            if (entry.about().noun().equals(DeliveryPlan.KIND.noun())) {
                plans.add(entry.about().code());
            } else if (entry.about().noun().equals(Milestone.KIND.noun())) {
                milestones.add(entry.about().code());
            }
        }
        fresh.removeAll(corrected);
        plans.forEach(this::checkKept);
        entries.stream().filter(entry -> entry.fact() instanceof PlanSlipped).forEach(this::checkSlipped);
        Set<Code> whole = new LinkedHashSet<>(plans);
        milestones.forEach(milestone -> whole.addAll(plansOfWhatItBecame(milestone)));
        Set<Code> struck = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.fact() instanceof PlanClosed)
                .forEach(entry -> struck.add(entry.about().code()));
        whole.forEach(plan -> closed(plan).ifPresent(closed -> checkWhole(closed, struck.contains(plan))));
        milestones.forEach(milestone -> plansOf(milestone).stream()
                .filter(plan -> !whole.contains(plan))
                .forEach(plan -> closed(plan).ifPresent(closed -> checkLine(closed, milestone))));
    }

    /** A plan that would be closed in balance. */
    private Optional<DeliveryPlan> closed(Code plan) {
        return after.find(DeliveryPlan.KIND, plan).filter(DeliveryPlan::isInBalance);
    }

    /** The balances that were drawn up stay, in their order. */
    private void checkKept(Code plan) {
        List<Closing> were = closings(before, plan);
        List<Closing> would = closings(after, plan);
        if (would.size() < were.size() || !would.subList(0, were.size()).equals(were)) {
            refuse.accept(Problem.refused(
                            "plan.close.kept",
                            "{plan} was closed as reported on {told}, and a balance once drawn up is kept",
                            Values.of("plan", plan)
                                    .and("told", were.get(were.size() - 1).told()))
                    .next(RestatePlan.why(plan))
                    .about(plan));
        }
    }

    private static List<Closing> closings(State state, Code plan) {
        return state.find(DeliveryPlan.KIND, plan)
                .map(found -> found.year().closings())
                .orElse(List.of());
    }

    private void checkSlipped(Entry entry) {
        Code plan = entry.about().code();
        before.find(DeliveryPlan.KIND, plan)
                .filter(DeliveryPlan::isInBalance)
                .flatMap(found -> closed(plan))
                .ifPresent(found -> refuse.accept(changed(found, "what slipped was reconciled", Values.NONE)
                        .next(RestatePlan.why(plan))));
    }

    /** Everything that was ever in the plan is in its balance as the balance has it. */
    private void checkWhole(DeliveryPlan plan, boolean struckNow) {
        Map<Code, Line> lines = lines(plan);
        Balance balance = Balance.of(after, plan);
        balance.items().forEach(item -> compare(plan, item.milestone(), lines, Optional.of(item), struckNow));
        Set<Code> there = new HashSet<>();
        balance.items().forEach(item -> there.add(item.milestone()));
        lines.keySet().stream()
                .filter(code -> !there.contains(code))
                .forEach(code -> compare(plan, code, lines, Optional.empty(), struckNow));
    }

    private void checkLine(DeliveryPlan plan, Code milestone) {
        Map<Code, Line> lines = lines(plan);
        Line line = lines.get(milestone);
        boolean madeByMergeOrSplit = line != null && line.added() == Addition.MERGED_OR_SPLIT;
        Optional<Item> item = lastDays.computeIfAbsent(plan.code(), code -> after.asAt(plan.lastDay()))
                .find(Milestone.KIND, milestone)
                .flatMap(then -> Item.of(then, plan, madeByMergeOrSplit));
        compare(plan, milestone, lines, item, false);
    }

    private static Map<Code, Line> lines(DeliveryPlan plan) {
        Map<Code, Line> lines = new LinkedHashMap<>();
        plan.lastClosing().ifPresent(closing -> closing.lines().forEach(line -> lines.put(line.milestone(), line)));
        return lines;
    }

    private void compare(
            DeliveryPlan plan, Code milestone, Map<Code, Line> lines, Optional<Item> item, boolean struckNow) {
        Optional<Line> was = Optional.ofNullable(lines.get(milestone));
        Optional<Line> is = item.filter(
                        there -> there.missing().isEmpty() && there.outcome().isPresent())
                .flatMap(there -> there.line(Optional.empty()));
        if (!was.equals(is) || (was.isEmpty() && item.isPresent())) {
            String would = is.map(ClosedYears::words)
                    .orElseGet(() -> item.map(ClosedYears::unaccounted).orElse("not in it"));
            String counted = was.map(ClosedYears::words).orElse("not in it");
            Values values = Values.of("milestone", milestone)
                    .and("counted", was.stream().toList(), counted)
                    .and("would", item.stream().toList(), would);
            refuse.accept(
                    struckNow
                            ? Problem.refused(
                                            "plan.close.differs",
                                            "{plan} is closed with {milestone} as {counted}; by the journal it is {would}",
                                            Values.of("plan", plan.code()).and(values))
                                    .next(Line.balance(plan.code()))
                                    .about(plan.code())
                            : changed(plan, "{milestone} is {counted} there and would be {would}", values)
                                    .next(RestatePlan.why(plan.code())));
        } else if (stays(plan, milestone)) {
            refuse.accept(changed(
                            plan,
                            "{milestone} would be in it after its last day, {lastDay}",
                            Values.of("milestone", milestone))
                    .hint("name a plan that is not closed"));
        }
    }

    private static String words(Line line) {
        return Names.of(line.added()).replace('-', ' ') + ", " + line.says();
    }

    private static String unaccounted(Item item) {
        return item.missing()
                .filter(missing -> missing != Missing.OUTCOME)
                .map(missing -> "without its " + Account.words(missing))
                .orElse("open");
    }

    private static Problem changed(DeliveryPlan plan, String how, Values values) {
        String sentence = "{plan} is closed as at {lastDay}: " + how;
        return Problem.refused(
                        "plan.closed",
                        sentence,
                        Values.of("plan", plan.code())
                                .and("lastDay", plan.lastDay())
                                .and(values))
                .about(plan.code());
    }

    /** Whether a milestone, by all that would be known, is in a plan still or came into it after its last day. */
    private boolean stays(DeliveryPlan plan, Code milestone) {
        return after.find(Milestone.KIND, milestone)
                .filter(now -> Balance.isLate(now, plan)
                        || now.stays().stream()
                                .anyMatch(stay -> stay.plan().equals(plan.code())
                                        && stay.left().isEmpty()))
                .isPresent();
    }

    /** Where a milestone can have been: what the act itself opens was nowhere before. */
    private List<State> states(Code milestone) {
        return fresh.contains(milestone) ? List.of(after) : List.of(before, after);
    }

    private Set<Code> plansOf(Code milestone) {
        Set<Code> plans = new LinkedHashSet<>();
        for (State state : states(milestone)) {
            state.find(Milestone.KIND, milestone)
                    .ifPresent(found -> found.stays().stream().map(Stay::plan).forEach(plans::add));
        }
        return plans;
    }

    /** What is merged and split says of others how they came in. */
    private Set<Code> plansOfWhatItBecame(Code milestone) {
        Set<Code> plans = new LinkedHashSet<>();
        List<Code> would = madeOf(after, milestone);
        List<Code> were = fresh.contains(milestone) ? List.of() : madeOf(before, milestone);
        if (!would.equals(were)) {
            would.forEach(code -> plans.addAll(plansOf(code)));
            were.forEach(code -> plans.addAll(plansOf(code)));
        }
        return plans;
    }

    private static List<Code> madeOf(State state, Code milestone) {
        return state.find(Milestone.KIND, milestone).map(Balance::madeOf).orElse(List.of());
    }
}
