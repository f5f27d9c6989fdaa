package org.goldenthread.shell.wiring;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.shell.assistance.Greeting;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.render.Printer;
import org.goldenthread.shell.repl.Question;
import org.goldenthread.shell.repl.Repl;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The interactive shell on the terminal that the process was started from. */
final class Prompt {

    private static final Logger JLINE = Logger.getLogger("org.jline");
    private static final long A_SECOND = 1_000_000_000;
    private static final Path FORGOTTEN = Path.of("/dev/null");

    private Prompt() {}

    static int run(Engine engine, Request request) {
        try (Terminal terminal = terminal()) {
            PrintStream out = request.out();
            Greeting.lines(engine, request).forEach(line -> out.println(Printer.folded(line, request.width())));
            out.flush();
            endWithTerminal();
            new Repl(engine, request, terminal, history(request)).run();
            return 0;
        } catch (DomainException unwritten) {
            return engine.refuse(request, unwritten.problems());
        } catch (IOError terminalIsGone) {
            return ExitStatus.HUNG_UP.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the process as SIGHUP would once its terminal is gone. Who began it may have kept the signal from it, and JLine
     * would read from what is no longer there, again and again.
     */
    private static void endWithTerminal() {
        FileInputStream keys = new FileInputStream(FileDescriptor.in);
        Thread watching = new Thread(
                () -> {
                    try {
                        while (keys.available() >= 0) {
                            LockSupport.parkNanos(A_SECOND);
                        }
                    } catch (IOException terminalIsGone) {
                        Runtime.getRuntime().exit(ExitStatus.HUNG_UP.code());
                    }
                },
                "terminal");
        watching.setDaemon(true);
        watching.start();
    }

    /** One line, asked for on that terminal; nothing when it was cancelled. */
    static Optional<String> ask(String question, Function<String, List<Proposal>> proposals) {
        try (Terminal terminal = terminal()) {
            return Question.ask(terminal, question, proposals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Terminal terminal() throws IOException {
        JLINE.setLevel(Level.OFF);
        return TerminalBuilder.builder()
                .name("goldenthread")
                .encoding(StandardCharsets.UTF_8)
                .system(true)
                .nativeSignals(true)
                .build();
    }

    /** The file of the lines that were typed, for its owner's eyes; when it can't be made, nothing is remembered. */
    private static Path history(Request request) {
        try {
            return OwnFile.make(Wiring.state(request), "history");
        } catch (IOException | DomainException forgotten) {
            return FORGOTTEN;
        }
    }
}
