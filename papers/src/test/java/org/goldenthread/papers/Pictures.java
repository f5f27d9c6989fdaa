package org.goldenthread.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goldenthread.domain.picture.Grid;
import org.goldenthread.domain.picture.Lane;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Lines;
import org.goldenthread.domain.picture.Mark;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.picture.Trend;

/** Pictures to be drawn in any medium. */
final class Pictures {

    static final LocalDate DAY = LocalDate.parse("2026-10-01");

    static final Lanes TIMELINE = Lanes.of(
            "Late, at risk or moved",
            DAY,
            List.of(
                    lane(
                            "Town hall roof mended",
                            Optional.of(Mark.Sort.LATE),
                            Mark.on(Mark.Sort.AGREED, day("2026-07-31")),
                            Mark.on(Mark.Sort.EXPECTED, day("2027-03-31")),
                            Mark.on(Mark.Sort.LATE, day("2026-07-31"))),
                    lane(
                            "Skate park opened",
                            Optional.of(Mark.Sort.DONE),
                            span(Mark.Sort.ORIGINAL, "2026-06-01", "2026-06-30"),
                            span(Mark.Sort.ENDED, "2026-07-01", "2026-09-30"),
                            Mark.on(Mark.Sort.DONE, day("2026-08-05")))));

    static final Lines BURNUP = new Lines(
            "Milestones due and completed",
            "31 of 40 milestones were completed by 30 September 2026; 35 were due by then.",
            "milestones",
            DAY,
            List.of(
                    line(Lines.Role.SCOPE, 38, 40),
                    line(Lines.Role.PROMISED, 20, 35),
                    line(Lines.Role.DONE, 12, 31),
                    line(Lines.Role.GONE, 0, 2)));

    static final Trend TREND = Trend.of(
            "Expected dates, report by report",
            DAY,
            List.of(new Trend.Line(
                    Optional.empty(),
                    "Town hall roof mended",
                    false,
                    List.of(
                            new Trend.Point(day("2026-04-01"), day("2026-07-31")),
                            new Trend.Point(day("2026-08-20"), day("2027-03-31"))))));

    static final Grid GRID = Grid.of(
            "Ratings at the last papers",
            "Theme",
            List.of("30 June 2026", "1 October 2026"),
            List.of(
                    new Grid.Row("Places", List.of("Amber", "Red")),
                    new Grid.Row("People", List.of("Green", "Not enough known"))));

    static final List<Picture> ALL = List.of(TIMELINE, BURNUP, TREND, GRID);

    private Pictures() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Mark span(Mark.Sort sort, String first, String last) {
        return new Mark(sort, Optional.of(day(first)), Optional.of(day(last)));
    }

    static Lane lane(String title, Optional<Mark.Sort> sign, Mark... marks) {
        return new Lane(Optional.empty(), title, sign, List.of(marks));
    }

    private static Lines.Line line(Lines.Role role, int first, int second) {
        return new Lines.Line(
                role,
                List.of(
                        new Lines.Point(day("2026-06-30"), BigDecimal.valueOf(first)),
                        new Lines.Point(day("2026-09-30"), BigDecimal.valueOf(second))));
    }

    /** Timelines of any length, with any words and any dates. */
    static Arbitrary<Lanes> timelines() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(10_000, 30_000).map(LocalDate::ofEpochDay);
        Arbitrary<Mark> mark = Combinators.combine(
                        Arbitraries.of(Mark.Sort.class),
                        days,
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 9))
                .as((sort, day, length, open) -> {
                    if (!sort.isSpan()) {
                        return Mark.on(sort, day);
                    }
                    return new Mark(
                            sort,
                            open == 0 ? Optional.empty() : Optional.of(day),
                            open == 1 ? Optional.empty() : Optional.of(day.plusDays(length)));
                });
        Arbitrary<Lane> lane = Combinators.combine(
                        Reports.words(),
                        Arbitraries.of(Mark.Sort.LATE, Mark.Sort.DONE).optional(),
                        mark.list().ofMinSize(1).ofMaxSize(4))
                .as((title, sign, marks) -> new Lane(Optional.empty(), title, sign, marks));
        return Combinators.combine(Reports.words(), days, lane.list().ofMaxSize(6))
                .as(Lanes::of);
    }

    /** A timeline of so many milestones. */
    static Lanes of(int lanes) {
        List<Lane> all = new ArrayList<>();
        IntStream.range(0, lanes)
                .forEach(i -> all.add(lane(
                        "Milestone number " + i + " whose title is longer than two lines of the picture can ever hold, "
                                + "so that it has to be cut somewhere",
                        Optional.empty(),
                        Mark.on(Mark.Sort.AGREED, DAY.plusDays(i)))));
        return Lanes.of("Many", DAY, all);
    }
}
