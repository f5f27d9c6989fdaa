package org.goldenthread.shell.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;

/**
 * A problem as it is told at the shell.
 *
 * @param hint what can be typed next, and advice
 * @param next what can be typed next, each command as its words
 */
public record Told(Problem problem, Optional<String> hint, List<Typable> next) {
    public Told {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(hint, "hint");
        next = List.copyOf(next);
    }
}
