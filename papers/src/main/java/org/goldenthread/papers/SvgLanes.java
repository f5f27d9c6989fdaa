package org.goldenthread.papers;

import static org.goldenthread.papers.SvgSheet.number;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.goldenthread.domain.picture.Lane;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Mark;

/** A timeline: a row a lane, its name at the left, its marks over the months. */
final class SvgLanes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final double NAMES = 252;
    private static final double LEFT = NAMES + 16;
    private static final double RIGHT = SvgSheet.WIDTH - 18;
    private static final double HEAD = 62;
    private static final double ROW = 40;
    private static final double GROUP = 28;
    private static final double NARROW = 11;
    private static final int MOST_TICKS = 12;

    private final Lanes lanes;
    private final SvgSheet sheet;
    private final TimeScale scale;
    private final Set<Mark.Sort> used = EnumSet.noneOf(Mark.Sort.class);
    private boolean isCut;

    SvgLanes(Lanes lanes, SvgSheet sheet) {
        this.lanes = lanes;
        this.sheet = sheet;
        this.scale = new TimeScale(
                lanes.period().earliest().orElseThrow(),
                lanes.period().latest().orElseThrow(),
                LEFT,
                RIGHT,
                MOST_TICKS);
    }

    Element drawn() {
        double bottom = HEAD
                + lanes.groups().stream()
                        .mapToDouble(group -> (group.name().isBlank() ? 0 : GROUP)
                                + ROW * group.lanes().size())
                        .sum();
        ground(bottom);
        double y = HEAD;
        for (Lanes.Group group : lanes.groups()) {
            if (!group.name().isBlank()) {
                String name =
                        String.join("", Lettering.lines(group.name(), SvgSheet.WIDTH - 24, SvgSheet.SIZE * 1.1, 1));
                sheet.draw(SvgSheet.titled(Element.of("g").with("class", "group"), group.name())
                        .add(SvgSheet.words(name, 12, y + GROUP / 2 + 5, "start")
                                .with("font-weight", "bold")));
                y += GROUP;
            }
            for (Lane lane : group.lanes()) {
                sheet.draw(row(lane, y));
                y += ROW;
            }
        }
        today(bottom);
        return sheet.whole(sheet.key(key(), bottom + 8));
    }

    /** The months, under everything else. */
    private void ground(double bottom) {
        int year = Integer.MIN_VALUE;
        double free = Double.NEGATIVE_INFINITY;
        for (TimeScale.Tick tick : scale.ticks()) {
            double x = scale.begins(tick.day());
            sheet.draw(SvgSheet.line(x, HEAD - 6, x, bottom, Ink.GROUND, 1));
            if (!scale.isYears()) {
                sheet.draw(SvgSheet.words(tick.name(), x + 2, HEAD - 10, "start"));
            }
            if (tick.month().getYear() != year && x >= free) {
                String name = Integer.toString(tick.month().getYear());
                sheet.draw(SvgSheet.words(name, x + 2, scale.isYears() ? HEAD - 10 : HEAD - 26, "start"));
                free = x + Lettering.width(name, SvgSheet.SIZE) + 4;
                year = tick.month().getYear();
            }
        }
        sheet.draw(SvgSheet.line(LEFT, HEAD, RIGHT, HEAD, Ink.LINE, 1));
        sheet.draw(SvgSheet.line(LEFT, bottom, RIGHT, bottom, Ink.LINE, 1));
    }

    /** The day of the picture, from top to bottom. */
    private void today(double bottom) {
        if (!scale.holds(lanes.day())) {
            return;
        }
        double x = scale.at(lanes.day());
        String words = "As at " + DAY.format(lanes.day());
        boolean isRight = x + Lettering.width(words, SvgSheet.SIZE) + 6 > SvgSheet.WIDTH;
        sheet.draw(Element.of("g")
                .with("class", "today")
                .with("data-first", lanes.day().toString())
                .add(
                        SvgSheet.line(x, 20, x, bottom, Ink.TEXT, 1.5).with("stroke-dasharray", "6 3"),
                        SvgSheet.words(words, isRight ? x + 4 : x - 4, 15, isRight ? "end" : "start")));
    }

    private Element row(Lane lane, double top) {
        double middle = top + ROW / 2;
        Element row = Element.of("g").with("class", "lane");
        String label = label(lane);
        SvgSheet.titled(row, label);
        row.add(SvgSheet.line(12, top + ROW, RIGHT, top + ROW, Ink.GROUND, 1));
        List<String> name = Lettering.lines(label, NAMES - 12, SvgSheet.SIZE, 2);
        row.add(SvgSheet.stacked(name, 12, middle, "start"));
        connected(lane, middle, row);
        lane.marks().forEach(mark -> row.add(mark(mark, middle)));
        return row;
    }

    /** What it is called; how it ended where no mark shows that, because nobody recorded the day. */
    private static String label(Lane lane) {
        return lane.sign()
                .filter(sign -> lane.marks().stream().noneMatch(mark -> mark.sort() == sign))
                .map(sign -> lane.label() + " (" + sign.words().toLowerCase(Locale.ROOT) + ")")
                .orElse(lane.label());
    }

    /** A thin line from the first of its dates to the last, so that it can be seen how far it moved. */
    private void connected(Lane lane, double middle, Element row) {
        double from = lane.marks().stream()
                .map(mark -> inside(scale.at(mark.begins())))
                .min(Comparator.naturalOrder())
                .orElse(LEFT);
        double to = lane.marks().stream()
                .map(mark -> inside(scale.at(mark.ends())))
                .max(Comparator.naturalOrder())
                .orElse(LEFT);
        if (lane.marks().size() > 1 && to > from) {
            row.add(SvgSheet.line(from, middle, to, middle, Ink.LINE, 1));
        }
    }

    private static double inside(double x) {
        return Math.max(LEFT, Math.min(RIGHT, x));
    }

    private Element mark(Mark mark, double middle) {
        used.add(mark.sort());
        Element group = Element.of("g")
                .with(
                        "class",
                        "mark " + mark.sort().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        mark.first().ifPresent(day -> group.with("data-first", day.toString()));
        mark.last().ifPresent(day -> group.with("data-last", day.toString()));
        SvgSheet.titled(group, said(mark));
        boolean isBefore = mark.ends().isBefore(scale.first()) && mark.last().isPresent();
        boolean isAfter = mark.begins().isAfter(scale.last()) && mark.first().isPresent();
        if (isBefore || isAfter) {
            return group.add(further(isBefore ? LEFT + 4 : RIGHT - 4, middle, isBefore));
        }
        if (!mark.sort().isSpan()) {
            double x = mark.sort() == Mark.Sort.LATE ? scale.ends(mark.ends()) + NARROW : scale.at(mark.ends());
            return group.add(placed(sign(mark.sort()), Math.min(RIGHT + 12, x), middle));
        }
        double begins = inside(scale.begins(mark.begins()));
        double ends = inside(scale.ends(mark.ends()));
        if (ends - begins < NARROW) {
            group.add(placed(narrow(mark.sort()), (begins + ends) / 2, middle));
        } else {
            group.add(bar(mark.sort(), begins, ends, middle));
        }
        if (mark.first().isEmpty()) {
            group.add(arrow(begins - 7, middle, true));
        }
        if (mark.last().isEmpty()) {
            group.add(arrow(ends + 7, middle, false));
        }
        if (mark.begins().isBefore(scale.first())) {
            group.add(further(LEFT + 4, middle, true));
        }
        if (mark.ends().isAfter(scale.last())) {
            group.add(further(RIGHT - 4, middle, false));
        }
        return group;
    }

    private static String said(Mark mark) {
        String word = mark.sort() == Mark.Sort.ENDED
                ? Mark.Sort.AGREED.words()
                : mark.sort().words();
        if (mark.sort() == Mark.Sort.LATE) {
            return word;
        }
        String days = mark.first().isEmpty()
                ? "by " + DAY.format(mark.ends())
                : mark.last().isEmpty()
                        ? "from " + DAY.format(mark.begins())
                        : mark.begins().equals(mark.ends())
                                ? DAY.format(mark.ends())
                                : DAY.format(mark.begins()) + " to " + DAY.format(mark.ends());
        return word + ": " + days;
    }

    private static Element placed(Element sign, double x, double y) {
        return Element.of("g", sign).with("transform", "translate(" + number(x) + " " + number(y) + ")");
    }

    private static Element bar(Mark.Sort sort, double begins, double ends, double middle) {
        double half = sort == Mark.Sort.ORIGINAL ? 10 : 6;
        Element bar = SvgSheet.rect(
                begins, middle - half, ends - begins, 2 * half, sort == Mark.Sort.AGREED ? Ink.BAR : Ink.PAPER);
        if (sort == Mark.Sort.ORIGINAL) {
            bar.with("fill-opacity", "0").with("stroke-dasharray", "4 3");
        }
        return bar.with("stroke", Ink.BAR.css()).with("stroke-width", "2");
    }

    private static Element narrow(Mark.Sort sort) {
        return sort == Mark.Sort.ORIGINAL
                ? Element.of("circle")
                        .with("r", "6")
                        .with("fill", Ink.PAPER.css())
                        .with("stroke", Ink.BAR.css())
                        .with("stroke-width", "2")
                        .with("stroke-dasharray", "3 2")
                : SvgSheet.path("M0 -8 L8 0 L0 8 L-8 0 Z")
                        .with("fill", sort == Mark.Sort.AGREED ? Ink.BAR.css() : Ink.PAPER.css())
                        .with("stroke", Ink.BAR.css())
                        .with("stroke-width", "2");
    }

    /** A sign around 0, 0, with a white edge so that it can be told from what lies under it. */
    private static Element sign(Mark.Sort sort) {
        return switch (sort) {
            case EXPECTED ->
                SvgSheet.path("M-7 -7 H7 L0 6 Z")
                        .with("fill", Ink.PAPER.css())
                        .with("stroke", Ink.TEXT.css())
                        .with("stroke-width", "2");
            case LATE ->
                Element.of(
                        "g",
                        SvgSheet.rect(-3.5, -10, 7, 20, Ink.PAPER),
                        SvgSheet.rect(-2, -9, 4, 12, Ink.TEXT),
                        SvgSheet.rect(-2, 5, 4, 4, Ink.TEXT));
            case DONE -> stroked("M-7 0 L-2 6 L8 -7");
            case HANDED_OVER -> stroked("M-6 -6 L0 0 L-6 6 M1 -6 L7 0 L1 6");
            case DROPPED -> stroked("M-6 -6 L6 6 M6 -6 L-6 6");
            case SUPERSEDED -> stroked("M-7 0 H7 M0 -7 V-5 M0 5 V7");
            default -> narrow(sort);
        };
    }

    private static Element stroked(String path) {
        return Element.of(
                "g",
                SvgSheet.path(path)
                        .with("fill", "none")
                        .with("stroke", Ink.PAPER.css())
                        .with("stroke-width", "6"),
                SvgSheet.path(path)
                        .with("fill", "none")
                        .with("stroke", Ink.TEXT.css())
                        .with("stroke-width", "2.5"));
    }

    /** That a date is open at an end. */
    private static Element arrow(double x, double y, boolean isLeft) {
        return placed(SvgSheet.path(isLeft ? "M3 -6 L-4 0 L3 6 Z" : "M-3 -6 L4 0 L-3 6 Z"), x, y)
                .with("fill", Ink.BAR.css());
    }

    /** That more lies outside of the days. */
    private Element further(double x, double y, boolean isLeft) {
        isCut = true;
        return placed(stroked(isLeft ? "M3 -6 L-3 0 L3 6" : "M-3 -6 L3 0 L-3 6"), x, y);
    }

    private List<SvgSheet.Entry> key() {
        List<SvgSheet.Entry> entries = new ArrayList<>();
        for (Mark.Sort sort : used) {
            Element sample =
                    sort.isSpan() ? Element.of("g", placed(narrow(sort), -9, 0), bar(sort, 3, 19, 0)) : sign(sort);
            entries.add(new SvgSheet.Entry(sample, sort.words()));
        }
        if (isCut) {
            entries.add(new SvgSheet.Entry(stroked("M-3 -6 L3 0 L-3 6"), "More on that side"));
        }
        return entries;
    }
}
