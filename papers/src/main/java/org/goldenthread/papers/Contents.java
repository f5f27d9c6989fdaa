package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Report;
import org.goldenthread.domain.report.Section;

/** What a report has for places in a document, by the names of such places. */
final class Contents {

    private static final String TITLE = "title";
    private static final String SUBTITLES = "subtitles";

    private final List<Content.Part> parts = new ArrayList<>();
    private final Map<String, Content> all = new LinkedHashMap<>();
    private final Set<String> tables = new LinkedHashSet<>();

    Contents(Report report) {
        Names names = new Names();
        all.put(names.fresh(TITLE), new Content.Lines(List.of(report.title())));
        names.fresh(SUBTITLES);
        if (!report.subtitles().isEmpty()) {
            all.put(SUBTITLES, new Content.Lines(report.subtitles()));
        }
        Stream.concat(report.sections().stream(), report.appendices().stream())
                .filter(section -> !section.isEmpty())
                .forEach(section ->
                        parts.add(new Content.Part(names.fresh(Names.ofSection(section.heading())), section)));
        parts.forEach(part -> all.put(part.name(), part));
        parts.forEach(part -> tables(part.section()));
        report.subtitles().forEach(this::named);
    }

    private void tables(Section section) {
        section.blocks().stream()
                .filter(block -> block.form() == Block.Form.TABLE)
                .forEach(table -> {
                    String name = Names.ofTable(WordWriter.caption(table, section));
                    if (all.putIfAbsent(name, new Content.Tabled(table, section)) == null) {
                        tables.add(name);
                    }
                });
        section.blocks().stream()
                .filter(block -> block.form() == Block.Form.PICTURE)
                .forEach(picture -> {
                    String name = Names.ofFigure(picture.caption());
                    if (all.putIfAbsent(name, new Content.Drawn(picture)) == null) {
                        tables.add(name);
                    }
                });
        section.sections().forEach(this::tables);
    }

    /** A line under the title that has a name of its own, such as {@code Period: 2026/27}. */
    private void named(String subtitle) {
        int colon = subtitle.indexOf(": ");
        if (colon > 0) {
            all.putIfAbsent(
                    Names.of(subtitle.substring(0, colon)), new Content.Lines(List.of(subtitle.substring(colon + 2))));
        }
    }

    /** The sections and appendices that say something, in the order of the report. */
    List<Content.Part> parts() {
        return List.copyOf(parts);
    }

    /** Whether it is a table or a picture. */
    boolean isTable(String name) {
        return tables.contains(name);
    }

    Optional<Content> find(String name) {
        return Optional.ofNullable(all.get(name));
    }
}
