package org.goldenthread.domain.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneQuery;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;

/**
 * What must be looked at to rate one thing and whatever stands above it: a strategy with all that serves it, a plan with
 * all that it promises. What both leave out need not be read.
 *
 * @since 0.1
 */
public record RatingScope(Optional<Code> strategy, Optional<Code> plan) {

    private static final RatingScope NONE = new RatingScope(Optional.empty(), Optional.empty());

    public RatingScope {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(plan, "plan");
    }

    /** The scope of a code in a state; neither strategy nor plan where nothing above it is rated. */
    public static RatingScope of(State state, Code code) {
        return state.find(Strategy.KIND, code)
                .map(it -> serving(Optional.of(it.code())))
                .or(() -> state.find(Theme.KIND, code).map(it -> serving(Optional.of(it.strategy()))))
                .or(() -> state.find(Objective.KIND, code).map(it -> serving(strategyOf(state, it.theme()))))
                .or(() -> state.find(Milestone.KIND, code)
                        .map(it -> serving(it.position().strategy(state).map(Strategy::code))))
                .or(() -> state.find(DeliveryPlan.KIND, code)
                        .map(it -> new RatingScope(it.strategy(), Optional.of(code))))
                .or(() -> state.find(Achievement.KIND, code)
                        .map(it -> serving(
                                it.theme().isPresent()
                                        ? strategyOf(state, it.theme().get())
                                        : it.strategy())))
                .or(() -> state.find(Measure.KIND, code)
                        .filter(it -> !it.of().equals(code))
                        .map(it -> of(state, it.of())))
                .orElse(NONE);
    }

    private static RatingScope serving(Optional<Code> strategy) {
        return new RatingScope(strategy, Optional.empty());
    }

    private static Optional<Code> strategyOf(State state, Code theme) {
        return state.find(Theme.KIND, theme).map(Theme::strategy);
    }

    /** How all in it stands on a day, by a policy; nothing above milestones that is not in it has a rating there. */
    public Ratings ratings(Lists lists, Policy policy, LocalDate day) {
        Map<Code, MilestoneRow> milestones = milestones(lists);
        Predicate<Optional<Code>> serves = served -> strategy.isPresent() && served.equals(strategy);
        List<StrategyRow> strategies = strategy.isEmpty()
                ? List.of()
                : some(lists, StrategyRow.LISTING, row -> serves.test(Optional.of(row.code())));
        List<ThemeRow> themes = strategy.isEmpty()
                ? List.of()
                : some(lists, ThemeRow.LISTING, row -> serves.test(Optional.of(row.strategy())));
        Set<Code> served = themes.stream().map(ThemeRow::code).collect(Collectors.toSet());
        List<ObjectiveRow> objectives =
                served.isEmpty() ? List.of() : some(lists, ObjectiveRow.LISTING, row -> served.contains(row.theme()));
        List<PlanRow> plans = some(
                lists, PlanRow.LISTING, row -> serves.test(row.strategy()) || plan.equals(Optional.of(row.code())));
        return Ratings.of(
                        new Ratings.Rateables(
                                List.copyOf(milestones.values()),
                                objectives,
                                themes,
                                plans,
                                strategies,
                                lists.rows(ScaleRow.LISTING)),
                        policy,
                        day)
                .without(plans.stream()
                        .map(PlanRow::code)
                        .filter(code -> !plan.equals(Optional.of(code)))
                        .collect(Collectors.toSet()));
    }

    /** What serves the strategy or is promised in the plan, and what that needs. */
    private Map<Code, MilestoneRow> milestones(Lists lists) {
        Map<Code, MilestoneRow> found = new HashMap<>();
        Stream.concat(strategy.map(MilestoneQuery::ofStrategy).stream(), plan.map(MilestoneQuery::ofPlan).stream())
                .flatMap(query -> lists.rows(query).stream())
                .forEach(row -> found.put(row.code(), row));
        Set<Code> needed = new HashSet<>();
        found.values().forEach(row -> needed.addAll(row.needs().all()));
        needed.removeAll(found.keySet());
        lists.rows(needed).forEach(row -> found.put(row.code(), row));
        return found;
    }

    private static <R extends Record> List<R> some(Lists lists, Listing<?, R> listing, Predicate<R> which) {
        return lists.rows(listing).stream().filter(which).toList();
    }
}
