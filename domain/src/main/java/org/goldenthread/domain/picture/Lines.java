package org.goldenthread.domain.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.text.Means;

/**
 * Numbers over time, a line for each of what they count.
 *
 * @since 0.1
 */
public record Lines(
        @Means("what it shows") String title,
        @Means("its figures in sentences") String alternative,
        @Means("what the numbers count") String unit,
        @Means("the day of the report") LocalDate day,
        @Means("a line for each of what they count") List<Line> lines)
        implements Picture {

    /** What a line counts. */
    public enum Role {
        @Means("all that were ever in the plan by then")
        SCOPE("In the plan"),

        @Means("those due by then")
        PROMISED("Due by then"),

        @Means("those completed or handed over by then")
        DONE("Completed"),

        @Means("those that left the plan in another way by then")
        GONE("Left the plan otherwise"),

        @Means("what was measured")
        ACTUAL("Actual"),

        @Means("what was aimed at")
        TARGET("Target");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** As a key names it. */
        public String words() {
            return words;
        }
    }

    /** A line, its points in the order of their days. */
    public record Line(@Means("what it counts") Role role, @Means("its numbers by day, in order") List<Point> points) {
        public Line {
            Objects.requireNonNull(role, "role");
            points = List.copyOf(points);
        }

        private Line until(LocalDate last) {
            return new Line(
                    role,
                    points.stream()
                            .map(point -> point.day().isAfter(last) ? new Point(last, point.value()) : point)
                            .toList());
        }

        /** Its number on a day, if it has one. */
        public Optional<BigDecimal> on(LocalDate day) {
            return points.stream()
                    .filter(point -> point.day().equals(day))
                    .map(Point::value)
                    .findFirst();
        }
    }

    /** A number on a day. */
    public record Point(@Means("the day that it is for") LocalDate day, @Means("the number") BigDecimal value) {
        public Point {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(value, "value");
        }
    }

    public Lines {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(day, "day");
        lines = List.copyOf(lines);
    }

    /** How a plan was worked off. */
    public static Lines of(Burnup burnup, String title) {
        List<Point> scope = new ArrayList<>();
        List<Point> promised = new ArrayList<>();
        List<Point> done = new ArrayList<>();
        List<Point> gone = new ArrayList<>();
        for (Burnup.Month month : burnup.months()) {
            add(month.by(), Optional.of(month.scope()), scope);
            add(month.by(), Optional.of(month.promised()), promised);
            add(month.by(), month.done(), done);
            add(month.by(), month.left(), gone);
        }
        return new Lines(
                title,
                words(burnup),
                "milestones",
                burnup.readingDate(),
                List.of(
                        new Line(Role.SCOPE, scope),
                        new Line(Role.PROMISED, promised),
                        new Line(Role.DONE, done),
                        new Line(Role.GONE, gone)));
    }

    /** The same where what is known of a month that has not ended stands on the day of the picture, not on the month's last. */
    public Lines asKnown() {
        return new Lines(
                title,
                alternative,
                unit,
                day,
                lines.stream()
                        .map(line -> line.role() == Role.DONE || line.role() == Role.GONE ? line.until(day) : line)
                        .toList());
    }

    private static void add(LocalDate day, Optional<Integer> number, List<Point> points) {
        number.ifPresent(it -> points.add(new Point(day, BigDecimal.valueOf(it))));
    }

    private static String words(Burnup burnup) {
        List<Burnup.Month> known = burnup.months().stream()
                .filter(month -> month.done().isPresent())
                .toList();
        if (known.isEmpty()) {
            return "The plan has not begun by " + Words.of(burnup.readingDate()) + ".";
        }
        Burnup.Month last = known.get(known.size() - 1);
        LocalDate day = last.by().isAfter(burnup.readingDate()) ? burnup.readingDate() : last.by();
        // of a month that has not ended, nobody says yet what is due by its end
        Burnup.Month past = known.stream()
                .filter(month -> !month.by().isAfter(burnup.readingDate()))
                .reduce((before, after) -> after)
                .orElse(last);
        int done = last.done().orElse(0);
        int gone = last.left().orElse(0);
        return (done == 0 ? "None" : done) + " of " + Words.count(last.scope(), "milestone", "milestones")
                + (done < 2 ? " was" : " were") + " completed by " + Words.of(day) + "; "
                + (past.promised() == 0 ? "none" : past.promised())
                + (past.promised() < 2 ? " was" : " were") + " due by " + Words.of(past.by()) + "."
                + (gone == 0 ? "" : " " + gone + " left the plan in another way.");
    }

    /**
     * The trend of a measure at the place where it was measured last, beside its targets. Figures without a day are left
     * out.
     */
    public static Lines of(Measure measure, LocalDate day) {
        List<Measure.Figure> trend = measure.trend();
        List<Point> actuals = points(trend);
        List<Point> targets = new ArrayList<>();
        for (Measure.Figure actual : trend) {
            when(actual).ifPresent(on -> measure.targetFor(actual)
                    .ifPresent(target -> targets.add(new Point(on, target.value()))));
        }
        targets.sort(Comparator.comparing(Point::day));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Role.ACTUAL, actuals));
        if (!targets.isEmpty()) {
            lines.add(new Line(Role.TARGET, targets));
        }
        return new Lines(
                measure.title().value(),
                words(measure, actuals, targets),
                measure.unit().value(),
                day,
                lines);
    }

    private static List<Point> points(List<Measure.Figure> figures) {
        return figures.stream()
                .flatMap(figure -> when(figure).map(on -> new Point(on, figure.value())).stream())
                .sorted(Comparator.comparing(Point::day))
                .toList();
    }

    private static Optional<LocalDate> when(Measure.Figure figure) {
        return figure.when().latest().or(() -> figure.when().earliest());
    }

    private static String words(Measure measure, List<Point> actuals, List<Point> targets) {
        if (actuals.isEmpty()) {
            return "No figure has a day.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(measure.title() + " (" + measure.unit() + "):");
        sentences.add(Words.some(actuals.stream()
                .map(point -> Words.of(point.value()) + " by " + Words.of(point.day()) + ".")
                .toList()));
        if (!targets.isEmpty()) {
            sentences.add(
                    "The target is " + Words.of(targets.get(targets.size() - 1).value()) + ".");
        }
        switch (measure.direction()) {
            case UP -> sentences.add("More is better.");
            case DOWN -> sentences.add("Less is better.");
            case NONE -> {}
        }
        return String.join(" ", sentences);
    }

    /** The line of a role, if it has one. */
    public Optional<Line> line(Role role) {
        return lines.stream().filter(line -> line.role() == role).findFirst();
    }

    @Override
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.points().isEmpty());
    }
}
