package org.goldenthread.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.picture.Lane;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Lines;
import org.goldenthread.domain.picture.Mark;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.picture.Trend;

/**
 * A chart as a part of a Word document, its elements in the order that the schema asks for, with its numbers inside. A
 * timeline is a stacked bar whose gaps are not seen; lines over time are points joined by lines. Days are the numbers that
 * spreadsheets give them.
 *
 * @param height in twentieths of a point
 * @param key what its patterns mean, where no legend says it: one that leaves gaps out is not read alike by all programs
 */
record WordChart(Element part, int height, Optional<String> key) {

    private static final long FIRST_DAY = 25_569;
    private static final int TICKS = 6;
    private static final int LONGEST_NAME = 48;
    private static final int ROW = 340;
    private static final int FRAME = 900;
    private static final int LINES = 3600;
    private static final int ENTRY = 160;
    private static final int NARROW = 60;
    private static final String DAY = "d mmm yyyy";
    private static final String COUNT = "milestones";
    private static final List<String> DASHES = List.of("solid", "dash", "sysDot", "dashDot", "lgDash", "lgDashDotDot");
    private static final List<String> SHAPES = List.of("circle", "square", "triangle", "diamond", "x", "plus");

    /** @throws IllegalArgumentException of a grid, which is a table */
    static WordChart of(Picture picture) {
        if (picture instanceof Lanes lanes) {
            return lanes(lanes);
        }
        if (picture instanceof Lines lines) {
            List<Curve> curves = lines.asKnown().lines().stream()
                    .filter(line -> !line.points().isEmpty())
                    .map(WordChart::curve)
                    .toList();
            return curves(curves, lines.unit(), Optional.empty());
        }
        if (picture instanceof Trend trend) {
            List<Curve> curves = IntStream.range(0, trend.lines().size())
                    .mapToObj(i -> curve(trend.lines().get(i), i))
                    .toList();
            List<LocalDate> days = trend.lines().stream()
                    .flatMap(line -> line.points().stream())
                    .map(Trend.Point::expected)
                    .sorted()
                    .toList();
            return curves(
                    curves,
                    "Expected date",
                    Optional.of(new TimeScale(days.get(0), days.get(days.size() - 1), 0, 1, TICKS)));
        }
        throw new IllegalArgumentException("picture: a grid is a table");
    }

    private static long number(LocalDate day) {
        return day.toEpochDay() + FIRST_DAY;
    }

    private static Element value(String name, String value) {
        return Element.of(name).with("val", value);
    }

    private static Element value(String name, long value) {
        return value(name, Long.toString(value));
    }

    // A timeline

    /** Days that are drawn in one way. */
    private record Segment(Mark.Sort sort, long from, long to) {}

    private static WordChart lanes(Lanes lanes) {
        TimeScale scale = new TimeScale(
                lanes.period().earliest().orElseThrow(), lanes.period().latest().orElseThrow(), 0, 1, TICKS);
        long first = number(scale.first());
        long last = number(scale.last()) + 1;
        long narrow = Math.max(1, (last - first) / NARROW);
        List<Lane> all = lanes.lanes();
        List<List<Segment>> rows =
                all.stream().map(lane -> segments(lane, first, last, narrow)).toList();
        int slots = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Element> series = new ArrayList<>();
        Set<Mark.Sort> named = EnumSet.noneOf(Mark.Sort.class);
        Element names = names(all.stream().map(WordChart::name).toList());
        for (int slot = 0; slot < slots; slot++) {
            int at = slot;
            List<Long> gaps = rows.stream()
                    .map(row -> row.size() > at
                            ? row.get(at).from()
                                    - (at == 0 ? 0 : row.get(at - 1).to())
                            : 0L)
                    .toList();
            series.add(bar(series.size(), "Before", Element.of("c:spPr", Element.of("a:noFill")), names, gaps));
            for (Mark.Sort sort : Mark.Sort.values()) {
                List<Long> days = rows.stream()
                        .map(row -> row.size() > at && row.get(at).sort() == sort
                                ? row.get(at).to() - row.get(at).from()
                                : 0L)
                        .toList();
                if (days.stream().anyMatch(it -> it > 0)) {
                    named.add(sort);
                    series.add(bar(series.size(), sort.words(), look(sort), names, days));
                }
            }
        }
        Element chart = Element.of("c:barChart", value("c:barDir", "bar"), value("c:grouping", "stacked"))
                .add(value("c:varyColors", 0))
                .add(series)
                .add(value("c:gapWidth", 60), value("c:overlap", 100), value("c:axId", 1), value("c:axId", 2));
        Element rowsAxis = Element.of(
                "c:catAx",
                value("c:axId", 1),
                Element.of("c:scaling", value("c:orientation", "maxMin")),
                value("c:delete", 0),
                value("c:axPos", "l"),
                Element.of("c:numFmt").with("formatCode", "General").with("sourceLinked", "0"),
                value("c:majorTickMark", "none"),
                value("c:minorTickMark", "none"),
                value("c:tickLblPos", "low"),
                stroke(Ink.LINE, 9525, "solid"),
                value("c:crossAx", 2),
                value("c:crosses", "autoZero"),
                value("c:auto", 0),
                value("c:lblAlgn", "ctr"),
                value("c:lblOffset", 100),
                value("c:noMultiLvlLbl", 0));
        Element days = numbers(2, 1, "t", Optional.empty(), DAY, first, last, "between");
        String key = named.stream()
                .map(sort -> words(sort) + ": "
                        + (sort == Mark.Sort.ENDED
                                ? "agreed date of what has ended"
                                : sort.words().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        return new WordChart(
                whole(chart, List.of(rowsAxis, days), false),
                FRAME + ROW * all.size(),
                key.isEmpty() ? Optional.empty() : Optional.of("Key: " + key + "."));
    }

    private static String name(Lane lane) {
        String label = lane.label();
        String cut = label.codePointCount(0, label.length()) <= LONGEST_NAME
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
        return lane.sign()
                .map(sign -> cut + " (" + sign.words().toLowerCase(Locale.ROOT) + ")")
                .orElse(cut);
    }

    /**
     * What is drawn of a lane from left to right, none over another: each date as a narrow bar that ends with it, and the
     * days of a wide agreed date where no other date stands.
     */
    private static List<Segment> segments(Lane lane, long first, long last, long narrow) {
        List<Segment> dates = new ArrayList<>();
        Optional<Segment> wide = Optional.empty();
        for (Mark mark : lane.marks()) {
            if (mark.sort() == Mark.Sort.LATE || number(mark.ends()) < first || number(mark.begins()) >= last) {
                continue;
            }
            long from = Math.max(first, number(mark.begins()));
            long to = Math.min(last, number(mark.ends()) + 1);
            boolean isAgreed = mark.sort() == Mark.Sort.AGREED || mark.sort() == Mark.Sort.ENDED;
            if (isAgreed && to - from > narrow) {
                wide = Optional.of(new Segment(mark.sort(), from, to));
            } else {
                dates.add(new Segment(mark.sort(), Math.max(first, to - narrow), Math.max(first + narrow, to)));
            }
        }
        dates.sort(Comparator.comparingLong(Segment::to));
        List<Segment> all = new ArrayList<>();
        long end = first;
        for (Segment date : dates) {
            long from = Math.max(end, date.from());
            long before = end;
            wide.ifPresent(bar -> add(bar.sort(), Math.max(before, bar.from()), Math.min(from, bar.to()), all));
            end = Math.max(from + 1, date.to());
            all.add(new Segment(date.sort(), from, end));
        }
        long before = end;
        wide.ifPresent(bar -> add(bar.sort(), Math.max(before, bar.from()), bar.to(), all));
        return all;
    }

    private static void add(Mark.Sort sort, long from, long to, List<Segment> all) {
        if (to > from) {
            all.add(new Segment(sort, from, to));
        }
    }

    private static Element bar(int place, String name, Element look, Element names, List<Long> days) {
        return Element.of(
                "c:ser",
                value("c:idx", place),
                value("c:order", place),
                Element.of("c:tx", Element.of("c:v", name)),
                look,
                value("c:invertIfNegative", 0),
                Element.of("c:cat", names.copy()),
                Element.of(
                        "c:val", literal(days.stream().map(BigDecimal::valueOf).toList())));
    }

    /** A pattern for each sort of date. */
    private static Element look(Mark.Sort sort) {
        Element fill =
                switch (sort) {
                    case AGREED -> solid(Ink.BAR);
                    case DONE -> pattern("lgConfetti");
                    case ENDED -> solid(Ink.PAPER);
                    case ORIGINAL -> pattern("wdUpDiag");
                    case EXPECTED -> pattern("lgCheck");
                    case HANDED_OVER -> pattern("dkVert");
                    case DROPPED -> pattern("diagCross");
                    case SUPERSEDED, LATE -> pattern("dkHorz");
                };
        return Element.of("c:spPr", fill, line(Ink.BAR, 12700, "solid"));
    }

    private static String words(Mark.Sort sort) {
        return switch (sort) {
            case AGREED -> "full";
            case DONE -> "spotted";
            case ENDED -> "white";
            case ORIGINAL -> "slanted stripes";
            case EXPECTED -> "chequered";
            case HANDED_OVER -> "upright stripes";
            case DROPPED -> "crossed";
            case SUPERSEDED, LATE -> "level stripes";
        };
    }

    private static Element solid(Ink ink) {
        return Element.of("a:solidFill", value("a:srgbClr", ink.hex()));
    }

    private static Element pattern(String name) {
        return Element.of(
                        "a:pattFill",
                        Element.of("a:fgClr", value("a:srgbClr", Ink.TEXT.hex())),
                        Element.of("a:bgClr", value("a:srgbClr", Ink.PAPER.hex())))
                .with("prst", name);
    }

    private static Element line(Ink ink, int width, String dash) {
        return Element.of("a:ln", solid(ink), value("a:prstDash", dash)).with("w", Integer.toString(width));
    }

    private static Element stroke(Ink ink, int width, String dash) {
        return Element.of("c:spPr", line(ink, width, dash));
    }

    // Lines

    private record Curve(String name, List<Long> days, List<BigDecimal> values, int look, int width) {}

    private static Curve curve(Lines.Line line) {
        int look =
                switch (line.role()) {
                    case DONE, ACTUAL -> 0;
                    case PROMISED, TARGET -> 1;
                    case GONE -> 2;
                    case SCOPE -> 3;
                };
        return new Curve(
                line.role().words(),
                line.points().stream().map(point -> number(point.day())).toList(),
                line.points().stream().map(Lines.Point::value).toList(),
                look,
                look == 0 ? 31_750 : 19_050);
    }

    private static Curve curve(Trend.Line line, int place) {
        return new Curve(
                line.label(),
                line.points().stream().map(point -> number(point.reported())).toList(),
                line.points().stream()
                        .map(point -> BigDecimal.valueOf(number(point.expected())))
                        .toList(),
                place,
                19_050);
    }

    private static WordChart curves(List<Curve> curves, String title, Optional<TimeScale> upwards) {
        List<Element> series = new ArrayList<>();
        for (Curve curve : curves) {
            series.add(Element.of(
                    "c:ser",
                    value("c:idx", series.size()),
                    value("c:order", series.size()),
                    Element.of("c:tx", Element.of("c:v", Text.words(curve.name()))),
                    stroke(Ink.BAR, curve.width(), DASHES.get(curve.look() % DASHES.size())),
                    Element.of(
                            "c:marker",
                            value("c:symbol", SHAPES.get(curve.look() % SHAPES.size())),
                            value("c:size", 7),
                            Element.of("c:spPr", solid(Ink.BAR), line(Ink.BAR, 9525, "solid"))),
                    Element.of(
                            "c:xVal",
                            literal(curve.days().stream()
                                    .map(BigDecimal::valueOf)
                                    .toList())),
                    Element.of("c:yVal", literal(curve.values())),
                    value("c:smooth", 0)));
        }
        boolean isCount = title.equals(COUNT);
        Optional<Long> unit = isCount
                ? curves.stream()
                        .flatMap(curve -> curve.values().stream())
                        .max(Comparator.naturalOrder())
                        .map(most -> Math.max(1, (long) Math.ceil(most.doubleValue() / TICKS)))
                : Optional.empty();
        Element chart = Element.of("c:scatterChart", value("c:scatterStyle", "lineMarker"), value("c:varyColors", 0))
                .add(series)
                .add(value("c:axId", 1), value("c:axId", 2));
        List<Long> days =
                curves.stream().flatMap(curve -> curve.days().stream()).sorted().toList();
        TimeScale scale = new TimeScale(
                LocalDate.ofEpochDay(days.get(0) - FIRST_DAY),
                LocalDate.ofEpochDay(days.get(days.size() - 1) - FIRST_DAY),
                0,
                1,
                TICKS);
        Element across =
                numbers(1, 2, "b", Optional.empty(), DAY, number(scale.first()), number(scale.last()) + 1, "midCat");
        Element up = upwards.map(range -> numbers(
                        2, 1, "l", Optional.of(title), DAY, number(range.first()), number(range.last()) + 1, "midCat"))
                .orElseGet(() -> axis(
                        2,
                        1,
                        "l",
                        Optional.of(title),
                        "General",
                        Element.of("c:scaling", value("c:orientation", "minMax")),
                        "midCat",
                        unit));
        return new WordChart(whole(chart, List.of(across, up), true), LINES + ENTRY * curves.size(), Optional.empty());
    }

    /** An axis of days between two of them, named at equal distances. */
    private static Element numbers(
            int id,
            int crossed,
            String position,
            Optional<String> title,
            String format,
            long least,
            long most,
            String between) {
        return axis(
                id,
                crossed,
                position,
                title,
                format,
                Element.of("c:scaling", value("c:orientation", "minMax"), value("c:max", most), value("c:min", least)),
                between,
                Optional.of(Math.max(1, (most - least + TICKS - 1) / TICKS)));
    }

    private static Element axis(
            int id,
            int crossed,
            String position,
            Optional<String> title,
            String format,
            Element scaling,
            String between,
            Optional<Long> unit) {
        Element axis = Element.of(
                "c:valAx",
                value("c:axId", id),
                scaling,
                value("c:delete", 0),
                value("c:axPos", position),
                Element.of("c:majorGridlines", stroke(Ink.GROUND, 9525, "solid")));
        title.ifPresent(words -> axis.add(Element.of(
                "c:title",
                Element.of(
                        "c:tx",
                        Element.of(
                                "c:rich",
                                Element.of("a:bodyPr"),
                                Element.of(
                                        "a:p",
                                        Element.of(
                                                "a:r",
                                                Element.of("a:rPr")
                                                        .with("lang", "en-GB")
                                                        .with("sz", "1000")
                                                        .with("b", "0"),
                                                Element.of("a:t", Text.words(words)))))),
                value("c:overlay", 0))));
        axis.add(
                Element.of("c:numFmt").with("formatCode", format).with("sourceLinked", "0"),
                value("c:majorTickMark", "out"),
                value("c:minorTickMark", "none"),
                value("c:tickLblPos", "nextTo"),
                stroke(Ink.LINE, 9525, "solid"),
                value("c:crossAx", crossed),
                value("c:crosses", "min"),
                value("c:crossBetween", between));
        unit.ifPresent(days -> axis.add(value("c:majorUnit", days)));
        return axis;
    }

    // What all have

    private static Element whole(Element chart, List<Element> axes, boolean hasLegend) {
        Element drawn = Element.of(
                "c:chart",
                value("c:autoTitleDeleted", 1),
                Element.of("c:plotArea", Element.of("c:layout")).add(chart).add(axes));
        if (hasLegend) {
            drawn.add(Element.of("c:legend", value("c:legendPos", "b"), value("c:overlay", 0)));
        }
        drawn.add(value("c:plotVisOnly", 1), value("c:dispBlanksAs", "gap"));
        return Element.of(
                "c:chartSpace",
                value("c:date1904", 0),
                value("c:lang", "en-GB"),
                value("c:roundedCorners", 0),
                drawn,
                Element.of("c:spPr", solid(Ink.PAPER), Element.of("a:ln", Element.of("a:noFill"))),
                Element.of(
                        "c:txPr",
                        Element.of("a:bodyPr"),
                        Element.of(
                                "a:p",
                                Element.of(
                                        "a:pPr",
                                        Element.of("a:defRPr", solid(Ink.TEXT), font())
                                                .with("sz", "1000")),
                                Element.of("a:endParaRPr").with("lang", "en-GB"))));
    }

    private static Element font() {
        return Element.of("a:latin").with("typeface", "Arial");
    }

    private static Element names(List<String> names) {
        return Element.of("c:strLit", value("c:ptCount", names.size())).add(points(names.stream()));
    }

    private static Element literal(List<BigDecimal> numbers) {
        return Element.of("c:numLit", Element.of("c:formatCode", "General"), value("c:ptCount", numbers.size()))
                .add(points(numbers.stream().map(BigDecimal::toPlainString)));
    }

    private static List<Element> points(Stream<String> values) {
        List<Element> points = new ArrayList<>();
        values.forEach(value -> points.add(
                Element.of("c:pt", Element.of("c:v", Text.words(value))).with("idx", Integer.toString(points.size()))));
        return points;
    }
}
