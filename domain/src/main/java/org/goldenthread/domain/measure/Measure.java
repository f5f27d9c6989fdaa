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
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
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

    /** A value for a day or period, as the paper gives it; {@link Due#NOT_STATED} when it gives none. */
    public record Figure(BigDecimal value, Due when, Optional<Code> place, Optional<Source> source) {
        public Figure {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(place, "place");
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
