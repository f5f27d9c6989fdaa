package org.goldenthread.shell.wiring;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Outlet;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Script;
import org.goldenthread.shell.engine.Session;

/** The process: its words in, its exit status out. */
public final class Main {

    private static final int BUFFER = 1 << 13;

    private Main() {}

    public static void main(String[] args) {
        // standard output carries results only: libraries speak up through exceptions, and SLF4J's logger says nothing
        System.setProperty("org.jboss.logging.provider", "slf4j");
        PrintStream out = stream(new Outlet(new FileOutputStream(FileDescriptor.out).getChannel()));
        PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
        int width = Integer.getInteger("goldenthread.columns", 0);
        Console console =
                new Console(Integer.getInteger("goldenthread.lines", 0), Integer.getInteger("goldenthread.errors", 0));
        Engine engine = Wiring.engine();
        Arrived arrived = Arrived.here();
        int status;
        try (Session session = new Session()) {
            Request request = new Request(
                    Arrays.asList(args),
                    Optional.empty(),
                    Path.of("").toAbsolutePath(),
                    arrived.environment(System.getenv()),
                    new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                    out,
                    err,
                    width > 0,
                    width,
                    Clock.system(ZoneId.systemDefault()),
                    session,
                    Optional.of(console));
            status = run(engine, request, arrived);
        }
        err.flush();
        Runtime.getRuntime().exit(status);
    }

    /** One command when there are words; else commands from whoever is at the other end of standard input. */
    private static int run(Engine engine, Request request, Arrived arrived) {
        try {
            List<Problem> lost = arrived.lost(request.words(), System.getProperty("user.dir"));
            if (!lost.isEmpty()) {
                return engine.refuse(request, lost);
            }
            if (!engine.begins(request)) {
                return engine.run(request);
            }
            if (request.terminal()) {
                return Prompt.run(engine, request);
            }
            return new Script(engine, request, "<stdin>", false).run(request.in());
        } catch (RuntimeException | Error defect) {
            return engine.failed(request, defect);
        }
    }

    private static PrintStream stream(OutputStream to) {
        return new PrintStream(new BufferedOutputStream(to, BUFFER), false, StandardCharsets.UTF_8);
    }
}
