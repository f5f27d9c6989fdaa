package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.goldenthread.domain.report.Report;

/**
 * What a command answers: a thing for machines (records, lists, maps and values, written as JSON) and blocks for people
 * (shown as text, Markdown or CSV).
 *
 * @param sheet makes the one table that CSV and Markdown show in place of the blocks
 * @param status what the process ends with; 0 unless the command says otherwise
 * @param listed the list that it is, of which more can be chosen
 */
public record Answer(
        Object thing, List<Block> blocks, Optional<Supplier<Table>> sheet, int status, Optional<Listed<?>> listed) {

    /** Of a command that has written its answer itself. */
    public static final Answer NOTHING = new Answer(Optional.empty(), List.of());

    private static final int READABLE = 110;

    public Answer {
        Objects.requireNonNull(thing, "thing");
        blocks = List.copyOf(blocks);
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(listed, "listed");
    }

    /** An answer of a command that is done. */
    public Answer(Object thing, List<Block> blocks) {
        this(thing, blocks, Optional.empty(), 0, Optional.empty());
    }

    boolean isNothing() {
        return thing.equals(NOTHING.thing);
    }

    /** The same answer with another exit status. */
    public Answer ended(int with) {
        return new Answer(thing, blocks, sheet, with, listed);
    }

    /** The same answer with a block more, which neither CSV nor Markdown shows where they have one table of their own. */
    public Answer and(Block block) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(block);
        return new Answer(thing, all, sheet, status, listed);
    }

    /** The same answer, for CSV and Markdown one table under these headings. */
    public Answer tabled(List<String> headings, List<List<String>> rows) {
        return tabled(headings, () -> rows);
    }

    /** The same, of rows that are made only where they are shown. */
    public Answer tabled(List<String> headings, Supplier<List<List<String>>> rows) {
        return new Answer(thing, blocks, Optional.of(() -> new Table(headings, rows.get(), 0, "")), status, listed);
    }

    /** The same answer, which is a list. */
    Answer listed(Listed<?> list) {
        return new Answer(thing, blocks, sheet, status, Optional.of(list));
    }

    /** A part of an answer that people read. */
    public sealed interface Block permits Table, Lines, Hanging, Document, Picture {}

    /**
     * Rows under headings; without headings, plain columns.
     *
     * @param wide the column that gives way when the terminal is narrow
     * @param empty what is said when it has no rows
     * @param widest the columns it is fitted into where there is no terminal; 0 for one line a row, however long
     * @param whole the columns, under headings, whose lines are to be typed, and so never broken
     */
    public record Table(
            List<String> headings, List<List<String>> rows, int wide, String empty, int widest, Set<Integer> whole)
            implements Block {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            whole = Collections.unmodifiableSet(new LinkedHashSet<>(whole));
        }

        /** A table whose rows are lines for other programs too. */
        public Table(List<String> headings, List<List<String>> rows, int wide, String empty) {
            this(headings, rows, wide, empty, 0, Set.of());
        }

        /** The same table with other rows. */
        public Table with(List<List<String>> others) {
            return new Table(headings, others, wide, empty, widest, whole);
        }

        /** The same table with the lines of a column kept whole. */
        public Table keeping(int column) {
            return new Table(headings, rows, wide, empty, widest, Set.of(column));
        }

        /** Plain columns made for reading, and so broken into lines wherever they go. */
        public static Table prose(List<List<String>> rows, int wide) {
            return new Table(List.of(), rows, wide, "", READABLE, Set.of());
        }
    }

    /** Lines of text. */
    public record Lines(List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that is broken where the terminal ends, between its parts.
     *
     * @param indent the blanks before all but the first of what it is broken into
     */
    public record Hanging(List<String> parts, int indent) implements Block {
        public Hanging {
            parts = List.copyOf(parts);
        }
    }

    /** A paper: headings, paragraphs, points and tables, with its references at the end. */
    public record Document(Report report) implements Block {}

    /**
     * A picture made of characters, drawn for a width. CSV and Markdown have the sheet of the answer instead.
     *
     * @param drawn its lines at a number of columns, 60 to 200
     * @param picture the same as data, to be drawn in another way
     */
    public record Picture(IntFunction<List<String>> drawn, org.goldenthread.domain.picture.Picture picture)
            implements Block {}

    /**
     * One column of a list: its heading and what it shows of a row.
     *
     * @param drawn whether it is a picture, which neither CSV nor Markdown shows
     */
    public record Column<R>(String heading, Function<R, String> shows, boolean drawn) {
        public Column(String heading, Function<R, String> shows) {
            this(heading, shows, false);
        }
    }

    public static Answer of(Object thing, Block... blocks) {
        return new Answer(thing, Arrays.asList(blocks));
    }

    public static Answer lines(Object thing, String... lines) {
        return of(thing, new Lines(Arrays.asList(lines)));
    }

    /** A list of records; the second column gives way. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <R> Answer list(String noun, List<R> rows, Column<R>... columns) {
        return list(noun, rows, Arrays.asList(columns));
    }

    /** A list of records; the second column gives way. */
    public static <R> Answer list(String noun, List<R> rows, List<Column<R>> all) {
        return list(rows, row -> row, all, "no " + noun);
    }

    /**
     * The same, where machines are told more of a row than it holds.
     *
     * @param empty what is said when there is none
     */
    public static <R> Answer list(List<R> rows, Function<R, ?> thing, List<Column<R>> all, String empty) {
        return new Listed<>(rows, thing, all, empty, it -> it).answer();
    }
}
