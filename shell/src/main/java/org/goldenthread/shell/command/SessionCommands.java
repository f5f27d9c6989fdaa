package org.goldenthread.shell.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Configuration;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Examples;
import org.goldenthread.shell.engine.Script;
import org.goldenthread.shell.engine.Session;
import org.goldenthread.shell.render.Answer;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What is said once for many commands: scripts, and what a session is about. */
public final class SessionCommands {

    private static final String HERE = "-";

    @Command(
            name = "run",
            description =
                    "Runs the commands in a file, one per line; # begins a comment. It stops at the first that fails,"
                            + " with its exit status.")
    @Examples("run examples/before-the-board.gt --var strategy=SWK-MH --var day=2019-06-26")
    public Answer run(
            Context context,
            @Argument(index = 0, description = "the script to run, or - for standard input") String file,
            @Option(longName = "keep-going", description = "go on after a command that fails") boolean keepGoing,
            @Option(longName = "var", description = "NAME=VALUE, for ${NAME} in the script") List<String> variables) {
        Map<String, String> values = values(variables);
        try (InputStream commands = open(context, file)) {
            Script script = new Script(
                    context.engine(),
                    context.request().with(List.of()),
                    file.equals(HERE) ? "<stdin>" : file,
                    keepGoing);
            return Answer.NOTHING.ended(
                    context.session().scripted(context.lasting(), values, () -> script.run(commands)));
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static Map<String, String> values(List<String> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String variable : variables) {
            int equals = variable.indexOf('=');
            if (equals < 1 || !variable.substring(0, equals).matches("[A-Za-z_][A-Za-z0-9_-]*")) {
                problems.add(Problem.invalid(
                                "run.variable", "--var takes NAME=VALUE, and not \"" + Shown.of(variable) + "\"")
                        .hint("--var theme=SWK-W9"));
            } else {
                values.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        DomainException.throwIfAny(problems);
        return values;
    }

    private static InputStream open(Context context, String file) throws IOException {
        if (file.equals(HERE)) {
            return context.request().in();
        }
        Path path = context.folder().resolve(file);
        if (!Files.exists(path)) {
            throw Problem.notFound("run.missing", "there is no script " + Shown.of(file))
                    .hint("ls")
                    .asException();
        }
        if (Files.isDirectory(path)) {
            throw unreadable(file);
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }

    private static DomainException unreadable(String file) {
        return Problem.notFound("run.unreadable", "the script " + Shown.of(file) + " can't be read")
                .hint("ls -l " + Shown.of(file))
                .asException();
    }

    @Command(
            name = "use",
            description = "Sets what the next commands are about, and their options; without words, shows what is set.")
    @Examples({"use SWK-MH --as-told 2019-06-26", "use --reset"})
    @Answers(Setting.class)
    public Answer use(
            Context context,
            @Argument(index = 0, description = "what the next commands are about, by its code") Optional<Code> code,
            @Option(longName = "reset", description = "forget what use set; what the command line named stays")
                    boolean anew) {
        Optional<Session.Used> thing =
                code.map(c -> new Session.Used(context.portfolio().noun(c), c));
        context.noteUnbegun();
        Session session = context.session();
        session.use(context.lasting(), thing, anew);
        List<List<String>> rows = new ArrayList<>();
        session.used()
                .ifPresent(used -> rows.add(List.of(used.noun(), used.code().value())));
        session.options().forEach((name, value) -> rows.add(List.of("--" + name, value)));
        Answer answer = Answer.of(
                        new Setting(session.used().map(Session.Used::code), session.options()),
                        new Answer.Table(List.of(), rows, 1, "nothing is set"))
                .tabled(List.of("name", "value"), rows);
        return context.isTyped() && session.isChanged()
                ? answer.and(new Answer.Lines(List.of("\"use --reset\" forgets it")))
                : answer;
    }

    @Command(
            name = "config",
            description = "Shows what is set for every command, and where from: an option, a variable or your file.")
    @Examples({"config", "config --output json"})
    @Answers(value = Configured.class, list = true)
    public Answer config(Context context) {
        List<Configured> all = Configuration.options().stream()
                .map(option -> new Configured(option.word(), context.set(option), context.from(option)))
                .toList();
        context.session()
                .configuration(context.request())
                .file()
                .ifPresent(file -> context.note((Files.exists(file) ? "your file is " : "your file would be ") + file));
        return Answer.list(
                "settings",
                all,
                new Answer.Column<>("name", Configured::name),
                new Answer.Column<>("value", Configured::value),
                new Answer.Column<>("from", Configured::from));
    }

    /** A setting of every command, and where it comes from. */
    public record Configured(String name, String value, String from) {}

    @Command(name = "exit", description = "Ends the prompt or the script.")
    @Examples("exit")
    public Answer exit() {
        return Answer.NOTHING;
    }

    @Command(name = "quit", description = "Ends the prompt or the script, as exit does.")
    @Examples("quit")
    public Answer quit() {
        return Answer.NOTHING;
    }

    /** What commands are about when they name nothing, and the options that are set for all of them. */
    public record Setting(Optional<Code> code, Map<String, String> options) {
        public Setting {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }
}
