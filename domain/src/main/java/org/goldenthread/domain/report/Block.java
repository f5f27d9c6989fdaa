package org.goldenthread.domain.report;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.text.Means;

/**
 * A paragraph, a list of points or a table. A paragraph is one row of one statement; points are a row each; a table has
 * rows as long as its headings. Only a table has headings, and a caption if it has a number.
 *
 * @param caption what a table shows, with its number in the report: {@code Table 2: New milestones}; blank without one
 * @since 0.1
 */
public record Block(Form form, String caption, List<String> headings, List<List<Statement>> rows) {

    /** What a block is. */
    public enum Form {
        @Means("one run of text")
        PARAGRAPH,

        @Means("a list, one thing a line")
        POINTS,

        @Means("a list that is numbered from 1, so that each can be voted on")
        NUMBERED,

        @Means("rows under headings")
        TABLE
    }

    /** @throws IllegalArgumentException when a row is not as long as its form asks */
    public Block {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(caption, "caption");
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        int cells = form == Form.TABLE ? headings.size() : 1;
        if (rows.stream().anyMatch(row -> row.size() != cells)) {
            throw new IllegalArgumentException("rows: not of " + cells + " each, as a " + form + " has them");
        }
    }

    public static Block paragraph(Statement statement) {
        return new Block(Form.PARAGRAPH, "", List.of(), List.of(List.of(statement)));
    }

    public static Block points(List<Statement> points) {
        return list(Form.POINTS, points);
    }

    /** Points that are numbered from 1. */
    public static Block numbered(List<Statement> points) {
        return list(Form.NUMBERED, points);
    }

    private static Block list(Form form, List<Statement> points) {
        return new Block(form, "", List.of(), points.stream().map(List::of).toList());
    }

    /** A table that has no number yet: {@link Report#of} gives it one. */
    public static Block table(String caption, List<String> headings, List<List<Statement>> rows) {
        return new Block(Form.TABLE, caption, headings, rows);
    }
}
