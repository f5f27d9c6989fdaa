package org.goldenthread.shell.engine;

import java.util.List;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.Problem;

/** Says what a verb's own constraints find wrong with it. */
public interface Checker {
    List<Problem> check(Verb verb);
}
