package org.goldenthread.shell.engine;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;

/**
 * Commands from a file or a pipe, one a line, in one session. They stop at the first that fails, and at exit or quit; each problem names the
 * line.
 */
public final class Script {

    /** What ends it, as it ends a prompt. */
    private static final List<String> ENDS = List.of("exit", "quit");

    private final Engine engine;
    private final Request request;
    private final String name;
    private final boolean keepGoing;

    /**
     * @param request everything but the words
     * @param name what the problems call it
     * @param keepGoing whether commands that follow a failure are run
     */
    public Script(Engine engine, Request request, String name, boolean keepGoing) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.request = Objects.requireNonNull(request, "request");
        this.name = Objects.requireNonNull(name, "name");
        this.keepGoing = keepGoing;
    }

    /** Runs it and says how the first failure ended, or that all is done. */
    public int run(InputStream commands) {
        Lines lines = new Lines(commands);
        int ended = ExitStatus.DONE.code();
        while (true) {
            Optional<Integer> status = next(lines);
            if (status.isEmpty()) {
                return ended;
            }
            if (request.out().checkError()) {
                return status.get() == ExitStatus.DONE.code() ? ExitStatus.UNREAD.code() : status.get();
            }
            if (status.get() == ExitStatus.CANCELLED.code()) {
                return status.get();
            }
            if (status.get() != ExitStatus.DONE.code() && ended == ExitStatus.DONE.code()) {
                ended = status.get();
            }
            if (ended != ExitStatus.DONE.code() && !keepGoing) {
                return ended;
            }
        }
    }

    private Optional<Integer> next(Lines lines) {
        try {
            return lines.next().filter(line -> !ENDS.contains(line.strip())).map(line -> engine.run(at(lines), line));
        } catch (DomainException refused) {
            return Optional.of(engine.refuse(at(lines), refused.problems()));
        }
    }

    private Request at(Lines lines) {
        return request.at(name + ":" + lines.number());
    }
}
