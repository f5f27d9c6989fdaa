package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.judgement.Ratings;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.picture.Grid;
import org.goldenthread.domain.picture.Lane;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Lines;
import org.goldenthread.domain.picture.Trend;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.domain.text.Code;

/**
 * The pictures of papers, each where it shows what its tables do not: how far dates moved, how a plan went, which way a
 * rating or a measure went. What would show nothing is left out.
 */
final class Figures {

    /** How many lanes a timeline has that stands among text. */
    static final int LANES = 10;

    private static final int LINES = 6;
    private static final int MEASURES = 4;
    private static final int PAPERS = 4;
    private static final int ROWS_OF_A_PAGE = 7;
    private static final String NOT_RATED = "Not rated";

    private Figures() {}

    /** An appendix of pictures, if there are any: in the body they would take a page each. */
    static List<Section> appendix(List<Block> pictures) {
        return pictures.isEmpty() ? List.of() : List.of(Section.of("Charts", pictures));
    }

    /** Milestones over time, in the order given; those without a date are left out. */
    static List<Block> timeline(String title, LocalDate day, List<Told<Milestone>> milestones, int most) {
        Lanes lanes = Lanes.of(
                title,
                day,
                milestones.stream()
                        .map(told -> Lane.of(told.now(), day))
                        .filter(lane -> !lane.marks().isEmpty())
                        .limit(most)
                        .toList());
        return lanes.isEmpty() ? List.of() : List.of(Block.picture(lanes));
    }

    /** What is late or at risk, the worst first, then what was moved in the days of the paper. */
    static List<Block> attention(Scope scope, Positions positions) {
        Set<Told<Milestone>> all = new LinkedHashSet<>(positions.worst());
        scope.milestones().stream()
                .filter(told -> told.steps().stream()
                        .anyMatch(step -> Promises.isMove(step) && scope.span().holds(step.entry())))
                .forEach(all::add);
        return timeline(
                "Late, at risk or moved: original, agreed and expected dates",
                scope.span().last(),
                List.copyOf(all),
                LANES);
    }

    /** How a plan was worked off, once anything was in it. */
    static List<Block> burnup(Material material, Code plan, LocalDate day) {
        DeliveryPlan own = material.one(DeliveryPlan.KIND, plan).now();
        Burnup burnup =
                Burnup.of(own, material.everIn(plan).stream().map(Told::steps).toList(), day);
        boolean isKnown = burnup.months().stream()
                .anyMatch(month -> month.scope() > 0 && month.done().isPresent());
        return isKnown && burnup.months().size() > 1
                ? List.of(
                        Block.picture(Lines.of(burnup, "Milestones due and completed, month by month: " + own.title())))
                : List.of();
    }

    /** The plan of a strategy that began last by a day, if it has begun any. */
    static Optional<Code> lastPlan(List<Told<DeliveryPlan>> plans, LocalDate day) {
        return plans.stream()
                .map(Told::now)
                .filter(plan -> !plan.period().startInclusive().isAfter(day))
                .max(Comparator.<DeliveryPlan, LocalDate>comparing(
                                plan -> plan.period().startInclusive())
                        .thenComparing(DeliveryPlan::code))
                .map(DeliveryPlan::code);
    }

    /** For when milestones were expected, report by report: those whose date changed, that moved furthest first. */
    static List<Block> trend(List<Told<Milestone>> milestones, LocalDate day) {
        List<Trend.Line> moved = milestones.stream()
                .map(told -> Trend.line(told.steps(), day, false))
                .filter(line -> line.points().size() > 1 && line.isMoved())
                .sorted(Comparator.comparing(Figures::slip).reversed().thenComparing(Trend.Line::title))
                .limit(LINES)
                .toList();
        return moved.isEmpty()
                ? List.of()
                : List.of(Block.picture(Trend.of("Expected dates, report by report", day, moved)));
    }

    private static long slip(Trend.Line line) {
        List<Trend.Point> points = line.points();
        return points.get(points.size() - 1).expected().toEpochDay()
                - points.get(0).expected().toEpochDay();
    }

    /** Measures that have two figures and more with a day, in the order given. */
    static List<Block> measures(List<Told<Measure>> measures, LocalDate day) {
        return measures.stream()
                .map(told -> Lines.of(told.now(), day))
                .filter(lines -> lines.line(Lines.Role.ACTUAL)
                        .filter(line -> line.points().stream()
                                        .map(Lines.Point::day)
                                        .distinct()
                                        .count()
                                > 1)
                        .isPresent())
                .limit(MEASURES)
                .map(Block::picture)
                .toList();
    }

    /** How themes were rated at the last papers and are rated now, where that fits on a page with everything else. */
    static List<Block> smallGrid(Scope scope, Ratings now) {
        return scope.themes().size() > ROWS_OF_A_PAGE ? List.of() : grid(scope, now);
    }

    /** How themes were rated at the last papers, and are rated now. */
    static List<Block> grid(Scope scope, Ratings now) {
        LocalDate last = scope.span().last();
        List<LocalDate> days =
                papers(scope).stream().filter(day -> day.isBefore(last)).toList();
        List<LocalDate> shown = days.subList(Math.max(0, days.size() - PAPERS), days.size());
        if (shown.isEmpty() || scope.themes().isEmpty()) {
            return List.of();
        }
        List<Ratings> all = Stream.concat(
                        shown.stream().map(day -> scope.material().ratingsThen(now.policy(), day)), Stream.of(now))
                .toList();
        List<Grid.Row> rows = scope.themes().stream()
                .map(theme -> row(theme.now(), all))
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.equals(NOT_RATED)))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(Block.picture(Grid.of(
                        "Ratings at the last papers",
                        "Theme",
                        Stream.concat(shown.stream(), Stream.of(last))
                                .map(Days::of)
                                .toList(),
                        rows)));
    }

    private static Grid.Row row(Theme theme, List<Ratings> all) {
        return new Grid.Row(
                theme.title().value(),
                all.stream()
                        .map(ratings ->
                                ratings.of(theme.code()).map(Positions::rating).orElse(NOT_RATED))
                        .toList());
    }

    /** The days of the papers in which its milestones were reported. */
    private static List<LocalDate> papers(Scope scope) {
        Set<Code> codes = new HashSet<>();
        scope.milestones().stream()
                .flatMap(told -> told.steps().stream())
                .flatMap(step -> step.entry().source().stream())
                .map(Source::paper)
                .forEach(codes::add);
        Set<LocalDate> days = new TreeSet<>();
        codes.forEach(
                code -> scope.state().find(Paper.KIND, code).map(Paper::told).ifPresent(days::add));
        return List.copyOf(days);
    }
}
