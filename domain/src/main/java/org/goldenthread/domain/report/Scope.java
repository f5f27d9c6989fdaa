package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.goldenthread.domain.achievement.Achievement;
import org.goldenthread.domain.board.Decision;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.note.Note;
import org.goldenthread.domain.plan.Closing;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.strategy.Objective;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;

/** What a paper is about, a strategy, one of its themes or one of its plans, with everything that belongs to it and the days it tells of. */
final class Scope {

    private final Material material;
    private final Code code;
    private final Optional<Told<DeliveryPlan>> plan;
    private final Optional<Theme> theme;
    private final Optional<Code> strategy;
    private final List<Told<Milestone>> milestones;
    private final List<Told<Theme>> themes;
    private final Map<Optional<Code>, List<Told<Milestone>>> byTheme;
    private final List<Told<Achievement>> achievements;
    private final List<Told<Measure>> measures;
    private final List<Told<Note>> notes;
    private final Span span;

    /** @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind}, {@code code.not-yet} */
    static Scope of(State state, Code code, LocalDate readingDate, Optional<LocalDate> since) {
        // a code that is neither is refused before everything is read
        if (state.find(Strategy.KIND, code).isEmpty()
                && state.find(DeliveryPlan.KIND, code).isEmpty()) {
            Problem neither =
                    state.unknown(new TreeSet<>(List.of(Strategy.KIND.noun(), DeliveryPlan.KIND.noun())), code);
            throw (state.has(Theme.KIND, code)
                            ? neither.next(Suggestion.to(HighlightReport.class).with("theme", code))
                            : neither)
                    .asException();
        }
        since.filter(readingDate::isBefore).ifPresent(day -> {
            throw Problem.refused(
                            "report.since",
                            "the period begins on {since}, after it ends, on {readingDate}",
                            Values.of("since", day).and("readingDate", readingDate))
                    .next(Suggestion.again().with("since", threeMonths(readingDate)))
                    .about(code)
                    .asException();
        });
        return new Scope(new Material(state), code, readingDate, since, Span.QUARTER);
    }

    /**
     * The same of a theme.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown}, {@code code.kind}, {@code code.not-yet},
     *     {@code report.from}
     */
    static Scope ofTheme(State state, LocalDate readingDate, HighlightReport asked) {
        Code code = asked.theme();
        if (state.find(Theme.KIND, code).isEmpty()) {
            Problem none = state.unknown(Set.of(Theme.KIND.noun()), code);
            boolean isWhole = state.has(Strategy.KIND, code) || state.has(DeliveryPlan.KIND, code);
            throw (isWhole ? none.next(Suggestion.to(DashboardReport.class).with("about", code)) : none).asException();
        }
        asked.from().filter(readingDate::isBefore).ifPresent(from -> {
            throw Problem.refused(
                            "report.from",
                            "the period begins on {from}, after it ends, on {readingDate}",
                            Values.of("from", from).and("readingDate", readingDate))
                    .next(Suggestion.to(HighlightReport.class)
                            .with("theme", code)
                            .with("from", threeMonths(readingDate)))
                    .about(code)
                    .asException();
        });
        return new Scope(new Material(state), code, readingDate, asked.from(), Span.QUARTER);
    }

    /** The same of a year of a strategy or plan, which is known to be one. */
    static Scope ofYear(Material material, Code code, LocalDate readingDate) {
        return new Scope(material, code, readingDate, Optional.empty(), Span.YEAR);
    }

    /** The same of a quarter of a strategy, theme or plan, which is known to be one. */
    static Scope ofQuarter(Material material, Code code, LocalDate readingDate) {
        return new Scope(material, code, readingDate, Optional.empty(), Span.QUARTER);
    }

    /** A plan that is known to be one, from the first day of its period to the day on which its year was closed, if it is. */
    static Scope ofPeriod(Material material, DeliveryPlan plan, LocalDate readingDate) {
        LocalDate last = plan.lastClosing()
                .filter(closing -> plan.status() == DeliveryPlan.Status.CLOSED)
                .map(Closing::told)
                .filter(readingDate::isAfter)
                .orElse(readingDate);
        LocalDate first = plan.period().startInclusive();
        return new Scope(material, plan.code(), last, Optional.of(first.isAfter(last) ? last : first), Span.YEAR);
    }

    private static LocalDate threeMonths(LocalDate end) {
        return end.minusMonths(3).plusDays(1);
    }

    private Scope(Material material, Code code, LocalDate readingDate, Optional<LocalDate> since, int months) {
        this.material = material;
        this.code = code;
        State state = material.state();
        plan = state.find(DeliveryPlan.KIND, code).map(found -> material.one(DeliveryPlan.KIND, code));
        theme = state.find(Theme.KIND, code);
        strategy = plan.map(told -> told.now().strategy())
                .orElseGet(() -> Optional.of(theme.map(Theme::strategy).orElse(code)));
        milestones = plan.isPresent()
                ? material.everIn(code)
                : theme.isPresent() ? material.under(code) : material.serving(code);
        Set<Code> served = new HashSet<>();
        milestones.forEach(it -> material.themeOf(it.now()).ifPresent(served::add));
        themes = sorted(
                Theme.KIND,
                it -> plan.isPresent()
                        ? served.contains(it.code())
                        : it.strategy().equals(code) || it.code().equals(code));
        byTheme = byTheme();
        Set<Code> own = new HashSet<>(Set.of(code));
        milestones.forEach(it -> own.add(it.code()));
        themes.forEach(it -> own.add(it.code()));
        material.all(Objective.KIND, it -> own.contains(it.theme())).forEach(it -> own.add(it.code()));
        achievements = material.all(Achievement.KIND, it -> isAchieved(it, own));
        measures = sorted(Measure.KIND, it -> own.contains(it.of()));
        measures.forEach(it -> own.add(it.code()));
        notes = material.all(Note.KIND, it -> it.about().stream().anyMatch(own::contains));
        List<Told<?>> all = new ArrayList<>(milestones);
        all.addAll(measures);
        all.addAll(notes);
        all.add(
                plan.isPresent()
                        ? plan.get()
                        : theme.isPresent() ? material.one(Theme.KIND, code) : material.one(Strategy.KIND, code));
        all.addAll(material.all(Decision.KIND, it -> it.about().stream().anyMatch(own::contains)));
        span = Span.of(state, all, readingDate, since, months);
    }

    private <A> List<Told<A>> sorted(Kind<A> kind, Predicate<A> which) {
        return material.all(kind, which).stream()
                .sorted(Comparator.comparing(told -> told.code().value(), Natural.ORDER))
                .toList();
    }

    Material material() {
        return material;
    }

    State state() {
        return material.state();
    }

    Code code() {
        return code;
    }

    Optional<Told<DeliveryPlan>> plan() {
        return plan;
    }

    Optional<Theme> theme() {
        return theme;
    }

    /** What it is, in a word. */
    String noun() {
        return plan.isPresent() ? "plan" : theme.isPresent() ? "theme" : "strategy";
    }

    Optional<Code> strategy() {
        return strategy;
    }

    /** Those of the strategy, or all that were ever in the plan. */
    List<Told<Milestone>> milestones() {
        return milestones;
    }

    /** Whether a milestone is of it now: not carried from the plan into another. */
    boolean isHere(Told<Milestone> told) {
        return plan.isEmpty() || told.now().position().plan().equals(Optional.of(code));
    }

    List<Told<Theme>> themes() {
        return themes;
    }

    /** Those of one of its themes; without one, those of none of them. */
    List<Told<Milestone>> of(Optional<Code> theme) {
        return byTheme.getOrDefault(theme, List.of());
    }

    private Map<Optional<Code>, List<Told<Milestone>>> byTheme() {
        Set<Code> own = new HashSet<>();
        themes.forEach(theme -> own.add(theme.code()));
        return milestones.stream()
                .collect(Collectors.groupingBy(it -> material.themeOf(it.now()).filter(own::contains)));
    }

    /**
     * What was achieved: in a plan what is linked to one of its milestones, or of its strategy and reported of days in its
     * period.
     */
    List<Told<Achievement>> achievements() {
        return achievements;
    }

    private boolean isAchieved(Achievement achievement, Set<Code> own) {
        if (theme.isPresent()) {
            return achievement.theme().equals(Optional.of(code));
        }
        boolean isOfStrategy = material.strategyOf(achievement)
                .filter(it -> strategy.equals(Optional.of(it)))
                .isPresent();
        if (plan.isEmpty()) {
            return isOfStrategy;
        }
        Interval period = plan.get().now().period().interval();
        return achievement.milestone().filter(own::contains).isPresent()
                || (isOfStrategy
                        && achievement
                                .when()
                                .map(Due::interval)
                                .filter(when -> period.intersection(when).equals(Optional.of(when)))
                                .isPresent());
    }

    List<Told<Measure>> measures() {
        return measures;
    }

    List<Told<Note>> notes(Note.Sort sort) {
        return notes.stream().filter(it -> it.now().kind() == sort).toList();
    }

    Span span() {
        return span;
    }
}
