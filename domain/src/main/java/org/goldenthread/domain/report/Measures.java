package org.goldenthread.domain.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.measure.Measure;

/** Measures beside their targets, those first that are furthest from them. */
final class Measures {

    private final Pen pen;

    Measures(Pen pen) {
        this.pen = pen;
    }

    /**
     * Those with a figure, the furthest from their targets first, then those that have a target alone.
     *
     * @param most how many there are at most of either
     */
    List<Block> table(List<Told<Measure>> measures, int most) {
        List<Told<Measure>> known = measures.stream()
                .filter(told -> told.now().actual().isPresent())
                .sorted(Comparator.comparing(told -> rank(told.now())))
                .toList();
        List<Told<Measure>> unknown = measures.stream()
                .filter(told ->
                        told.now().actual().isEmpty() && !told.now().targets().isEmpty())
                .toList();
        if (known.isEmpty() && unknown.isEmpty()) {
            return List.of(Pen.plain("No measure with a target or a figure is recorded."));
        }
        List<Block> blocks = new ArrayList<>();
        if (!known.isEmpty()) {
            blocks.add(Block.table(
                    "Measures",
                    List.of("Measure", "Target", "Latest", "Last time", "Direction", "Rating", "Comment"),
                    known.stream().limit(most).map(this::measure).toList()));
            more(known.size() - most, "", blocks);
        }
        if (!unknown.isEmpty()) {
            blocks.add(Block.table(
                    "Targets without a figure so far",
                    List.of("Measure", "Target"),
                    unknown.stream().limit(most).map(this::target).toList()));
            more(unknown.size() - most, " without a figure", blocks);
        }
        return blocks;
    }

    private static void more(int more, String what, List<Block> blocks) {
        if (more > 0) {
            blocks.add(Pen.plain(Pen.capital(Positions.written(more)) + " more" + what + "."));
        }
    }

    private List<Statement> target(Told<Measure> told) {
        return List.of(title(told), figure(told, told.now().target(), Measure::targets));
    }

    private Statement title(Told<Measure> told) {
        return pen.line(told.now().title() + " (" + told.now().unit() + ")")
                .cite(told.opening())
                .statement();
    }

    private static int rank(Measure measure) {
        return measure.standing()
                .map(standing -> switch (standing) {
                    case MISSED -> 0;
                    case WITHIN_TOLERANCE -> 1;
                    case MET -> 2;
                })
                .orElse(3);
    }

    private List<Statement> measure(Told<Measure> told) {
        Measure measure = told.now();
        Optional<Measure.Figure> actual = measure.actual();
        List<Measure.Figure> trend = measure.trend();
        Optional<Measure.Figure> last = trend.size() > 1 ? Optional.of(trend.get(trend.size() - 2)) : Optional.empty();
        return List.of(
                title(told),
                figure(told, actual.flatMap(measure::targetFor).or(measure::target), Measure::targets),
                figure(told, actual, Measure::actuals),
                figure(told, last, Measure::actuals),
                Statement.of(direction(measure, actual, last)),
                Statement.of(measure.standing()
                        .map(standing -> switch (standing) {
                            case MISSED -> "Red";
                            case WITHIN_TOLERANCE -> "Amber";
                            case MET -> "Green";
                        })
                        .orElse("Not available")),
                Statement.of(actual.flatMap(Measure.Figure::comment)
                        .map(Object::toString)
                        .orElse(rank(measure) < 2 ? BoardWriter.BLANK : "None")));
    }

    private Statement figure(
            Told<Measure> told, Optional<Measure.Figure> figure, Function<Measure, List<Measure.Figure>> of) {
        return figure.map(it -> {
                    Pen.Line line = pen.line(Evidence.figure(it.value())
                            + (it.when().isStated() ? " (" + Standings.date(it.when()) + ")" : ""));
                    told.steps().stream()
                            .filter(step -> of.apply(step.after()).contains(it))
                            .findFirst()
                            .ifPresent(step -> line.cite(step.entry()));
                    return line.statement();
                })
                .orElse(Statement.of("None recorded"));
    }

    private static String direction(Measure measure, Optional<Measure.Figure> actual, Optional<Measure.Figure> last) {
        if (actual.isEmpty() || last.isEmpty()) {
            return "No earlier figure";
        }
        BigDecimal now = actual.get().value();
        int order = now.compareTo(last.get().value());
        return switch (measure.direction()) {
            case NONE -> order == 0 ? "Same" : order > 0 ? "Higher" : "Lower";
            case UP -> order == 0 ? "Same" : order > 0 ? "Better" : "Worse";
            case DOWN -> order == 0 ? "Same" : order < 0 ? "Better" : "Worse";
        };
    }
}
