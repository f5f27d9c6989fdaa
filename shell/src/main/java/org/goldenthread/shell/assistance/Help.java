package org.goldenthread.shell.assistance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Parameter;
import org.goldenthread.shell.render.Answer;

/** Help from the same declarations that commands run by. */
public final class Help {

    private Help() {}

    /**
     * Help on everything, on a noun, or on a command.
     *
     * @throws DomainException {@code command.unknown} when there is no such noun or command
     */
    public static Answer about(Engine engine, List<String> words) {
        Catalogue catalogue = engine.catalogue();
        if (words.isEmpty()) {
            return overview(engine);
        }
        Optional<CommandSpec> command = catalogue.find(String.join(" ", words));
        if (command.isPresent()) {
            return command(catalogue, command.get());
        }
        if (words.size() == 1 && Everyday.isOfMistakes(words.get(0))) {
            return mistakes(catalogue);
        }
        List<CommandSpec> noun = catalogue.of(words.get(0));
        if (noun.isEmpty() || words.size() > 1) {
            throw Unknown.command(
                            catalogue,
                            words,
                            words.get(0),
                            words.stream().skip(1).findFirst())
                    .asException();
        }
        return tabled(
                noun,
                Answer.of(
                        noun.stream().map(Help::described).toList(),
                        Answer.Table.prose(
                                noun.stream()
                                        .map(spec -> List.of(spec.shortly(), spec.description()))
                                        .toList(),
                                1),
                        new Answer.Lines(
                                List.of("", "help " + noun.get(0).words() + " shows its options, and so on."))));
    }

    /** What helps whoever made a mistake, by what it was, each with the command for it. */
    private static final Map<String, String> MISTAKES = new LinkedHashMap<>();

    static {
        MISTAKES.put("undo", "the last thing you entered: as if it had never been typed");
        MISTAKES.put(
                "amend", "a wrong due date, title, lead, day of completion, period, calendar: any field of anything");
        MISTAKES.put("milestone delete", "a milestone entered by mistake, or no longer to be done");
        MISTAKES.put("strike", "an entry, an act, or everything recorded about a thing, that was a mistake");
        MISTAKES.put("milestone reschedule", "not a mistake: the due date moved");
        MISTAKES.put("milestone rename", "not a mistake: it has a new title from now on; a theme likewise");
        MISTAKES.put("recode", "a wrong code");
        MISTAKES.put("milestone reopen", "one that was completed but is not done after all");
        MISTAKES.put("history", "which entry says what, and what has been corrected");
    }

    private static Answer mistakes(Catalogue catalogue) {
        Map<String, CommandSpec> commands = new LinkedHashMap<>();
        MISTAKES.keySet()
                .forEach(words -> commands.put(words, catalogue.find(words).orElseThrow()));
        List<List<String>> rows = new ArrayList<>();
        commands.forEach((words, spec) -> rows.add(List.of("  " + spec.shortly(), MISTAKES.getOrDefault(words, ""))));
        return tabled(
                commands.values(),
                Answer.of(
                        commands.values().stream().map(Help::described).toList(),
                        new Answer.Lines(
                                List.of("Nothing that was recorded is lost: corrections are kept beside it.", "")),
                        Answer.Table.prose(rows, 1),
                        new Answer.Lines(List.of(
                                "",
                                "Each takes --dry-run, which shows what it would do. To see what was shown before, use"
                                        + " --at-act ACT."))));
    }

    private static Answer tabled(Collection<CommandSpec> commands, Answer answer) {
        return answer.tabled(
                List.of("command", "usage", "description"),
                commands.stream()
                        .map(spec -> List.of(spec.words(), spec.usage(), spec.description()))
                        .toList());
    }

    private static Answer overview(Engine engine) {
        Catalogue catalogue = engine.catalogue();
        Map<String, List<String>> verbs = new LinkedHashMap<>();
        Map<String, CommandSpec> single = new LinkedHashMap<>();
        for (CommandSpec spec : catalogue.commands()) {
            if (spec.name().size() == 1) {
                single.put(spec.name().get(0), spec);
            } else {
                verbs.computeIfAbsent(spec.name().get(0), noun -> new ArrayList<>())
                        .add(spec.name().get(1));
            }
        }
        List<List<String>> nouns = new ArrayList<>();
        for (Map.Entry<String, List<String>> noun : verbs.entrySet()) {
            nouns.add(List.of("  " + noun.getKey(), String.join(", ", noun.getValue())));
        }
        List<List<String>> others = new ArrayList<>();
        for (CommandSpec spec : single.values()) {
            others.add(List.of("  " + spec.shortly(), spec.description()));
        }
        return tabled(
                catalogue.commands(),
                Answer.of(
                        catalogue.commands().stream().map(Help::described).toList(),
                        new Answer.Lines(List.of(
                                "goldenthread [options] noun verb ...",
                                "",
                                "What was promised, when it moved, why, and what was reported to the board.",
                                "")),
                        Answer.Table.prose(nouns, 1),
                        new Answer.Lines(List.of("")),
                        Answer.Table.prose(others, 1),
                        new Answer.Lines(List.of("", "Options for every command:")),
                        options(catalogue),
                        new Answer.Lines(List.of(
                                "",
                                "help NOUN or help NOUN VERB says more; " + engine.called()
                                        + " demo shows it at work."))));
    }

    private static Answer.Table options(Catalogue catalogue) {
        return new Answer.Table(
                List.of(),
                GlobalOption.all().map(option -> row(catalogue, option)).toList(),
                1,
                "");
    }

    private static List<String> row(Catalogue catalogue, GlobalOption option) {
        List<String> values = catalogue.allowed(option.type()).stream()
                .map(Catalogue.Allowed::value)
                .toList();
        return List.of(
                "  " + option.shown(),
                option.description() + (values.isEmpty() ? "" : ": " + String.join(", ", values)));
    }

    /** A word that a command takes, and under it the values that it may have. */
    private static void rows(Catalogue catalogue, Parameter parameter, List<List<String>> rows) {
        rows.add(List.of("  " + parameter.shown(), parameter.description()));
        catalogue
                .allowed(parameter.type())
                .forEach(allowed -> rows.add(List.of("    " + allowed.value(), allowed.means())));
    }

    private static Answer command(Catalogue catalogue, CommandSpec spec) {
        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(new Answer.Hanging(spec.taken(), spec.words().length() + 1));
        blocks.add(new Answer.Lines(List.of("")));
        blocks.add(new Answer.Hanging(List.of(spec.description().split(" ")), 0));
        blocks.add(new Answer.Lines(List.of("")));
        List<List<String>> own = new ArrayList<>();
        spec.own().forEach(parameter -> rows(catalogue, parameter, own));
        GlobalOption.all().filter(option -> option.appliesTo(spec)).forEach(option -> own.add(row(catalogue, option)));
        blocks.add(Answer.Table.prose(own, 1));
        List<List<String>> conditions = spec.parameters().stream()
                .filter(spec::isCondition)
                .map(condition -> List.of("  " + condition.shown(), condition.description()))
                .toList();
        if (!conditions.isEmpty()) {
            blocks.add(new Answer.Lines(List.of("", "Instead of codes, everything that meets all these conditions:")));
            blocks.add(Answer.Table.prose(conditions, 1));
        }
        if (!spec.selection().isEmpty()) {
            List<List<String>> selection = new ArrayList<>();
            spec.selection().forEach(option -> rows(catalogue, option, selection));
            blocks.add(new Answer.Lines(List.of("", SELECTION)));
            blocks.add(Answer.Table.prose(selection, 1));
        }
        if (!spec.examples().isEmpty()) {
            List<String> examples = new ArrayList<>(List.of("", "Examples:"));
            spec.examples().forEach(example -> examples.add("  goldenthread " + example));
            blocks.add(new Answer.Lines(examples));
        }
        if (MISTAKES.containsKey(spec.words())) {
            blocks.add(new Answer.Lines(List.of("", "help mistake shows every way to put something right.")));
        }
        return tabled(List.of(spec), new Answer(List.of(described(spec)), blocks));
    }

    /** What stands above the options that choose of a list. */
    static final String SELECTION = "Which of them are shown, and how:";

    /** A command as automation reads of it. */
    public record Described(String command, String usage, String description, List<String> examples, boolean writes) {
        public Described {
            examples = List.copyOf(examples);
        }
    }

    private static Described described(CommandSpec spec) {
        return new Described(spec.words(), spec.usage(), spec.description(), spec.examples(), spec.writes());
    }
}
