package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;

/** What a report holds that can have a place in a document, by the names of such places. */
final class Contents {

    /** A section at the top of a report, or an appendix. */
    record Part(String name, Section section) {}

    /** A table, and the section that it stands in. */
    record Tabled(String name, Block table, Section section) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Tabled> tables = new LinkedHashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    Contents(Report report) {
        Names names = new Names();
        names.fresh("title");
        names.fresh("subtitles");
        Stream.concat(report.sections().stream(), report.appendices().stream())
                .filter(section -> !section.isEmpty())
                .forEach(section -> parts.add(new Part(names.fresh(Names.ofSection(section.heading())), section)));
        parts.forEach(part -> tables(part.section()));
        lines.put("title", List.of(report.title()));
        lines.put("subtitles", report.subtitles());
        for (String subtitle : report.subtitles()) {
            int colon = subtitle.indexOf(": ");
            if (colon > 0) {
                lines.putIfAbsent(Names.of(subtitle.substring(0, colon)), List.of(subtitle.substring(colon + 2)));
            }
        }
    }

    private void tables(Section section) {
        section.blocks().stream()
                .filter(block -> block.form() == Block.Form.TABLE)
                .forEach(table -> {
                    String name = Names.ofTable(WordWriter.caption(table, section));
                    tables.putIfAbsent(name, new Tabled(name, table, section));
                });
        section.sections().forEach(this::tables);
    }

    /** The sections and appendices that say something, in the order of the report. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Tables by their names. */
    Map<String, Tabled> tables() {
        return tables;
    }

    /** The title, the lines under it, and by its own name each line that has one, such as {@code Period: 2026/27}. */
    Map<String, List<String>> lines() {
        return lines;
    }
}
