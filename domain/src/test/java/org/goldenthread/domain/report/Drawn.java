package org.goldenthread.domain.report;

import java.util.stream.Collectors;

/** A report as plain lines, for examples that a reader can check by eye. */
final class Drawn {

    private Drawn() {}

    static String whole(Report report) {
        StringBuilder text = new StringBuilder(report.title()).append('\n');
        report.subtitles().forEach(line -> text.append(line).append('\n'));
        report.sections().forEach(section -> draw(section, "#", text));
        report.appendices().stream()
                .filter(appendix -> !appendix.heading().endsWith("Evidence"))
                .forEach(section -> draw(section, "#", text));
        report.papers().forEach(paper -> text.append(paper.code())
                .append(" is ")
                .append(paper.shown())
                .append('\n'));
        report.references().forEach(citation -> text.append('[')
                .append(citation.number())
                .append("] ")
                .append(citation.shown())
                .append(citation.inferred().map(why -> ", inferred: " + why).orElse(""))
                .append('\n'));
        return text.toString();
    }

    /** One section, found by its heading, wherever it is. */
    static String section(Report report, String heading) {
        StringBuilder text = new StringBuilder();
        report.sections().forEach(section -> find(section, heading, text));
        report.appendices().forEach(section -> find(section, heading, text));
        return text.toString();
    }

    private static void find(Section section, String heading, StringBuilder text) {
        if (section.heading().equals(heading) || section.heading().endsWith(": " + heading)) {
            draw(section, "#", text);
        } else {
            section.sections().forEach(below -> find(below, heading, text));
        }
    }

    /** A statement with its references as marks. */
    private static String marked(Statement statement) {
        return statement.text()
                + statement.references().stream()
                        .map(number -> " [" + number + "]")
                        .collect(Collectors.joining());
    }

    private static void draw(Section section, String level, StringBuilder text) {
        text.append(level).append(' ').append(section.heading()).append('\n');
        for (Block block : section.blocks()) {
            if (block.form() == Block.Form.TABLE) {
                text.append(block.caption()).append('\n');
                text.append(String.join(" | ", block.headings())).append('\n');
            }
            block.rows().forEach(row -> text.append(block.form() == Block.Form.POINTS ? "- " : "")
                    .append(row.stream().map(Drawn::marked).collect(Collectors.joining(" | ")))
                    .append('\n'));
        }
        section.sections().forEach(below -> draw(below, level + "#", text));
    }
}
