package org.goldenthread.domain.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A paragraph, a list or a table of a page.
 *
 * @param caption what a table shows; blank otherwise
 * @param headings of a table's columns; none otherwise
 * @since 0.1
 */
public record Piece(Form form, String caption, List<String> headings, List<Row> rows) {

    /** What a piece is. */
    public enum Form {
        @org.goldenthread.domain.text.Means("one run of text")
        PARAGRAPH,

        @org.goldenthread.domain.text.Means("a list, one thing a line")
        POINTS,

        @org.goldenthread.domain.text.Means("a list of names and what belongs to each")
        FACTS,

        @org.goldenthread.domain.text.Means("rows under headings")
        TABLE
    }

    /**
     * A line of a piece.
     *
     * @param mark by which the line can be linked to, if it can
     */
    public record Row(Optional<String> mark, List<Passage> cells) {
        public Row {
            Objects.requireNonNull(mark, "mark");
            cells = List.copyOf(cells);
        }

        static Row of(Passage... cells) {
            return new Row(Optional.empty(), List.of(cells));
        }
    }

    /** @throws IllegalArgumentException when a row is not as long as its form asks */
    public Piece {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(caption, "caption");
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        int cells =
                switch (form) {
                    case PARAGRAPH, POINTS -> 1;
                    case FACTS -> 2;
                    case TABLE -> headings.size();
                };
        if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
            throw new IllegalArgumentException("rows: not of " + cells + " each, as " + form + " has them");
        }
    }

    static Piece paragraph(Passage passage) {
        return new Piece(Form.PARAGRAPH, "", List.of(), List.of(Row.of(passage)));
    }

    static Piece paragraph(String words) {
        return paragraph(Passage.of(words));
    }

    static Piece points(List<Passage> points) {
        return new Piece(
                Form.POINTS, "", List.of(), points.stream().map(Row::of).toList());
    }

    static Piece facts(List<Row> rows) {
        return new Piece(Form.FACTS, "", List.of(), rows);
    }

    static Piece table(String caption, List<String> headings, List<Row> rows) {
        return new Piece(Form.TABLE, caption, headings, rows);
    }
}
