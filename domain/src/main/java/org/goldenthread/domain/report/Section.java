package org.goldenthread.domain.report;

import java.util.List;
import java.util.Objects;

/**
 * A part of a report under a heading: its blocks, and then its own sections.
 *
 * @since 0.1
 */
public record Section(String heading, List<Block> blocks, List<Section> sections) {
    public Section {
        Objects.requireNonNull(heading, "heading");
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    /** A section without sections of its own. */
    public static Section of(String heading, List<Block> blocks) {
        return new Section(heading, blocks, List.of());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return blocks.isEmpty() && sections.stream().allMatch(Section::isEmpty);
    }
}
