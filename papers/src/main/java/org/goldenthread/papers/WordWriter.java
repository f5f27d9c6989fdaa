package org.goldenthread.papers;

import static org.goldenthread.papers.WordXml.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.report.Block;
import org.goldenthread.domain.report.Section;
import org.goldenthread.domain.report.Statement;

/** Writes what a report holds as paragraphs, lists and tables of a document, in the styles that it has. */
final class WordWriter {

    static final String PREFIX = "gt:";
    private static final int DEEPEST = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LONGEST_BOOKMARK = 40;
    /** What a letter and the edges of a cell take, in twentieths of a point. */
    private static final int LETTER = 135;

    /** The same of a bold one. */
    private static final int BOLD_LETTER = 165;

    private static final int EDGES = 230;
    /** The letters up to which a cell is the wider the more it holds. */
    private static final int WIDEST = 70;

    /** Whatever room the document leaves between paragraphs; nothing is ever added to it. */
    private static final Element CELL_PARAGRAPH =
            Element.of("w:pPr", Element.of("w:spacing").with("w:before", "40").with("w:after", "40"));

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Ids places;
    private final Ids bookmarks;
    private final Set<String> bookmarked;
    private Optional<WordCharts> charts = Optional.empty();
    private Set<String> elsewhere = Set.of();
    private int width;

    /** Numbers that nothing else has. */
    static final class Ids {

        private final Set<String> taken;
        private int next;

        Ids(Set<String> taken) {
            this.taken = new HashSet<>(taken);
        }

        int next() {
            do {
                next++;
            } while (taken.contains(Integer.toString(next)));
            return next;
        }
    }

    /**
     * @param width what a line of text has, in twentieths of a point
     * @param root what is there already
     */
    WordWriter(WordStyles styles, WordNumbering numbering, int width, List<Element> root) {
        this.styles = styles;
        this.numbering = numbering;
        this.width = width;
        this.places = new Ids(values(root, "w:sdtPr", "w:id"));
        this.bookmarks = new Ids(attributes(root, "w:bookmarkStart", "w:id"));
        this.bookmarked = attributes(root, "w:bookmarkStart", "w:name");
    }

    private static Set<String> values(List<Element> roots, String properties, String name) {
        Set<String> values = new HashSet<>();
        roots.forEach(
                root -> root.all(properties).forEach(each -> value(each, name).ifPresent(values::add)));
        return values;
    }

    private static Set<String> attributes(List<Element> roots, String element, String attribute) {
        Set<String> values = new HashSet<>();
        roots.forEach(root ->
                root.all(element).forEach(each -> each.attribute(attribute).ifPresent(values::add)));
        return values;
    }

    /** Draws pictures as charts; without any, as in a header, they are said in words. */
    void chart(Optional<WordCharts> with) {
        charts = with;
    }

    /** Leaves out tables and pictures that have a place of their own elsewhere, by their names. */
    void leaveOut(Set<String> tables) {
        elsewhere = new LinkedHashSet<>(tables);
    }

    void widen(int to) {
        width = to;
    }

    // Sections

    /** A section: its heading, and a place that holds what stands under it. */
    List<Element> headed(Section section, String name) {
        return List.of(heading(section, name, 1), place(name, content(section, 1)));
    }

    Element place(String name, List<Element> content) {
        return WordXml.place(
                PREFIX + name,
                places.next(),
                content.isEmpty() ? List.of(Element.of("w:p", WordXml.run(Text.NONE))) : content);
    }

    private Element heading(Section section, String name, int level) {
        return marked(
                WordXml.paragraph(value("w:pStyle", styles.id("heading " + Math.min(level, DEEPEST)))),
                name,
                section.heading());
    }

    /**
     * What stands under the heading of a section.
     *
     * @param level of that heading
     */
    List<Element> content(Section section, int level) {
        List<Element> all = new ArrayList<>();
        boolean isAfterTable = false;
        for (Block block : section.blocks()) {
            List<Element> written = block(block, section);
            if (isAfterTable && !written.isEmpty()) {
                apart(written.get(0));
            }
            all.addAll(written);
            isAfterTable = block.form() == Block.Form.TABLE && !written.get(0).is("w:p");
        }
        for (Section below : section.sections()) {
            all.add(heading(below, Names.ofSection(below.heading()), level + 1));
            all.addAll(content(below, level + 1));
        }
        return all;
    }

    /** Sets a paragraph apart from the table that it stands under. */
    private static void apart(Element paragraph) {
        if (!paragraph.is("w:p")) {
            return;
        }
        Element spacing = Element.of("w:spacing").with("w:before", "200");
        Optional<Element> properties = paragraph.first("w:pPr");
        if (properties.isPresent()) {
            var unused = properties.get().add(spacing);
        } else {
            List<Node> children = new ArrayList<>(paragraph.children());
            children.add(0, Element.of("w:pPr", spacing));
            paragraph.replace(children);
        }
    }

    private List<Element> block(Block block, Section section) {
        return switch (block.form()) {
            case PARAGRAPH ->
                block.rows().stream()
                        .map(row -> Element.of(
                                "w:p", WordXml.run(Text.words(row.get(0).text()))))
                        .toList();
            case POINTS -> points(block, "List Bullet", "1", false);
            case NUMBERED -> points(block, "List Number", "2", true);
            case PICTURE -> {
                String name = Names.ofFigure(block.caption());
                yield elsewhere.contains(name)
                        ? List.of(Element.of("w:p", WordXml.run("See " + pointer(block.caption()) + ".")))
                        : List.of(place(name, figure(block)));
            }
            case TABLE -> {
                String name = Names.ofTable(caption(block, section));
                yield elsewhere.contains(name)
                        ? List.of(Element.of("w:p", WordXml.run("See " + pointer(caption(block, section)) + ".")))
                        : List.of(place(name, table(block, section)));
            }
        };
    }

    /** Table 3; of a table without a number, what it shows. */
    private static String pointer(String caption) {
        String line = Text.words(caption);
        return line.matches("(Table|Figure) [0-9]+: .*") ? line.substring(0, line.indexOf(':')) : line;
    }

    private List<Element> points(Block block, String style, String house, boolean isRestarted) {
        String id = styles.id(style);
        Optional<Integer> own = styles.list(style).filter(numbering::has);
        int list = own.orElseGet(() -> numbering.ours(house));
        Optional<Integer> said = isRestarted
                ? Optional.of(numbering.restarted(list))
                : own.isPresent() ? Optional.empty() : Optional.of(list);
        return block.rows().stream()
                .map(row -> {
                    Element properties = Element.of("w:pPr", value("w:pStyle", id));
                    said.ifPresent(number -> {
                        var unused =
                                properties.add(Element.of("w:numPr", value("w:ilvl", 0), value("w:numId", number)));
                    });
                    return Element.of(
                            "w:p", properties, WordXml.run(Text.words(row.get(0).text())));
                })
                .toList();
    }

    /** Words between the ends of a bookmark, if its name is free. */
    private Element marked(Element paragraph, String name, String text) {
        String full = "gt_" + name.replace('-', '_');
        String mark = full.substring(0, Math.min(LONGEST_BOOKMARK, full.length()));
        if (!bookmarked.add(mark)) {
            return paragraph.add(WordXml.run(Text.words(text)));
        }
        String id = Integer.toString(bookmarks.next());
        return paragraph.add(
                Element.of("w:bookmarkStart").with("w:id", id).with("w:name", mark),
                WordXml.run(Text.words(text)),
                Element.of("w:bookmarkEnd").with("w:id", id));
    }

    // Pictures

    /** A picture after its caption. */
    List<Element> figure(Block block) {
        Picture picture = block.picture().orElseThrow();
        String caption = Text.words(block.caption());
        Element title = marked(
                WordXml.paragraph(value("w:pStyle", styles.id("caption")), Element.of("w:keepNext")),
                Names.ofFigure(block.caption()),
                block.caption());
        List<Element> all = new ArrayList<>(List.of(title));
        all.addAll(
                picture.isEmpty() || charts.isEmpty()
                        ? List.of(Element.of("w:p", WordXml.run(Text.words(picture.alternative()))))
                        : charts.get().lines(picture, caption, width));
        return all;
    }

    // Tables

    static String caption(Block table, Section section) {
        return table.caption().isBlank() ? section.heading() : table.caption();
    }

    /** A table after its caption. */
    List<Element> table(Block block, Section section) {
        String caption = caption(block, section);
        List<String> headings = block.headings();
        int[] widths = widths(block);
        Element table = Element.of(
                "w:tbl",
                Element.of(
                        "w:tblPr",
                        value("w:tblStyle", styles.id("Table Grid")),
                        Element.of("w:tblW")
                                .with(
                                        "w:w",
                                        Integer.toString(Arrays.stream(widths).sum()))
                                .with("w:type", "dxa"),
                        Element.of("w:tblLayout").with("w:type", "fixed"),
                        Element.of("w:tblLook")
                                .with("w:val", "0020")
                                .with("w:firstRow", "1")
                                .with("w:lastRow", "0")
                                .with("w:firstColumn", "0")
                                .with("w:lastColumn", "0")
                                .with("w:noHBand", "1")
                                .with("w:noVBand", "1"),
                        value("w:tblCaption", Text.words(caption))));
        Element grid = Element.of("w:tblGrid");
        Arrays.stream(widths).forEach(width -> {
            var unused = grid.add(Element.of("w:gridCol").with("w:w", Integer.toString(width)));
        });
        Element head = Element.of("w:tr", Element.of("w:trPr", Element.of("w:cantSplit"), Element.of("w:tblHeader")));
        for (int i = 0; i < widths.length; i++) {
            var unused = head.add(
                    cell(Text.words(headings.get(i)), properties(widths[i], Optional.of("EDEDED")), Element.of("w:b")));
        }
        List<Element> plain = Arrays.stream(widths)
                .mapToObj(each -> properties(each, Optional.empty()))
                .toList();
        Element whole = table.add(grid, head)
                .add(block.rows().stream().map(row -> row(row, widths, plain)).toList());
        Element title = WordXml.paragraph(value("w:pStyle", styles.id("caption")), Element.of("w:keepNext"));
        return List.of(marked(title, Names.ofTable(caption), caption), whole);
    }

    /** @param plain what a cell of each column is without shade; cells share it, for a table may have very many */
    private static Element row(List<Statement> cells, int[] widths, List<Element> plain) {
        Element row = Element.of("w:tr", Element.of("w:trPr", Element.of("w:cantSplit")));
        for (int i = 0; i < widths.length; i++) {
            String words = Text.words(cells.get(i).text());
            Optional<Shade> shade = Shade.of(words);
            var unused = row.add(
                    shade.isPresent()
                            ? cell(
                                    words,
                                    properties(widths[i], shade.map(Shade::ground)),
                                    value("w:color", shade.get().ink()))
                            : cell(words, plain.get(i)));
        }
        return row;
    }

    private static Element properties(int width, Optional<String> ground) {
        Element properties = Element.of(
                "w:tcPr",
                Element.of("w:tcW").with("w:w", Integer.toString(width)).with("w:type", "dxa"));
        ground.ifPresent(fill -> {
            var unused = properties.add(
                    value("w:shd", "clear").with("w:color", "auto").with("w:fill", fill));
        });
        return properties;
    }

    private static Element cell(String words, Element properties, Node... look) {
        return Element.of("w:tc", properties, Element.of("w:p", CELL_PARAGRAPH).add(WordXml.run(words, look)));
    }

    /** Each column as wide as its longest word, and wider the more there is in it. */
    private int[] widths(Block block) {
        int columns = block.headings().size();
        double[] least = new double[columns];
        double[] more = new double[columns];
        for (int i = 0; i < columns; i++) {
            int heading = BOLD_LETTER * longestWord(block.headings().get(i));
            int longest = 0;
            int most = Math.min(WIDEST, block.headings().get(i).length());
            for (List<Statement> row : block.rows()) {
                longest = Math.max(longest, longestWord(row.get(i).text()));
                most = Math.max(most, Math.min(WIDEST, row.get(i).text().length()));
            }
            least[i] = Math.max(heading, LETTER * Math.min(longest, WIDEST)) + EDGES;
            more[i] = Math.max(1, most - longest);
        }
        double all = Arrays.stream(least).sum();
        double wished = Arrays.stream(more).sum();
        double cap = cap(least, width);
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = (int) (all > width ? Math.min(least[i], cap) : least[i] + (width - all) * more[i] / wished);
        }
        return widths;
    }

    /** How wide a column may be for all to fit, so that it is the widest that break their words. */
    private static double cap(double[] wanted, double width) {
        double[] sorted = wanted.clone();
        Arrays.sort(sorted);
        double left = width;
        for (int i = 0; i < sorted.length; i++) {
            double share = left / (sorted.length - i);
            if (sorted[i] > share) {
                return share;
            }
            left -= sorted[i];
        }
        return sorted[sorted.length - 1];
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : BLANKS.split(text, -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
