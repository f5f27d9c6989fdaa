package org.goldenthread.papers;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Tables as other programs read them. */
public final class MarkdownTables {

    private MarkdownTables() {}

    /**
     * The rows of the one table that a Markdown text is, headings first; a line break in a cell is {@code \n}.
     *
     * @throws IllegalArgumentException when it is not one table, or a cell holds more than text
     */
    public static List<List<String>> of(String text) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(text);
        if (!(document.getFirstChild() instanceof TableBlock) || document.getFirstChild() != document.getLastChild()) {
            throw new IllegalArgumentException("not one table: " + text);
        }
        List<List<String>> rows = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    rows.get(rows.size() - 1).add(cell(node));
                } else {
                    if (node instanceof TableRow) {
                        rows.add(new ArrayList<>());
                    }
                    visitChildren(node);
                }
            }
        });
        return rows;
    }

    private static String cell(Node cell) {
        StringBuilder text = new StringBuilder();
        for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Text words) {
                text.append(words.getLiteral());
            } else if (part instanceof HtmlInline html && html.getLiteral().equals("<br>")) {
                text.append('\n');
            } else {
                throw new IllegalArgumentException("markup: " + part);
            }
        }
        return text.toString();
    }
}
