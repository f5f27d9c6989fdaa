package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goldenthread.domain.alignment.Alignment;
import org.goldenthread.domain.journal.Accepted;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.judgement.Policy;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.MilestoneRow;
import org.goldenthread.domain.organisation.Organisation;
import org.goldenthread.domain.organisation.Post;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.plan.PlanRow;
import org.goldenthread.domain.proposal.Consents;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.rating.ScaleRow;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.ObjectiveRow;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.StrategyRow;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.strategy.ThemeRow;
import org.goldenthread.domain.text.Code;

/** All that findings are looked for in, read once: one pass over the journal for each kind. Maps are by code. */
final class Snapshot {

    final LocalDate day;
    final Map<Code, List<Step<Milestone>>> lives;
    final Map<Code, Milestone> milestones = new LinkedHashMap<>();
    final Map<Code, MilestoneRow> rows = new HashMap<>();
    final Map<Code, Strategy> strategies = new LinkedHashMap<>();
    final Map<Code, Theme> themes = new LinkedHashMap<>();
    final Map<Code, Objective> objectives = new LinkedHashMap<>();
    final Map<Code, DeliveryPlan> plans = new LinkedHashMap<>();
    final Map<Code, Measure> measures = new LinkedHashMap<>();
    final Map<Code, Post> posts = new LinkedHashMap<>();
    final Map<Code, Alignment> alignments = new LinkedHashMap<>();
    /** What was approved, where a plan says that a board approves changes. */
    final Consents consents;

    final Map<Code, Organisation> organisations = new HashMap<>();
    final Map<Code, Place> places = new HashMap<>();
    final Map<Code, Scale> scales = new LinkedHashMap<>();
    final Collection<Paper> papers;
    final Ratings ratings;

    /** Who serves what, each once. */
    final Map<Code, List<Milestone>> serving = new HashMap<>();

    /** The open milestones that need each. */
    private final Map<Code, List<Code>> needed = new HashMap<>();

    /** What was accepted of a thing by a finding's code, and until when; what was said last counts. */
    private final Map<Code, Map<String, LocalDate>> accepted = new HashMap<>();

    /** The entry that opened each alignment. */
    private final Map<Code, EntryId> drawn = new HashMap<>();

    private final List<Naming> namings = new ArrayList<>();

    /** That an entry about something that may be silent was made. */
    record Naming(Code code, Step<?> step) {}

    Snapshot(State state, LocalDate day) {
        this.day = day;
        keep(state, Strategy.KIND, strategies, true);
        keep(state, Theme.KIND, themes, true);
        keep(state, Objective.KIND, objectives, true);
        keep(state, DeliveryPlan.KIND, plans, true);
        keep(state, Measure.KIND, measures, false);
        keep(state, Post.KIND, posts, false);
        read(state, Alignment.KIND, alignments, false)
                .forEach((code, steps) -> drawn.put(code, steps.get(0).entry().id()));
        lives = read(state, Milestone.KIND, milestones, true);
        state.all(Organisation.KIND).forEach(it -> organisations.put(it.code(), it));
        state.all(Place.KIND).forEach(it -> places.put(it.code(), it));
        consents = plans.values().stream()
                        .anyMatch(plan -> !plan.year().approvals().isEmpty())
                ? Consents.in(state)
                : new Consents(List.of(), List.of());
        state.all(Scale.KIND).forEach(it -> scales.put(it.code(), it));
        papers = state.all(Paper.KIND);
        milestones.forEach(
                (code, it) -> rows.put(code, MilestoneRow.LISTING.row().apply(it)));
        milestones.values().forEach(this::serve);
        milestones.values().stream().filter(it -> it.status().isOpen()).forEach(it -> it.dependsOn()
                .forEach(code ->
                        needed.computeIfAbsent(code, c -> new ArrayList<>()).add(it.code())));
        ratings = Ratings.of(
                new Ratings.Rateables(
                        List.copyOf(rows.values()),
                        rows(objectives, ObjectiveRow.LISTING.row()),
                        rows(themes, ThemeRow.LISTING.row()),
                        rows(plans, PlanRow.LISTING.row()),
                        rows(strategies, StrategyRow.LISTING.row()),
                        rows(scales, ScaleRow.LISTING.row())),
                Policy.DEFAULT,
                day);
    }

    private <A> void keep(State state, Kind<A> kind, Map<Code, A> into, boolean isNamed) {
        var unused = read(state, kind, into, isNamed);
    }

    private <A> Map<Code, List<Step<A>>> read(State state, Kind<A> kind, Map<Code, A> into, boolean isNamed) {
        Map<Code, List<Step<A>>> all = state.lives(kind);
        all.forEach((code, steps) -> {
            into.put(code, steps.get(steps.size() - 1).after());
            for (Step<A> step : steps) {
                if (step.entry().fact() instanceof Accepted said) {
                    accepted.computeIfAbsent(code, c -> new HashMap<>())
                            .put(said.finding().value(), said.until());
                } else if (isNamed) {
                    namings.add(new Naming(code, step));
                }
            }
        });
        return all;
    }

    private static <A, R> List<R> rows(Map<Code, A> things, Function<A, R> row) {
        return things.values().stream().map(row).toList();
    }

    private void serve(Milestone milestone) {
        milestone.position().objective().ifPresent(code -> serve(code, milestone));
        Scope.Where where = where(milestone);
        where.theme().ifPresent(code -> serve(code, milestone));
        where.strategy().ifPresent(code -> serve(code, milestone));
        milestone.stays().stream().map(stay -> stay.plan()).distinct().forEach(code -> serve(code, milestone));
    }

    private void serve(Code code, Milestone milestone) {
        serving.computeIfAbsent(code, c -> new ArrayList<>()).add(milestone);
    }

    /** The milestones that serve something, or were ever in a plan; those without which nothing was promised left out. */
    List<Milestone> serving(Code code) {
        return serving.getOrDefault(code, List.of());
    }

    /** The entry that drew an alignment, as people name it. */
    Optional<EntryId> drawing(Code alignment) {
        return Optional.ofNullable(drawn.get(alignment));
    }

    Collection<Naming> namings() {
        return namings;
    }

    Optional<LocalDate> accepted(Finding finding) {
        return Optional.ofNullable(accepted.get(finding.subject()))
                .flatMap(said -> Optional.ofNullable(said.get(finding.weakness().code())))
                .filter(until -> !day.isAfter(until));
    }

    /** What there is to go by in telling how much a finding about something matters. */
    Finding.Weight weight(Code code, long days) {
        Scope.Where where = where(code);
        boolean isCurrent = where.plan()
                .flatMap(plan -> Optional.ofNullable(plans.get(plan)))
                .filter(plan -> !day.isBefore(plan.period().startInclusive())
                        && !day.isAfter(plan.period().endInclusive()))
                .isPresent();
        int touches = milestones.containsKey(code)
                ? needing(code)
                : (int) serving(code).stream()
                        .filter(milestone -> milestone.status().isOpen())
                        .count();
        return new Finding.Weight(isCurrent, touches, days, where.theme());
    }

    /** How many open milestones need one, each perhaps through others. */
    private int needing(Code code) {
        Set<Code> found = new HashSet<>();
        Deque<Code> next = new ArrayDeque<>(List.of(code));
        while (!next.isEmpty()) {
            for (Code needs : needed.getOrDefault(next.remove(), List.of())) {
                if (!needs.equals(code) && found.add(needs)) {
                    next.add(needs);
                }
            }
        }
        return found.size();
    }

    /** Where a thing stands in the thread. */
    Scope.Where where(Code code) {
        if (milestones.containsKey(code)) {
            return where(milestones.get(code));
        }
        if (objectives.containsKey(code)) {
            return theme(Optional.of(objectives.get(code).theme()), Optional.empty());
        }
        if (themes.containsKey(code)) {
            return theme(Optional.of(code), Optional.empty());
        }
        if (plans.containsKey(code)) {
            return new Scope.Where(plans.get(code).strategy(), Optional.empty(), Optional.of(code));
        }
        if (strategies.containsKey(code)) {
            return new Scope.Where(Optional.of(code), Optional.empty(), Optional.empty());
        }
        if (measures.containsKey(code)
                && !measures.containsKey(measures.get(code).of())) {
            return where(measures.get(code).of());
        }
        if (alignments.containsKey(code)
                && !alignments.containsKey(alignments.get(code).from())) {
            return where(alignments.get(code).from());
        }
        return Scope.Where.NOWHERE;
    }

    private Scope.Where where(Milestone milestone) {
        Optional<Code> theme = milestone.position().theme().or(() -> milestone
                .position()
                .objective()
                .flatMap(code -> Optional.ofNullable(objectives.get(code)))
                .map(Objective::theme));
        return theme(theme, milestone.position().plan());
    }

    private Scope.Where theme(Optional<Code> theme, Optional<Code> plan) {
        Optional<Code> strategy = theme.flatMap(code -> Optional.ofNullable(themes.get(code)))
                .map(Theme::strategy)
                .or(() -> plan.flatMap(code -> Optional.ofNullable(plans.get(code)))
                        .flatMap(DeliveryPlan::strategy));
        return new Scope.Where(strategy, theme, plan);
    }

    /** The noun of what can be rated or led. */
    String noun(Code code) {
        if (milestones.containsKey(code)) {
            return Milestone.KIND.noun();
        }
        if (themes.containsKey(code)) {
            return Theme.KIND.noun();
        }
        if (objectives.containsKey(code)) {
            return Objective.KIND.noun();
        }
        return plans.containsKey(code) ? DeliveryPlan.KIND.noun() : Strategy.KIND.noun();
    }

    /** Whether a strategy is still at work on the day: neither closed nor past its period. */
    boolean runs(Code strategy) {
        Strategy it = strategies.get(strategy);
        return it != null
                && it.status() != Strategy.Status.CLOSED
                && it.period()
                        .filter(period -> period.endInclusive().isBefore(day))
                        .isEmpty();
    }
}
