package org.goldenthread.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.ExitStatus;
import org.goldenthread.shell.engine.Lines;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** The product at work on real papers, for whoever has just found it. */
public final class DemoCommands {

    /** One scene: what it shows, and the command that shows it. */
    private record Scene(String shows, List<String> command) {
        static Scene of(String shows, String... command) {
            return new Scene(shows, List.of(command));
        }

        String typed() {
            List<String> quoted = command.stream()
                    .map(word -> word.matches("[A-Za-z0-9./:§-]+") ? word : "\"" + word + "\"")
                    .toList();
            return "goldenthread " + String.join(" ", quoted);
        }
    }

    private static final List<Scene> SCENES = List.of(
            Scene.of("Five public papers of South London, as one act:", "portfolio", "show"),
            Scene.of(
                    "One thread, from a trained front-line worker up to the vision:",
                    "thread",
                    "SWK-MHFA",
                    "--today",
                    "2019-06-26"),
            Scene.of(
                    "What had been reported to the board by June 2019 as due by the end of that month:",
                    "milestone",
                    "list",
                    "--strategy",
                    "SWK-MH",
                    "--due-before",
                    "2019-07-01",
                    "--as-told",
                    "2019-06-26"),
            Scene.of(
                    "A date moves, with its cause and its reason; the first promise stays:",
                    "milestone",
                    "reschedule",
                    "SWK-LONE",
                    "--to",
                    "June 2020",
                    "--cause",
                    "capacity",
                    "--reason",
                    "no programme manager",
                    "--on",
                    "2020-02-28"),
            Scene.of("Nothing was overwritten:", "history", "SWK-LONE"),
            Scene.of("And one assessment for which one paper gives two due dates:", "history", "SWK-JSNA"));

    @Command(name = "demo", description = "Walks through real papers in a throw-away database.")
    @Examples("demo")
    public Answer demo(
            Context context,
            @Option(longName = "keep", description = "keep the database in this file") Optional<String> keep) {
        String called = context.engine().called();
        Path example = example(context.request(), called);
        try (Scratch scratch = Scratch.of(keep.map(context.folder()::resolve));
                Session session = keep.isPresent() ? new Session() : Session.ofThrowAway()) {
            Request request = context.request().in(session);
            int status = run(
                    context, request.silent(), List.of("portfolio", "load", example.toString()), scratch.database());
            for (int i = 0; i < SCENES.size() && status == 0; i++) {
                Scene scene = SCENES.get(i);
                request.out().println(scene.shows());
                request.out().println("$ " + scene.typed());
                status = run(context, request, scene.command(), scratch.database());
                request.out().println();
                pause(request);
            }
            if (status != 0) {
                return Answer.NOTHING.ended(status);
            }
        }
        String next = keep.map(file -> called + " --db " + ShellWords.line(List.of(file)) + " milestone list --overdue")
                .orElse(called + " demo --keep trial.db, then: " + called + " --db trial.db milestone list --overdue");
        context.request().out().println("To carry on by yourself: " + next);
        return Answer.NOTHING;
    }

    private static Path example(Request request, String called) {
        Path example = Optional.ofNullable(request.environment().get("GOLDENTHREAD_HOME"))
                .map(Path::of)
                .orElse(request.folder())
                .resolve("examples")
                .resolve("south-london");
        if (!Files.isDirectory(example)) {
            throw Problem.notFound("demo.example", "the example is missing: " + example)
                    .hint("start it with the launcher, " + called + " demo")
                    .asException();
        }
        return example;
    }

    /** Runs a command, which says itself what is wrong where it fails. */
    private static int run(Context context, Request request, List<String> command, Path database) {
        List<String> words = new ArrayList<>(command);
        words.add("--db");
        words.add(database.toString());
        int status = context.engine().run(request.with(words));
        if (status == ExitStatus.CANCELLED.code()) {
            throw new CancellationException();
        }
        return status;
    }

    private static void pause(Request request) {
        if (request.terminal()) {
            request.out().print("-- press Enter to go on --");
            request.out().flush();
            Optional<String> unused = new Lines(request.in()).next();
        }
    }

    /** A database that goes when the demo ends, or stays where it was asked to. */
    private record Scratch(Path database, Optional<Path> folder) implements AutoCloseable {

        static Scratch of(Optional<Path> keep) {
            if (keep.isPresent()) {
                if (Files.exists(keep.get())) {
                    throw Problem.refused("demo.keep", keep.get() + " already exists; the demo needs a new file")
                            .hint("demo --keep another.db")
                            .asException();
                }
                return new Scratch(keep.get(), Optional.empty());
            }
            try {
                Path folder = Files.createTempDirectory("goldenthread-demo");
                return new Scratch(folder.resolve("demo.db"), Optional.of(folder));
            } catch (IOException e) {
                throw Problem.unreachable("demo.folder", "no temporary folder can be made: " + e.getMessage())
                        .hint("demo --keep FILE")
                        .asException();
            }
        }

        @Override
        public void close() {
            folder.ifPresent(Scratch::delete);
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException leftToTheSystem) {
                folder.toFile().deleteOnExit();
            }
        }
    }
}
