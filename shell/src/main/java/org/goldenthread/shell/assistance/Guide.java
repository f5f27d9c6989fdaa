package org.goldenthread.shell.assistance;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Mistaken;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Legible;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandLine;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.Parameter;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.engine.Screen;
import org.goldenthread.shell.engine.ShellWords;
import org.goldenthread.shell.engine.Store;
import org.goldenthread.shell.render.Answer;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Printer;
import org.goldenthread.shell.render.Style;

/**
 * Asks a person for the words that a command still needs, one after the other. What can be asked, what helps to answer
 * and what is refused come from where the command is declared, and so are the same as on one line.
 */
final class Guide {

    /** What nobody means as an answer. */
    private static final List<String> HELP = List.of("?", "help");
    /** More values than these are left to Tab. */
    private static final int FEW = 10;

    private final Engine engine;
    private final Request request;
    private final CommandSpec spec;
    private final Screen screen;
    private final Style style;
    private final CommandLine typed;
    private List<String> words;

    /** @param typed the words without those that the session gave */
    Guide(Engine engine, Request request, CommandSpec spec, List<String> typed, Style style) {
        this.engine = engine;
        this.request = request;
        this.spec = spec;
        this.screen = request.screen().orElseThrow();
        this.style = style;
        this.typed = engine.line(typed);
        this.words = request.words();
    }

    /**
     * The command with all that it needs.
     *
     * @throws CancellationException when whoever was asked would rather not
     * @throws DomainException when what was given already would be refused, so that nobody answers for nothing
     */
    Request asked() {
        checkGiven();
        say(spec.description() + (spec.writes() ? " Ctrl-C cancels." : " Enter alone or Ctrl-C cancels."));
        spec.arguments().stream()
                .filter(argument -> argument.index() == 0 && !isMissing(argument))
                .forEach(argument -> understood(argument, line().arguments().get(0)));
        sayInUse();
        for (Parameter parameter : inOrder()) {
            if (isMissing(parameter)) {
                if (parameter.isRequired()
                        || (isAsked(parameter) && !mayBe(parameter).equals(Optional.of(List.of())))) {
                    ask(parameter);
                }
            }
        }
        print("The same in one line: " + ShellWords.line(words));
        screen.remember(ShellWords.line(words));
        return request.with(words);
    }

    /** Of what is new, first its code and then what it hangs on: what else is asked depends on that. */
    private List<Parameter> inOrder() {
        return spec.adds()
                ? spec.parameters().stream()
                        .sorted(Comparator.comparing(Parameter::option)
                                .thenComparing(parameter -> !isHungOn(parameter)))
                        .toList()
                : spec.parameters();
    }

    private boolean isHungOn(Parameter parameter) {
        return parameter.type() == Code.class
                && !engine.catalogue().of(parameter.name()).isEmpty();
    }

    private boolean isAsked(Parameter parameter) {
        return parameter.option() && spec.asked().contains(parameter.name());
    }

    /** Says which option is what the session is about. */
    private void sayInUse() {
        request.session()
                .used()
                .filter(used -> !typed.has(used.noun()) && line().has(used.noun()))
                .ifPresent(used -> {
                    say("");
                    say(used.noun() + ": " + used.code() + ", which is in use");
                });
    }

    /** The codes that it may be, where it is one of things that are there. */
    private Optional<List<Proposal>> mayBe(Parameter parameter) {
        Set<String> nouns = Completion.at(engine, request.with(words)).nouns(parameter);
        return parameter.type() != Code.class || (nouns.isEmpty() && !isAnything(parameter)) || isNew(parameter)
                ? Optional.empty()
                : Optional.of(proposals(parameter));
    }

    /** Whether it is the code of what is not there yet. */
    private boolean isNew(Parameter parameter) {
        return spec.adds() && !parameter.option() && parameter.index() == 0;
    }

    /** Whether it is the thing of which a command tells, be it what it may. */
    private boolean isAnything(Parameter parameter) {
        return !spec.writes() && !parameter.option() && parameter.isRequired();
    }

    private List<Proposal> proposals(Parameter parameter) {
        Request before = request.with(parameter.option() ? with("--" + parameter.name()) : words);
        return Completion.of(engine, before, "");
    }

    /** Refuses to ask for one of things of which there are none. */
    private void requireAny(Parameter parameter) {
        boolean isNone = mayBe(parameter).equals(Optional.of(List.of()));
        if (isNone || parameter.type() == EntryId.class || parameter.type() == Mistaken.class) {
            DomainException.throwIfAny(looking(words).store().unbegun().flatMap(Store.Unbegun::refusal).stream()
                    .toList());
        }
        if (isNone) {
            Set<String> nouns = Completion.at(engine, request.with(words)).nouns(parameter);
            if (nouns.isEmpty()) {
                throw Problem.invalid(
                                "argument.missing",
                                spec.words() + " needs " + parameter.shown() + ", and nothing is recorded yet")
                        .hint(next("strategy add"))
                        .asException();
            }
            String noun = nouns.stream().sorted().findFirst().orElseThrow();
            throw Problem.invalid(
                            parameter.option() ? "option.missing" : "argument.missing",
                            spec.words() + " needs " + parameter.shown() + ", and no " + String.join(" or ", nouns)
                                    + " is recorded yet")
                    .hint(next(noun + " add"))
                    .asException();
        }
    }

    private void checkGiven() {
        CommandLine line = line();
        List<Problem> problems = new ArrayList<>();
        for (Parameter parameter : spec.parameters()) {
            List<String> given = parameter.option()
                    ? line.option(parameter.name())
                    : line.arguments().stream().skip(parameter.index()).limit(1).toList();
            for (String word : given) {
                try {
                    check(parameter, words, word);
                } catch (DomainException refused) {
                    problems.addAll(refused.problems());
                }
            }
        }
        DomainException.throwIfAny(problems);
    }

    private boolean isMissing(Parameter parameter) {
        CommandLine line = line();
        return parameter.option()
                ? !line.has(parameter.name())
                : line.arguments().size() <= parameter.index();
    }

    private CommandLine line() {
        return engine.line(words);
    }

    private void ask(Parameter parameter) {
        requireAny(parameter);
        say("");
        String about = String.join("; ", about(parameter));
        say(parameter.name() + ": " + about);
        sayAllowed(parameter);
        while (true) {
            Request before = request.with(parameter.option() ? with("--" + parameter.name()) : words);
            String answer = screen.ask(parameter.name() + "> ", partial -> Completion.of(engine, before, partial))
                    .orElseThrow(CancellationException::new)
                    .strip();
            if (HELP.contains(answer)) {
                say(about + "; help " + spec.words());
                sayAllowed(parameter);
                continue;
            }
            if (answer.isEmpty() && !parameter.isRequired()) {
                return;
            }
            if (answer.isEmpty() && !spec.writes()) {
                throw new CancellationException();
            }
            List<String> given = with(parameter.option() ? option(parameter, answer) : List.of(answer));
            List<Problem> problems = answer.isEmpty() ? List.of(needed(parameter)) : refused(parameter, given, answer);
            if (problems.isEmpty()) {
                words = given;
                understood(parameter, answer);
                return;
            }
            Printer printer = new Printer(Output.TABLE, request.width(), style);
            problems.forEach(
                    problem -> print(printer.told(new Spelling(engine.catalogue()).told(problem, request.words()), 0)));
        }
    }

    /** Says what an answer stands for, so that a slip is seen before anything is recorded. */
    private void understood(Parameter parameter, String answer) {
        if (parameter.isDue()) {
            Due due = due(answer);
            String from = due.earliest().map(LocalDate::toString).orElse("");
            String to = due.latest().map(LocalDate::toString).orElse("");
            if (due.kind() == Due.Kind.DATED) {
                say("  " + (from.equals(to) ? from : (from + " .. " + to).strip())
                        + (due.isOverdueOn(LocalDate.now(request.clock())) ? ", which is past" : ""));
            }
        } else if (parameter.type() == Code.class && !parameter.option() && parameter.index() == 0) {
            State state = state(words);
            Code code = Code.parse(answer);
            state.title(code)
                    .ifPresent(title -> say("  " + title
                            + state.find(Milestone.KIND, code)
                                    .map(milestone -> ", due " + milestone.due().asWritten())
                                    .orElse("")));
        } else {
            entry(parameter, answer).flatMap(state(words)::entry).ifPresent(entry -> say("  " + Recorder.said(entry)));
        }
    }

    /** A line to type next, about the same database. */
    private String next(String line) {
        return looking(words).next(line);
    }

    private Context looking(List<String> at) {
        return engine.looking(request.with(at));
    }

    private State state(List<String> at) {
        Context context = looking(at);
        return (spec.writes() ? context.known() : context.portfolio()).state();
    }

    private Due due(String answer) {
        return Due.parse(answer, new Reading(LocalDate.now(request.clock()), YearCalendar.FINANCIAL));
    }

    private static List<String> option(Parameter parameter, String answer) {
        return answer.startsWith("-")
                ? List.of("--" + parameter.name() + "=" + answer)
                : List.of("--" + parameter.name(), answer);
    }

    private List<String> with(String more) {
        return with(List.of(more));
    }

    private List<String> with(List<String> more) {
        List<String> longer = new ArrayList<>(words);
        longer.addAll(more);
        return longer;
    }

    private Problem needed(Parameter parameter) {
        return Problem.invalid(spec.codeWithout(parameter), spec.words() + " needs " + parameter.shown())
                .hint("Ctrl-C, to record nothing");
    }

    /** What the command would say of this answer. */
    private List<Problem> refused(Parameter parameter, List<String> given, String answer) {
        List<Problem> problems = new ArrayList<>(engine.wrong(request.with(given), spec));
        if (problems.isEmpty()) {
            try {
                check(parameter, given, answer);
            } catch (DomainException refused) {
                problems.addAll(refused.problems());
            }
        }
        return problems;
    }

    /** The entry that an answer names, where one is asked for. */
    private static Optional<EntryId> entry(Parameter parameter, String answer) {
        if (parameter.type() == Mistaken.class) {
            return Mistaken.parse(answer).entry();
        }
        return parameter.type() == EntryId.class ? Optional.of(EntryId.parse(answer)) : Optional.empty();
    }

    private void check(Parameter parameter, List<String> at, String answer) {
        (parameter.type() == Title.class ? Legible.unclear(answer) : Legible.lost(answer)).ifPresent(problem -> {
            throw problem.asException();
        });
        if (parameter.isDue()) {
            Due unused = due(answer);
        }
        Optional<EntryId> named = entry(parameter, answer);
        if (named.isPresent() && state(at).entry(named.get()).isEmpty()) {
            throw Problem.notFound("entry.unknown", "there is no entry " + answer)
                    .hint(next("history CODE"))
                    .asException();
        }
        if (parameter.type() == Code.class) {
            Set<String> nouns = Completion.at(engine, request.with(words)).nouns(parameter);
            State state = isAnything(parameter) ? state(at).latest() : state(at);
            Code code = Code.parse(answer);
            Optional<String> noun = state.nounOf(code);
            if (isNew(parameter) && noun.isPresent()) {
                throw Problem.refused("code.taken", code + " is " + Names.one(noun.get()) + " already")
                        .hint(next(noun.get() + " show " + code))
                        .about(code)
                        .asException();
            }
            if (!isNew(parameter)
                    && (!nouns.isEmpty() || isAnything(parameter))
                    && noun.filter(it -> nouns.isEmpty() || nouns.contains(it)).isEmpty()) {
                throw state.unknown(nouns, code).asException();
            }
        }
    }

    /** Says which values it may have, where they can be counted, each in a line with what it means. */
    private void sayAllowed(Parameter parameter) {
        List<List<String>> rows = allowed(parameter).stream()
                .map(allowed -> List.of("  " + allowed.value(), allowed.means()))
                .toList();
        new Printer(Output.TABLE, request.width(), style)
                .print(Answer.of(rows, Answer.Table.prose(rows, 1)), request.out());
        request.out().flush();
    }

    private List<Catalogue.Allowed> allowed(Parameter parameter) {
        return engine.catalogue().allowed(parameter.type());
    }

    /** What it is, and what it may be or what it is in an example. */
    private List<String> about(Parameter parameter) {
        List<String> about = new ArrayList<>();
        about.add(parameter.description());
        boolean isAny = parameter.isFile() || !allowed(parameter).isEmpty();
        List<Proposal> may = isAny ? List.of() : proposals(parameter);
        String values = String.join(
                ", ",
                may.stream().map(Proposal::value).map(Shown::of).distinct().toList());
        if (parameter.isDue()) {
            may.stream().skip(1).findFirst().ifPresent(due -> about.add("such as " + due.value()));
            about.add("Tab shows more ways to say it");
        } else if (!may.isEmpty() && may.size() <= FEW) {
            about.add("one of " + values);
        } else if (may.size() > FEW) {
            about.add("Tab shows what there is");
        }
        if (may.isEmpty() && allowed(parameter).isEmpty() && !hasExample(parameter)) {
            example(parameter).ifPresent(example -> about.add("such as " + example));
        }
        if (!parameter.isRequired()) {
            about.add("Enter alone leaves it out");
        }
        return about;
    }

    private static boolean hasExample(Parameter parameter) {
        return parameter.description().contains("such as")
                || parameter.description().contains("\"");
    }

    private Optional<String> example(Parameter parameter) {
        return spec.examples().stream()
                .map(example -> engine.line(ShellWords.of(example)))
                .flatMap(line -> parameter.option()
                        ? line.option(parameter.name()).stream()
                        : line.arguments().stream().skip(parameter.index()).limit(1))
                .findFirst();
    }

    /** Prints a text between words. */
    private void say(String text) {
        print(Printer.folded(text, request.width()));
    }

    private void print(String text) {
        PrintStream out = request.out();
        out.println(text);
        out.flush();
    }
}
