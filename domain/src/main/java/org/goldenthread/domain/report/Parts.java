package org.goldenthread.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sections of one part of a report: those that say something, and the names of those that a reader would miss. */
final class Parts {

    private final List<Section> sections = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** A section, if it says anything. */
    void add(String heading, List<Block> blocks) {
        add(Section.of(heading, blocks));
    }

    void add(Section section) {
        if (!section.isEmpty()) {
            sections.add(section);
        }
    }

    /** A section that a paper of this sort has: without anything in it, it is said to be missing. */
    void need(String heading, List<Block> blocks) {
        add(heading, blocks);
        if (blocks.isEmpty()) {
            missing.add(heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1));
        }
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** One sentence that names what is missing, if anything is. */
    List<Block> missing() {
        if (missing.isEmpty()) {
            return List.of();
        }
        int last = missing.size() - 1;
        String names =
                last == 0 ? missing.get(0) : String.join(", ", missing.subList(0, last)) + " or " + missing.get(last);
        return List.of(Pen.plain("Nothing is recorded under " + names + "."));
    }
}
