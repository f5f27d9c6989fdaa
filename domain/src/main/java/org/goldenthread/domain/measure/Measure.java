package org.goldenthread.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * A figure that shows whether something worked (IATI indicator): its unit, its direction, targets and actuals. A target
 * is not an actual.
 *
 * @param of the thing it measures
 * @since 0.1
 */
public record Measure(
        Code code,
        Title title,
        Title unit,
        Code of,
        Direction direction,
        Stage stage,
        Level level,
        Optional<Figure> baseline,
        List<Figure> targets,
        List<Figure> actuals,
        Optional<Source> source)
        implements Called {

    /** Which way is better. */
    public enum Direction {
        @Means("more is better")
        UP,

        @Means("less is better")
        DOWN,

        @Means("neither more nor less is better")
        NONE
    }

    /** What is measured (StratML performance stage). */
    public enum Stage {
        @Means("what goes in: money, people, time")
        INPUT,

        @Means("what is done")
        ACTIVITY,

        @Means("what is delivered")
        OUTPUT,

        @Means("what changes for people because of it")
        OUTCOME
    }

    /** Whether it is about what a service does or how a population fares. */
    public enum Level {
        @Means("how well a service does")
        PERFORMANCE,

        @Means("how the people of a place fare")
        POPULATION
    }

    /** How an actual stands beside its target. */
    public enum Standing {
        @Means("as good as the target, or better")
        MET,

        @Means("not as good as the target, and near enough to it by its tolerance")
        WITHIN_TOLERANCE,

        @Means("further from the target than its tolerance allows, which is nothing where none is said")
        MISSED
    }

    /**
     * A value for a day or period, as the paper gives it; {@link Due#NOT_STATED} when it gives none.
     *
     * @param tolerance of a target: within how much of it an actual still counts
     * @param comment of an actual: what there is to say of the period
     */
    public record Figure(
            BigDecimal value,
            Due when,
            Optional<Code> place,
            Optional<Tolerance> tolerance,
            Optional<Sentence> comment,
            Optional<Source> source) {
        public Figure {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(tolerance, "tolerance");
            Objects.requireNonNull(comment, "comment");
            Objects.requireNonNull(source, "source");
        }

        /** The last day it is for, or the first where that is open; nothing when it is for none. */
        Optional<LocalDate> day() {
            return when.latest().or(when::earliest);
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    private static final int MOST_DIGITS = 40;

    public static final Kind<Measure> KIND = Kind.of(
            "measure",
            "measures",
            Measure.class,
            MeasureDefined.class,
            List.of(Baselined.class, Targeted.class, Measured.class));

    public Measure {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(baseline, "baseline");
        targets = List.copyOf(targets);
        actuals = List.copyOf(actuals);
        Objects.requireNonNull(source, "source");
    }

    /** The target set last. */
    public Optional<Figure> target() {
        return last(targets);
    }

    /** The actual measured last. */
    public Optional<Figure> actual() {
        return last(actuals);
    }

    /**
     * How the actual that was measured last stands beside its target, if it has one. A target whose day has not come by
     * the day of the actual can be met, and cannot be missed.
     */
    public Optional<Standing> standing() {
        return actual().flatMap(this::standing);
    }

    /** The same in words, with the target where that is not the one set last: "within tolerance", "missed (target 10)". */
    public Optional<String> stands(Figure actual) {
        return standing(actual)
                .map(standing -> Names.of(standing).replace('-', ' ')
                        + targetFor(actual)
                                .filter(target -> !target().equals(Optional.of(target)))
                                .map(target -> " (target " + target + ")")
                                .orElse(""));
    }

    /** The same of any actual. */
    public Optional<Standing> standing(Figure actual) {
        return targetFor(actual).flatMap(target -> {
            Standing standing = standing(actual.value(), target);
            return standing == Standing.MET || isDue(target, actual) ? Optional.of(standing) : Optional.empty();
        });
    }

    /**
     * The target that an actual is to be seen beside: of those of its place whose day has come by its own day the last,
     * else the first that is to come. Of targets for one day, or for none, it is the one set last.
     */
    public Optional<Figure> targetFor(Figure actual) {
        List<Figure> there = targets.stream()
                .filter(target -> target.place().equals(actual.place()))
                .toList();
        Comparator<Figure> byDay = Comparator.comparing(target -> target.day().orElse(LocalDate.MIN));
        return there.stream()
                .filter(target -> isDue(target, actual))
                .reduce((first, later) -> byDay.compare(later, first) < 0 ? first : later)
                .or(() -> there.stream().reduce((first, later) -> byDay.compare(later, first) > 0 ? first : later));
    }

    /** Whether a target's day has come by the day of an actual; one without a day always has, and no other for an actual without. */
    private static boolean isDue(Figure target, Figure actual) {
        return target.day()
                .map(due -> actual.day().filter(day -> !day.isBefore(due)).isPresent())
                .orElse(true);
    }

    private Standing standing(BigDecimal actual, Figure target) {
        BigDecimal lacking = shortOf(actual, target.value());
        if (lacking.signum() <= 0) {
            return Standing.MET;
        }
        return target.tolerance()
                .filter(tolerance -> lacking.compareTo(tolerance.of(target.value())) <= 0)
                .map(tolerance -> Standing.WITHIN_TOLERANCE)
                .orElse(Standing.MISSED);
    }

    /** By how much an actual is worse than a target; nothing, or less, where it is as good. */
    private BigDecimal shortOf(BigDecimal actual, BigDecimal target) {
        return switch (direction) {
            case UP -> target.subtract(actual);
            case DOWN -> actual.subtract(target);
            case NONE -> target.subtract(actual).abs();
        };
    }

    /**
     * The actuals of each place, and those of none, in the order in which the places were first measured: by their days
     * where each has one, else as they were told.
     */
    public Map<Optional<Code>, List<Figure>> series() {
        Map<Optional<Code>, List<Figure>> series = new LinkedHashMap<>();
        actuals.forEach(actual -> series.computeIfAbsent(actual.place(), place -> new ArrayList<>())
                .add(actual));
        series.values().stream()
                .filter(figures ->
                        figures.stream().allMatch(figure -> figure.day().isPresent()))
                .forEach(figures ->
                        figures.sort(Comparator.comparing(figure -> figure.day().orElseThrow())));
        return Collections.unmodifiableMap(series);
    }

    /** The actuals of the place measured last, in the order of their series. */
    public List<Figure> trend() {
        return actual().map(last -> series().get(last.place())).orElse(List.of());
    }

    /**
     * A figure as it is kept, written out in digits, so that 1E+2 and 100 are one.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code measure.long}
     */
    static BigDecimal plain(BigDecimal figure) {
        // nobody has checked it yet, and written out it could fill the memory
        if ((long) figure.precision() + Math.abs((long) figure.scale()) > MOST_DIGITS) {
            throw Problem.invalid(
                            "measure.long",
                            "the figure {figure} has too many digits; it may have {most}",
                            Values.of("figure", figure, Shown.of(figure.toString()))
                                    .and("most", MOST_DIGITS))
                    .hint("a larger unit")
                    .asException();
        }
        return figure.scale() < 0 ? figure.setScale(0) : figure;
    }

    private static Optional<Figure> last(List<Figure> figures) {
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures.get(figures.size() - 1));
    }

    Measure baselined(Figure from) {
        return new Measure(code, title, unit, of, direction, stage, level, Optional.of(from), targets, actuals, source);
    }

    Measure targeted(Figure target) {
        return new Measure(
                code, title, unit, of, direction, stage, level, baseline, added(targets, target), actuals, source);
    }

    Measure measured(Figure actual) {
        return new Measure(
                code, title, unit, of, direction, stage, level, baseline, targets, added(actuals, actual), source);
    }

    private static List<Figure> added(List<Figure> figures, Figure figure) {
        List<Figure> all = new ArrayList<>(figures);
        all.add(figure);
        return all;
    }

    @Override
    public String called() {
        return title.value();
    }
}
