package org.goldenthread.shell.assistance;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.journal.Mistaken;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Legible;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandLine;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.GlobalOption;
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

    /** Its due date is one in the plan that it moves into. */
    private static final String ROLL = "milestone roll";

    private static final String DAY = GlobalOption.ON.word();
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
        spec.arguments().stream().filter(argument -> argument.index() == 0).forEach(argument -> given(argument, line())
                .forEach(word -> understood(argument, word)));
        sayInUse();
        boolean isToAmend = isToAmend();
        for (Parameter parameter : inOrder()) {
            if (isToAmend && parameter.option()) {
                askWhatIsWrong();
                isToAmend = false;
            }
            if (isMissing(parameter)) {
                if (parameter.isRequired()
                        || (isAsked(parameter) && !mayBe(parameter).equals(Optional.of(List.of())))) {
                    ask(parameter);
                }
            }
        }
        if (spec.asked().contains(DAY) && !line().has(DAY) && !line().has(GlobalOption.PAPER.word())) {
            askDay();
        }
        print("The same in one line: " + ShellWords.line(words));
        screen.remember(ShellWords.line(words));
        return request.with(words);
    }

    /** Asks for the day from which it is true, where that is not plain from a paper. */
    private void askDay() {
        String today = LocalDate.now(request.clock()).toString();
        say("");
        say(DAY + ": " + GlobalOption.ON.description() + "; press Enter for today, " + today);
        while (true) {
            String answer = answered(DAY, List.of(Proposal.of(today, "today")));
            if (answer.isEmpty()) {
                return;
            }
            List<String> given = with(List.of("--" + DAY, answer));
            List<Problem> problems = wrong(given);
            if (problems.isEmpty()) {
                words = given;
                return;
            }
            tell(problems);
        }
    }

    /** Whether it is to be put right what a thing is said to be, and nobody has said what of it. */
    private boolean isToAmend() {
        return spec.name().get(spec.name().size() - 1).equals("amend")
                && spec.options().stream()
                        .filter(option -> !option.isFlag() && !option.isRequired())
                        .noneMatch(option -> line().has(option.name()))
                && !line().has(DAY);
    }

    /** Shows what stands of a thing, and asks which of it is wrong and what it should be, until there is no more. */
    private void askWhatIsWrong() {
        String what = line().arguments().get(0);
        Optional<EntryId> id = Mistaken.parse(what).entry();
        List<Said> left =
                id.map(entry -> Said.of(state(words), entry)).orElseGet(() -> Said.of(state(words), Code.parse(what)));
        if (left.isEmpty()) {
            return;
        }
        showSaid(left);
        boolean isFirst = true;
        while (true) {
            say("");
            say("field: which of these is wrong" + (isFirst ? "" : "; press Enter when no more are"));
            Optional<Said> wrong = askWhich(left, isFirst);
            if (wrong.isEmpty()) {
                return;
            }
            Entry entry = wrong.get().entry();
            if (isFirst && (!(entry.fact() instanceof Opening<?>) || wrong.get().isBeside(spec))) {
                aim(what, entry.id());
            }
            left = left.stream().filter(said -> said.entry().equals(entry)).toList();
            askWhatItShouldBe(wrong.get());
            isFirst = false;
        }
    }

    private void showSaid(List<Said> all) {
        List<List<String>> rows = new ArrayList<>();
        Optional<Entry> above = Optional.empty();
        for (Said said : all) {
            boolean isNew = !above.equals(Optional.of(said.entry()));
            rows.add(List.of(
                    "  " + (isNew ? said.entry().id() : ""),
                    isNew ? said.fact() : "",
                    said.field(),
                    Shown.of(said.value())));
            above = Optional.of(said.entry());
        }
        new Printer(Output.TABLE, request.width(), style)
                .print(Answer.of(rows, Answer.Table.prose(rows, 3)), request.out());
        long act = looking(words).books().head().act();
        say("Whatever you correct, --at-act " + act + " shows it as it was shown until now.");
    }

    /** The field that is wrong, and of several entries that say it which one. */
    private Optional<Said> askWhich(List<Said> all, boolean isNeeded) {
        while (true) {
            String answer = answered(
                    "field",
                    all.stream().map(said -> proposal(said.field(), said)).toList());
            if (answer.isEmpty() && !isNeeded) {
                return Optional.empty();
            }
            List<Said> named =
                    all.stream().filter(said -> said.field().equals(answer)).toList();
            if (named.size() > 1) {
                say("");
                say("entry: which of the entries that say so is wrong");
                String id = answered(
                        "entry",
                        named.stream()
                                .map(said -> proposal(said.entry().id().toString(), said))
                                .toList());
                named = named.stream()
                        .filter(said -> said.entry().id().toString().equals(id))
                        .toList();
            }
            if (named.size() == 1) {
                return Optional.of(named.get(0));
            }
            say("one of " + all.stream().map(Said::field).distinct().collect(Collectors.joining(", ")));
        }
    }

    private static Proposal proposal(String word, Said said) {
        return Proposal.of(word, said.entry().id() + " " + Shown.of(said.value()));
    }

    private String answered(String name, List<Proposal> proposals) {
        return screen.ask(name + "> ", partial -> proposals.stream()
                        .filter(it -> it.value().startsWith(partial))
                        .toList())
                .orElseThrow(CancellationException::new)
                .strip();
    }

    /** Makes the command amend one entry rather than what a thing was entered with. */
    private void aim(String what, EntryId entry) {
        List<String> head = new ArrayList<>(spec.name());
        head.add(what);
        int from = Collections.indexOfSubList(words, head);
        if (from < 0) {
            throw Problem.invalid("amend.which", "entry " + entry + " has to be amended by itself")
                    .hint(next("amend " + entry))
                    .asException();
        }
        List<String> aimed = new ArrayList<>(words.subList(0, from));
        aimed.addAll(List.of("amend", entry.toString()));
        aimed.addAll(words.subList(from + head.size(), words.size()));
        words = aimed;
    }

    private void askWhatItShouldBe(Said said) {
        say("");
        say(said.field() + ": what it should be; it is \"" + Shown.of(said.value()) + "\"");
        while (true) {
            String answer = answered(said.field(), List.of());
            List<String> given = with(said.corrected(answer, line().command().orElse(spec)));
            List<Problem> problems = answer.isEmpty()
                    ? List.of(Problem.invalid("field.form", "nothing was typed").hint("press Ctrl-C to record nothing"))
                    : wrong(given);
            if (problems.isEmpty()) {
                words = given;
                return;
            }
            tell(problems);
        }
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
            for (String word : given(parameter, line)) {
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
        return !spec.isGiven(parameter, line());
    }

    /** What a line gives for a word; of codes each. */
    private static List<String> given(Parameter parameter, CommandLine line) {
        if (parameter.option()) {
            return line.option(parameter.name());
        }
        List<String> from = line.arguments().stream().skip(parameter.index()).toList();
        return parameter.isChoice()
                ? from.stream().flatMap(word -> each(parameter, word)).toList()
                : from.stream().limit(1).toList();
    }

    /** The codes that an answer names, where it may name several; else the answer. */
    private static Stream<String> each(Parameter parameter, String answer) {
        return parameter.isChoice()
                ? Stream.of(answer.split("[,\\s]+")).filter(code -> !code.isEmpty())
                : Stream.of(answer);
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
            List<String> given = with(
                    parameter.option()
                            ? option(parameter, answer)
                            : each(parameter, answer).toList());
            List<Problem> problems = answer.isEmpty() ? List.of(needed(parameter)) : refused(parameter, given, answer);
            if (problems.isEmpty()) {
                words = given;
                each(parameter, answer).forEach(one -> understood(parameter, one));
                return;
            }
            tell(problems);
        }
    }

    private void tell(List<Problem> problems) {
        Printer printer = new Printer(Output.TABLE, request.width(), style);
        problems.forEach(
                problem -> print(printer.told(new Spelling(engine.catalogue()).told(problem, request.words()), 0)));
    }

    /** Says what an answer stands for, so that a slip is seen before anything is recorded. */
    private void understood(Parameter parameter, String answer) {
        if (parameter.isDue()) {
            Due due = due(parameter, answer);
            String from = due.earliest().map(LocalDate::toString).orElse("");
            String to = due.latest().map(LocalDate::toString).orElse("");
            if (due.kind() == Due.Kind.DATED) {
                say("  " + (from.equals(to) ? from : (from + " .. " + to).strip())
                        + (due.isOverdueOn(day(state(words).latest())) ? ", which has passed" : ""));
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

    /** A due as the command would read it: of the milestone it is about, or of what it is added to, on the day that is named. */
    private Due due(Parameter parameter, String answer) {
        State state = state(words).latest();
        Milestone.Position position = line().arguments().stream()
                .limit(1)
                .flatMap(word -> Stream.of(word.split(",")).limit(1))
                .flatMap(code -> state.find(Milestone.KIND, Code.parse(code)).stream())
                .map(Milestone::position)
                .map(it -> spec.words().equals(ROLL) ? it.in(given("to")) : it)
                .findFirst()
                .orElseGet(() -> new Milestone.Position(given("theme"), given("objective"), given("plan")));
        LocalDate day = day(state);
        Reading reading = position.promised(state, paper(state).map(Paper::told).orElse(day), day);
        boolean isMove = parameter.name().equals("to") || spec.words().endsWith("forecast");
        return Due.parse(answer, isMove ? reading.with(Reading.Missing.NEVER_PAST) : reading);
    }

    /** The day from which what is typed will be true, as far as it is given. */
    private LocalDate day(State state) {
        LocalDate today = LocalDate.now(request.clock());
        return line().option(DAY).stream()
                .flatMap(words -> Days.exact(words, today).stream())
                .findFirst()
                .or(() -> paper(state).map(Paper::effective))
                .orElse(today);
    }

    private Optional<Paper> paper(State state) {
        return line().option(GlobalOption.PAPER.word()).stream()
                .findFirst()
                .flatMap(source -> state.find(Paper.KIND, Source.parse(source).paper()));
    }

    private Optional<Code> given(String option) {
        return line().option(option).stream().findFirst().map(Code::parse);
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
                .hint("press Ctrl-C to record nothing");
    }

    /** What the command would say of this answer. */
    private List<Problem> refused(Parameter parameter, List<String> given, String answer) {
        List<Problem> problems = new ArrayList<>(wrong(given));
        if (problems.isEmpty()) {
            each(parameter, answer).forEach(one -> {
                try {
                    check(parameter, given, one);
                } catch (DomainException refused) {
                    problems.addAll(refused.problems());
                }
            });
        }
        return problems;
    }

    /** What the line as it is by now would be refused for, but for what is missing. */
    private List<Problem> wrong(List<String> given) {
        return engine.wrong(request.with(given), engine.line(given).command().orElse(spec));
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
            Due unused = due(parameter, answer);
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
            about.add("Tab lists them");
        }
        if (may.isEmpty() && allowed(parameter).isEmpty() && !hasExample(parameter)) {
            example(parameter).ifPresent(example -> about.add("such as " + example));
        }
        if (!parameter.isRequired()) {
            about.add("press Enter to leave it out");
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
