package org.goldenthread.domain.report;

import java.util.List;
import java.util.Objects;

/**
 * A statement of a report and what it rests on.
 *
 * @param where where it stands: {@code Table 3, row 2}, {@code Summary, paragraph 1}
 * @param statement it, or the first cell of the row of a table
 * @param citations what it, or any cell of its row, rests on; at least one
 * @since 0.1
 */
public record Evidenced(String where, Statement statement, List<Citation> citations) {
    public Evidenced {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(statement, "statement");
        citations = List.copyOf(citations);
    }
}
