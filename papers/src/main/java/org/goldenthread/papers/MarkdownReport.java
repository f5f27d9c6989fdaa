package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;

/** A report as Markdown: nothing that people wrote is taken for markup. */
final class MarkdownReport {

    private static final int DEEPEST = 6;
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>~\\[\\]]|&(?=#?\\w+;)");
    private static final Pattern BEGINS_LINE = Pattern.compile("^(?:([#+=-])|([0-9]+)([.)]))");

    private final Report report;
    private final List<String> lines = new ArrayList<>();

    MarkdownReport(Report report) {
        this.report = report;
    }

    List<String> lines() {
        lines.add("# " + plain(report.title()));
        report.subtitles().forEach(subtitle -> {
            lines.add("");
            lines.add("*" + plain(subtitle) + "*");
        });
        report.sections().forEach(section -> section(section, 2));
        report.appendices().forEach(appendix -> section(appendix, 2));
        return lines;
    }

    private void section(Section section, int level) {
        lines.add("");
        lines.add("#".repeat(Math.min(level, DEEPEST)) + " " + plain(section.heading()));
        section.blocks().forEach(this::block);
        section.sections().forEach(below -> section(below, level + 1));
    }

    private void block(Block block) {
        lines.add("");
        switch (block.form()) {
            case PARAGRAPH -> block.rows().forEach(row -> lines.add(line(row.get(0))));
            case POINTS -> block.rows().forEach(row -> lines.add("- " + line(row.get(0))));
            case NUMBERED -> {
                int number = 1;
                for (List<Statement> row : block.rows()) {
                    lines.add(number++ + ". " + line(row.get(0)));
                }
            }
            case PICTURE -> {
                lines.add("**" + plain(block.caption()) + "**");
                lines.add("");
                lines.add(line(Statement.of(block.picture().orElseThrow().alternative())));
            }
            case TABLE -> {
                if (!block.caption().isEmpty()) {
                    lines.add("**" + plain(block.caption()) + "**");
                    lines.add("");
                }
                lines.add("| " + String.join(" | ", block.headings()) + " |");
                lines.add("|" + " --- |".repeat(block.headings().size()));
                block.rows()
                        .forEach(row -> lines.add("| "
                                + String.join(
                                        " | ",
                                        row.stream()
                                                .map(cell -> plain(cell.text()).replace("|", "\\|"))
                                                .toList())
                                + " |"));
            }
        }
    }

    private static String line(Statement statement) {
        Matcher begins = BEGINS_LINE.matcher(plain(statement.text()));
        return begins.replaceFirst(found -> Matcher.quoteReplacement(
                found.group(1) != null ? "\\" + found.group(1) : found.group(2) + "\\" + found.group(3)));
    }

    private static String plain(String words) {
        return MARKUP.matcher(words.replace('\n', ' ').replace('\t', ' '))
                .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
    }
}
