package org.goldenthread.domain.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.place.Place;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * What is promised against what is planned for it in some plans, or in all that serves a strategy: a row for each thing
 * promised, and for each that there are milestones for without its being promised.
 *
 * @param of the codes of the plans, and of strategies
 * @since 0.1
 */
public record Coverage(List<Code> of, By by, LocalDate day, List<Row> rows) {

    /** What rows are. */
    public enum By {
        @Means("the places of the strategy")
        PLACE,

        @Means("the groups of people that the strategy is for")
        POPULATION,

        @Means("the open themes of the strategy")
        THEME,

        @Means("who owns a plan and its strategy, and who leads its themes")
        LEAD
    }

    /**
     * One row. A milestone that is for several things counts in each of their rows.
     *
     * @param of the code of what it is, where it has one
     * @param promised whether it is promised, or only planned for
     * @param planned how many milestones there are for it, what was dropped or superseded left out
     * @param done how many of them are completed or handed over
     * @param overdue how many of them are overdue on the day
     */
    public record Row(Optional<Code> of, String called, boolean promised, int planned, int done, int overdue) {
        public Row {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(called, "called");
        }

        /** Whether it is promised and nothing is planned for it. */
        public boolean isGap() {
            return promised && planned == 0;
        }
    }

    public Coverage {
        of = List.copyOf(of);
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(day, "day");
        rows = List.copyOf(rows);
    }

    /** The rows that are promised and not planned for. */
    public List<Row> gaps() {
        return rows.stream().filter(Row::isGap).toList();
    }

    /**
     * The coverage of a plan in a view.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public static Coverage of(State state, Code plan, By by, LocalDate day) {
        return of(state, List.of(plan), by, day);
    }

    /**
     * The coverage of what several plans have planned together, or of all that serves a strategy, in a plan or not.
     *
     * @param of the codes of plans, of strategies, or of both
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind},
     *     {@code code.not-yet}
     */
    public static Coverage of(State state, List<Code> of, By by, LocalDate day) {
        return new Coverage(of, by, day, new Grid(state, of, day).rows(by));
    }

    /** The rows of some plans and strategies. */
    private static final class Grid {

        private final State state;
        private final List<DeliveryPlan> plans = new ArrayList<>();
        private final Map<Code, Strategy> strategies = new LinkedHashMap<>();
        private final LocalDate day;
        private final List<Milestone> planned;

        Grid(State state, List<Code> of, LocalDate day) {
            this.state = state;
            this.day = day;
            Set<Code> whole = new HashSet<>();
            for (Code code : of) {
                Optional<Strategy> strategy = state.find(Strategy.KIND, code);
                strategy.ifPresent(it -> whole.add(it.code()));
                Optional<DeliveryPlan> plan = state.find(DeliveryPlan.KIND, code);
                plan.ifPresent(plans::add);
                if (strategy.isEmpty() && plan.isEmpty()) {
                    throw state.unknown(new TreeSet<>(List.of("plan", "strategy")), code)
                            .asException();
                }
                strategy.or(() -> plan.flatMap(DeliveryPlan::strategy).flatMap(it -> state.find(Strategy.KIND, it)))
                        .ifPresent(it -> strategies.put(it.code(), it));
            }
            Set<Code> years = plans.stream().map(DeliveryPlan::code).collect(Collectors.toSet());
            this.planned = state.all(Milestone.KIND).stream()
                    .filter(it -> Cover.isKept(it)
                            && (it.stays().stream().anyMatch(stay -> years.contains(stay.plan()))
                                    || (!whole.isEmpty()
                                            && it.position()
                                                    .strategy(state)
                                                    .filter(strategy -> whole.contains(strategy.code()))
                                                    .isPresent())))
                    .toList();
        }

        List<Row> rows(By by) {
            return switch (by) {
                case PLACE -> places();
                case POPULATION -> groups();
                case THEME -> themes();
                case LEAD -> leads();
            };
        }

        private Row row(Optional<Code> of, String called, boolean promised, Predicate<Milestone> which) {
            List<Milestone> its = planned.stream().filter(which).toList();
            int open = (int) its.stream().filter(it -> it.status().isOpen()).count();
            int overdue = (int) its.stream().filter(it -> it.isOverdueOn(day)).count();
            return new Row(of, called, promised, its.size(), its.size() - open, overdue);
        }

        private String called(Code code) {
            return state.title(code).orElse(code.value());
        }

        private List<Row> places() {
            Map<Code, Place> all = new HashMap<>();
            state.all(Place.KIND).forEach(place -> all.put(place.code(), place));
            Cover cover = new Cover(all);
            List<Code> promised = strategies.values().stream()
                    .flatMap(strategy -> strategy.places().stream())
                    .distinct()
                    .toList();
            List<Row> rows = new ArrayList<>();
            promised.forEach(
                    place -> rows.add(row(Optional.of(place), called(place), true, it -> cover.isFor(it, place))));
            TreeSet<Code> others = new TreeSet<>();
            planned.forEach(it -> others.addAll(it.people().places()));
            others.stream()
                    .filter(place -> promised.stream().noneMatch(of -> cover.isRelated(place, of)))
                    .forEach(place -> rows.add(row(Optional.of(place), called(place), false, it -> it.people()
                            .places()
                            .contains(place))));
            rest(rows, it -> it.people().places().isEmpty());
            return rows;
        }

        private List<Row> groups() {
            List<Sentence> promised = strategies.values().stream()
                    .flatMap(strategy -> strategy.population().stream())
                    .flatMap(population -> Cover.groups(population).stream())
                    .distinct()
                    .toList();
            List<Row> rows = new ArrayList<>();
            promised.forEach(
                    group -> rows.add(row(Optional.empty(), group.value(), true, it -> Cover.isFor(it, group))));
            TreeSet<String> others = new TreeSet<>();
            planned.stream()
                    .flatMap(it -> it.people().groups().stream())
                    .filter(group -> promised.stream().noneMatch(of -> Cover.isAlike(group, of)))
                    .map(Title::value)
                    .forEach(others::add);
            others.forEach(group -> rows.add(row(
                    Optional.empty(), group, false, it -> it.people().groups().contains(Title.parse(group)))));
            rest(rows, it -> it.people().groups().isEmpty());
            return rows;
        }

        private Optional<Code> theme(Milestone milestone) {
            return milestone.position().theme().or(() -> milestone
                    .position()
                    .objective()
                    .flatMap(code -> state.find(Objective.KIND, code))
                    .map(Objective::theme));
        }

        private List<Theme> promisedThemes() {
            return state.all(Theme.KIND).stream()
                    .filter(it -> strategies.containsKey(it.strategy()) && it.status() == Theme.Status.OPEN)
                    .toList();
        }

        private List<Row> themes() {
            return byCode(promisedThemes().stream().map(Theme::code).toList(), this::theme);
        }

        private List<Row> leads() {
            TreeSet<Code> promised = new TreeSet<>();
            plans.forEach(plan -> plan.owner().ifPresent(promised::add));
            strategies.values().forEach(it -> promised.addAll(it.owners()));
            promisedThemes().forEach(theme -> theme.lead().ifPresent(promised::add));
            return byCode(List.copyOf(promised), it -> it.people().lead());
        }

        private List<Row> byCode(List<Code> promised, java.util.function.Function<Milestone, Optional<Code>> its) {
            TreeSet<Code> others = new TreeSet<>();
            planned.forEach(it -> its.apply(it).ifPresent(others::add));
            promised.forEach(others::remove);
            List<Row> rows = new ArrayList<>();
            promised.forEach(code -> rows.add(row(
                    Optional.of(code), called(code), true, it -> its.apply(it).equals(Optional.of(code)))));
            others.forEach(code -> rows.add(row(
                    Optional.of(code), called(code), false, it -> its.apply(it).equals(Optional.of(code)))));
            rest(rows, it -> its.apply(it).isEmpty());
            return rows;
        }

        /** What says nothing of it has a row of its own, so that the rows leave no milestone out. */
        private void rest(List<Row> rows, Predicate<Milestone> silent) {
            Row rest = row(Optional.empty(), "not stated", false, silent);
            if (rest.planned() > 0) {
                rows.add(rest);
            }
        }
    }
}
