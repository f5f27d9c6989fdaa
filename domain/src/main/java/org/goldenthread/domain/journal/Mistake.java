package org.goldenthread.domain.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.text.Means;

/**
 * How an entry came to be wrong, and so by which day its correction is told. Only that day is recorded.
 *
 * @since 0.1
 */
public enum Mistake {
    @Means("the paper said something else: every view follows the paper, from the day of its report")
    MISREAD,
    @Means("the paper, or its author, was wrong: what was reported until now stays as it was")
    WRONG;

    /**
     * The day by which a correction is told, where that is another than its own moment's. An entry read in a paper was
     * misread, unless the correction names a paper of its own.
     */
    public static Optional<LocalDate> told(Optional<Mistake> how, Entry root, Moment when) {
        Mistake telling = how.orElse(root.source().isPresent() && when.paper().isEmpty() ? MISREAD : WRONG);
        return telling == MISREAD ? Optional.of(root.told()) : Optional.empty();
    }
}
