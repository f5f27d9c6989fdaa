package org.goldenthread.exchange.sheet;

import java.util.HashMap;
import java.util.Map;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;

/** Reads the due dates of the cells of one sheet: the same words in the same reading once. */
final class DueCells {

    private static final int MOST = 10_000;

    private final CellDues how;
    private final Map<Cell, Due> read = new HashMap<>();

    private record Cell(String field, String words, Reading reading) {}

    DueCells(CellDues how) {
        this.how = how;
    }

    /** @throws org.goldenthread.domain.problem.DomainException as {@link Due#parse} */
    Due parse(MilestoneField field, String words, Reading reading) {
        Cell cell = new Cell(field.name(), words, reading);
        Due before = read.get(cell);
        if (before != null) {
            return before;
        }
        Due due = how.parse(field, words, reading);
        if (read.size() < MOST) {
            read.put(cell, due);
        }
        return due;
    }
}
