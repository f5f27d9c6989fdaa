package org.goldenthread.shell.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Nearest;
import org.goldenthread.domain.text.Shown;

/**
 * Words taken apart by GNU's rules: which command, its options by name, its arguments in order. Every problem is
 * collected; nothing has been read as a value yet. What is wrong is told once: a misspelt option is taken for the one that
 * was likely meant, and so is neither missing nor is its value a word too many.
 */
public final class CommandLine {

    private static final String HELP = "help";
    private static final String VERSION = "--version";
    private static final String OUTPUT = "--" + GlobalOption.OUTPUT.word();

    private final Catalogue catalogue;
    private final Assistance assistance;
    private final List<String> words;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private Optional<CommandSpec> command = Optional.empty();
    private final Set<String> guessed = new HashSet<>();
    private final Set<String> withoutValue = new HashSet<>();
    /** The places of arguments that may be values of options that there are not. */
    private final Set<Integer> doubtful = new TreeSet<>();

    private int afterCommand;
    private int at;

    private CommandLine(Catalogue catalogue, Assistance assistance, List<String> words) {
        this.catalogue = catalogue;
        this.assistance = assistance;
        this.words = words;
    }

    static CommandLine of(Catalogue catalogue, Assistance assistance, List<String> words) {
        CommandLine line = new CommandLine(catalogue, assistance, words);
        line.read();
        return line;
    }

    public Optional<CommandSpec> command() {
        return command;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** What was given for an option, in order; nothing when it was not given. */
    public List<String> option(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** Whether it names neither a command nor anything else, only options. */
    boolean isOptionsAlone() {
        return command.isEmpty() && arguments.isEmpty() && problems.isEmpty() && !has("help");
    }

    /** The place of the first word after the command's own. */
    int afterCommand() {
        return afterCommand;
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** Whether an option that has no value was given, and it was told what is wrong with it. */
    boolean isTold(String name) {
        return withoutValue.contains(name);
    }

    /** Whether an argument may be the value of an option that there is not, of which it was told. */
    boolean isDoubtful(int argument) {
        return doubtful.contains(argument);
    }

    private void read() {
        boolean onlyArguments = false;
        while (at < words.size()) {
            String typed = words.get(at++);
            String word = ours(typed);
            if (onlyArguments) {
                arguments.add(typed);
            } else if (word.equals("--")) {
                onlyArguments = true;
            } else if (word.equals(VERSION) && command.isEmpty() && arguments.isEmpty()) {
                command = catalogue.find(VERSION.substring(2));
                afterCommand = at;
            } else if (word.startsWith("-") && word.length() > 1) {
                readOption(word);
            } else if (command.isEmpty() && arguments.isEmpty()) {
                readCommand(word);
            } else {
                arguments.add(word);
            }
        }
        command.ifPresent(this::checkArguments);
    }

    /** What other programs call an option of ours, as ours. */
    private static String ours(String word) {
        return switch (word) {
            case "-h" -> "--help";
            case "-o" -> OUTPUT;
            case "-q" -> "--quiet";
            case "-v" -> "--verbose";
            case "-V" -> VERSION;
            case "--color" -> "--colour";
            case "--no-color" -> "--no-colour";
            default -> word.startsWith("-o") ? OUTPUT + "=" + word.substring(word.startsWith("-o=") ? 3 : 2) : word;
        };
    }

    private void readCommand(String first) {
        Optional<String> second =
                at < words.size() && !words.get(at).startsWith("-") ? Optional.of(words.get(at)) : Optional.empty();
        Optional<CommandSpec> two = second.flatMap(word -> catalogue.find(first + " " + word));
        if (two.isPresent()) {
            at++;
            command = two;
            afterCommand = at;
            return;
        }
        command = catalogue.find(first);
        if (command.isEmpty()
                && second.equals(Optional.of(HELP))
                && !catalogue.of(first).isEmpty()) {
            // of a noun as of everything
            at++;
            command = catalogue.find(HELP);
            arguments.add(first);
        }
        afterCommand = at;
        if (command.isEmpty()) {
            if (second.isPresent() || !words.contains("--help")) {
                problems.add(assistance.unknown(catalogue, words, first, second));
            }
            arguments.add(first);
            second.ifPresent(word -> at++);
        }
    }

    private void readOption(String word) {
        if (!word.startsWith("--")) {
            problems.add(unknown(word, likely(word, valueBehind())));
            doubtNext(word);
            return;
        }
        int equals = word.indexOf('=');
        String typed = equals < 0 ? word.substring(2) : word.substring(2, equals);
        Optional<Boolean> flag = takes(typed);
        boolean canBeJudged = command.isPresent() || arguments.isEmpty();
        if (flag.isEmpty() && !canBeJudged) {
            return;
        }
        String name = typed;
        if (flag.isEmpty()) {
            Optional<String> likely =
                    likely("--" + typed, equals < 0 ? valueBehind() : Optional.of(word.substring(equals + 1)));
            problems.add(unknown("--" + typed, likely));
            if (likely.isEmpty()) {
                if (equals < 0) {
                    doubtNext(typed);
                }
                return;
            }
            name = likely.get().substring(2);
            guessed.add(name);
            flag = takes(name);
        }
        if (flag.orElseThrow()) {
            if (equals >= 0) {
                problems.add(Problem.invalid("option.flag", "--" + name + " takes no value")
                        .hint("--" + name));
            }
            options.put(name, List.of());
            return;
        }
        if (equals < 0 && (at >= words.size() || isOption(words.get(at)))) {
            withoutValue.add(name);
        }
        if (equals < 0 && at >= words.size()) {
            problems.add(Problem.invalid("option.value", "--" + name + " needs a value")
                    .hint(command.map(spec -> "help " + spec.words()).orElse("help")));
            return;
        }
        if (equals < 0 && isOption(words.get(at))) {
            problems.add(Problem.invalid(
                            "option.value", "--" + name + " needs a value, and " + words.get(at) + " is an option")
                    .hint("--" + name + "=" + words.get(at) + " for these very words"));
            return;
        }
        give(name, equals < 0 ? words.get(at++) : word.substring(equals + 1));
    }

    /** What follows an option that there is not may be its value. */
    private void doubtNext(String option) {
        if (at >= words.size() || words.get(at).startsWith("-")) {
            return;
        }
        boolean isValue =
                GlobalOption.find(option).map(known -> !known.isFlag()).orElse(false);
        boolean isCommand = !catalogue.of(words.get(at)).isEmpty();
        if (isValue || (command.isEmpty() && !isCommand)) {
            at++;
        } else if (command.isPresent()) {
            doubtful.add(arguments.size());
        }
    }

    private boolean isOption(String word) {
        return word.startsWith("--") && takes(word.substring(2)).isPresent();
    }

    private void give(String name, String value) {
        List<String> given = new ArrayList<>(option(name));
        if (!given.isEmpty() && !isList(name) && !guessed.contains(name)) {
            problems.add(Problem.invalid(
                    "option.twice",
                    "--" + name + " is given twice: \"" + Shown.of(given.get(0)) + "\" and \"" + Shown.of(value)
                            + "\""));
        }
        given.add(value);
        options.put(name, given);
    }

    private boolean isList(String name) {
        return command.flatMap(spec -> spec.option(name)).map(Parameter::isList).orElse(false);
    }

    /** Whether an option is a flag, if it is an option here at all. */
    private Optional<Boolean> takes(String name) {
        return command.flatMap(spec -> spec.option(name)).map(Parameter::isFlag).or(() -> GlobalOption.find(name)
                .filter(option -> command.map(option::appliesTo).orElse(true))
                .map(GlobalOption::isFlag));
    }

    /** What follows an option, unless it is one itself. */
    private Optional<String> valueBehind() {
        return at < words.size() && !words.get(at).startsWith("--") ? Optional.of(words.get(at)) : Optional.empty();
    }

    /** The option that was likely meant; one that is given as well was not. */
    private Optional<String> likely(String typed, Optional<String> value) {
        return LikelyOption.of(typed, value, command, option -> isList(option.substring(2)) || !isGiven(option));
    }

    private boolean isGiven(String option) {
        return has(option.substring(2))
                || words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }

    private Problem unknown(String typed, Optional<String> likely) {
        String where = command.map(spec -> spec.words() + " has no option ").orElse("there is no option ");
        Problem problem = Problem.invalid("option.unknown", where + Shown.of(typed));
        return likely.map(near -> problem.hint(near).meant(typed, near))
                .orElseGet(() ->
                        problem.hint(command.map(spec -> "help " + spec.words()).orElse("help")));
    }

    private void checkArguments(CommandSpec spec) {
        List<Parameter> expected = spec.arguments();
        boolean several = expected.stream().anyMatch(Parameter::isList);
        while (!several && arguments.size() > expected.size() && !doubtful.isEmpty()) {
            forget(doubtful.iterator().next());
        }
        if (!several && arguments.size() > expected.size()) {
            String surplus = arguments.get(expected.size());
            Problem problem = Problem.invalid(
                            "argument.surplus",
                            "\"" + Shown.of(surplus) + "\" is one word too many for " + spec.words()
                                    + together(surplus))
                    .hint(spec.usage());
            problems.add(Nearest.to(surplus, catalogue.verbs(spec.words()))
                    .map(near -> problem.hint(spec.words() + " " + near).meant(surplus, near))
                    .orElse(problem));
        }
    }

    /** That a word and the one before it may have been meant as one; a code is whole. */
    private String together(String surplus) {
        int place = words.lastIndexOf(surplus);
        return place <= afterCommand
                        || surplus.contains("-")
                        || words.get(place - 1).startsWith("-")
                ? ""
                : "; put words that belong together in quotes, as in \"" + Shown.of(words.get(place - 1)) + " "
                        + Shown.of(surplus) + "\"";
    }

    /** Takes an argument for the value of an option that there is not. */
    private void forget(int argument) {
        arguments.remove(argument);
        Set<Integer> left = doubtful.stream()
                .filter(other -> other != argument)
                .map(other -> other > argument ? other - 1 : other)
                .collect(Collectors.toSet());
        doubtful.clear();
        doubtful.addAll(left);
    }
}
