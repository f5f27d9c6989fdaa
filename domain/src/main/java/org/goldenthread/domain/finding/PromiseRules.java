package org.goldenthread.domain.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.balance.Balance;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.judgement.Judgement;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.rating.Correspondence;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/** What strategies, themes, objectives, plans and measures promise, and whether anything is there that keeps it. */
final class PromiseRules {

    private static final int READABLE = 10;

    private final Snapshot in;
    private final Found found;
    private final Cover cover;

    PromiseRules(Snapshot in, Found found) {
        this.in = in;
        this.found = found;
        this.cover = new Cover(in.places);
    }

    void look() {
        in.strategies.values().forEach(this::look);
        in.themes.values().forEach(this::look);
        in.objectives.values().forEach(this::look);
        in.plans.values().forEach(this::look);
        in.milestones.values().forEach(it -> compare(it.code(), it.rating()));
        in.measures.values().forEach(this::look);
    }

    private void compare(Code code, Optional<Declared> declared) {
        if (declared.isPresent()) {
            in.ratings
                    .of(code)
                    .filter(judgement -> judgement.comparison() == Judgement.Comparison.GREENER)
                    .ifPresent(judgement -> found.add(
                            Weakness.DECLARED_GREENER,
                            code,
                            Values.of("remark", judgement.remark().orElseThrow())
                                    .and("noun", in.noun(code))
                                    .and("declared", declared.get().level())
                                    .and("scale", declared.get().scale())
                                    .andIf("level", asDeclared(judgement, declared.get()))));
        }
    }

    /** The computed level on the scale of what was declared. */
    private Optional<Title> asDeclared(Judgement judgement, Declared declared) {
        Code on = judgement.computed().policy().scale().code();
        Optional<Title> level = judgement.computed().level();
        return declared.scale().equals(on)
                ? level
                : level.flatMap(found -> Optional.ofNullable(in.scales.get(declared.scale())).stream()
                        .flatMap(scale -> scale.corresponds().stream())
                        .filter(one ->
                                one.scale().equals(on) && one.as().value().equalsIgnoreCase(found.value()))
                        .map(Correspondence::level)
                        .findFirst());
    }

    private void look(Strategy strategy) {
        compare(strategy.code(), strategy.rating());
        if (strategy.status() == Strategy.Status.CLOSED) {
            return;
        }
        List<Milestone> serving = in.serving(strategy.code());
        if (!strategy.aims().isEmpty() && serving.isEmpty()) {
            aim(strategy.code(), strategy.aims().get(0), strategy.aims().size() - 1, Optional.empty());
        }
        strategy.places().stream()
                .filter(place -> serving.stream().noneMatch(it -> cover.isFor(it, place)))
                .forEach(place -> found.add(Weakness.PLACE_UNCOVERED, strategy.code(), Values.of("place", place)));
        strategy.population().stream()
                .flatMap(population -> Cover.groups(population).stream())
                .filter(group -> serving.stream().noneMatch(it -> Cover.isFor(it, group)))
                .forEach(group -> found.add(Weakness.GROUP_UNCOVERED, strategy.code(), Values.of("group", group)));
    }

    private void aim(Code code, Sentence aim, int more, Optional<Code> theme) {
        found.add(
                Weakness.UNSERVED_AIM,
                code,
                Values.of("aim", aim)
                        .and("more", more, more == 0 ? "" : " and " + more + " more")
                        .andIf("theme", theme));
    }

    private void look(Theme theme) {
        compare(theme.code(), theme.rating());
        if (theme.status() != Theme.Status.OPEN || theme.crossCutting()) {
            return;
        }
        List<Milestone> serving = in.serving(theme.code());
        if (serving.isEmpty()) {
            theme.aim().ifPresent(aim -> aim(theme.code(), aim, 0, Optional.of(theme.code())));
        }
        long open = serving.stream().filter(it -> it.status().isOpen()).count();
        if (in.runs(theme.strategy()) && serving.stream().noneMatch(this::isAhead)) {
            String instead = serving.isEmpty()
                    ? "no milestone ever served it"
                    : open + " of its " + serving.size() + " milestones " + (open == 1 ? "is" : "are")
                            + " open, none with a date to come";
            found.add(
                    Weakness.NOTHING_AHEAD,
                    theme.code(),
                    Values.of("instead", instead)
                            .and("milestones", serving.size())
                            .and("open", open));
        }
    }

    /** Whether it is still to be delivered, by a day that has not passed or again and again. */
    private boolean isAhead(Milestone milestone) {
        return milestone.status().isOpen()
                && switch (milestone.due().kind()) {
                    case DATED -> !milestone.due().isOverdueOn(in.day);
                    case ONGOING, RECURRING -> true;
                    case TO_BE_AGREED, NOT_STATED, TIED, UNREAD -> false;
                };
    }

    private void look(Objective objective) {
        compare(objective.code(), objective.rating());
        if (in.serving(objective.code()).isEmpty()) {
            found.add(Weakness.UNSERVED_OBJECTIVE, objective.code(), Values.NONE);
        }
    }

    private void look(DeliveryPlan plan) {
        compare(plan.code(), plan.rating());
        List<Milestone> ever = in.serving(plan.code());
        if (ever.isEmpty()) {
            plan.keyOutcome()
                    .ifPresent(outcome ->
                            found.add(Weakness.UNSERVED_OUTCOME, plan.code(), Values.of("outcome", outcome)));
        }
        LocalDate late = plan.lastDay().plusDays(Math.max(1, found.days(Weakness.PLAN_UNBALANCED)));
        if (plan.status() != DeliveryPlan.Status.CLOSED && !in.day.isBefore(late)) {
            long days = in.day.toEpochDay() - plan.lastDay().toEpochDay();
            List<Code> missing = missing(plan, ever);
            found.add(
                    Weakness.PLAN_UNBALANCED,
                    plan.code(),
                    Values.of("day", plan.lastDay())
                            .and("days", days, days(days))
                            .and("missing", missing, misses(missing)));
        }
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private List<Code> missing(DeliveryPlan plan, List<Milestone> ever) {
        LocalDate lastDay = plan.lastDay();
        List<Milestone> then = new ArrayList<>(ever.size());
        for (Milestone milestone : ever) {
            List<Step<Milestone>> life = in.lives.getOrDefault(milestone.code(), List.of());
            int known = life.size();
            while (known > 0 && life.get(known - 1).entry().effective().isAfter(lastDay)) {
                known--;
            }
            if (known > 0) {
                then.add(life.get(known - 1).after());
            }
        }
        return Balance.of(plan, then, ever).missing().stream()
                .map(item -> item.milestone())
                .toList();
    }

    private static String misses(List<Code> codes) {
        return codes.isEmpty()
                ? "nothing is missing from its balance"
                : "its balance lacks " + codes.size() + " ("
                        + codes.stream().limit(READABLE).map(Code::value).collect(Collectors.joining(" "))
                        + (codes.size() > READABLE ? " …" : "") + ")";
    }

    private void look(Measure measure) {
        if (measure.actuals().isEmpty()) {
            found.add(
                    Weakness.NO_ACTUAL,
                    measure.code(),
                    Values.of(
                            "target",
                            measure.target().stream().toList(),
                            measure.target().map(it -> "target " + it).orElse("no target")));
        }
        measure.targets().stream()
                .filter(target -> isPast(target.when()) && !isMet(measure, target))
                .reduce((first, second) -> second)
                .ifPresent(target -> found.add(
                        Weakness.TARGET_PASSED,
                        measure.code(),
                        Values.of("target", target).and("when", target.when()).and(last(measure, target))));
    }

    /** What was measured last of what a target is for. */
    private static Values last(Measure measure, Measure.Figure target) {
        return of(measure, target)
                .reduce((first, second) -> second)
                .map(actual -> Values.of("actual", actual, "last measured: " + actual))
                .orElseGet(() -> Values.of("actual", List.of(), "nothing measured"));
    }

    private boolean isPast(Due when) {
        return when.latest()
                .filter(last -> !in.day.isBefore(last.plusDays(Math.max(1, found.days(Weakness.TARGET_PASSED)))))
                .isPresent();
    }

    /** The actuals of the place that a target is for. */
    private static java.util.stream.Stream<Measure.Figure> of(Measure measure, Measure.Figure target) {
        return measure.actuals().stream().filter(actual -> actual.place().equals(target.place()));
    }

    private static boolean isMet(Measure measure, Measure.Figure target) {
        return of(measure, target).anyMatch(actual -> meets(measure.direction(), actual.value(), target.value()));
    }

    private static boolean meets(Measure.Direction direction, BigDecimal actual, BigDecimal target) {
        return switch (direction) {
            case UP -> actual.compareTo(target) >= 0;
            case DOWN -> actual.compareTo(target) <= 0;
            case NONE -> actual.compareTo(target) == 0;
        };
    }
}
