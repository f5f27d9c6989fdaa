package org.goldenthread.domain.problem;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request refused, with every problem found in it (at least one), in the order they were met.
 *
 * @since 0.1
 */
public final class DomainException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DomainException(Collection<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems: none");
        }
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Throws when there is a problem; otherwise does nothing. */
    public static void throwIfAny(Collection<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new DomainException(new ArrayList<>(problems));
        }
    }
}
