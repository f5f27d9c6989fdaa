package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
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

/** What a report is made of: everything of a kind with what was told of it, read once, in the order of the papers. */
final class Material {

    private final State state;
    private final Map<String, List<Told<?>>> kinds = new HashMap<>();
    private final Map<Code, List<Told<Milestone>>> themes = new HashMap<>();
    private final Map<Code, List<Told<Milestone>>> strategies = new HashMap<>();
    private final Map<Code, List<Told<Milestone>>> plans = new HashMap<>();

    Material(State state) {
        this.state = state;
        // read whole, so that asking for single ones later costs nothing
        for (Kind<?> kind : List.of(Strategy.KIND, Theme.KIND, Objective.KIND, DeliveryPlan.KIND)) {
            kinds.put(kind.noun(), read(kind));
        }
    }

    State state() {
        return state;
    }

    @SuppressWarnings("unchecked") // what is kept under a noun was read with the kind of that noun
    <A> List<Told<A>> all(Kind<A> kind) {
        List<Told<?>> known = kinds.get(kind.noun());
        if (known == null) {
            known = read(kind);
            kinds.put(kind.noun(), known);
        }
        return (List<Told<A>>) (List<?>) known;
    }

    private <A> List<Told<?>> read(Kind<A> kind) {
        List<Told<?>> all = new ArrayList<>();
        state.lives(kind).values().forEach(steps -> all.add(new Told<>(steps)));
        all.sort(Told.ORDER);
        return List.copyOf(all);
    }

    <A> List<Told<A>> all(Kind<A> kind, Predicate<A> which) {
        return all(kind).stream().filter(told -> which.test(told.now())).toList();
    }

    <A> Told<A> one(Kind<A> kind, Code code) {
        return all(kind).stream()
                .filter(told -> told.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> state.unknown(java.util.Set.of(kind.noun()), code).asException());
    }

    /** The milestones that were ever in a plan. */
    List<Told<Milestone>> everIn(Code plan) {
        return found(plans, plan, told -> told.steps().stream()
                .flatMap(step -> step.after().position().plan().stream())
                .distinct());
    }

    /** The milestones that serve a theme, straight or through an objective. */
    List<Told<Milestone>> under(Code theme) {
        return found(themes, theme, told -> themeOf(told.now()).stream());
    }

    /** The milestones that serve a strategy. */
    List<Told<Milestone>> serving(Code strategy) {
        return found(strategies, strategy, told -> strategyOf(told.now()).stream());
    }

    /** All milestones are sorted once, so that each of many papers finds its own at once. */
    private List<Told<Milestone>> found(
            Map<Code, List<Told<Milestone>>> sorted, Code code, Function<Told<Milestone>, Stream<Code>> by) {
        if (sorted.isEmpty()) {
            all(Milestone.KIND)
                    .forEach(told -> by.apply(told).forEach(to -> sorted.computeIfAbsent(to, it -> new ArrayList<>())
                            .add(told)));
        }
        return Optional.ofNullable(sorted.get(code)).map(List::copyOf).orElse(List.of());
    }

    /** The strategy that a milestone serves, through theme or plan. */
    Optional<Code> strategyOf(Milestone milestone) {
        return milestone.position().strategy(state).map(Strategy::code);
    }

    Optional<Code> themeOf(Milestone milestone) {
        return milestone.position().theme(state).map(Theme::code);
    }

    Optional<Code> strategyOf(Achievement achievement) {
        return achievement
                .theme()
                .flatMap(theme -> state.find(Theme.KIND, theme))
                .map(Theme::strategy)
                .or(achievement::strategy);
    }

    /** The theme of something that has one, whatever it is. */
    Optional<Code> themeOf(Code code) {
        return state.find(Theme.KIND, code)
                .map(Theme::code)
                .or(() -> state.find(Objective.KIND, code).map(Objective::theme))
                .or(() -> state.find(Milestone.KIND, code).flatMap(this::themeOf))
                .or(() -> state.find(Achievement.KIND, code).flatMap(Achievement::theme))
                .or(() -> state.find(Measure.KIND, code).flatMap(m -> themeOf(m.of())));
    }

    /** How everything was rated on a day, by what was true by then as far as is known now. */
    Ratings ratingsThen(Policy policy, LocalDate day) {
        return new Material(state.asAt(day)).ratings(policy, day);
    }

    /** How everything is rated on a day. */
    Ratings ratings(Policy policy, LocalDate day) {
        return Ratings.of(
                new Ratings.Rateables(
                        rows(MilestoneRow.LISTING),
                        rows(ObjectiveRow.LISTING),
                        rows(ThemeRow.LISTING),
                        rows(PlanRow.LISTING),
                        rows(StrategyRow.LISTING),
                        rows(ScaleRow.LISTING)),
                policy,
                day);
    }

    private <A, R extends Record> List<R> rows(Listing<A, R> listing) {
        return all(listing.kind()).stream().map(Told::now).map(listing.row()).toList();
    }
}
