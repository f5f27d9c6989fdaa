package org.goldenthread.shell.assistance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.alignment.AlignmentDrawn;
import org.goldenthread.domain.balance.ClosePlan;
import org.goldenthread.domain.balance.RestatePlan;
import org.goldenthread.domain.board.Met;
import org.goldenthread.domain.journal.HeadLine;
import org.goldenthread.domain.journal.HistoryLine;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Mentioned;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Opening;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.StrikeEntry;
import org.goldenthread.domain.journal.Subject;
import org.goldenthread.domain.journal.UndoAct;
import org.goldenthread.domain.measure.Measured;
import org.goldenthread.domain.milestone.AddMilestone;
import org.goldenthread.domain.milestone.CarriedOn;
import org.goldenthread.domain.milestone.Dropped;
import org.goldenthread.domain.milestone.ForecastMilestone;
import org.goldenthread.domain.milestone.MilestoneLed;
import org.goldenthread.domain.milestone.MilestoneRenamed;
import org.goldenthread.domain.milestone.ProgressMilestone;
import org.goldenthread.domain.milestone.Reopened;
import org.goldenthread.domain.milestone.RescheduleMilestone;
import org.goldenthread.domain.milestone.RolledForward;
import org.goldenthread.domain.milestone.TieMilestone;
import org.goldenthread.domain.organisation.Held;
import org.goldenthread.domain.plan.Line;
import org.goldenthread.domain.portfolio.AmendEntry;
import org.goldenthread.domain.portfolio.LoadPortfolio;
import org.goldenthread.domain.portfolio.RecodeThing;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.proposal.Proposal;
import org.goldenthread.domain.proposal.ProposalWithdrawn;
import org.goldenthread.domain.proposal.ProposeChange;
import org.goldenthread.domain.rating.Rated;
import org.goldenthread.domain.report.DashboardReport;
import org.goldenthread.domain.report.HighlightReport;
import org.goldenthread.domain.strategy.ThemeLed;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Parameter;
import org.goldenthread.shell.engine.Where;
import org.goldenthread.shell.render.Told;
import org.goldenthread.shell.render.Typable;

/**
 * How what can be done next is typed. The domain says what it is, with its parts by name; here is which command does it,
 * and which of the command's arguments and options those parts are.
 */
public final class Spelling {

    private static final String NOUN = "{noun}";

    /** The command that does something, or shows it. */
    static final Map<Class<?>, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put(AddMilestone.class, "milestone add");
        COMMANDS.put(AmendEntry.class, "amend");
        COMMANDS.put(UndoAct.class, "undo");
        COMMANDS.put(AlignmentDrawn.class, "alignment add");
        COMMANDS.put(CarriedOn.class, "milestone carry");
        COMMANDS.put(ClosePlan.class, "plan close");
        COMMANDS.put(Dropped.class, "milestone drop");
        COMMANDS.put(ForecastMilestone.class, "milestone forecast");
        COMMANDS.put(HeadLine.class, "journal head");
        COMMANDS.put(Held.class, "post hold");
        COMMANDS.put(DashboardReport.class, "report dashboard");
        COMMANDS.put(HighlightReport.class, "report highlight");
        COMMANDS.put(HistoryLine.class, "history");
        COMMANDS.put(Line.class, "plan balance");
        COMMANDS.put(Listing.class, NOUN + " list");
        COMMANDS.put(LoadPortfolio.class, "portfolio load");
        COMMANDS.put(Measured.class, "measure actual");
        COMMANDS.put(Mentioned.class, "mention");
        COMMANDS.put(Met.class, "board meet");
        COMMANDS.put(MilestoneLed.class, NOUN + " lead");
        COMMANDS.put(MilestoneRenamed.class, NOUN + " rename");
        COMMANDS.put(Opening.class, NOUN + " add");
        COMMANDS.put(ProgressMilestone.class, "milestone progress");
        COMMANDS.put(ProposalWithdrawn.class, "proposal withdraw");
        COMMANDS.put(ProposeChange.class, "milestone propose");
        COMMANDS.put(Rated.class, NOUN + " rate");
        COMMANDS.put(RecodeThing.class, "recode");
        COMMANDS.put(Reopened.class, "milestone reopen");
        COMMANDS.put(RescheduleMilestone.class, "milestone reschedule");
        COMMANDS.put(RestatePlan.class, "plan restate");
        COMMANDS.put(RolledForward.class, "milestone roll");
        COMMANDS.put(State.class, "portfolio show");
        COMMANDS.put(StrikeEntry.class, "strike");
        COMMANDS.put(Subject.class, NOUN + " show");
        COMMANDS.put(TieMilestone.class, "milestone tie");
        COMMANDS.put(ThemeLed.class, NOUN + " lead");
    }

    private final Catalogue catalogue;

    public Spelling(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A problem, with what can be typed next.
     *
     * @param typed the words that it is about
     */
    Told told(Problem problem, List<String> typed) {
        if (problem.meant().size() == 1) {
            return new Told(problem, problem.advice(), List.of());
        }
        List<Suggestion> next = problem.next().stream().filter(this::isTypable).toList();
        if (next.isEmpty()) {
            return new Told(problem, problem.hint(), List.of());
        }
        String lines = anyOf(next, typed);
        return new Told(
                problem,
                Optional.of(problem.hint().map(more -> lines + ", " + more).orElse(lines)),
                next.stream().map(suggestion -> typable(suggestion, typed)).toList());
    }

    /** {@code --theme CODE, --objective CODE or --plan CODE}; whole commands stand apart. */
    private String anyOf(List<Suggestion> next, List<String> typed) {
        List<String> lines =
                next.stream().map(suggestion -> line(suggestion, typed)).toList();
        int last = lines.size() - 1;
        String or = next.get(last).what().isPresent() ? ", or " : " or ";
        return last == 0 ? lines.get(0) : String.join(", ", lines.subList(0, last)) + or + lines.get(last);
    }

    private boolean isTypable(Suggestion suggestion) {
        return suggestion.what().isEmpty() || command(suggestion).isPresent();
    }

    /** Whether the command takes several things. */
    public boolean takesSeveral(Suggestion suggestion) {
        return command(suggestion)
                .filter(spec -> spec.parameters().stream().anyMatch(Parameter::isChoice))
                .isPresent();
    }

    /**
     * The line to type, about the same database; of what is to be asked again, the options that are to be typed besides or
     * instead.
     */
    public String line(Suggestion suggestion, List<String> typed) {
        Typable spelled = suggestion.what().isPresent() ? typable(suggestion, typed) : spelled(suggestion, typed);
        return Where.shown(spelled.arguments());
    }

    /**
     * The words of the command, about the same database; of what is to be asked again, those that were typed, with these
     * besides or instead.
     */
    public Typable typable(Suggestion suggestion, List<String> typed) {
        Typable spelled = spelled(suggestion, typed);
        if (suggestion.what().isPresent()) {
            return there(spelled, command(suggestion).orElseThrow(), typed);
        }
        List<String> words = new ArrayList<>(without(spelled.arguments(), typed));
        int before = words.size();
        words.addAll(spelled.arguments());
        return new Typable(
                words,
                spelled.missing().stream()
                        .map(blank -> new Typable.Blank(before + blank.at(), blank.name()))
                        .toList());
    }

    /** With the words that said where, unless it says so itself. */
    private static Typable there(Typable spelled, CommandSpec spec, List<String> typed) {
        List<String> words = new ArrayList<>(spelled.arguments());
        words.addAll(without(spelled.arguments(), Where.of(typed, spec.writes())));
        return new Typable(words, spelled.missing());
    }

    /** What was typed, without options that are typed anew. */
    private static List<String> without(List<String> anew, List<String> typed) {
        Set<String> options =
                anew.stream().filter(word -> word.startsWith("--")).collect(Collectors.toCollection(HashSet::new));
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            if (options.contains(word)) {
                i++;
            } else if (!options.contains(word.replaceFirst("=.*", ""))) {
                kept.add(word);
            }
        }
        return kept;
    }

    Typable spelled(Suggestion suggestion) {
        return spelled(suggestion, List.of());
    }

    private Typable spelled(Suggestion suggestion, List<String> typed) {
        Optional<CommandSpec> spec = command(suggestion);
        Spelled spelled = new Spelled(spec, asked(typed));
        boolean isOfNoun = suggestion.what().map(COMMANDS::get).orElse("").startsWith(NOUN);
        suggestion.parts().stream()
                .filter(part -> !(isOfNoun && part.name().equals("noun")))
                .forEach(spelled::add);
        return spelled.typable();
    }

    /** The command that was typed, which is to be asked again. */
    private Optional<CommandSpec> asked(List<String> typed) {
        List<String> words =
                typed.stream().takeWhile(word -> !word.startsWith("-")).toList();
        return IntStream.iterate(Math.min(words.size(), 3), n -> n > 0, n -> n - 1)
                .boxed()
                .flatMap(n -> catalogue.find(String.join(" ", words.subList(0, n))).stream())
                .findFirst();
    }

    private Optional<CommandSpec> command(Suggestion suggestion) {
        return suggestion
                .what()
                .flatMap(what -> Optional.ofNullable(
                        isFiled(suggestion) ? COMMANDS.get(LoadPortfolio.class) : COMMANDS.get(what)))
                .map(words -> words.replace(
                        NOUN, suggestion.known("noun").map(Object::toString).orElse("")))
                .flatMap(catalogue::find);
    }

    /** Whether something is opened by what a file states of it. */
    private static boolean isFiled(Suggestion suggestion) {
        return suggestion.parts().stream().anyMatch(part -> part.name().equals("statements"));
    }

    /** A command as it is being spelled. */
    private static final class Spelled {
        private final Optional<CommandSpec> spec;
        private final Optional<CommandSpec> asked;
        private final List<String> words = new ArrayList<>();
        private final List<Typable.Blank> blanks = new ArrayList<>();
        private String last = "";
        /** The heading of the column that comes next, where it is known. */
        private Optional<String> heading = Optional.empty();

        Spelled(Optional<CommandSpec> spec, Optional<CommandSpec> asked) {
            this.spec = spec;
            this.asked = asked;
            spec.ifPresent(command -> words.addAll(command.name()));
        }

        void add(Suggestion.Part part) {
            Optional<String> option = option(part.name());
            String word = word(part);
            if (part.name().equals("heading")) {
                heading = part.value().map(Spelled::text);
                return;
            }
            if (part.name().equals("asks")) {
                // a new date or a new milestone is asked for by what it is to be, a removal by a word
                part.value().filter(Proposal.Asks.REMOVAL::equals).ifPresent(unused -> words.add("--drop"));
                return;
            }
            if (option.isEmpty() && part.value().orElse("") instanceof List<?> several) {
                several.forEach(one -> words.add(text(one)));
            } else if (part.value().equals(Optional.of(true)) && option.isPresent()) {
                words.add("--" + option.get());
            } else if (part.name().equals("place") && option.isEmpty() && last.equals("paper")) {
                words.set(words.size() - 1, words.get(words.size() - 1) + ":" + word);
            } else if (option.isEmpty()) {
                words.add(word);
            } else if (word.startsWith("-")) {
                words.add("--" + option.get() + "=" + word);
            } else {
                words.add("--" + option.get());
                words.add(word);
            }
            if (part.isMissing() || (part.name().equals("column") && heading.isEmpty())) {
                blanks.add(new Typable.Blank(words.size() - 1, part.isMissing() ? part.name() : "heading"));
            }
            last = part.name();
        }

        Typable typable() {
            return new Typable(words, blanks);
        }

        /** The option that a part is; none for an argument. What is asked again has options alone. */
        private Optional<String> option(String part) {
            String name = Names.kebab(part);
            if (spec.isEmpty()) {
                boolean isAsked = asked.filter(command -> command.option(name).isPresent())
                        .isPresent();
                return part.equals("place") ? Optional.empty() : Optional.of(isAsked ? name : otherwise(name));
            }
            return Stream.of(name, name.replaceFirst("s$", ""), otherwise(name))
                    .filter(word -> spec.get().option(word).isPresent()
                            || GlobalOption.find(word)
                                    .filter(global -> global.appliesTo(spec.get()))
                                    .isPresent())
                    .findFirst();
        }

        /** What the shell calls otherwise than the domain. */
        private static String otherwise(String name) {
            return switch (name) {
                case "journal" -> "db";
                case "column" -> "map";
                case "depends-on" -> "needs";
                case "due" -> "to";
                default -> name;
            };
        }

        /** What is known as it is typed, what is missing in capitals; of a column it is known only what it is. */
        private String word(Suggestion.Part part) {
            String known =
                    part.value().map(Spelled::text).orElseGet(() -> part.asks().toUpperCase(Locale.ROOT));
            return switch (part.name()) {
                case "column" -> heading.orElse("HEADING") + "=" + known;
                // as help and its examples write it
                case "cause" -> part.isMissing() ? known : known.toLowerCase(Locale.ROOT);
                default -> known;
            };
        }

        private static String text(Object value) {
            return value instanceof Enum<?> constant ? Names.of(constant) : value.toString();
        }
    }
}
