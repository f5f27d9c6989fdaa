package org.goldenthread.shell.engine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.goldenthread.domain.books.Books;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Legible;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Listed;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Printer;
import org.goldenthread.shell.render.Selection;
import org.goldenthread.shell.render.Style;
import org.goldenthread.shell.render.Told;

/** Runs requests. Has no state of its own: what one request leaves is in its store. */
public final class Engine {

    private static final char NUL = 0;
    /** As a power of two. */
    private static final int MEGABYTE = 20;

    private final Catalogue catalogue;
    private final Assistance assistance;
    private final Function<Class<?>, Object> commands;
    private final Store.Opener stores;
    private final UnaryOperator<Books> checked;
    private final Function<Request, String> user;
    private final Defects defects;
    private final String version;
    private final String called;

    /** Where a defect of ours is written down. */
    public interface Defects {

        /** Writes it down and says where. */
        String report(Request request, Throwable defect);
    }

    /** @param checked gives books what looks at verbs before they are recorded */
    public Engine(
            Catalogue catalogue,
            Assistance assistance,
            Function<Class<?>, Object> commands,
            Store.Opener stores,
            UnaryOperator<Books> checked,
            Function<Request, String> user,
            Defects defects,
            String version,
            String called) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.assistance = Objects.requireNonNull(assistance, "assistance");
        this.commands = Objects.requireNonNull(commands, "commands");
        this.stores = Objects.requireNonNull(stores, "stores");
        this.checked = Objects.requireNonNull(checked, "checked");
        this.user = Objects.requireNonNull(user, "user");
        this.defects = Objects.requireNonNull(defects, "defects");
        this.version = Objects.requireNonNull(version, "version");
        this.called = Objects.requireNonNull(called, "called");
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public String version() {
        return version;
    }

    /** How whoever runs it called the program, as a word that can be typed again. */
    public String called() {
        return ShellWords.line(List.of(called));
    }

    Assistance assistance() {
        return assistance;
    }

    /** Words taken apart. */
    public CommandLine line(List<String> words) {
        return CommandLine.of(catalogue, assistance, words);
    }

    /** What the words of a request let somebody look at; what is wrong with them is nobody's business. */
    public Context looking(Request request) {
        return new Context(
                this, request, new Binder(line(request.words()), request, new ArrayList<>()).settings(request));
    }

    /** What is wrong with the words of a request, but for those that are not there yet. */
    public List<Problem> wrong(Request request, CommandSpec spec) {
        CommandLine line = line(request.words());
        List<Problem> problems = new ArrayList<>(line.problems());
        Binder binder = new Binder(line, request, problems);
        var unused = binder.values(spec);
        var unusedSettings = binder.settings(request);
        problems.removeAll(binder.missing());
        return problems;
    }

    Store.Opener stores() {
        return stores;
    }

    /** The same books, where verbs are looked at by whatever the wiring has for it. */
    Books checked(Books books) {
        return checked.apply(books);
    }

    String user(Request request) {
        return user.apply(request);
    }

    /** Runs one command and says how it went. Throws nothing. */
    public int run(Request typed) {
        Look look = Look.UNKNOWN;
        try {
            try {
                if (typed.words().stream().mapToLong(String::length).sum() > ShellWords.LONGEST) {
                    throw ShellWords.tooLong().asException();
                }
                Passwords.refuse(typed.words());
                Request completed = about(typed);
                CommandLine line = line(completed.words());
                List<Problem> problems = new ArrayList<>(line.problems());
                Binder binder = new Binder(line, completed, problems);
                Settings settings = binder.settings(completed);
                look = Look.of(settings, completed);
                DomainException.throwIfAny(typed.words().stream()
                        .map(Legible::lost)
                        .flatMap(Optional::stream)
                        .toList());
                Request placed = settings.zone().map(completed::in).orElse(completed);
                Request request = settings.quiet() ? placed.silent() : placed;
                if (line.has("help") || line.command().isEmpty()) {
                    DomainException.throwIfAny(problems);
                    return help(request, line, settings);
                }
                CommandSpec spec = line.command().get();
                List<Object> values = binder.values(spec);
                boolean isSeen = request.isTyped() && look.output() == Output.TABLE;
                if (!problems.isEmpty()
                        && isSeen
                        && canAsk(request, problems, binder.missing())
                        && !request.screen().orElseThrow().isTypedAhead()) {
                    return run(assistance.asked(this, request, spec, typed.words(), look.results()));
                }
                DomainException.throwIfAny(problems);
                Context context = context(request, settings);
                check(settings.selection(), context);
                checkIsPaper(spec, settings.output());
                context.noteOthers();
                return tell(chosen(watched(spec, context, values), spec, context, look), context, look);
            } catch (DomainException refused) {
                List<Told> told = assistance.meant(this, typed, refused.problems());
                return tell(typed, look, told, ExitStatus.of(refused.problems()));
            }
        } catch (CancellationException cancelled) {
            List<Problem> failed = flushed(typed);
            typed.err().println("cancelled; nothing was recorded");
            typed.err().flush();
            return refuse(typed, look, failed, ExitStatus.CANCELLED);
        } catch (InvalidPathException name) {
            return refuse(typed, look, List.of(noName(name)), ExitStatus.WRONG_WORDS);
        } catch (OutOfMemoryError full) {
            return refuse(typed, look, List.of(noRoom()), ExitStatus.STORAGE);
        } catch (RuntimeException | Error defect) {
            return refuse(typed, look, List.of(defect(typed, defect)), ExitStatus.DEFECT);
        }
    }

    /** Whether words that are missing are all that is wrong, and the terminal can be asked on. */
    private static boolean canAsk(Request request, List<Problem> problems, List<Problem> missing) {
        return !request.isDumb() && !request.words().contains("--") && missing.containsAll(problems);
    }

    private static void tell(List<Note> notes, Request request) {
        notes.stream().distinct().filter(request.session()::tells).forEach(note -> request.err()
                .println("note: " + note.text()));
        request.err().flush();
    }

    /** What no file can be called. */
    private static Problem noName(InvalidPathException name) {
        boolean hasNul = name.getInput().indexOf(NUL) >= 0;
        return Problem.invalid(
                        "file.name",
                        "\"" + Shown.of(name.getInput()) + "\" can't be a file name here: "
                                + (hasNul ? "it holds a NUL" : "the locale's charset lacks some of it"))
                .hint(
                        hasNul
                                ? "use another name"
                                : "LC_ALL=en_GB.UTF-8, or another locale of UTF-8 that \"locale -a\" lists");
    }

    private static Problem noRoom() {
        return Problem.unreachable(
                        "memory.full",
                        "this needs more memory than the "
                                + (Runtime.getRuntime().maxMemory() >> MEGABYTE) + " MB it may use")
                .hint("JDK_JAVA_OPTIONS=-Xmx4g lets it have 4 GB");
    }

    /** Runs a command, whose progress is seen where a person sees standard error. */
    private Answer watched(CommandSpec spec, Context context, List<Object> values) {
        if (context.progress().isEmpty()) {
            return invoke(spec.method(), context, values);
        }
        Progress progress = context.progress().get();
        try {
            return invoke(spec.method(), context, values);
        } finally {
            progress.end();
        }
    }

    /** Refuses codes that there are not, or not of the sort that a column holds. */
    private static void check(Selection selection, Context context) {
        Optional.ofNullable(selection.values().get("noun"))
                .map(Title.class::cast)
                .ifPresent(Nouns::known);
        selection.codes().forEach((column, code) -> {
            Optional<Kind<?>> kind = GoldenThread.LANGUAGE.kind(column.equals("source") ? "paper" : column);
            if (kind.isPresent()) {
                var unused = context.portfolio().known(kind.get(), code);
            } else {
                var unused = context.portfolio().noun(code);
            }
        });
    }

    /** What was asked for of a list. */
    private static Answer chosen(Answer answer, CommandSpec spec, Context context, Look look) {
        Selection selection = context.settings().selection();
        if (selection.equals(Selection.ALL)) {
            return answer;
        }
        Class<?> row = spec.method().getAnnotation(Answers.class).value()[0];
        Listed.Chosen chosen = answer.listed().orElseThrow().chosen(selection, row, look.output());
        if (chosen.more() > 0) {
            int all = selection.limit().orElseThrow() + chosen.more();
            context.note(chosen.more() + (chosen.more() == 1 ? " more is" : " more are") + " not shown; --limit " + all
                    + " shows all");
        }
        return chosen.answer().ended(answer.status());
    }

    /** Refuses what is no paper as a page or a Word document, and what is no picture as one, before anything is done. */
    private static void checkIsPaper(CommandSpec spec, Output output) {
        Answers answers = spec.method().getAnnotation(Answers.class);
        boolean isPaper = answers != null && answers.paper();
        boolean isPicture = answers != null && answers.picture();
        if ((output.isForPapers() && !isPaper) || (output.isForPictures() && !isPicture)) {
            String what = output.isForPictures() ? "picture" : "report";
            throw Problem.invalid(
                            "output.paper",
                            "\"" + spec.words() + "\" is no " + what + ", and only " + what + "s are written as "
                                    + Names.of(output))
                    .hint("--output table, json, csv or md")
                    .asException();
        }
    }

    private Context context(Request request, Settings settings) {
        int columns = request.screen().map(Screen::errors).orElse(0);
        return columns == 0 || request.isDumb()
                ? new Context(this, request, settings)
                : new Context(
                        this, request, settings, Optional.of(new Progress(request.err(), columns, request.clock())));
    }

    /**
     * Prints what a command answered.
     *
     * @throws DomainException {@code output.failed}, or {@code output.lost} of what stays done all the same
     */
    private static int tell(Answer answer, Context context, Look look) {
        context.noteWhere();
        tell(context.notes(), context.request());
        try {
            print(answer, look, context.request());
            context.request().out().flush();
        } catch (DomainException failed) {
            Problem why = failed.problems().get(0);
            if (!Outlet.isUnread(why)) {
                throw context.done()
                        .map(done -> Problem.unreachable("output.lost", done.says() + ", but " + why.message())
                                .hint(done.seenBy())
                                .asException())
                        .orElse(failed);
            }
            return answer.status() == ExitStatus.DONE.code() ? ExitStatus.UNREAD.code() : answer.status();
        }
        return answer.status();
    }

    /** How results and problems are shown. */
    private record Look(Output output, Style results, Style problems, boolean isPaged) {
        static final Look UNKNOWN = new Look(Output.TABLE, Style.PLAIN, Style.PLAIN, true);

        /** Whether it is read, and not taken on by a program. */
        boolean isForPeople() {
            return output == Output.TABLE || output == Output.MD;
        }

        /** The same for what is no report. */
        Look forHelp() {
            return output.isForPapers() || output.isForPictures()
                    ? new Look(Output.TABLE, results, problems, isPaged)
                    : this;
        }

        static Look of(Settings settings, Request request) {
            boolean seen = request.screen().map(Screen::errors).orElse(0) > 0;
            return new Look(
                    settings.output(),
                    settings.colour() && (request.terminal() || settings.alwaysColour()) ? Style.COLOURED : Style.PLAIN,
                    settings.colour() && (seen || settings.alwaysColour()) ? Style.COLOURED : Style.PLAIN,
                    settings.paged());
        }
    }

    private int refuse(Request request, Look look, List<Problem> problems, ExitStatus status) {
        return tell(request, look, plain(request, problems), status);
    }

    private int tell(Request request, Look look, List<Told> problems, ExitStatus status) {
        List<Told> told = new ArrayList<>(problems);
        told.addAll(plain(request, flushed(request)));
        boolean isUnread = told.removeIf(each -> Outlet.isUnread(each.problem()));
        if (!told.isEmpty()) {
            int columns = request.screen().map(Screen::errors).orElse(0);
            new Printer(look.output(), columns, look.problems()).print(told, request.line(), request.err());
        }
        return isUnread && told.isEmpty() ? ExitStatus.UNREAD.code() : status.code();
    }

    /** Problems as they stand, when it was not the words that were wrong. */
    private List<Told> plain(Request request, List<Problem> problems) {
        return problems.stream()
                .map(problem -> assistance.told(catalogue, problem, request.words()))
                .toList();
    }

    /** What keeps results from going out that were printed before. */
    private static List<Problem> flushed(Request request) {
        try {
            request.out().flush();
            return List.of();
        } catch (DomainException failed) {
            return failed.problems();
        }
    }

    /**
     * Runs the command of one line, if there is one, and says how it went.
     *
     * @param request everything but the words
     */
    public int run(Request request, String line) {
        List<String> words;
        try {
            words = ShellWords.of(line, request.session().variables());
        } catch (DomainException refused) {
            return refuse(request, refused.problems());
        }
        if (ShellWords.isCurly(line)) {
            request.err().println("note: curly quotes are read as quotes");
        }
        return words.isEmpty() ? ExitStatus.DONE.code() : run(request.with(words));
    }

    /** Tells what is wrong, and says how that ends, when no command could be run. */
    public int refuse(Request request, List<Problem> problems) {
        return refuse(request, look(request), problems, ExitStatus.of(problems));
    }

    /** The same of what should not have happened outside of a command. */
    public int failed(Request request, Throwable defect) {
        return refuse(request, look(request), List.of(defect(request, defect)), ExitStatus.DEFECT);
    }

    private Look look(Request request) {
        Settings settings = new Binder(line(request.words()), request, new ArrayList<>()).settings(request);
        return Look.of(settings, request);
    }

    /**
     * Sets options for a whole session when the words are options alone, and so commands are to come from elsewhere.
     *
     * @return whether they are
     */
    public boolean begins(Request request) {
        CommandLine line = line(request.words());
        List<Problem> problems = new ArrayList<>();
        Settings settings = new Binder(line, request, problems).settings(request);
        boolean isRefused = request.words().stream().anyMatch(Passwords::isIn);
        if (isRefused || !line.isOptionsAlone() || !problems.isEmpty()) {
            return false;
        }
        request.session().begin(settings.lasting());
        return true;
    }

    /** The same request, about the thing in use where it names none. */
    private Request about(Request request) {
        return request.session()
                .used()
                .map(used -> request.with(used.completed(line(request.words()), request.words())))
                .orElse(request);
    }

    private static void print(Answer answer, Look look, Request request) {
        Printer printer = new Printer(look.output(), request.width(), look.results());
        if (!request.isTyped() || !look.isForPeople()) {
            printer.print(answer, request.out());
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream whole = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            printer.print(answer, whole);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        Screen screen = request.screen().orElseThrow();
        if (height(text, request.width()) < screen.height()
                || screen.isTypedAhead()
                || !look.isPaged()
                || !screen.page(text, request.environment())) {
            request.out().print(text);
        }
    }

    /** How many lines of the terminal a text takes, at most. */
    private static long height(String text, int width) {
        return text.lines()
                .mapToLong(line -> 1 + (line.length() - 1L) / Math.max(1, width))
                .sum();
    }

    private Problem defect(Request request, Throwable defect) {
        return Problem.unreachable("defect", "internal error; details are in " + defects.report(request, defect));
    }

    private int help(Request request, CommandLine line, Settings settings) {
        List<String> about = line.command().map(CommandSpec::name).orElse(line.arguments());
        print(assistance.help(this, about), Look.of(settings, request).forHelp(), request);
        request.out().flush();
        return ExitStatus.DONE.code();
    }

    private Answer invoke(Method method, Context context, List<Object> values) {
        List<Object> arguments = new ArrayList<>();
        if (method.getParameterCount() > 0) {
            Class<?> first = method.getParameterTypes()[0];
            if (first == Context.class) {
                arguments.add(context);
            } else if (first == Recorder.class) {
                arguments.add(new Recorder(context));
            }
        }
        arguments.addAll(values);
        try {
            return (Answer) method.invoke(commands.apply(method.getDeclaringClass()), arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
