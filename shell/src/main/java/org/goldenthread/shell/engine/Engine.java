package org.goldenthread.shell.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Printer;

/** Runs requests. Has no state of its own: what one request leaves is in its store. */
public final class Engine {

    private final Catalogue catalogue;
    private final Function<Class<?>, Object> commands;
    private final Store.Opener stores;
    private final Checker checker;
    private final Function<Request, String> user;
    private final Defects defects;
    private final String version;

    /** Where a defect of ours is written down. */
    public interface Defects {

        /** Writes it down and says where. */
        String report(Request request, Throwable defect);
    }

    public Engine(
            Catalogue catalogue,
            Function<Class<?>, Object> commands,
            Store.Opener stores,
            Checker checker,
            Function<Request, String> user,
            Defects defects,
            String version) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.commands = Objects.requireNonNull(commands, "commands");
        this.stores = Objects.requireNonNull(stores, "stores");
        this.checker = Objects.requireNonNull(checker, "checker");
        this.user = Objects.requireNonNull(user, "user");
        this.defects = Objects.requireNonNull(defects, "defects");
        this.version = Objects.requireNonNull(version, "version");
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    String version() {
        return version;
    }

    Store.Opener stores() {
        return stores;
    }

    Checker checker() {
        return checker;
    }

    String user(Request request) {
        return user.apply(request);
    }

    /** Runs one command and says how it went. Throws nothing. */
    public int run(Request request) {
        Output output = Output.TABLE;
        try {
            CommandLine line = CommandLine.of(catalogue, request.words());
            List<Problem> problems = new ArrayList<>(line.problems());
            Binder binder = new Binder(line, problems);
            Context.Settings settings = binder.settings(request);
            output = settings.output();
            if (line.has("help") || line.command().isEmpty()) {
                DomainException.throwIfAny(problems);
                return help(request, line, settings);
            }
            CommandSpec spec = line.command().get();
            List<Object> values = binder.values(spec);
            DomainException.throwIfAny(problems);
            try (Context context = new Context(this, request, settings)) {
                Answer answer = invoke(spec.method(), context, values);
                print(answer, settings.output(), request);
            }
            request.out().flush();
            return ExitStatus.DONE.code();
        } catch (DomainException refused) {
            request.out().flush();
            new Printer(output, request.width()).print(refused.problems(), request.err());
            return ExitStatus.of(refused.problems()).code();
        } catch (RuntimeException | Error defect) {
            request.out().flush();
            new Printer(output, request.width()).print(List.of(defect(request, defect)), request.err());
            return ExitStatus.DEFECT.code();
        }
    }

    private static void print(Answer answer, Output output, Request request) {
        new Printer(output, request.width()).print(answer, request.out());
    }

    private Problem defect(Request request, Throwable defect) {
        return Problem.unreachable(
                "defect", "a defect of ours; it is written down in " + defects.report(request, defect));
    }

    private int help(Request request, CommandLine line, Context.Settings settings) {
        List<String> about = line.command().map(CommandSpec::name).orElse(line.arguments());
        print(Help.about(catalogue, about), settings.output(), request);
        request.out().flush();
        return ExitStatus.DONE.code();
    }

    private Answer invoke(Method method, Context context, List<Object> values) {
        List<Object> arguments = new ArrayList<>();
        if (method.getParameterCount() > 0 && method.getParameterTypes()[0] == Context.class) {
            arguments.add(context);
        }
        arguments.addAll(values);
        try {
            return (Answer) method.invoke(commands.apply(method.getDeclaringClass()), arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
