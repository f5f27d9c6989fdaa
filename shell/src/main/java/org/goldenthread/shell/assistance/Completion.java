package org.goldenthread.shell.assistance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.portfolio.GoldenThread;
import org.goldenthread.domain.portfolio.Lists;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.rating.Scale;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.shell.engine.Answers;
import org.goldenthread.shell.engine.Catalogue;
import org.goldenthread.shell.engine.CommandLine;
import org.goldenthread.shell.engine.CommandSpec;
import org.goldenthread.shell.engine.Context;
import org.goldenthread.shell.engine.Engine;
import org.goldenthread.shell.engine.GlobalOption;
import org.goldenthread.shell.engine.Parameter;
import org.goldenthread.shell.engine.Proposal;
import org.goldenthread.shell.engine.Request;
import org.goldenthread.shell.render.Cells;
import org.goldenthread.shell.render.Fields;

/**
 * What can be typed next: commands, options, and the values of options and arguments, codes among them with what they
 * are called. What can't be known, such as codes when the database can't be opened, is not proposed.
 */
public final class Completion {

    private final Engine engine;
    private final Request request;
    private final String partial;
    private final CommandLine line;
    private final Optional<String> last;

    private Completion(Engine engine, Request request, List<String> before, String partial) {
        this.engine = engine;
        this.request = request;
        this.partial = partial;
        this.line = engine.line(before);
        this.last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /**
     * What can stand where a word is being typed.
     *
     * @param request the world, whose words are those before it
     * @param partial what of the word is there, perhaps nothing
     */
    public static List<Proposal> of(Engine engine, Request request, String partial) {
        Objects.requireNonNull(partial, "partial");
        Completion completion = new Completion(engine, request, request.words(), partial);
        String typed = partial.toLowerCase(Locale.ROOT);
        return completion.all().stream()
                .filter(p -> p.value().toLowerCase(Locale.ROOT).startsWith(typed))
                .toList();
    }

    /** What can be known of the place after the words of a request. */
    static Completion at(Engine engine, Request request) {
        return new Completion(engine, request, request.words(), "");
    }

    /** Whether a code of these nouns stands here for something that is not there yet. */
    private boolean isNew(Set<String> nouns) {
        return line.command()
                .filter(CommandSpec::adds)
                .filter(spec ->
                        nouns.contains(spec.name().get(0)) && line.arguments().isEmpty())
                .isPresent();
    }

    private List<Proposal> all() {
        Optional<String> waiting = last.filter(word -> word.startsWith("--") && !word.contains("="))
                .map(word -> word.substring(2))
                .filter(this::takesValue);
        if (waiting.isPresent()) {
            return valuesOf(waiting.get());
        }
        if (partial.startsWith("--") && partial.contains("=")) {
            String name = partial.substring(2, partial.indexOf('='));
            return valuesOf(name).stream()
                    .map(p -> new Proposal("--" + name + "=" + p.value(), p.description(), p.whole()))
                    .toList();
        }
        if (partial.startsWith("-")) {
            return options();
        }
        if (line.command().isEmpty()) {
            return commands();
        }
        CommandSpec spec = line.command().get();
        List<Proposal> proposals = new ArrayList<>(arguments(spec));
        if (spec.name().size() == 1 && line.arguments().isEmpty()) {
            verbs(spec.name().get(0)).forEach(proposals::add);
        }
        return proposals.isEmpty() && partial.isEmpty() && takesNoMore(spec) ? own(spec) : proposals;
    }

    private boolean takesValue(String name) {
        return line.command()
                .flatMap(spec -> spec.option(name))
                .map(parameter -> !parameter.isFlag())
                .or(() -> GlobalOption.find(name).map(option -> !option.isFlag()))
                .orElse(false);
    }

    private List<Proposal> commands() {
        return line.arguments().isEmpty()
                ? first()
                : verbs(line.arguments().get(0)).toList();
    }

    private List<Proposal> first() {
        Map<String, List<CommandSpec>> byFirst = new LinkedHashMap<>();
        engine.catalogue().commands().forEach(spec -> byFirst.computeIfAbsent(
                        spec.name().get(0), word -> new ArrayList<>())
                .add(spec));
        List<Proposal> proposals = new ArrayList<>();
        byFirst.forEach((word, specs) -> proposals.add(Proposal.of(
                word,
                specs.size() == 1
                        ? specs.get(0).description()
                        : String.join(
                                ", ",
                                specs.stream()
                                        .map(spec -> spec.name().get(spec.name().size() - 1))
                                        .toList()))));
        return proposals;
    }

    private Stream<Proposal> verbs(String noun) {
        return engine.catalogue().of(noun).stream()
                .filter(spec -> spec.name().size() > 1)
                .map(spec -> Proposal.of(spec.name().get(1), spec.description()));
    }

    /** Whether every argument is there, so that only options can follow. */
    private boolean takesNoMore(CommandSpec spec) {
        return spec.arguments().stream()
                .noneMatch(p -> p.isList() || p.index() >= line.arguments().size());
    }

    /** The options of a command itself that are not there yet. */
    private List<Proposal> own(CommandSpec spec) {
        return spec.options().stream()
                .filter(p -> p.isList() || !line.has(p.name()))
                .map(p -> Proposal.of("--" + p.name(), p.description()))
                .toList();
    }

    private List<Proposal> options() {
        List<Proposal> proposals = new ArrayList<>();
        line.command().ifPresent(spec -> proposals.addAll(own(spec)));
        GlobalOption.all()
                .filter(option -> line.command().map(option::appliesTo).orElse(true))
                .filter(option -> !line.has(option.word()))
                .forEach(option -> proposals.add(Proposal.of("--" + option.word(), option.description())));
        return proposals;
    }

    private List<Proposal> arguments(CommandSpec spec) {
        int index = line.arguments().size();
        Optional<Parameter> here = spec.arguments().stream()
                .filter(p -> p.index() == index || (p.isList() && p.index() <= index))
                .findFirst();
        if (here.isEmpty()) {
            return List.of();
        }
        if (spec.words().equals("help")) {
            return index == 0 ? first() : verbs(line.arguments().get(0)).toList();
        }
        return values(here.get());
    }

    private List<Proposal> valuesOf(String name) {
        Optional<Parameter> own = line.command().flatMap(spec -> spec.option(name));
        if (own.isPresent()) {
            return values(own.get());
        }
        return GlobalOption.find(name)
                .map(option -> switch (Values.of(option)) {
                    case CONSTANT -> constants(option.type());
                    case PAPER -> codes(Set.of("paper"));
                    case FILE -> files();
                    default -> List.<Proposal>of();
                })
                .orElse(List.of());
    }

    private List<Proposal> values(Parameter parameter) {
        return switch (Values.of(engine.catalogue(), parameter)) {
            case CONSTANT -> constants(parameter.type());
            case CODE -> codes(nouns(parameter));
            case PAPER -> codes(Set.of("paper"));
            case LEVEL -> levels();
            case COLUMN -> columns();
            case FILE -> files();
            case DUE -> dues();
            case TEXT -> List.of();
        };
    }

    /** Where the values come from that a word may have. */
    enum Values {
        CONSTANT,
        CODE,
        PAPER,
        LEVEL,
        COLUMN,
        DUE,
        FILE,
        TEXT;

        static Values of(Catalogue catalogue, Parameter parameter) {
            Class<?> type = parameter.type();
            if (!catalogue.allowed(type).isEmpty()) {
                return CONSTANT;
            }
            if (type == Code.class) {
                return CODE;
            }
            if (type == Source.class || type == Paper.class) {
                return PAPER;
            }
            if (parameter.isColumn()) {
                return COLUMN;
            }
            if (List.of("level", "declared", "computed").contains(parameter.name())) {
                return LEVEL;
            }
            if (parameter.isDue()) {
                return DUE;
            }
            return parameter.isFile() ? FILE : TEXT;
        }

        static Values of(GlobalOption option) {
            return switch (option) {
                case OUTPUT -> CONSTANT;
                case PAPER -> Values.PAPER;
                case DB -> FILE;
                default -> TEXT;
            };
        }
    }

    private List<Proposal> constants(Class<?> type) {
        return engine.catalogue().allowed(type).stream()
                .map(allowed -> Proposal.of(allowed.value(), allowed.means()))
                .toList();
    }

    /** A due in some of the forms that are read, each later than today and than the milestone's that it is for. */
    private List<Proposal> dues() {
        Context context = context();
        LocalDate today = context.today();
        LocalDate from = due(context).filter(today::isBefore).orElse(today);
        YearMonth next = YearMonth.from(from).plusMonths(1);
        YearMonth quarter = next.plusMonths(2);
        Reading reading = new Reading(today, YearCalendar.FINANCIAL);
        return Stream.of(
                        day(next.atEndOfMonth()),
                        month(next.plusMonths(1)),
                        "Q" + quarter.get(IsoFields.QUARTER_OF_YEAR) + " " + quarter.getYear(),
                        "end of " + month(next.plusMonths(5)),
                        "by end " + next.plusMonths(12).getYear(),
                        Due.TO_BE_AGREED.asWritten(),
                        Due.ONGOING.asWritten())
                .flatMap(words -> read(words, reading).stream())
                .toList();
    }

    /** A due to propose, unless no year so late is read. */
    private static Optional<Proposal> read(String words, Reading reading) {
        try {
            return Optional.of(Proposal.of(words, days(Due.parse(words, reading))));
        } catch (DomainException unreadable) {
            return Optional.empty();
        }
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    private static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }

    private static String days(Due due) {
        return Stream.of(due.earliest(), due.latest())
                .flatMap(Optional::stream)
                .map(LocalDate::toString)
                .distinct()
                .collect(Collectors.joining(" .. "));
    }

    /** The last day on which the milestone is due that the line is about. */
    private Optional<LocalDate> due(Context context) {
        try {
            return line.arguments().stream()
                    .limit(1)
                    .map(Code::parse)
                    .flatMap(code -> context.portfolio().state().find(Milestone.KIND, code).stream())
                    .flatMap(milestone -> milestone.due().latest().stream())
                    .findFirst();
        } catch (DomainException cantBeKnown) {
            return Optional.empty();
        }
    }

    /** The nouns of what a code may stand for: by the parameter's name, else the command's noun, else any. */
    Set<String> nouns(Parameter parameter) {
        Optional<String> named = GoldenThread.LANGUAGE.kinds().stream()
                .filter(kind ->
                        kind.noun().equals(parameter.name()) || kind.plural().equals(parameter.name()))
                .map(Kind::noun)
                .findFirst();
        if (named.isPresent()) {
            return Set.of(named.get());
        }
        Set<String> usual = nouns(parameter.name());
        if (!usual.isEmpty()) {
            return usual;
        }
        return line.command()
                .filter(spec -> !parameter.option())
                .map(spec -> spec.name().get(0))
                .map(noun -> GoldenThread.LANGUAGE.kind(noun).isPresent() ? Set.of(noun) : told(noun))
                .orElse(Set.of());
    }

    /** What codes stand for where the parameter is not called after a noun. */
    private static Set<String> nouns(String parameter) {
        return switch (parameter) {
            case "lead", "owner", "owners", "contributors", "agreed-by", "asked-by", "partners", "members", "holder" ->
                set("organisation", "post", "board");
            case "depends-on", "milestones", "needs" -> set("milestone");
            case "source" -> set("paper");
            default -> Set.of();
        };
    }

    /** What codes stand for where a command of one word tells of more than one noun, and not of all. */
    private static Set<String> told(String command) {
        return switch (command) {
            case "rating" -> set("strategy", "theme", "objective", "plan", "milestone");
            case "outlook", "critical", "odds" -> set("strategy", "theme", "objective", "plan", "measure", "milestone");
            case "impact" -> set("milestone", "organisation");
            case "timeline" -> set("strategy", "theme", "objective", "plan", "milestone", "organisation");
            default -> Set.of();
        };
    }

    private static Set<String> set(String... nouns) {
        return new LinkedHashSet<>(Arrays.asList(nouns));
    }

    private List<Proposal> codes(Set<String> nouns) {
        if (isNew(nouns)) {
            return List.of();
        }
        try {
            Map<String, String> found = new TreeMap<>();
            Portfolio portfolio = portfolio();
            Lists lists = portfolio.lists();
            for (Listing<?, ?> listing : GoldenThread.LISTINGS) {
                if (nouns.isEmpty() || nouns.contains(listing.kind().noun())) {
                    lists.rows(listing)
                            .forEach(row ->
                                    found.put(String.valueOf(Fields.of(row).get("code")), called(row, listing)));
                }
            }
            for (Code code : GoldenThread.LANGUAGE.builtInCodes()) {
                String noun = portfolio.state().nounOf(code).orElse("");
                if (nouns.contains(noun)) {
                    found.put(code.value(), portfolio.state().title(code).orElse(""));
                }
            }
            return found.entrySet().stream()
                    .map(e -> Proposal.of(e.getKey(), e.getValue()))
                    .toList();
        } catch (DomainException cantBeKnown) {
            return List.of();
        }
    }

    private static String called(Record row, Listing<?, ?> listing) {
        Map<String, Object> fields = Fields.of(row);
        return Optional.ofNullable(fields.get("title"))
                .or(() -> Optional.ofNullable(fields.get("name")))
                .map(Object::toString)
                .orElse(listing.kind().noun());
    }

    private List<Proposal> levels() {
        try {
            List<Code> scales = line.option("scale").stream().map(Code::parse).toList();
            Portfolio portfolio = portfolio();
            List<Proposal> levels = new ArrayList<>();
            for (Code code : scales.isEmpty() ? GoldenThread.LANGUAGE.builtInCodes() : scales) {
                portfolio.state().find(Scale.KIND, code).ifPresent(scale -> scale.levels()
                        .forEach(level -> levels.add(Proposal.of(level.name().value(), code.value()))));
            }
            return levels;
        } catch (DomainException cantBeKnown) {
            return List.of();
        }
    }

    /** The columns of the list that is answered; after a comma, one more. */
    private List<Proposal> columns() {
        String typed = partial.substring(partial.indexOf('=') + 1);
        String before = typed.substring(0, typed.lastIndexOf(',') + 1);
        return line.command()
                .flatMap(spec -> Optional.ofNullable(spec.method().getAnnotation(Answers.class)))
                .map(answers -> Cells.of(answers.value()[0]).all().keySet().stream()
                        .map(name -> Proposal.of(before + name, ""))
                        .toList())
                .orElse(List.of());
    }

    private List<Proposal> files() {
        int slash = partial.substring(partial.indexOf('=') + 1).lastIndexOf('/');
        String parent = partial.substring(partial.indexOf('=') + 1).substring(0, slash + 1);
        try (Stream<Path> inside = Files.list(request.folder().resolve(parent))) {
            return inside.sorted()
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .map(path -> Files.isDirectory(path)
                            ? new Proposal(parent + path.getFileName() + "/", "", false)
                            : Proposal.of(parent + path.getFileName(), ""))
                    .toList();
        } catch (IOException | InvalidPathException noSuchFolder) {
            return List.of();
        }
    }

    /** What is looked at: for whoever records something, what is there from the beginning too. */
    private Portfolio portfolio() {
        return line.command().filter(CommandSpec::writes).isPresent()
                ? context().known()
                : context().portfolio();
    }

    private Context context() {
        return engine.looking(request);
    }
}
