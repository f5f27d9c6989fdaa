package org.goldenthread.shell.assistance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.plan.DeliveryPlan;
import org.goldenthread.domain.portfolio.Counts;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.strategy.Strategy;
import org.goldenthread.domain.strategy.Theme;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.engine.Store;

/** What somebody is told who begins to type: how to get help, what there is, and what to type next. */
public final class Greeting {

    private static final List<Kind<?>> TOLD = List.of(Strategy.KIND, Theme.KIND, DeliveryPlan.KIND, Milestone.KIND);

    private static final String NOTHING = "Nothing is recorded yet";

    private Greeting() {}

    /**
     * The lines for a session that begins; none when it is to be quiet. What is wrong with its database the first command
     * that needs it says.
     */
    public static List<String> lines(Engine engine, Request request) {
        if (request.session().option("quiet").isPresent()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Golden Thread " + engine.version() + ": Tab completes, help says what can be typed, Ctrl-D leaves.");
        next(engine, request).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> next(Engine engine, Request request) {
        try {
            Context context = engine.looking(request.with(List.of()));
            Optional<String> missing = context.store().unbegun().flatMap(Store.Unbegun::toBegin);
            return missing.isPresent()
                    ? missing.map(it -> NOTHING + ": " + it + ". " + begin(request))
                    : Optional.of(next(context.portfolio().lists().counts(), request));
        } catch (DomainException saidLater) {
            return Optional.empty();
        }
    }

    private static String begin(Request request) {
        return example(request)
                        .map(path -> "\"portfolio load " + path + "\" brings in an example; ")
                        .orElse("")
                + "\"strategy add\" begins your own, and asks for what it needs.";
    }

    private static String next(Counts counts, Request request) {
        if (counts.acts() == 0) {
            return NOTHING + ". " + begin(request);
        }
        String there =
                TOLD.stream().flatMap(kind -> told(counts.things(), kind)).collect(Collectors.joining(", "));
        return (there.isEmpty() ? "" : "Recorded: " + there + ". ")
                + "\"milestone list --overdue\" shows what is late.";
    }

    /** "3 plans", where there are any. */
    private static Stream<String> told(Map<String, Long> things, Kind<?> kind) {
        long count = things.getOrDefault(kind.plural(), 0L);
        return count == 0 ? Stream.empty() : Stream.of(count + " " + (count == 1 ? kind.noun() : kind.plural()));
    }

    /** The example that came with the program, as it is named from the folder in which somebody types. */
    private static Optional<String> example(Request request) {
        return Optional.ofNullable(request.environment().get("GOLDENTHREAD_HOME"))
                .map(home -> Path.of(home, "examples", "south-london"))
                .filter(Files::isDirectory)
                .map(path ->
                        path.startsWith(request.folder()) ? request.folder().relativize(path) : path)
                .map(path -> ShellWords.line(List.of(path.toString())));
    }
}
