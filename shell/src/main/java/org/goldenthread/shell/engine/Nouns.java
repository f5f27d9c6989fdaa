package org.goldenthread.shell.engine;

import java.util.List;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Title;

/** The sorts of things that there are, where one is named. */
public final class Nouns {

    private Nouns() {}

    /**
     * A noun that there is.
     *
     * @throws org.goldenthread.domain.problem.DomainException {@code noun.unknown}
     */
    public static String known(Title noun) {
        List<String> nouns =
                GoldenThread.LANGUAGE.kinds().stream().map(Kind::noun).toList();
        if (nouns.contains(noun.value())) {
            return noun.value();
        }
        Problem problem = Problem.invalid(
                "noun.unknown",
                "there is no \"{noun}\"; there are {nouns}",
                Values.of("noun", noun.value()).and("nouns", nouns));
        throw Nearest.to(noun.value(), nouns)
                .map(near -> problem.meant(noun.value(), near))
                .orElseGet(() -> problem.hint("help"))
                .asException();
    }
}
