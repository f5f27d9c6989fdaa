package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Section;

/** What a report has for a place. */
sealed interface Content permits Content.Lines, Content.Part, Content.Tabled, Content.Drawn {

    /** It as one line, if it is no more. */
    Optional<String> line();

    /** Whether it is no more than lines, which are written as those that stand there. */
    default boolean isLines() {
        return false;
    }

    /**
     * It as paragraphs and tables.
     *
     * @param level of the heading that it stands under
     */
    List<Element> written(WordWriter writer, int level, List<Element> look);

    /** Lines, such as the title. */
    record Lines(List<String> lines) implements Content {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public Optional<String> line() {
            return Optional.of(String.join("; ", lines));
        }

        @Override
        public boolean isLines() {
            return true;
        }

        @Override
        public List<Element> written(WordWriter writer, int level, List<Element> look) {
            List<Element> all = new ArrayList<>();
            Optional<Element> run =
                    look.stream().filter(part -> part.is("w:rPr")).findFirst();
            for (String line : lines) {
                Element paragraph = Element.of("w:p");
                look.stream()
                        .filter(part -> part.is("w:pPr"))
                        .findFirst()
                        .map(Element::copy)
                        .ifPresent(paragraph::add);
                all.add(paragraph.add(WordXml.run(Text.words(line), run.map(Element::copy))));
            }
            return all;
        }
    }

    /** A section at the top of a report, or an appendix. */
    record Part(String name, Section section) implements Content {
        @Override
        public Optional<String> line() {
            return section.sections().isEmpty()
                            && section.blocks().size() == 1
                            && section.blocks().get(0).form() == Block.Form.PARAGRAPH
                    ? Optional.of(section.blocks().get(0).rows().get(0).get(0).text())
                    : Optional.empty();
        }

        @Override
        public List<Element> written(WordWriter writer, int level, List<Element> look) {
            return writer.content(section, level);
        }

        /** Whether it holds nothing but tables that are among these. */
        boolean isMadeOf(Set<String> tables) {
            return isMadeOf(section, tables);
        }

        private static boolean isMadeOf(Section section, Set<String> tables) {
            return section.blocks().stream()
                            .allMatch(block -> block.form() == Block.Form.TABLE
                                    && tables.contains(Names.ofTable(WordWriter.caption(block, section))))
                    && section.sections().stream().allMatch(below -> isMadeOf(below, tables));
        }
    }

    /** A picture. */
    record Drawn(Block picture) implements Content {
        @Override
        public Optional<String> line() {
            return Optional.empty();
        }

        @Override
        public List<Element> written(WordWriter writer, int level, List<Element> look) {
            return writer.figure(picture);
        }
    }

    /** A table, and the section that it stands in. */
    record Tabled(Block table, Section section) implements Content {
        @Override
        public Optional<String> line() {
            return Optional.empty();
        }

        @Override
        public List<Element> written(WordWriter writer, int level, List<Element> look) {
            return writer.table(table, section);
        }
    }
}
