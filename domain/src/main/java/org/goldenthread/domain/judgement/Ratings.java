package org.goldenthread.domain.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.rating.Correspondences;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleRow;
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

    private final Policy policy;
    private final LocalDate day;
    private final Map<Code, MilestoneRow> milestones;
    private final Map<Code, Judgement> above;
    private final Map<Code, Correspondences> scales;

    private Ratings(
            Policy policy,
            LocalDate day,
            Map<Code, MilestoneRow> milestones,
            Map<Code, Judgement> above,
            Map<Code, Correspondences> scales) {
        this.policy = policy;
        this.day = day;
        this.milestones = milestones;
        this.above = above;
        this.scales = scales;
    }

    /**
     * Everything that can be rated, as lists have it.
     *
     * @param scales those that were added to the built-in ones
     * @since 0.1
     */
    public record Rateables(
            List<MilestoneRow> milestones,
            List<ObjectiveRow> objectives,
            List<ThemeRow> themes,
            List<PlanRow> plans,
            List<StrategyRow> strategies,
            List<ScaleRow> scales) {
        public Rateables {
            milestones = List.copyOf(milestones);
            objectives = List.copyOf(objectives);
            themes = List.copyOf(themes);
            plans = List.copyOf(plans);
            strategies = List.copyOf(strategies);
            scales = List.copyOf(scales);
        }
    }

    /** The ratings of all these, in whatever order they come. */
    public static Ratings of(Rateables all, Policy policy, LocalDate day) {
        Map<Code, MilestoneRow> milestones = new HashMap<>(2 * all.milestones().size());
        all.milestones().forEach(row -> milestones.put(row.code(), row));
        Map<Code, Correspondences> scales = new HashMap<>();
        Scale.BUILT_IN.forEach(scale -> scales.put(scale.code(), new Correspondences(scale.corresponds())));
        all.scales().forEach(row -> scales.put(row.code(), row.corresponds()));
        return new Ratings(policy, day, milestones, new Pass(all, milestones, scales, policy, day).above(), scales);
    }

    /** The same without these, which can't be rated by the milestones that were looked at. */
    public Ratings without(Set<Code> unrated) {
        Map<Code, Judgement> rated = new HashMap<>(above);
        rated.keySet().removeAll(unrated);
        return new Ratings(policy, day, milestones, rated, scales);
    }

    /** By which policy. */
    public Policy policy() {
        return policy;
    }

    /** How a thing stands; nothing for what can't be rated or is not in the view. */
    public Optional<Judgement> of(Code code) {
        return Optional.ofNullable(above.get(code))
                .or(() -> Optional.ofNullable(milestones.get(code)).map(this::judged));
    }

    /** A milestone is judged again when it is asked for: to keep what was found of each would cost more than to find it. */
    private Judgement judged(MilestoneRow row) {
        Computed computed = policy.rate(row, code -> Optional.ofNullable(milestones.get(code)), day);
        return Judgement.of(row.code(), row.title(), row.rating(), computed, day, scales::get);
    }

    /** How many things are rated. */
    public int size() {
        return milestones.size() + above.size();
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
        private final Map<Code, MilestoneRow> milestones;
        private final Map<Code, Correspondences> scales;
        private final Map<Code, Judgement> above = new HashMap<>();

        Pass(
                Rateables all,
                Map<Code, MilestoneRow> milestones,
                Map<Code, Correspondences> scales,
                Policy policy,
                LocalDate day) {
            this.all = all;
            this.milestones = milestones;
            this.scales = scales;
            this.policy = Objects.requireNonNull(policy, "policy");
            this.day = Objects.requireNonNull(day, "day");
            all.objectives().forEach(row -> objectives.put(row.code(), row));
            all.themes().forEach(row -> themes.put(row.code(), row));
            all.plans().forEach(row -> plans.put(row.code(), row));
        }

        Map<Code, Judgement> above() {
            List<MilestoneRow> ordered = new ArrayList<>(all.milestones());
            ordered.sort(Comparator.comparing(MilestoneRow::code));
            Function<Code, Optional<MilestoneRow>> others = code -> Optional.ofNullable(milestones.get(code));
            for (MilestoneRow row : ordered) {
                join(row, Rank.of(row.status(), policy.rate(row, others, day)));
            }
            all.objectives().forEach(row -> judge(row.code(), row.title(), row.rating()));
            all.themes().forEach(row -> judge(row.code(), row.title(), row.rating()));
            all.plans().forEach(row -> judge(row.code(), row.title(), row.rating()));
            all.strategies().forEach(row -> judge(row.code(), row.title(), row.rating()));
            return above;
        }

        /** Counts a milestone in all that it serves and in the plan that promises it. */
        private void join(MilestoneRow row, Rank rank) {
            row.objective().ifPresent(code -> join(code, rank));
            Optional<ThemeRow> theme = row.theme()
                    .or(() -> row.objective()
                            .flatMap(code -> Optional.ofNullable(objectives.get(code)))
                            .map(ObjectiveRow::theme))
                    .flatMap(code -> Optional.ofNullable(themes.get(code)));
            theme.ifPresent(served -> join(served.code(), rank));
            Optional<PlanRow> plan = row.plan().flatMap(code -> Optional.ofNullable(plans.get(code)));
            plan.ifPresent(promised -> join(promised.code(), rank));
            theme.map(ThemeRow::strategy)
                    .or(() -> plan.flatMap(PlanRow::strategy))
                    .ifPresent(code -> join(code, rank));
        }

        private void join(Code code, Rank rank) {
            groups.computeIfAbsent(code, c -> new Group()).add(rank);
        }

        private void judge(Code code, Title title, Optional<Declared> declared) {
            Group group = groups.getOrDefault(code, new Group());
            above.put(code, Judgement.of(code, title, declared, group.computed(code, policy), day, scales::get));
        }
    }

    /** What a milestone adds to all that it is under: how it stands, the place of its level, 3 without one, and why it is not
     * the best. */
    private record Rank(Milestone.Status status, int place, List<Reason> concerns) {

        static final int NONE = 3;

        static Rank of(Milestone.Status status, Computed computed) {
            int place = computed.level().map(computed.policy()::place).orElse(NONE);
            return new Rank(status, place, place == 0 || place == NONE ? List.of() : computed.concerns());
        }
    }

    /** The milestones under one thing: how many are at each level, and why some are not at the best. */
    private static final class Group {

        private final int[] at = new int[Rank.NONE + 1];
        private final List<Reason> worst = new ArrayList<>();
        private final List<Reason> middle = new ArrayList<>();
        private final Map<Milestone.Status, Integer> numbers = new EnumMap<>(Milestone.Status.class);

        void add(Rank milestone) {
            at[milestone.place()]++;
            var unused = numbers.merge(milestone.status(), 1, Integer::sum);
            (milestone.place() == 2 ? worst : middle).addAll(milestone.concerns());
        }

        private int count(Milestone.Status... some) {
            return Arrays.stream(some)
                    .mapToInt(one -> numbers.getOrDefault(one, 0))
                    .sum();
        }

        Computed computed(Code code, Policy policy) {
            Statuses of = new Statuses(
                    count(Milestone.Status.PLANNED, Milestone.Status.UNDER_WAY),
                    count(Milestone.Status.COMPLETED),
                    count(Milestone.Status.HANDED_OVER),
                    count(
                            Milestone.Status.MERGED,
                            Milestone.Status.SPLIT,
                            Milestone.Status.DROPPED,
                            Milestone.Status.SUPERSEDED));
            Tally tally = new Tally(policy, of, List.of(at[0], at[1], at[2]));
            List<Reason> reasons = new ArrayList<>(1 + worst.size() + middle.size());
            reasons.add(new Reason.Counted(code, tally));
            reasons.addAll(worst);
            reasons.addAll(middle);
            return new Computed(policy, tally.level(), reasons, of.isDelivered());
        }
    }
}
