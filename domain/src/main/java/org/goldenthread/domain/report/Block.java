package org.goldenthread.domain.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goldenthread.domain.picture.Grid;
import org.goldenthread.domain.picture.Picture;
import org.goldenthread.domain.text.Means;

/**
 * A paragraph, a list of points, a table or a picture. A paragraph is one row of one statement; points are a row each; a
 * table has rows as long as its headings; a picture has none, for what it draws stands in tables with its evidence. Only a
 * table has headings, and only a table or picture a caption.
 *
 * @param caption what it shows, with its number in the report: {@code Table 2: New milestones}; blank without one
 * @param picture what a picture draws
 * @since 0.1
 */
public record Block(
        Form form,
        String caption,
        List<String> headings,
        List<List<Statement>> rows,
        @Means("what is drawn, where it is a picture") Optional<Picture> picture) {

    /** What a block is. */
    public enum Form {
        @Means("one run of text")
        PARAGRAPH,

        @Means("a list, one thing a line")
        POINTS,

        @Means("a list that is numbered from 1, so that each can be voted on")
        NUMBERED,

        @Means("rows under headings")
        TABLE,

        @Means("something drawn, such as a timeline")
        PICTURE
    }

    /** @throws IllegalArgumentException when a row is not as long as its form asks, or a picture is not what it says */
    public Block {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(caption, "caption");
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        Objects.requireNonNull(picture, "picture");
        if (picture.isPresent() != (form == Form.PICTURE) || (form == Form.PICTURE && !rows.isEmpty())) {
            throw new IllegalArgumentException("picture: only of a block that is one, which has no rows");
        }
        int cells = form == Form.TABLE ? headings.size() : 1;
        if (rows.stream().anyMatch(row -> row.size() != cells)) {
            throw new IllegalArgumentException("rows: not of " + cells + " each, as a " + form + " has them");
        }
    }

    public static Block paragraph(Statement statement) {
        return new Block(Form.PARAGRAPH, "", List.of(), List.of(List.of(statement)), Optional.empty());
    }

    public static Block points(List<Statement> points) {
        return list(Form.POINTS, points);
    }

    /** Points that are numbered from 1. */
    public static Block numbered(List<Statement> points) {
        return list(Form.NUMBERED, points);
    }

    private static Block list(Form form, List<Statement> points) {
        return new Block(form, "", List.of(), points.stream().map(List::of).toList(), Optional.empty());
    }

    /** A table that has no number yet: {@link Report#of} gives it one. */
    public static Block table(String caption, List<String> headings, List<List<Statement>> rows) {
        return new Block(Form.TABLE, caption, headings, rows, Optional.empty());
    }

    /** A picture that has no number yet: {@link Report#of} gives it one. Words in rows and columns are a table. */
    public static Block picture(Picture picture) {
        return picture instanceof Grid grid
                ? table(grid)
                : new Block(Form.PICTURE, picture.title(), List.of(), List.of(), Optional.of(picture));
    }

    private static Block table(Grid grid) {
        return table(
                grid.title(),
                Stream.concat(Stream.of(grid.corner()), grid.columns().stream()).toList(),
                grid.rows().stream()
                        .map(row -> Stream.concat(Stream.of(row.name()), row.cells().stream())
                                .map(Statement::of)
                                .toList())
                        .toList());
    }
}
