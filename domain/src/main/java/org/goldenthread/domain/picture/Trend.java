package org.goldenthread.domain.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Due;

/**
 * A milestone trend chart: for each day on which something was reported of a milestone, for when it was expected then. A
 * line that is level was kept; one that climbs slips; on the diagonal it is due.
 *
 * @since 0.1
 */
public record Trend(
        @Means("what it shows") String title,
        @Means("its figures in sentences") String alternative,
        @Means("the day of the report") LocalDate day,
        @Means("a line for each milestone") List<Line> lines)
        implements Picture {

    /** What was expected of one milestone. */
    public record Line(
            @Means("the code of the milestone, where the picture names codes") Optional<Code> code,
            @Means("what the milestone is called") String title,
            @Means("whether it is completed; its last point is then the day of that") boolean isDone,
            @Means("what was expected on each day, in order") List<Point> points) {
        public Line {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(title, "title");
            points = List.copyOf(points);
        }

        /** What it is called, after its code if it has one. */
        public String label() {
            return code.map(it -> it + " " + title).orElse(title);
        }

        /** Whether it was ever expected for another day. */
        public boolean isMoved() {
            return points.stream().map(Point::expected).distinct().count() > 1;
        }

        private String words() {
            List<String> parts = new ArrayList<>();
            Optional<LocalDate> before = Optional.empty();
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                if (isDone && i == points.size() - 1) {
                    parts.add("completed on " + Words.of(point.expected()));
                } else if (!before.equals(Optional.of(point.expected()))) {
                    parts.add("on " + Words.of(point.reported()) + " expected for " + Words.of(point.expected()));
                }
                before = Optional.of(point.expected());
            }
            return title + ": " + String.join("; ", parts) + ".";
        }
    }

    /** What was expected on a day. */
    public record Point(
            @Means("the day on which something was reported") LocalDate reported,
            @Means("the day by which it was expected then") LocalDate expected) {
        public Point {
            Objects.requireNonNull(reported, "reported");
            Objects.requireNonNull(expected, "expected");
        }
    }

    public Trend {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(day, "day");
        lines = List.copyOf(lines);
    }

    public static Trend of(String title, LocalDate day, List<Line> lines) {
        List<Line> drawn =
                lines.stream().filter(line -> !line.points().isEmpty()).toList();
        return new Trend(
                title,
                drawn.isEmpty()
                        ? "No milestone has a date."
                        : Words.some(drawn.stream().map(Line::words).toList()),
                day,
                drawn);
    }

    /**
     * The line of a milestone's life.
     *
     * @param steps all that is known of it, at least its opening
     * @param day after which nothing is drawn
     * @param isCoded whether the picture names codes
     */
    public static Line line(List<Step<Milestone>> steps, LocalDate day, boolean isCoded) {
        TreeSet<LocalDate> days = new TreeSet<>();
        steps.stream()
                .map(step -> reported(step.entry()))
                .filter(told -> !told.isAfter(day))
                .forEach(days::add);
        Milestone now = steps.get(steps.size() - 1).after();
        Optional<LocalDate> done =
                now.progress().done().filter(on -> now.status().isDelivered());
        List<Point> points = new ArrayList<>();
        for (LocalDate reported : days) {
            if (done.filter(on -> !reported.isBefore(on)).isEmpty()) {
                expected(steps, reported).ifPresent(on -> points.add(new Point(reported, on)));
            }
        }
        done.filter(on -> !on.isAfter(day)).ifPresent(on -> points.add(new Point(on, on)));
        if (now.status().isOpen() && !points.isEmpty() && days.last().isBefore(day)) {
            points.add(new Point(day, points.get(points.size() - 1).expected()));
        }
        return new Line(
                isCoded ? Optional.of(now.code()) : Optional.empty(),
                now.title().value(),
                done.filter(on -> !on.isAfter(day)).isPresent(),
                points);
    }

    /** The day of the paper; of what no paper says, the day from which it is true. */
    private static LocalDate reported(Entry entry) {
        return entry.source().isPresent() ? entry.told() : entry.effective();
    }

    private static Optional<LocalDate> expected(List<Step<Milestone>> steps, LocalDate reported) {
        return steps.stream()
                .filter(step -> !reported(step.entry()).isAfter(reported))
                .map(Step::after)
                .reduce((before, after) -> after)
                .flatMap(then -> then.promise()
                        .standingForecast()
                        .flatMap(Due::latest)
                        .or(() -> then.due().latest()));
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
