package org.goldenthread.shell.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;

/** Figures as blocks of eight heights, from the least of them to the most. */
public final class Sparkline {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private final BigDecimal least;
    private final BigDecimal range;

    private Sparkline(BigDecimal least, BigDecimal range) {
        this.least = least;
        this.range = range;
    }

    /** A scale on which all these figures have their height; at least one. */
    public static Sparkline over(Collection<BigDecimal> figures) {
        BigDecimal least = figures.stream().min(BigDecimal::compareTo).orElseThrow();
        return new Sparkline(
                least, figures.stream().max(BigDecimal::compareTo).orElseThrow().subtract(least));
    }

    /** A block for each figure; nothing without any. */
    public static String of(List<BigDecimal> figures) {
        return figures.isEmpty() ? "" : over(figures).blocks(figures);
    }

    /** A block for each of some of the figures of the scale; of middle height where all are the same. */
    public String blocks(List<BigDecimal> figures) {
        StringBuilder blocks = new StringBuilder();
        figures.forEach(figure -> blocks.append(BLOCKS.charAt(height(figure))));
        return blocks.toString();
    }

    private int height(BigDecimal figure) {
        int highest = BLOCKS.length() - 1;
        return range.signum() == 0
                ? highest / 2
                : figure.subtract(least)
                        .multiply(BigDecimal.valueOf(highest))
                        .divide(range, MathContext.DECIMAL64)
                        .add(new BigDecimal("0.5"))
                        .intValue();
    }
}
