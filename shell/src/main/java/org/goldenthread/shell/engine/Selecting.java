package org.goldenthread.shell.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Codes;
import org.goldenthread.domain.text.Shown;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;
import org.goldenthread.shell.render.Cells;
import org.goldenthread.shell.render.Selection;

/** The options by which rows of a list, their order, their number and their columns are chosen. */
final class Selecting {

    private static final String OWNER = "owner";
    private static final String NOUN = "noun";
    private static final String SORT = "sort";
    private static final String DESCENDING = "descending";
    private static final String LIMIT = "limit";
    private static final String COLUMNS = "columns";
    private static final String WITHOUT = "without";

    /** What all rows have, what {@code search} looks for, and what commands choose by themselves. */
    private static final List<String> UNASKED =
            List.of("code", "title", "text", "what", "means", "name", "ended", OWNER);

    /** Columns of days. */
    private static final List<Class<?>> DATES = List.of(Due.class, Period.class, LocalDate.class);

    private Selecting() {}

    /**
     * The options of a list.
     *
     * @param row the records that it may answer with; where there are several, rows are not chosen by columns
     * @param taken the names of the options that the command has itself
     */
    static List<Parameter> options(List<Class<?>> row, Set<String> taken) {
        List<Parameter> options = new ArrayList<>();
        if (row.size() == 1) {
            Collection<Cells.Cell> cells = Cells.of(row.get(0)).all().values();
            cells.stream().map(Selecting::of).flatMap(Optional::stream).forEach(options::add);
            if (cells.stream().anyMatch(cell -> cell.name().equals("code"))) {
                options.add(one(
                        OWNER,
                        Title.class,
                        "only this owner's: whose codes begin with it, such as SWK, or who name it as owner"));
            }
        }
        options.add(new Parameter(
                true,
                WITHOUT,
                -1,
                List.class,
                String.class,
                "only those that have nothing in this column" + Parameter.AGAIN));
        options.add(one(SORT, String.class, "the column to sort by, lowest first and blanks last"));
        options.add(flag(DESCENDING, "reverse the order"));
        options.add(one(LIMIT, Integer.class, "at most this many; a note says how many more there are"));
        options.add(
                new Parameter(
                        true,
                        COLUMNS,
                        -1,
                        List.class,
                        String.class,
                        "the columns of a table, CSV or Markdown, such as code,title: the usual ones, and other fields of its JSON"));
        return options.stream().filter(option -> !taken.contains(option.name())).toList();
    }

    private static Parameter one(String name, Class<?> type, String words) {
        return new Parameter(true, name, -1, Optional.class, type, words);
    }

    private static Parameter flag(String name, String words) {
        return new Parameter(true, name, -1, boolean.class, boolean.class, words);
    }

    /** The option by which rows are chosen by a column, if any are. */
    private static Optional<Parameter> of(Cells.Cell cell) {
        String name = cell.name();
        if (UNASKED.contains(name)) {
            return Optional.empty();
        }
        if (name.equals(NOUN)) {
            return Optional.of(one(NOUN, Title.class, "only things of this kind, such as milestone"));
        }
        String called = name.replace('-', ' ');
        Class<?> type = cell.type();
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(flag(name, "only those for which this is true"));
        }
        if (type == Source.class) {
            return Optional.of(one(name, Code.class, "only those read in this paper, by its code"));
        }
        if (type == Code.class || type == Codes.class) {
            return Optional.of(one(name, Code.class, "only those with this " + called));
        }
        if (type.isEnum()) {
            return Optional.of(one(name, type, "only those with this " + called));
        }
        if (DATES.contains(type)) {
            return Optional.of(one(
                    name,
                    Due.class,
                    (type == Period.class
                                    ? "only those whose " + called + " has a day in these"
                                    : "only those whose " + called + " ends in these days")
                            + ", such as \"July to September 2026\" or \"by March 2027\""));
        }
        if (cell.isLevel()) {
            return Optional.of(one(name, Title.class, "only those that are " + name + " at this level"));
        }
        return type == Title.class
                ? Optional.of(one(name, Title.class, "only those whose " + called + " has these words"))
                : Optional.empty();
    }

    /** What is asked for by the words of a line. */
    static Selection selection(CommandLine line, List<Parameter> options, Binder binder, List<Problem> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<String> owner = Optional.empty();
        Optional<Integer> limit = Optional.empty();
        for (Parameter option : options) {
            String name = option.name();
            if (!line.has(name) || List.of(SORT, DESCENDING, COLUMNS, WITHOUT).contains(name)) {
                continue;
            }
            Optional<?> value = option.isFlag()
                    ? Optional.of(true)
                    : line.option(name).stream()
                            .findFirst()
                            .flatMap(word -> option.isDue()
                                    ? days(name, word, binder, problems)
                                    : binder.read(option.type(), "--" + name, word));
            if (name.equals(OWNER)) {
                owner = value.map(Object::toString);
            } else if (name.equals(LIMIT)) {
                limit = value.map(Integer.class::cast).filter(most -> isSome(most, problems));
            } else {
                value.ifPresent(read -> values.put(name, read));
            }
        }
        return new Selection(
                line.option(SORT).stream().findFirst().filter(name -> isOwn(SORT, options)),
                line.has(DESCENDING) && isOwn(DESCENDING, options),
                limit,
                isOwn(COLUMNS, options) ? several(line, COLUMNS) : List.of(),
                isOwn(WITHOUT, options) ? several(line, WITHOUT) : List.of(),
                owner,
                values);
    }

    /**
     * The days that are asked for. They belong to no strategy, so years are those from April to March, and a missing year
     * is not guessed.
     */
    private static Optional<Due> days(String name, String word, Binder binder, List<Problem> problems) {
        Due days;
        try {
            days = Due.parse(word, binder.reading());
        } catch (DomainException refused) {
            refused.problems().stream()
                    .map(problem -> problem.within("\"--" + name + "\": ", Values.NONE))
                    .map(problem -> problem.code().equals("due.unreadable")
                            ? problem.hint("--" + name + " \"July to September 2026\"")
                            : problem)
                    .forEach(problems::add);
            return Optional.empty();
        }
        if (days.assumed().contains(Due.Assumed.YEAR)) {
            problems.add(Problem.invalid(
                            "column.year",
                            "\"--{column}\" is \"{text}\", which has no year",
                            Values.of("column", name).and("text", word))
                    .hint("--" + name + " \"" + word + " "
                            + binder.reading().paper().getYear() + "\""));
            return Optional.empty();
        }
        return Optional.of(days);
    }

    private static boolean isOwn(String name, List<Parameter> options) {
        return options.stream().anyMatch(option -> option.name().equals(name));
    }

    private static List<String> several(CommandLine line, String name) {
        return line.option(name).stream()
                .flatMap(word -> Stream.of(word.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isSome(int most, List<Problem> problems) {
        if (most < 1) {
            problems.add(Problem.invalid(
                    "field.form",
                    "\"--" + LIMIT + "\" is \"" + Shown.of(String.valueOf(most))
                            + "\"; it should be a whole number from 1"));
        }
        return most >= 1;
    }
}
