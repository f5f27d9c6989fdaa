package org.goldenthread.papers;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.picture.Grid;

/** A word in each cell, shaded as a table shades it. */
final class SvgGrid {

    private static final double NAMES = 240;
    private static final double LEAST = 112;
    private static final double ROW = 40;

    private final Grid grid;
    private final SvgSheet sheet;

    SvgGrid(Grid grid, SvgSheet sheet) {
        this.grid = grid;
        this.sheet = sheet;
    }

    Element drawn() {
        int columns = grid.columns().size();
        double column = Math.max(LEAST, (SvgSheet.WIDTH - NAMES - 12) / columns);
        sheet.draw(cell(grid.corner(), 0, 0, NAMES, true));
        for (int i = 0; i < columns; i++) {
            sheet.draw(cell(grid.columns().get(i), NAMES + i * column, 0, column, true));
        }
        double y = ROW;
        for (Grid.Row row : grid.rows()) {
            Element group = Element.of("g").with("class", "row");
            SvgSheet.titled(group, row.name());
            group.add(cell(row.name(), 0, y, NAMES, false));
            for (int i = 0; i < columns; i++) {
                group.add(cell(row.cells().get(i), NAMES + i * column, y, column, false));
            }
            sheet.draw(group);
            y += ROW;
        }
        return sheet.whole(NAMES + columns * column + 2, y + 2);
    }

    private static Element cell(String words, double x, double y, double width, boolean isHeading) {
        Optional<Shade> shade = isHeading ? Optional.empty() : Shade.of(words);
        Element cell = Element.of("g").with("class", "cell");
        SvgSheet.titled(cell, words);
        String ground = shade.map(Shade::ground).orElse(isHeading ? "EDEDED" : Ink.PAPER.hex());
        cell.add(SvgSheet.rect(x + 1, y + 1, width, ROW, Ink.PAPER)
                .with("fill", "#" + ground)
                .with("stroke", Ink.LINE.css())
                .with("stroke-width", "1"));
        List<String> lines = Lettering.lines(Text.words(words), width - 16, SvgSheet.SIZE, 2);
        SvgSheet.stacked(lines, x + 9, y + 1 + ROW / 2, "start").forEach(line -> {
            if (isHeading) {
                line.with("font-weight", "bold");
            }
            cell.add(line.with("fill", "#" + shade.map(Shade::ink).orElse(Ink.TEXT.hex())));
        });
        return cell;
    }
}
