package org.goldenthread.shell.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Nearest;

/**
 * A list as it was made, of which rows, their order, their number and their columns can be chosen.
 *
 * @param thing what a row is chosen by
 * @param columns what people are shown unless they choose others; whatever else the record of a row holds can be chosen
 * @param empty what is said when there is none
 * @param told what machines are told of that thing
 */
public record Listed<R>(
        List<R> rows, Function<R, ?> thing, List<Answer.Column<R>> columns, String empty, UnaryOperator<Object> told) {

    public Listed {
        rows = List.copyOf(rows);
        Objects.requireNonNull(thing, "thing");
        columns = List.copyOf(columns);
        Objects.requireNonNull(empty, "empty");
        Objects.requireNonNull(told, "told");
    }

    /** All of it, as it was made. */
    public Answer answer() {
        List<?> things = rows.stream().map(thing).map(told).toList();
        Answer whole = Answer.of(things, table(columns, rows));
        List<Answer.Column<R>> plain =
                columns.stream().filter(column -> !column.drawn()).toList();
        Answer shown = plain.size() == columns.size()
                ? whole
                : whole.tabled(
                        plain.stream().map(Answer.Column::heading).toList(),
                        table(plain, rows).rows());
        return shown.listed(this);
    }

    /** What is chosen from it will be the answer, and nothing of it is made before. */
    public Answer unmade() {
        return Answer.of(List.of(), table(columns, List.of())).listed(this);
    }

    private Answer.Table table(List<Answer.Column<R>> shown, List<R> of) {
        int wide = Math.max(0, columns.size() < 2 ? 0 : shown.indexOf(columns.get(1)));
        return new Answer.Table(
                shown.stream().map(Answer.Column::heading).toList(),
                of.stream()
                        .map(row -> shown.stream()
                                .map(column -> column.shows().apply(row))
                                .toList())
                        .toList(),
                wide,
                empty);
    }

    /** What was chosen of it, and how many rows more there are. */
    public record Chosen(Answer answer, int more) {}

    /** A row with what machines are told of it. */
    private record Pair<R>(R row, Object thing) {}

    /**
     * What is asked for of it.
     *
     * @param declared the record that machines are told of each row by, where there are no rows
     * @param output how it is written, where JSON has every field
     * @throws org.goldenthread.domain.problem.DomainException {@code column.unknown}, {@code column.json}
     */
    public Chosen chosen(Selection selection, Class<?> declared, Output output) {
        if (output == Output.JSON && !selection.columns().isEmpty()) {
            throw Problem.invalid("column.json", "--columns chooses what a table shows, and JSON has every field")
                    .hint("--output csv, or --output json without --columns")
                    .asException();
        }
        List<Pair<R>> pairs = new ArrayList<>();
        rows.forEach(row -> pairs.add(new Pair<>(row, thing.apply(row))));
        Class<?> type = pairs.isEmpty() ? declared : pairs.get(0).thing().getClass();
        Map<String, Cells.Cell> cells = Cells.of(type).all();
        Map<String, Chooser<R>> choosers = choosers(cells);
        List<Chooser<R>> empty = selection.without().stream()
                .map(name -> chooser(choosers, name))
                .toList();
        checkLevels(selection, cells, pairs);
        List<Pair<R>> kept = new ArrayList<>(pairs.stream()
                .filter(pair -> selection.takes(pair.thing(), cells))
                .filter(pair -> empty.stream().allMatch(column -> column.isAbsent(pair)))
                .toList());
        if (selection.sort().isPresent()) {
            kept.sort(chooser(choosers, selection.sort().get()).order(selection.descending()));
        } else if (selection.descending()) {
            Collections.reverse(kept);
        }
        int most = selection.limit().orElse(kept.size());
        List<Pair<R>> first = kept.subList(0, Math.min(most, kept.size()));
        List<Answer.Column<R>> shown = new ArrayList<>();
        if (selection.columns().isEmpty()) {
            columns.stream()
                    .filter(column -> output == Output.TABLE || !column.drawn())
                    .forEach(shown::add);
        } else {
            selection
                    .columns()
                    .forEach(name -> shown.add(chooser(choosers, name).column()));
        }
        Answer answer = Answer.of(
                first.stream().map(Pair::thing).map(told).toList(),
                table(shown, first.stream().map(Pair::row).toList()));
        return new Chosen(answer, kept.size() - first.size());
    }

    private void checkLevels(Selection selection, Map<String, Cells.Cell> cells, List<Pair<R>> pairs) {
        selection.values().forEach((name, value) -> Optional.ofNullable(cells.get(name))
                .filter(Cells.Cell::isLevel)
                .filter(cell -> !Cells.isLevel(value.toString()))
                .filter(cell -> pairs.stream()
                        .flatMap(pair -> cell.in(pair.thing()).stream())
                        .noneMatch(there -> there.toString().equalsIgnoreCase(value.toString())))
                .ifPresent(cell -> {
                    throw Problem.invalid(
                                    "column.level",
                                    "\"{level}\" is not a level of a published scale, and nothing here has it under {column}",
                                    Values.of("level", value.toString()).and("column", name))
                            .hint("scale list")
                            .asException();
                }));
    }

    /** A column by which rows are put in order, or that is shown. */
    private record Chooser<R>(Answer.Column<R> column, Optional<Cells.Cell> cell) {

        boolean isAbsent(Pair<R> pair) {
            return cell.map(it -> it.in(pair.thing()).isEmpty())
                    .orElseGet(() -> column.shows().apply(pair.row()).isEmpty());
        }

        private Optional<Comparable<?>> key(Pair<R> pair) {
            Optional<Comparable<?>> key = cell.flatMap(it -> it.key(pair.thing()));
            return cell.isPresent()
                    ? key
                    : Optional.of(column.shows().apply(pair.row()).toLowerCase(Locale.ROOT))
                            .filter(text -> !text.isEmpty())
                            .map(text -> text);
        }

        /** What has nothing there comes last, whichever way. */
        @SuppressWarnings({"unchecked", "rawtypes"}) // what one column holds is of one type
        Comparator<Pair<R>> order(boolean descending) {
            Comparator<Comparable> least = Comparator.naturalOrder();
            Comparator<Comparable> way = descending ? least.reversed() : least;
            return (one, other) -> {
                Optional<Comparable<?>> first = key(one);
                Optional<Comparable<?>> second = key(other);
                return first.isEmpty() || second.isEmpty()
                        ? Boolean.compare(first.isEmpty(), second.isEmpty())
                        : way.compare((Comparable) first.get(), (Comparable) second.get());
            };
        }
    }

    private Map<String, Chooser<R>> choosers(Map<String, Cells.Cell> cells) {
        Map<String, Chooser<R>> choosers = new LinkedHashMap<>();
        columns.forEach(column -> {
            String name = Selection.named(column.heading());
            choosers.put(name, new Chooser<>(column, Optional.ofNullable(cells.get(name))));
        });
        cells.forEach((name, cell) -> choosers.putIfAbsent(
                name,
                new Chooser<>(
                        new Answer.Column<>(name.replace('-', ' '), row -> cell.shown(thing.apply(row))),
                        Optional.of(cell))));
        return choosers;
    }

    private static <R> Chooser<R> chooser(Map<String, Chooser<R>> choosers, String name) {
        String wanted = Selection.named(name);
        Chooser<R> found = choosers.get(wanted);
        if (found == null) {
            List<String> there = List.copyOf(new LinkedHashSet<>(choosers.keySet()));
            Problem problem = Problem.invalid(
                    "column.unknown",
                    "there is no column \"{column}\"; there are {columns}",
                    Values.of("column", name).and("columns", there));
            throw Nearest.to(wanted, there)
                    .map(near -> problem.meant(name, near))
                    .orElse(problem)
                    .asException();
        }
        return found;
    }
}
