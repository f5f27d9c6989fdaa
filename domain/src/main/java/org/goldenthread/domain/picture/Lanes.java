package org.goldenthread.domain.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.milestone.Timeline;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Interval;

/**
 * A timeline: lanes with the dates of a milestone each, over the days of a period.
 *
 * @param period the days that are drawn; both ends are there
 * @since 0.1
 */
public record Lanes(
        @Means("what it shows") String title,
        @Means("its figures in sentences") String alternative,
        @Means("the days that are drawn") Interval period,
        @Means("the day as at which things are late") LocalDate day,
        @Means("its lanes, in the order in which they stand") List<Group> groups)
        implements Picture {

    /** Lanes that stand together. */
    public record Group(
            @Means("what stands over the lanes; blank if nothing does") String name,
            @Means("a lane for each milestone") List<Lane> lanes) {
        public Group {
            Objects.requireNonNull(name, "name");
            lanes = List.copyOf(lanes);
        }
    }

    /** @throws IllegalArgumentException when the period is open at an end */
    public Lanes {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(day, "day");
        groups = List.copyOf(groups);
        if (period.earliest().isEmpty() || period.latest().isEmpty()) {
            throw new IllegalArgumentException("period: open at an end");
        }
    }

    /** @param themes what the themes are called that lanes stand under */
    public static Lanes of(Timeline timeline, String title, Map<Code, String> themes) {
        boolean isGrouped = timeline.groups().size() > 1;
        List<Group> groups = timeline.groups().stream()
                .map(group -> new Group(
                        isGrouped ? name(group.theme(), themes) : "",
                        group.milestones().stream().map(Lane::of).toList()))
                .toList();
        return of(title, timeline.period(), timeline.readingDate(), groups);
    }

    /** What stands over the lanes of a theme, or of none. */
    private static String name(Optional<Code> theme, Map<Code, String> themes) {
        return theme.map(code -> themes.getOrDefault(code, code.value())).orElse("No theme");
    }

    /** Lanes over all their days and that of the picture; those without a date are left out. */
    public static Lanes of(String title, LocalDate day, List<Lane> lanes) {
        List<Lane> dated =
                lanes.stream().filter(lane -> !lane.marks().isEmpty()).toList();
        Interval period = dated.stream()
                .flatMap(lane -> lane.marks().stream())
                .map(mark -> Interval.of(mark.begins(), mark.ends()))
                .reduce(Interval.on(day), Interval::hull);
        return of(title, period, day, dated.isEmpty() ? List.of() : List.of(new Group("", dated)));
    }

    private static Lanes of(String title, Interval period, LocalDate day, List<Group> groups) {
        return new Lanes(title, words(period, day, groups), period, day, groups);
    }

    private static String words(Interval period, LocalDate day, List<Group> groups) {
        List<Lane> lanes =
                groups.stream().flatMap(group -> group.lanes().stream()).toList();
        if (lanes.isEmpty()) {
            return "No milestone has a date.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.capital(Words.count(lanes.size(), "milestone", "milestones")) + " from "
                + Words.of(period.earliest().orElseThrow()) + " to "
                + Words.of(period.latest().orElseThrow()) + ", as at " + Words.of(day) + ": "
                + signs(lanes) + ".");
        return String.join(
                " ",
                Stream.concat(
                                sentences.stream(),
                                Stream.of(Words.some(
                                        lanes.stream().map(Lane::words).toList())))
                        .toList());
    }

    private static String signs(List<Lane> lanes) {
        List<String> counts = new ArrayList<>();
        for (Mark.Sort sort : Mark.Sort.values()) {
            long count = lanes.stream()
                    .filter(lane -> lane.sign().equals(Optional.of(sort)))
                    .count();
            if (count > 0) {
                counts.add(count + " " + sort.words().toLowerCase(java.util.Locale.ROOT));
            }
        }
        long open = lanes.stream().filter(lane -> lane.sign().isEmpty()).count();
        if (open > 0) {
            counts.add(open + " open and not late");
        }
        return String.join(", ", counts);
    }

    /** All lanes, in the order in which they stand. */
    public List<Lane> lanes() {
        return groups.stream().flatMap(group -> group.lanes().stream()).toList();
    }

    @Override
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
