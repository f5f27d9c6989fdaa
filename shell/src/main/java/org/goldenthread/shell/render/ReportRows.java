package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.List;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Citation;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;

/** A report as rows for other programs: each statement with its section, its form and what it refers to. */
final class ReportRows {

    private final Report report;
    private final List<List<String>> rows = new ArrayList<>();

    private ReportRows(Report report) {
        this.report = report;
    }

    static Answer.Table table(Report report) {
        ReportRows all = new ReportRows(report);
        report.sections().forEach(section -> all.add("", section));
        report.appendices().forEach(appendix -> all.add("", appendix));
        return new Answer.Table(List.of("section", "form", "text", "references"), all.rows, 2, "");
    }

    private void add(String above, Section section) {
        String path = above.isEmpty() ? section.heading() : above + " / " + section.heading();
        for (Block block : section.blocks()) {
            block.rows().forEach(row -> rows.add(row(path, block, row)));
        }
        section.sections().forEach(below -> add(path, below));
    }

    private List<String> row(String path, Block block, List<Statement> row) {
        String form =
                switch (block.form()) {
                    case PARAGRAPH -> "paragraph";
                    case POINTS, NUMBERED -> "point";
                    case TABLE, PICTURE -> "row";
                };
        List<String> cells = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Statement cell = row.get(i);
            if (!cell.text().isEmpty()) {
                cells.add((block.headings().isEmpty() ? "" : block.headings().get(i) + ": ") + cell.text());
            }
            cell.references().forEach(number -> references.add(reference(number)));
        }
        return List.of(
                path,
                form,
                String.join("; ", cells),
                String.join("; ", references.stream().distinct().toList()));
    }

    private String reference(int number) {
        Citation citation = report.references().get(number - 1);
        return citation.shown();
    }
}
