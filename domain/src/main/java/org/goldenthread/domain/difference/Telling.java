package org.goldenthread.domain.difference;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.text.Code;

/**
 * What had been told by a day, or what one paper tells.
 *
 * @param after what was told by this day belongs to an earlier telling
 * @since 0.1
 */
public record Telling(LocalDate by, Optional<LocalDate> after, Optional<Code> paper) {
    public Telling {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(paper, "paper");
    }

    /** What one paper tells, on its day. */
    public static Telling of(Code paper, LocalDate told) {
        return new Telling(told, Optional.empty(), Optional.of(paper));
    }

    /** All that had been told by a day. */
    public static Telling by(LocalDate day) {
        return new Telling(day, Optional.empty(), Optional.empty());
    }

    /** The same telling without what had been told by an earlier day. */
    Telling since(LocalDate day) {
        return new Telling(by, Optional.of(day), paper);
    }

    boolean names(Entry entry) {
        return paper.isPresent()
                ? entry.source().filter(s -> s.paper().equals(paper.get())).isPresent()
                : !entry.told().isAfter(by)
                        && after.filter(day -> !entry.told().isAfter(day)).isEmpty();
    }
}
