package org.goldenthread.exchange.csv;

import java.io.Closeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goldenthread.exchange.workbook.SheetRows;

/** The rows of a file that have words, one at a time, whatever its format: what is above the headings, they, and the rest. */
interface Rows extends Closeable {

    /**
     * The next row that has words, or nothing after the last.
     *
     * @throws org.goldenthread.domain.problem.DomainException with what is wrong with the file
     */
    Optional<Line> next();

    /** How the file is read: "UTF-8, commas". */
    String how();

    /** The day that is 0 where days are counted. */
    LocalDate dayZero();

    /** Whether a row may have more or fewer cells than there are headings. */
    boolean isEven();

    /** The byte of a cell that is no letter of its encoding, if there is one. */
    default Optional<String> lost(String cell) {
        return Optional.empty();
    }

    /** What is merged, where that was asked for. */
    List<SheetRows.Area> merged();

    /** What there is to say of how it was read, once its last row was. */
    List<String> remarks();

    @Override
    void close();
}
