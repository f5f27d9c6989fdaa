package org.goldenthread.shell.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Style;
import org.goldenthread.shell.render.Told;

/**
 * All that the engine asks for on behalf of whoever types. The engine runs what is right; whoever stands behind this
 * knows what was meant, what is missing and what comes next. The wiring hands it to the engine.
 */
public interface Assistance {

    /**
     * Help on everything, on a noun, or on a command.
     *
     * @throws DomainException {@code command.unknown} when there is no such noun or command
     */
    Answer help(Engine engine, List<String> about);

    /**
     * The reason why no command begins with these words, and what was likely meant.
     *
     * @param typed all the words
     */
    Problem unknown(Catalogue catalogue, List<String> typed, String first, Optional<String> second);

    /**
     * The same request with the words that its command still needs, asked for on its screen.
     *
     * @param typed the words without those that the session gave
     * @throws CancellationException when whoever was asked would rather not
     * @throws DomainException when what was given already would be refused
     */
    Request asked(Engine engine, Request request, CommandSpec spec, List<String> typed, Style style);

    /** Problems of the words of a request, each with the line that was likely meant, or with what its own says. */
    List<Told> meant(Engine engine, Request typed, List<Problem> problems);

    /**
     * A problem as it stands, with what can be typed next.
     *
     * @param typed the words that it is about
     */
    Told told(Catalogue catalogue, Problem problem, List<String> typed);

    /**
     * The line that shows what an act brought in.
     *
     * @param typed the words that did
     */
    String after(Catalogue catalogue, List<String> typed, Act act, State now);

    /** The line that shows what a thing is for; nothing when it is not the first of its kind. */
    Optional<String> afterFirst(Catalogue catalogue, List<String> typed, Kind<?> kind, Code code, Counts now);
}
