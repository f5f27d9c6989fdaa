package org.goldenthread.domain.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Reference;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;

/**
 * Something is measured, perhaps with a target from the start.
 *
 * @since 0.1
 */
public record MeasureDefined(
        @Means("what is measured, such as \"Adults who often feel lonely\"") Title title,
        @Means("what it is counted in, such as people or percent") Title unit,
        @Means("the code of the theme, milestone or other thing whose success it shows") Code of,
        @Means("which way is better") Optional<Measure.Direction> direction,
        @Means("what is counted: inputs, activities, outputs or outcomes") Optional<Measure.Stage> stage,
        @Means("who or what it is about: a service, or the people of a place") Optional<Measure.Level> level,
        @Means("a figure to be reached, in the measure's unit") Optional<BigDecimal> target,
        @Means("when that figure is to be reached: \"by March 2021\"") Optional<Due> targetBy,
        @Means("within how much of that figure an actual still counts: \"5\" in the measure's unit, or \"5%\" of it")
                Optional<Tolerance> tolerance)
        implements MeasureFact, Opening<Measure> {

    private static final String[] MEASURABLE = {
        "strategy", "theme", "objective", "plan", "milestone", "achievement", "organisation", "note", "paper"
    };

    /** @throws org.goldenthread.domain.problem.DomainException {@code measure.long}, {@code measure.no-target} */
    public MeasureDefined {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(level, "level");
        target = target.map(Measure::plain);
        Objects.requireNonNull(targetBy, "targetBy");
        Objects.requireNonNull(tolerance, "tolerance");
        if (tolerance.isPresent() && target.isEmpty()) {
            throw Problem.invalid(
                            "measure.no-target",
                            "a tolerance of {tolerance} is within that of a target, and none is said",
                            Values.of("tolerance", tolerance.get()))
                    .next(Suggestion.again().missing("target", "number"))
                    .asException();
        }
    }

    /** A measure whose target, if it has one, is met or missed. */
    public MeasureDefined(
            Title title,
            Title unit,
            Code of,
            Optional<Measure.Direction> direction,
            Optional<Measure.Stage> stage,
            Optional<Measure.Level> level,
            Optional<BigDecimal> target,
            Optional<Due> targetBy) {
        this(title, unit, of, direction, stage, level, target, targetBy, Optional.empty());
    }

    @Override
    public Measure first(Entry entry) {
        return new Measure(
                entry.about().code(),
                title,
                unit,
                of,
                direction.orElse(Measure.Direction.UP),
                stage.orElse(Measure.Stage.OUTPUT),
                level.orElse(Measure.Level.PERFORMANCE),
                Optional.empty(),
                target.map(value -> List.of(new Measure.Figure(
                                value,
                                targetBy.orElse(Due.NOT_STATED),
                                Optional.empty(),
                                tolerance,
                                Optional.empty(),
                                entry.source())))
                        .orElseGet(List::of),
                List.of(),
                entry.source());
    }

    @Override
    public List<Reference> refers() {
        return List.of(Reference.to("of", of, MEASURABLE));
    }

    @Override
    public String says() {
        return "measure \"" + title + "\" of " + of
                + target.map(t -> ", target " + t.toPlainString()).orElse("")
                + tolerance.map(it -> " within " + it).orElse("");
    }
}
