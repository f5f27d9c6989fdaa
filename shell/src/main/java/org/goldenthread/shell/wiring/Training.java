package org.goldenthread.shell.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.persistence.SqliteStore;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.Outlet;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;

/**
 * What the launcher runs once, so that the virtual machine can put down which classes commands need: commands of every
 * sort, in a folder that goes when it is done. Later commands take the classes as they were laid out then.
 */
public final class Training {

    private static final int WIDTH = 100;

    /** With the options of a one-shot command, each in a line of its own. */
    private static final String COMMANDS =
            """
            help
            help milestone reschedule
            milestone reschedule --help
            version
            portfolio show
            milestone list
            milestone list --overdue --today 2019-12-31 --output json
            milestone list --plan SWK-PH-1920 --output csv
            milestone list --strategy SWK-MH --as-told 2019-06-26 --output md
            milestone show SWK-MHFA
            milestone progress SWK-MHFA --note "half way" --dry-run
            milestone progress SWK-MHFA --note "half way"
            milestone reschedule SWK-LONE --to "June 2020" --cause capacity --reason "no programme manager"
            milestone add SWK-TRY --title "Tried out" --theme SWK-W9 --due "by end FY19/20"
            milestone complete SWK-TRY --evidence "seen"
            milestone slipped --per cause
            theme list
            measure list
            thread SWK-MHFA
            history SWK-LONE
            changes --since 2019-01-01
            rating SWK-W9 --as-at 2019-06-26
            check --as-told 2019-06-26
            coverage SWK-PH-1920 --per theme
            plan balance SWK-PH-1920
            timeline SWK-PH-1920 --today 2019-12-31
            burnup SWK-PH-1920 --today 2019-12-31
            report annual-review SWK-MH --as-told 2019-06-26
            report highlight SWK-W9 --output md
            csv export milestones -
            journal check
            complete milestone list --st
            milestone shwo SWK-MHFA
            milestone show SWK-MHFB
            """;

    /** What they are about, loaded by a process of its own: what makes a database and reads files is seldom needed. */
    private static final String EXAMPLE = "portfolio load examples/south-london";

    private Training() {}

    /**
     * The folder with the examples; the one that is made; and what for: the example, which is loaded there and leaves the
     * database's library; then commands, or the prompt, which has libraries of its own.
     */
    public static void main(String[] folders) throws IOException {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Path made = Path.of(folders[1]);
        boolean isExample = folders[2].equals("example");
        if (isExample) {
            SqliteStore.copyLibrary(made.resolve("sqlite"));
        }
        Engine engine = Wiring.engine();
        Path own = made.resolve("own");
        try (Session session = new Session()) {
            Outlet outlet = new Outlet(Channels.newChannel(OutputStream.nullOutputStream()));
            PrintStream nowhere = new PrintStream(outlet, false, StandardCharsets.UTF_8);
            Request request = new Request(
                    List.of(),
                    Optional.empty(),
                    Path.of(folders[0]),
                    environment(own),
                    InputStream.nullInputStream(),
                    nowhere,
                    nowhere,
                    false,
                    WIDTH,
                    Clock.systemUTC(),
                    session,
                    Optional.of(new Console(0, 0)));
            (isExample ? EXAMPLE : COMMANDS).lines().forEach(line -> run(engine, request, line));
            if (folders[2].equals("prompt")) {
                int unused = Prompt.run(engine, request);
            }
        }
    }

    private static Map<String, String> environment(Path own) {
        // taken as a command takes it; nothing of what it says is used
        Arrived arrived = Arrived.here();
        DomainException.throwIfAny(arrived.lost(List.of("version"), own.toString()));
        Map<String, String> environment = arrived.environment(System.getenv());
        environment.clear();
        environment.put("GOLDENTHREAD_DB", own.resolve("thread.db").toString());
        environment.put("HOME", own.toString());
        environment.put("USER", "training");
        return environment;
    }

    private static void run(Engine engine, Request request, String line) {
        int status = engine.run(request, line);
        if (status == ExitStatus.DEFECT.code()) {
            throw new IllegalStateException(line);
        }
    }
}
