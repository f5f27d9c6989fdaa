package org.goldenthread.shell.assistance;

import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.shell.engine.Assistance;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Style;
import org.goldenthread.shell.render.Told;

/** What the engine asks for, each by the class that has it: a command loads those it needs. */
public final class Assistant implements Assistance {

    @Override
    public Answer help(Engine engine, List<String> about) {
        return Help.about(engine, about);
    }

    @Override
    public Problem unknown(Catalogue catalogue, List<String> typed, String first, Optional<String> second) {
        return Unknown.command(catalogue, typed, first, second);
    }

    @Override
    public Request asked(Engine engine, Request request, CommandSpec spec, List<String> typed, Style style) {
        return new Guide(engine, request, spec, typed, style).asked();
    }

    @Override
    public List<Told> meant(Engine engine, Request typed, List<Problem> problems) {
        return new Meant(engine, typed).told(problems);
    }

    @Override
    public Told told(Catalogue catalogue, Problem problem, List<String> typed) {
        return new Spelling(catalogue).told(problem, typed);
    }

    @Override
    public String after(Catalogue catalogue, List<String> typed, Act act, State now) {
        return new Next(catalogue, typed).after(act, now);
    }

    @Override
    public Optional<String> afterFirst(Catalogue catalogue, List<String> typed, Kind<?> kind, Code code, Counts now) {
        return new Next(catalogue, typed).afterFirst(kind, code, now);
    }
}
