package org.goldenthread.shell.repl;

import java.util.List;
import java.util.function.Supplier;
import org.goldenthread.shell.assistance.Completion;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What the engine proposes, as JLine shows it. */
final class Completer implements org.jline.reader.Completer {

    private final Engine engine;
    private final Supplier<Request> world;

    Completer(Engine engine, Supplier<Request> world) {
        this.engine = engine;
        this.world = world;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> before = line.words().subList(0, line.wordIndex());
        Completion.of(engine, world.get().with(before), line.word()).stream()
                .map(Completer::candidate)
                .forEach(candidates::add);
    }

    @SuppressWarnings("NullAway") // what a candidate lacks is null in JLine
    static Candidate candidate(Proposal proposal) {
        String description = proposal.description().isEmpty() ? null : proposal.description();
        return new Candidate(proposal.value(), proposal.value(), null, description, null, null, proposal.whole());
    }
}
