package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * How everything that can be rated stands on a day by one policy: each milestone by the policy's rules; objectives, themes,
 * plans and strategies by its shares of the milestones that serve them or are promised in them. Made in one pass over the
 * milestones and what they need.
 *
 * @since 0.1
 */
public final class Ratings {

    private final Map<Code, Judgement> judgements;

    private Ratings(Map<Code, Judgement> judgements) {
        this.judgements = judgements;
    }

    /**
     * Everything that can be rated, as lists have it.
     *
     * @since 0.1
     */
    public record Rateables(
            List<MilestoneRow> milestones,
            List<ObjectiveRow> objectives,
            List<ThemeRow> themes,
            List<PlanRow> plans,
            List<StrategyRow> strategies) {
        public Rateables {
            milestones = List.copyOf(milestones);
            objectives = List.copyOf(objectives);
            themes = List.copyOf(themes);
            plans = List.copyOf(plans);
            strategies = List.copyOf(strategies);
        }
    }

    /** The ratings of all these, in whatever order they come. */
    public static Ratings of(Rateables all, Policy policy, LocalDate day) {
        return new Ratings(new Pass(all, policy, day).judgements());
    }

    /** How a thing stands; nothing for what can't be rated or is not in the view. */
    public Optional<Judgement> of(Code code) {
        return Optional.ofNullable(judgements.get(code));
    }

    /** How many things are rated. */
    public int size() {
        return judgements.size();
    }

    /** One pass. */
    private static final class Pass {

        private final Policy policy;
        private final LocalDate day;
        private final Rateables all;
        private final Map<Code, Group> groups = new HashMap<>();
        private final Map<Code, ObjectiveRow> objectives = new HashMap<>();
        private final Map<Code, ThemeRow> themes = new HashMap<>();
        private final Map<Code, PlanRow> plans = new HashMap<>();
        private final Map<Code, Judgement> judgements;

        Pass(Rateables all, Policy policy, LocalDate day) {
            this.all = Objects.requireNonNull(all, "all");
            this.policy = Objects.requireNonNull(policy, "policy");
            this.day = Objects.requireNonNull(day, "day");
            this.judgements = new HashMap<>(2 * all.milestones().size());
            all.objectives().forEach(row -> objectives.put(row.code(), row));
            all.themes().forEach(row -> themes.put(row.code(), row));
            all.plans().forEach(row -> plans.put(row.code(), row));
        }

        Map<Code, Judgement> judgements() {
            List<MilestoneRow> ordered = new ArrayList<>(all.milestones());
            ordered.sort(Comparator.comparing(MilestoneRow::code));
            Map<Code, MilestoneRow> rows = new HashMap<>(2 * ordered.size());
            ordered.forEach(row -> rows.put(row.code(), row));
            for (MilestoneRow row : ordered) {
                Computed computed = policy.rate(row, code -> Optional.ofNullable(rows.get(code)), day);
                judgements.put(row.code(), new Judgement(row.code(), row.title(), row.rating(), computed, day));
                join(row, computed);
            }
            all.objectives().forEach(row -> judge(row.code(), row.title(), row.rating()));
            all.themes().forEach(row -> judge(row.code(), row.title(), row.rating()));
            all.plans().forEach(row -> judge(row.code(), row.title(), row.rating()));
            all.strategies().forEach(row -> judge(row.code(), row.title(), row.rating()));
            return judgements;
        }

        /** Counts a milestone in all that it serves and in the plan that promises it. */
        private void join(MilestoneRow row, Computed computed) {
            row.objective().ifPresent(code -> join(code, computed));
            Optional<ThemeRow> theme = row.theme()
                    .or(() -> row.objective()
                            .flatMap(code -> Optional.ofNullable(objectives.get(code)))
                            .map(ObjectiveRow::theme))
                    .flatMap(code -> Optional.ofNullable(themes.get(code)));
            theme.ifPresent(served -> join(served.code(), computed));
            Optional<PlanRow> plan = row.plan().flatMap(code -> Optional.ofNullable(plans.get(code)));
            plan.ifPresent(promised -> join(promised.code(), computed));
            theme.map(ThemeRow::strategy)
                    .or(() -> plan.flatMap(PlanRow::strategy))
                    .ifPresent(code -> join(code, computed));
        }

        private void join(Code code, Computed computed) {
            groups.computeIfAbsent(code, c -> new Group()).add(computed);
        }

        private void judge(Code code, Title title, Optional<Declared> declared) {
            Group group = groups.getOrDefault(code, new Group());
            judgements.put(code, new Judgement(code, title, declared, group.computed(code, policy), day));
        }
    }

    /** The milestones under one thing: how many are at each level, and why some are not at the best. */
    private static final class Group {

        private final int[] at = new int[3];
        private final List<Reason> worst = new ArrayList<>();
        private final List<Reason> middle = new ArrayList<>();
        private int all;

        void add(Computed computed) {
            all++;
            computed.level().map(computed.policy()::place).ifPresent(place -> {
                at[place]++;
                for (Reason reason : computed.reasons()) {
                    if (reason.level().filter(computed.policy()::isBelowBest).isPresent()) {
                        (place == 2 ? worst : middle).add(reason);
                    }
                }
            });
        }

        Computed computed(Code code, Policy policy) {
            Tally tally = new Tally(policy, all, List.of(at[0], at[1], at[2]));
            List<Reason> reasons = new ArrayList<>(1 + worst.size() + middle.size());
            reasons.add(new Reason.Counted(code, tally));
            reasons.addAll(worst);
            reasons.addAll(middle);
            return new Computed(policy, tally.level(), reasons);
        }
    }
}
