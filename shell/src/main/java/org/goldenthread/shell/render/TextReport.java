package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;

/**
 * A report as text of at least 60 and at most 200 columns. A table that can't be told from its columns at that width is
 * written as one line a cell.
 */
final class TextReport {

    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;
    private static final int READABLE = 100;
    private static final int GAP = 2;
    private static final int LEAST_COLUMN = 16;

    private final Report report;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** @param columns of the terminal; 0 where there is none */
    TextReport(Report report, int columns) {
        this.report = report;
        this.width = columns(columns);
    }

    /** The columns in which papers and pictures are laid out. */
    static int columns(int terminal) {
        return terminal == 0 ? READABLE : Math.max(NARROWEST, Math.min(WIDEST, terminal));
    }

    List<String> lines() {
        heading(report.title(), "=");
        report.subtitles().forEach(subtitle -> wrapped("", subtitle));
        report.sections().forEach(section -> section(section, 1));
        report.appendices().forEach(appendix -> section(appendix, 1));
        return lines;
    }

    private void heading(String words, String under) {
        List<String> broken = TextTable.broken(words, width);
        lines.addAll(broken);
        if (!under.isEmpty()) {
            lines.add(under.repeat(
                    broken.stream().mapToInt(TextTable::columns).max().orElse(1)));
        }
    }

    private void section(Section section, int level) {
        lines.add("");
        heading(section.heading(), level == 1 ? "-" : level == 2 ? "~" : "");
        Optional<Block> before = Optional.empty();
        for (Block block : section.blocks()) {
            if (!follows(block, before)) {
                lines.add("");
            }
            block(block);
            before = Optional.of(block);
        }
        section.sections().forEach(below -> section(below, level + 1));
    }

    /** Whether points stand straight under a heading or under the words that announce them. */
    private static boolean follows(Block block, Optional<Block> before) {
        return (block.form() == Block.Form.POINTS || block.form() == Block.Form.NUMBERED)
                && before.map(b -> b.form() == Block.Form.PARAGRAPH
                                && b.rows().get(0).get(0).text().endsWith(":"))
                        .orElse(true);
    }

    private void block(Block block) {
        switch (block.form()) {
            case PARAGRAPH -> block.rows().forEach(row -> wrapped("", row.get(0).text()));
            case POINTS -> block.rows().forEach(row -> wrapped("- ", row.get(0).text()));
            case NUMBERED -> {
                int number = 1;
                for (List<Statement> row : block.rows()) {
                    wrapped(number++ + ". ", row.get(0).text());
                }
            }
            case TABLE -> {
                if (!block.caption().isEmpty()) {
                    wrapped("", block.caption());
                    lines.add("");
                }
                table(block);
            }
            case PICTURE -> {
                wrapped("", block.caption());
                lines.add("");
                wrapped("", block.picture().orElseThrow().alternative());
            }
        }
    }

    /** Words after a sign, the lines after the first standing under the words. */
    private void wrapped(String sign, String words) {
        String lead = sign;
        for (String line : TextTable.broken(words.replace('\n', ' '), width - TextTable.columns(sign))) {
            lines.add((lead + line).stripTrailing());
            lead = " ".repeat(TextTable.columns(sign));
        }
    }

    private void table(Block block) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(block.headings().stream()
                .map(heading -> heading.toUpperCase(Locale.ROOT))
                .toList());
        block.rows().forEach(row -> rows.add(row.stream().map(Statement::text).toList()));
        int[] natural = new int[block.headings().size()];
        rows.forEach(row -> {
            for (int i = 0; i < natural.length; i++) {
                natural[i] = Math.max(natural[i], TextTable.columns(row.get(i)));
            }
        });
        int[] widths = fitted(natural, width - GAP * (natural.length - 1));
        boolean tooNarrow = false;
        for (int i = 0; i < widths.length; i++) {
            tooNarrow |= widths[i] < Math.min(natural[i], LEAST_COLUMN);
        }
        if (tooNarrow) {
            stacked(block);
        } else {
            rows(rows, widths);
        }
    }

    /** Each column as wide as it needs, and what those that need more get is shared equally. */
    private static int[] fitted(int[] natural, int available) {
        int[] widths = natural.clone();
        int[] order = natural.clone();
        Arrays.sort(order);
        int left = available;
        for (int i = 0; i < order.length; i++) {
            int share = left / (order.length - i);
            if (order[i] > share) {
                for (int n = 0; n < widths.length; n++) {
                    widths[n] = Math.min(natural[n], Math.max(share, 1));
                }
                return widths;
            }
            left -= order[i];
        }
        return widths;
    }

    /** With a blank line between rows where one of them takes several lines. */
    private void rows(List<List<String>> rows, int[] widths) {
        boolean apart = false;
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                apart |= TextTable.columns(row.get(i)) > widths[i];
            }
        }
        row(rows.get(0), widths);
        for (int n = 1; n < rows.size(); n++) {
            if (apart && n > 1) {
                lines.add("");
            }
            row(rows.get(n), widths);
        }
    }

    private void row(List<String> cells, int[] widths) {
        List<List<String>> broken = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            broken.add(TextTable.broken(cells.get(i), widths[i]));
            height = Math.max(height, broken.get(i).size());
        }
        for (int n = 0; n < height; n++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = n < broken.get(i).size() ? broken.get(i).get(n) : "";
                line.append(cell).append(" ".repeat(Math.max(0, widths[i] - TextTable.columns(cell)) + GAP));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /** Each row as a point: its first cell, then the others under it by their headings. */
    private void stacked(Block block) {
        for (List<Statement> row : block.rows()) {
            String sign = "- ";
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).text().isEmpty()) {
                    wrapped(sign, block.headings().get(i) + ": " + row.get(i).text());
                    sign = "  ";
                }
            }
        }
    }
}
