package org.goldenthread.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goldenthread.domain.text.Code;

/**
 * A paper written from the record: its title, the lines under it, its sections, its appendices, the papers it draws on and
 * the references of its statements, numbered from 1 in the order in which they are first used. It holds what is said, not
 * how it looks. Its text has no marks: what a statement rests on is in its references, and {@link #evidence()} lists them.
 *
 * @param about the strategy, theme or plan it reports on
 * @param appendices what stands after the body, each headed {@code Appendix A: …} in the order of the alphabet
 * @param papers the papers that its references name, in the order in which they are first used
 * @since 0.1
 */
public record Report(
        Code about,
        String title,
        List<String> subtitles,
        List<Section> sections,
        List<Section> appendices,
        List<CitedPaper> papers,
        List<Citation> references) {

    static final String EVIDENCE = "Evidence";
    static final String GAPS = "Gaps in the record";
    private static final List<String> OFFICERS = List.of(EVIDENCE, GAPS);

    public Report {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(title, "title");
        subtitles = List.copyOf(subtitles);
        sections = List.copyOf(sections);
        appendices = List.copyOf(appendices);
        papers = List.copyOf(papers);
        references = List.copyOf(references);
    }

    /** The same without the appendices that officers work with: where each statement was read, and what the record lacks. */
    public Report forMembers() {
        return new Report(
                about,
                title,
                subtitles,
                sections,
                appendices.stream()
                        .filter(appendix -> OFFICERS.stream()
                                .noneMatch(name -> appendix.heading().endsWith(": " + name)))
                        .toList(),
                papers,
                references);
    }

    /** What each statement rests on that rests on something, in the order in which they stand; of a table, row by row. */
    public List<Evidenced> evidence() {
        List<Evidenced> all = new ArrayList<>();
        Stream.concat(sections.stream(), appendices.stream()).forEach(section -> evidence("", section, all));
        return all;
    }

    private void evidence(String above, Section section, List<Evidenced> all) {
        String here = above + section.heading();
        int paragraphs = 0;
        int points = 0;
        for (Block block : section.blocks()) {
            int rows = 0;
            for (List<Statement> row : block.rows()) {
                String where =
                        switch (block.form()) {
                            case PARAGRAPH -> here + ", paragraph " + ++paragraphs;
                            case POINTS, NUMBERED -> here + ", point " + ++points;
                            case TABLE, PICTURE -> number(here, block) + ", row " + ++rows;
                        };
                List<Citation> citations = row.stream()
                        .flatMap(cell -> cell.references().stream())
                        .distinct()
                        .map(number -> references.get(number - 1))
                        .toList();
                if (!citations.isEmpty()) {
                    all.add(new Evidenced(where, row.get(0), citations));
                }
            }
        }
        section.sections().forEach(below -> evidence(section.heading() + ", ", below, all));
    }

    /** Table 3; of a table without a number, the section that it stands in. */
    private static String number(String section, Block table) {
        int colon = table.caption().indexOf(':');
        return colon < 0 ? section : table.caption().substring(0, colon);
    }
}
