package org.goldenthread.papers;

import org.goldenthread.domain.picture.Grid;
import org.goldenthread.domain.picture.Lanes;
import org.goldenthread.domain.picture.Lines;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.picture.Trend;

/**
 * Pictures as SVG: without script and outside resource, the same bytes each time. All that is drawn differs in shape or
 * pattern, not in colour alone, and its figures are in its description.
 *
 * @since 0.1
 */
public final class Svg {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Svg() {}

    /** A file of its own. */
    public static String file(Picture picture) {
        return HEAD + text(picture, "picture") + "\n";
    }

    /**
     * A picture to stand in a page.
     *
     * @param id what the names of its parts begin with; nothing else in the page may have it
     */
    public static String text(Picture picture, String id) {
        return of(picture, id).toString();
    }

    static Element of(Picture picture, String id) {
        SvgSheet sheet = new SvgSheet(picture.title(), picture.alternative(), id);
        if (picture.isEmpty()) {
            return sheet.nothing();
        }
        if (picture instanceof Lanes lanes) {
            return new SvgLanes(lanes, sheet).drawn();
        }
        if (picture instanceof Lines lines) {
            return SvgCurves.of(lines, sheet).drawn();
        }
        if (picture instanceof Trend trend) {
            return SvgCurves.of(trend, sheet).drawn();
        }
        return new SvgGrid((Grid) picture, sheet).drawn();
    }
}
