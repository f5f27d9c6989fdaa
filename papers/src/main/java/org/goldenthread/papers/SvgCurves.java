package org.goldenthread.papers;

import static org.goldenthread.papers.SvgSheet.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.picture.Lines;
import org.goldenthread.domain.picture.Trend;

/** Lines over months, each with a pattern and a point of its own. */
final class SvgCurves {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final double LEFT = 84;
    private static final double RIGHT = SvgSheet.WIDTH - 24;
    private static final double TOP = 34;
    private static final double BOTTOM = 330;
    private static final int MOST_TICKS = 11;
    private static final int MOST_STEPS = 8;
    private static final List<String> PATTERNS = List.of("", "8 4", "2 3", "12 4 2 4", "16 5", "6 3 2 3 2 3");

    /** A place, and what is said of it. */
    private record Point(LocalDate day, double value, String words) {}

    private record Curve(String name, List<Point> points, int look, boolean isBold) {}

    private final SvgSheet sheet;
    private final List<Curve> curves;
    private final LocalDate day;
    private final String unit;
    private final TimeScale scale;
    private final Optional<TimeScale> upwards;
    private final double least;
    private final double most;

    private SvgCurves(
            SvgSheet sheet,
            List<Curve> curves,
            LocalDate day,
            String unit,
            Optional<TimeScale> upwards,
            double[] ends) {
        this.sheet = sheet;
        this.curves = curves;
        this.day = day;
        this.unit = unit;
        List<LocalDate> days = Stream.concat(
                        curves.stream()
                                .flatMap(curve -> curve.points().stream())
                                .map(Point::day),
                        Stream.of(day))
                .sorted()
                .toList();
        // a day far from all the others would leave no room for them
        boolean isFar = days.size() > 2
                && (day.isAfter(days.get(days.size() - 2).plusYears(1))
                        || day.isBefore(days.get(1).minusYears(1)));
        List<LocalDate> drawn =
                isFar ? days.stream().filter(each -> !each.equals(day)).toList() : days;
        this.scale = new TimeScale(drawn.get(0), drawn.get(drawn.size() - 1), LEFT, RIGHT, MOST_TICKS);
        this.upwards = upwards;
        this.least = ends[0];
        this.most = ends[1];
    }

    static SvgCurves of(Lines lines, SvgSheet sheet) {
        List<Curve> curves = lines.asKnown().lines().stream()
                .map(line -> new Curve(
                        line.role().words(),
                        line.points().stream()
                                .map(point -> new Point(
                                        point.day(),
                                        point.value().doubleValue(),
                                        line.role().words() + ", " + DAY.format(point.day()) + ": "
                                                + point.value().toPlainString()))
                                .toList(),
                        look(line.role()),
                        look(line.role()) == 0))
                .toList();
        ToDoubleFunction<Point> value = Point::value;
        List<Double> values = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .map(value::applyAsDouble)
                .toList();
        double least =
                Math.min(0, values.stream().min(Comparator.naturalOrder()).orElse(0.0));
        double most = values.stream().max(Comparator.naturalOrder()).orElse(1.0);
        return new SvgCurves(sheet, curves, lines.day(), lines.unit(), Optional.empty(), new double[] {
            least, most > least ? most : least + 1
        });
    }

    static SvgCurves of(Trend trend, SvgSheet sheet) {
        List<LocalDate> expected = trend.lines().stream()
                .flatMap(line -> line.points().stream())
                .map(Trend.Point::expected)
                .sorted()
                .toList();
        TimeScale upwards = new TimeScale(expected.get(0), expected.get(expected.size() - 1), BOTTOM, TOP, MOST_STEPS);
        List<Curve> curves = IntStream.range(0, trend.lines().size())
                .mapToObj(i -> curve(trend.lines().get(i), i))
                .toList();
        return new SvgCurves(sheet, curves, trend.day(), "Expected date", Optional.of(upwards), new double[] {0, 1});
    }

    private static Curve curve(Trend.Line line, int place) {
        return new Curve(
                line.label(),
                line.points().stream()
                        .map(point -> new Point(
                                point.reported(),
                                point.expected().toEpochDay(),
                                line.label() + ": on " + DAY.format(point.reported()) + " expected for "
                                        + DAY.format(point.expected())))
                        .toList(),
                place,
                false);
    }

    /** Its pattern and its shape by number; the first is that of what happened. */
    private static int look(Lines.Role role) {
        return switch (role) {
            case DONE, ACTUAL -> 0;
            case PROMISED, TARGET -> 1;
            case GONE -> 2;
            case SCOPE -> 3;
        };
    }

    private double y(Point point) {
        return upwards.map(days -> days.at(LocalDate.ofEpochDay((long) point.value())))
                .orElseGet(() -> y(point.value()));
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least);
    }

    Element drawn() {
        ground();
        upwards.ifPresent(this::diagonal);
        curves.forEach(curve -> sheet.draw(curve(curve)));
        today();
        return sheet.whole(sheet.key(key(), BOTTOM + 46));
    }

    private void ground() {
        String words = String.join("", Lettering.lines(unit, SvgSheet.WIDTH / 2, SvgSheet.SIZE, 1));
        sheet.draw(SvgSheet.words(words, 12, 16, "start"));
        int year = Integer.MIN_VALUE;
        double free = Double.NEGATIVE_INFINITY;
        for (TimeScale.Tick tick : scale.ticks()) {
            double x = scale.begins(tick.day());
            sheet.draw(SvgSheet.line(x, TOP, x, BOTTOM, Ink.GROUND, 1));
            if (!scale.isYears()) {
                sheet.draw(SvgSheet.words(tick.name(), x + 2, BOTTOM + 16, "start"));
            }
            if (tick.month().getYear() != year && x >= free) {
                String name = Integer.toString(tick.month().getYear());
                sheet.draw(SvgSheet.words(name, x + 2, BOTTOM + (scale.isYears() ? 16 : 32), "start"));
                free = x + Lettering.width(name, SvgSheet.SIZE) + 4;
                year = tick.month().getYear();
            }
        }
        upwards.ifPresentOrElse(this::days, this::numbers);
        sheet.draw(SvgSheet.line(LEFT, BOTTOM, RIGHT, BOTTOM, Ink.LINE, 1));
        sheet.draw(SvgSheet.line(LEFT, TOP, LEFT, BOTTOM, Ink.LINE, 1));
    }

    private void days(TimeScale days) {
        for (TimeScale.Tick tick : days.ticks()) {
            double y = days.begins(tick.day());
            String name =
                    (days.isYears() ? "" : tick.name() + " ") + tick.month().getYear();
            sheet.draw(SvgSheet.line(LEFT, y, RIGHT, y, Ink.GROUND, 1));
            sheet.draw(SvgSheet.words(name, LEFT - 8, y + 4, "end"));
        }
    }

    private void numbers() {
        BigDecimal step = step(most - least);
        BigDecimal value =
                BigDecimal.valueOf(Math.ceil(least / step.doubleValue())).multiply(step);
        for (; value.doubleValue() <= most + step.doubleValue() / 1000; value = value.add(step)) {
            double y = y(value.doubleValue());
            sheet.draw(SvgSheet.line(LEFT, y, RIGHT, y, Ink.GROUND, 1));
            String name = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            sheet.draw(SvgSheet.words(name, LEFT - 8, y + 4, "end"));
        }
    }

    /** One, two or five of a power of ten, so that there are few enough; whole numbers of milestones. */
    private BigDecimal step(double range) {
        int power = (int) Math.floor(Math.log10(range / MOST_STEPS));
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(power);
        BigDecimal step = Stream.of(1, 2, 5, 10)
                .map(each -> ten.multiply(BigDecimal.valueOf(each)))
                .filter(each -> range / each.doubleValue() <= MOST_STEPS)
                .findFirst()
                .orElse(ten.multiply(BigDecimal.TEN));
        return unit.equals("milestones") ? step.max(BigDecimal.ONE) : step;
    }

    /** Where what is expected for a day stands on that day. */
    private void diagonal(TimeScale days) {
        LocalDate from = scale.first().isAfter(days.first()) ? scale.first() : days.first();
        LocalDate to = scale.last().isBefore(days.last()) ? scale.last() : days.last();
        if (from.isBefore(to)) {
            sheet.draw(SvgSheet.line(scale.at(from), days.at(from), scale.at(to), days.at(to), Ink.LINE, 1)
                    .with("class", "due-today")
                    .with("stroke-dasharray", "2 2"));
        }
    }

    private void today() {
        if (!scale.holds(day)) {
            return;
        }
        double x = scale.at(day);
        String words = "As at " + DAY.format(day);
        boolean isRight = x + Lettering.width(words, SvgSheet.SIZE) + 6 > SvgSheet.WIDTH;
        sheet.draw(Element.of("g")
                .with("class", "today")
                .add(
                        SvgSheet.line(x, 20, x, BOTTOM, Ink.TEXT, 1.5).with("stroke-dasharray", "6 3"),
                        SvgSheet.words(words, isRight ? x + 4 : x - 4, 15, isRight ? "end" : "start")));
    }

    private Element curve(Curve curve) {
        Element group = Element.of("g").with("class", "line");
        SvgSheet.titled(group, curve.name());
        StringBuilder path = new StringBuilder();
        for (Point point : curve.points()) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(number(scale.at(point.day())))
                    .append(' ')
                    .append(number(y(point)));
        }
        if (curve.points().size() > 1) {
            group.add(stroke(SvgSheet.path(path.toString()), curve));
        }
        for (Point point : curve.points()) {
            group.add(SvgSheet.titled(
                            Element.of("g")
                                    .with("class", "point")
                                    .with("data-first", point.day().toString()),
                            point.words())
                    .with("transform", "translate(" + number(scale.at(point.day())) + " " + number(y(point)) + ")")
                    .add(shape(curve.look())));
        }
        return group;
    }

    private static Element stroke(Element path, Curve curve) {
        String pattern = PATTERNS.get(curve.look() % PATTERNS.size());
        if (!pattern.isEmpty()) {
            path.with("stroke-dasharray", pattern);
        }
        return path.with("fill", "none").with("stroke", Ink.BAR.css()).with("stroke-width", curve.isBold() ? "3" : "2");
    }

    /** A shape for each place, full for the first and hollow for those after them. */
    private static Element shape(int place) {
        List<String> shapes = List.of(
                "M-4 0 A4 4 0 1 0 4 0 A4 4 0 1 0 -4 0 Z",
                "M-4 -4 H4 V4 H-4 Z",
                "M0 -5 L5 4 H-5 Z",
                "M0 -5.5 L5.5 0 L0 5.5 L-5.5 0 Z");
        boolean isHollow = place / shapes.size() % 2 == 1;
        return SvgSheet.path(shapes.get(place % shapes.size()))
                .with("fill", isHollow ? Ink.PAPER.css() : Ink.BAR.css())
                .with("stroke", Ink.BAR.css())
                .with("stroke-width", "1.5");
    }

    private List<SvgSheet.Entry> key() {
        List<SvgSheet.Entry> entries = new ArrayList<>();
        for (Curve curve : curves) {
            Element sample = Element.of("g", stroke(SvgSheet.path("M-16 0 H16"), curve), shape(curve.look()));
            entries.add(new SvgSheet.Entry(sample, curve.name()));
        }
        upwards.ifPresent(days -> entries.add(new SvgSheet.Entry(
                SvgSheet.line(-16, 0, 16, 0, Ink.LINE, 1).with("stroke-dasharray", "2 2"),
                "Expected on the day of the report")));
        return entries;
    }
}
