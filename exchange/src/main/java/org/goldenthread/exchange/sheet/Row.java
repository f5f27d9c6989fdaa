package org.goldenthread.exchange.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Code;

/** One row as it is read: its cells by field, and where each is; what is wrong is collected. */
final class Row {

    private final Form.Fields cells;
    private final List<Problem> problems;

    Row(Form.Fields cells, List<Problem> problems) {
        this.cells = cells;
        this.problems = problems;
    }

    Optional<String> place() {
        return cells.place();
    }

    /** A cell that is not blank. */
    Optional<Form.Words> cell(Enum<?> field) {
        return cells.get(Names.of(field))
                .filter(Form.Words.class::isInstance)
                .map(Form.Words.class::cast)
                .filter(words -> !words.value().isBlank());
    }

    /** Whether the sheet has a column of it, blank in this row or not. */
    boolean has(Enum<?> field) {
        return cells.get(Names.of(field)).isPresent();
    }

    Optional<String> text(Enum<?> field) {
        return cell(field).map(words -> words.value().strip());
    }

    /** A cell read as a value. */
    <T> Optional<T> read(Enum<?> field, Function<String, T> reader) {
        return cell(field)
                .flatMap(words -> attempt(
                        Optional.of(words), () -> reader.apply(words.value().strip())));
    }

    /** Words read as what a cell says. */
    <T> Optional<T> read(Enum<?> field, String words, Function<String, T> reader) {
        return attempt(cell(field), () -> reader.apply(words));
    }

    /** A cell read as several values. */
    <T> Optional<List<T>> readAll(Enum<?> field, Function<String, T> reader) {
        return read(field, cell -> Cells.several(cell).stream().map(reader).toList());
    }

    /** The same row with words where it is blank and a default has some. */
    Row or(Form.Fields defaults, Enum<?>... fields) {
        Map<String, Form> all = new LinkedHashMap<>(cells.values());
        for (Enum<?> field : fields) {
            if (cell(field).isEmpty()) {
                defaults.get(Names.of(field)).ifPresent(form -> all.put(Names.of(field), form));
            }
        }
        return new Row(new Form.Fields(all, cells.place()), problems);
    }

    private interface Attempt<T> {
        T get();
    }

    private <T> Optional<T> attempt(Optional<Form.Words> cell, Attempt<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> refuse(problem, cell.flatMap(Form::place)));
            return Optional.empty();
        }
    }

    /** Something made of the row as a whole. */
    <T> Optional<T> made(Code code, java.util.function.Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (DomainException refused) {
            refused.problems().forEach(problem -> refuse(problem.about(code), Optional.empty()));
            return Optional.empty();
        }
    }

    void refuse(Enum<?> field, Problem problem) {
        refuse(problem, cell(field).flatMap(Form::place));
    }

    private void refuse(Problem problem, Optional<String> where) {
        Optional<String> at = where.or(cells::place);
        problems.add(problem.place().isPresent() ? problem : at.map(problem::at).orElse(problem));
    }
}
