package org.goldenthread.persistence;

import java.sql.SQLException;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;

/** What is stored is what the program wrote, unless the file was damaged: then it may break any rule that there is. */
final class Stored {

    private Stored() {}

    /** Makes something of what is stored. */
    interface Reading<T> {
        T read() throws SQLException;
    }

    /** What is done where it can't be made. */
    interface Otherwise<T> {
        T because(String why) throws SQLException;
    }

    /** What is stored, or what is done where it is none of what it should be; what storage itself says is passed on. */
    static <T> T read(Reading<T> reading, Otherwise<T> otherwise) throws SQLException {
        try {
            return reading.read();
        } catch (RuntimeException unreadable) {
            if (unreadable instanceof DomainException told) {
                Problem first = told.problems().get(0);
                if (first.sort() == Problem.Sort.UNREACHABLE) {
                    throw told;
                }
                return otherwise.because(first.message());
            }
            return otherwise.because(String.valueOf(unreadable.getMessage()));
        }
    }
}
