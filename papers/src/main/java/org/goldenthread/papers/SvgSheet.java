package org.goldenthread.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A sheet to draw on, with its title and description; what is drawn later lies over what was drawn before. */
final class SvgSheet {

    static final double WIDTH = 760;
    static final double SIZE = 13;
    private static final double LINE = 17;
    private static final double KEY_LINE = 22;
    private static final double SAMPLE = 38;

    private final String title;
    private final String description;
    private final String id;
    private final List<Element> drawn = new ArrayList<>();

    SvgSheet(String title, String description, String id) {
        this.title = Text.words(title);
        this.description = Text.words(description);
        this.id = id;
    }

    /** A number as it is written, to a tenth. */
    static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    void draw(Element element) {
        drawn.add(element);
    }

    /** Words from a place on, or up to it, or around it. */
    static Element words(String words, double x, double y, String anchor) {
        return Element.of("text", words)
                .with("x", number(x))
                .with("y", number(y))
                .with("text-anchor", anchor)
                .with("fill", Ink.TEXT.css());
    }

    static Element line(double x1, double y1, double x2, double y2, Ink ink, double width) {
        return Element.of("line")
                .with("x1", number(x1))
                .with("y1", number(y1))
                .with("x2", number(x2))
                .with("y2", number(y2))
                .with("stroke", ink.css())
                .with("stroke-width", number(width));
    }

    static Element rect(double x, double y, double width, double height, Ink fill) {
        return Element.of("rect")
                .with("x", number(x))
                .with("y", number(y))
                .with("width", number(width))
                .with("height", number(height))
                .with("fill", fill.css());
    }

    static Element path(String path) {
        return Element.of("path").with("d", path);
    }

    /** What is to be read of it in full, where a pointer rests. */
    static Element titled(Element group, String words) {
        return group.add(Element.of("title", Text.words(words)));
    }

    /** Lines of words one under the other, around a middle. */
    static List<Element> stacked(List<String> lines, double x, double middle, String anchor) {
        List<Element> all = new ArrayList<>();
        double y = middle - LINE * (lines.size() - 1) / 2 + SIZE * 0.35;
        for (String line : lines) {
            all.add(words(line, x, y, anchor));
            y += LINE;
        }
        return all;
    }

    /** An entry of a key: a sample and what it means. */
    record Entry(Element sample, String means) {}

    /**
     * Draws a key, in lines as long as there is room.
     *
     * @param samples drawn around 0, 0
     * @return where it ends
     */
    double key(List<Entry> samples, double top) {
        double x = 12;
        double y = top + KEY_LINE / 2;
        for (Entry entry : samples) {
            String means = String.join("", Lettering.lines(entry.means(), WIDTH - SAMPLE - 24, SIZE, 1));
            double width = SAMPLE + Lettering.width(means, SIZE) + 14;
            if (x > 12 && x + width > WIDTH) {
                x = 12;
                y += KEY_LINE;
            }
            Element group = Element.of("g").with("class", "key");
            if (!means.equals(entry.means())) {
                titled(group, entry.means());
            }
            draw(group.add(
                    Element.of("g", entry.sample())
                            .with("transform", "translate(" + number(x + SAMPLE / 2 - 4) + " " + number(y) + ")"),
                    words(means, x + SAMPLE, y + SIZE * 0.35, "start")));
            x += width;
        }
        return y + KEY_LINE / 2 + 4;
    }

    Element nothing() {
        draw(words(String.join("", Lettering.lines(description, WIDTH - 24, SIZE, 1)), 12, 26, "start"));
        return whole(44);
    }

    /** The whole sheet. */
    Element whole(double height) {
        return whole(WIDTH, height);
    }

    Element whole(double width, double height) {
        return Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("width", number(width))
                .with("height", number(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("class", "picture")
                .with("font-family", "Arial, Helvetica, sans-serif")
                .with("font-size", number(SIZE))
                .add(Element.of("title", title).with("id", id + "-title"))
                .add(Element.of("desc", description).with("id", id + "-desc"))
                .add(rect(0, 0, width, height, Ink.PAPER))
                .add(drawn);
    }
}
