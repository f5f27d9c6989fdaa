package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.ActName;
import org.goldenthread.domain.journal.Author;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Forms;
import org.goldenthread.domain.journal.Head;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.time.Days;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;
import org.goldenthread.domain.time.Zone;
import org.goldenthread.shell.render.Output;
import org.goldenthread.shell.render.Selection;

/** Reads words as what a command and the options of every command take, collecting every problem. */
final class Binder {

    /** What means something only in a strategy's calendar and a paper's date. */
    private static final List<Class<?>> READ_LATER = List.of(Due.class, Period.class);

    private static final String ZONE = "GOLDENTHREAD_ZONE";

    private final CommandLine line;
    private final Session session;
    private final List<Problem> problems;
    private final List<Problem> missing = new ArrayList<>();
    private final LocalDate today;

    /** @param request whose session and clock it is */
    Binder(CommandLine line, Request request, List<Problem> problems) {
        this.line = line;
        this.session = request.session();
        this.problems = problems;
        this.today = LocalDate.now(request.clock());
    }

    Settings settings(Request request) {
        Optional<Configuration> configured = configured(request);
        return new Settings(
                first("db"),
                value("output", Output.class)
                        .or(() -> configured(configured, GlobalOption.OUTPUT, Output.class))
                        .orElse(Output.TABLE),
                value("as-at", LocalDate.class),
                value("as-told", LocalDate.class),
                value("today", LocalDate.class),
                zone(request, configured),
                value("by", Author.class).or(() -> configured(configured, GlobalOption.BY, Author.class)),
                (request.allowsColour() || first("colour").isPresent())
                        && first("no-colour").isEmpty(),
                first("colour").isPresent(),
                first("no-pager").isEmpty(),
                first("verbose").isPresent(),
                first("quiet").isPresent(),
                line.has("dry-run"),
                value("paper", Source.class),
                value("on", LocalDate.class),
                value("expect", Long.class).flatMap(act -> head("--expect", act)),
                value("displacing", Sentence.class),
                value("at-act", ActName.class),
                line.command()
                        .map(CommandSpec::selection)
                        .filter(options -> !options.isEmpty())
                        .map(options -> Selecting.selection(line, options, this, problems))
                        .orElse(Selection.ALL),
                lasting());
    }

    /** What is set for all of somebody's commands; what is wrong with it is among the problems. */
    private Optional<Configuration> configured(Request request) {
        try {
            return Optional.of(session.configuration(request));
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    private <T> Optional<T> configured(Optional<Configuration> configured, GlobalOption option, Class<T> type) {
        return configured
                .flatMap(known -> known.get(option))
                .flatMap(set -> read(type, option.word() + " in " + set.line(), set.value()))
                .map(type::cast);
    }

    /** What dates in words are read by that belong to no strategy and no paper. */
    Reading reading() {
        return new Reading(today, YearCalendar.FINANCIAL);
    }

    /** The zone whose days are the author's, if they name one; what they name is known then. */
    private Optional<ZoneId> zone(Request request, Optional<Configuration> configured) {
        String word = GlobalOption.ZONE.word();
        Optional<Object> zone = first(word).isPresent()
                ? value(word, Zone.class).map(Object.class::cast)
                : Optional.ofNullable(request.environment().get(ZONE))
                        .filter(named -> !named.isEmpty())
                        .flatMap(named -> read(Zone.class, ZONE, named))
                        .or(() -> configured(configured, GlobalOption.ZONE, Zone.class));
        return zone.map(Zone.class::cast).flatMap(Zone::id);
    }

    private Optional<Head> head(String option, long act) {
        if (act < 0) {
            problems.add(Problem.invalid(
                    "field.form", "\"" + option + "\" is \"" + act + "\"; it should be the number of an act"));
            return Optional.empty();
        }
        return Optional.of(new Head(act));
    }

    /** The options of every command that were given with this one. */
    private Map<String, String> lasting() {
        Map<String, String> given = new LinkedHashMap<>();
        GlobalOption.all().filter(GlobalOption::lasts).forEach(option -> {
            String name = option.word();
            if (line.has(name)) {
                String word = line.option(name).stream().findFirst().orElse("yes");
                given.put(name, kept(option.type(), word));
            }
        });
        return given;
    }

    /** Those of the problems that are words which are not there. */
    List<Problem> missing() {
        return missing;
    }

    /** The values of a command's parameters, in their order. */
    List<Object> values(CommandSpec spec) {
        List<Object> values = new ArrayList<>();
        for (CommandSpec.Slot slot : spec.slots()) {
            if (slot.sort() == CommandSpec.Slot.Sort.SELECTION) {
                continue;
            }
            values.add(
                    switch (slot.sort()) {
                        case WORD -> value(spec, slot.parameters().get(0));
                        case RECORD -> record(spec, slot);
                        case FACT, PART -> fields(spec, slot);
                        case CHOICE -> choice(spec, slot);
                        case SELECTION -> throw new IllegalStateException("no value of the method");
                    });
        }
        return values;
    }

    /** The record of several options; a value that is wrong is among the problems, and the command is not run then. */
    private Object record(CommandSpec spec, CommandSpec.Slot slot) {
        Object[] parts = slot.parameters().stream()
                .map(parameter -> value(spec, parameter))
                .toArray();
        if (Arrays.asList(parts).contains(Missing.VALUE)) {
            return Missing.VALUE;
        }
        try {
            return spec.constructor(slot).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of options that refuses what they may be: " + spec.words(), e);
        }
    }

    /** A fact's fields in the words that were typed; what can be read without knowing the thing is read already. */
    private Form.Fields fields(CommandSpec spec, CommandSpec.Slot slot) {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (Parameter parameter : slot.parameters()) {
            List<String> given = line.option(parameter.name());
            if (parameter.isFlag()) {
                if (line.has(parameter.name())) {
                    fields.put(parameter.name(), Form.words("yes"));
                }
            } else if (given.isEmpty()) {
                if (parameter.isRequired()) {
                    missing(spec, parameter);
                }
            } else {
                if (!READ_LATER.contains(parameter.type())) {
                    for (String word : given) {
                        if (slot.sort() == CommandSpec.Slot.Sort.PART && word.isBlank()) {
                            continue;
                        }
                        check(parameter.type(), "--" + parameter.name(), word);
                    }
                }
                List<Form> forms = given.stream()
                        .map(word -> Form.words(kept(parameter.type(), word)))
                        .map(Form.class::cast)
                        .toList();
                fields.put(parameter.name(), parameter.isList() ? Form.items(forms) : forms.get(0));
            }
        }
        return Form.fields(fields);
    }

    /** What the command is about: codes or conditions, of which there is one. */
    private Object choice(CommandSpec spec, CommandSpec.Slot slot) {
        List<String> named = IntStream.range(0, line.arguments().size())
                .filter(place -> !line.isDoubtful(place))
                .mapToObj(line.arguments()::get)
                .toList();
        if (named.isEmpty() && !line.arguments().isEmpty()) {
            return Missing.VALUE;
        }
        List<Parameter> given = slot.conditions().stream()
                .filter(condition -> line.has(condition.name()))
                .toList();
        if (named.isEmpty() == given.isEmpty()) {
            if (named.isEmpty()) {
                missing(spec, slot.codes());
            } else {
                problems.add(both(spec, named, given));
            }
            return Missing.VALUE;
        }
        if (given.isEmpty()) {
            List<Code> codes = read(slot.codes(), slot.codes().name(), named).stream()
                    .map(Code.class::cast)
                    .toList();
            return codes.isEmpty() ? Missing.VALUE : Choice.of(codes);
        }
        Map<String, Form> conditions = new LinkedHashMap<>();
        List<String> typed = new ArrayList<>();
        for (Parameter condition : given) {
            typed.add("--" + condition.component());
            String value = line.option(condition.name()).stream().findFirst().orElse("yes");
            if (!condition.isFlag()) {
                check(condition.type(), "--" + condition.name(), value);
                typed.add(value);
            }
            conditions.put(condition.component(), Form.words(kept(condition.type(), value)));
        }
        return Choice.of(conditions, typed);
    }

    private static Problem both(CommandSpec spec, List<String> named, List<Parameter> given) {
        return Problem.invalid(
                        "choice.both",
                        spec.words() + " takes codes, such as " + Shown.of(named.get(0)) + ", or conditions, such as "
                                + given.get(0).shown() + ", not both")
                .hint("give codes alone, or conditions alone");
    }

    private void missing(CommandSpec spec, Parameter parameter) {
        if (parameter.option() && line.isTold(parameter.name())) {
            return;
        }
        Problem problem = Problem.invalid(
                        spec.codeWithout(parameter),
                        spec.words() + " needs " + parameter.shown() + ": " + parameter.description())
                .hint(spec.usage());
        missing.add(problem);
        problems.add(problem);
    }

    private Object value(CommandSpec spec, Parameter parameter) {
        if (parameter.isFlag()) {
            return line.has(parameter.name());
        }
        List<String> given = parameter.option() ? line.option(parameter.name()) : argument(parameter);
        String name = parameter.option() ? "--" + parameter.name() : parameter.name();
        if (!parameter.option() && line.isDoubtful(parameter.index())) {
            return Missing.VALUE;
        }
        List<Object> read = read(parameter, name, given);
        if (parameter.isList()) {
            return read;
        }
        Optional<Object> one = read.stream().findFirst();
        if (!parameter.isRequired()) {
            return one;
        }
        if (given.isEmpty()) {
            missing(spec, parameter);
        }
        return one.orElse(Missing.VALUE);
    }

    private List<Object> read(Parameter parameter, String name, List<String> given) {
        List<Object> read = new ArrayList<>();
        given.stream()
                .flatMap(word -> isListed(parameter) ? Arrays.stream(word.split(",", -1)) : Stream.of(word))
                .forEach(word -> read(parameter.type(), name, word).ifPresent(read::add));
        return read;
    }

    /** Whether several words may stand in one, with commas, which none of them holds. */
    private static boolean isListed(Parameter parameter) {
        return parameter.isList() && (parameter.type().isEnum() || parameter.type() == Code.class);
    }

    /** Stands for a required value that is missing; the command is not run then. */
    private enum Missing {
        VALUE
    }

    private List<String> argument(Parameter parameter) {
        List<String> arguments = line.arguments();
        if (parameter.isList()) {
            return arguments.subList(Math.min(parameter.index(), arguments.size()), arguments.size());
        }
        return parameter.index() < arguments.size() ? List.of(arguments.get(parameter.index())) : List.of();
    }

    /** What was given for an option, now or for the whole session; "yes" for a flag. */
    private Optional<String> first(String name) {
        if (line.has(name)) {
            return Optional.of(line.option(name).stream().findFirst().orElse("yes"));
        }
        return session.option(name).filter(set -> line.command()
                .flatMap(spec -> GlobalOption.find(name).map(option -> option.appliesTo(spec)))
                .orElse(true));
    }

    private <T> Optional<T> value(String option, Class<T> type) {
        Class<?> read = type == Long.class ? long.class : type;
        return first(option).flatMap(word -> read(read, "--" + option, word)).map(type::cast);
    }

    /** A day as it is kept, in whichever words it was given; what is none stays what it is. */
    private String day(Class<?> type, String name, String word) {
        try {
            return type == LocalDate.class
                    ? Days.exact(word, today).map(LocalDate::toString).orElse(word)
                    : word;
        } catch (DomainException refused) {
            throw new DomainException(refused.problems().stream()
                    .map(problem -> problem.within("\"" + name + "\": ", Values.NONE))
                    .toList());
        }
    }

    /** The same of what was checked already. */
    private String kept(Class<?> type, String word) {
        try {
            return day(type, "", word);
        } catch (DomainException refusedAlready) {
            return word;
        }
    }

    private void check(Class<?> type, String name, String word) {
        try {
            Object unused = Forms.value(type, name, day(type, name, word));
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
        }
    }

    Optional<Object> read(Class<?> type, String name, String word) {
        try {
            return Optional.of(Forms.value(type == Integer.class ? int.class : type, name, day(type, name, word)));
        } catch (DomainException refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }
}
