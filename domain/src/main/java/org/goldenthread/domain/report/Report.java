package org.goldenthread.domain.report;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.text.Code;

/**
 * A paper written from the record: its title, the lines under it, its sections, the papers it draws on and the
 * references that its marks lead to, numbered from 1 in the order in which they are first used. It holds what is said,
 * not how it looks.
 *
 * @param about the strategy, theme or plan it reports on
 * @param papers the papers that its references name, in the order in which they are first used
 * @since 0.1
 */
public record Report(
        Code about,
        String title,
        List<String> subtitles,
        List<Section> sections,
        List<CitedPaper> papers,
        List<Citation> references) {
    public Report {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(title, "title");
        subtitles = List.copyOf(subtitles);
        sections = List.copyOf(sections);
        papers = List.copyOf(papers);
        references = List.copyOf(references);
    }
}
