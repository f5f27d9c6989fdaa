package org.goldenthread.domain.picture;

import java.util.List;
import java.util.Objects;
import org.goldenthread.domain.text.Means;

/**
 * Words in rows and columns: how each thing was rated in each period.
 *
 * @since 0.1
 */
public record Grid(
        @Means("what it shows") String title,
        @Means("its figures in sentences") String alternative,
        @Means("what its rows are") String corner,
        @Means("its periods, in order") List<String> columns,
        @Means("a row for each thing") List<Row> rows)
        implements Picture {

    /** One thing over the periods. */
    public record Row(@Means("what it is called") String name, @Means("a word for each period") List<String> cells) {
        public Row {
            Objects.requireNonNull(name, "name");
            cells = List.copyOf(cells);
        }
    }

    /** @throws IllegalArgumentException when a row is not as long as the columns */
    public Grid {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(corner, "corner");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int cells = columns.size();
        if (rows.stream().anyMatch(row -> row.cells().size() != cells)) {
            throw new IllegalArgumentException("rows: not of " + cells + " each");
        }
    }

    public static Grid of(String title, String corner, List<String> columns, List<Row> rows) {
        return new Grid(title, words(columns, rows), corner, columns, rows);
    }

    private static String words(List<String> columns, List<Row> rows) {
        return rows.isEmpty()
                ? "Nothing is rated."
                : Words.some(rows.stream()
                        .map(row -> {
                            StringBuilder words = new StringBuilder(row.name()).append(':');
                            for (int i = 0; i < columns.size(); i++) {
                                words.append(i == 0 ? " " : ", ")
                                        .append(columns.get(i))
                                        .append(' ')
                                        .append(row.cells().get(i));
                            }
                            return words.append('.').toString();
                        })
                        .toList());
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }
}
