package org.goldenthread.exchange.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.measure.Baselined;
import org.goldenthread.domain.measure.Measure;
import org.goldenthread.domain.paper.Paper;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.YearCalendar;

/**
 * Measures as a sheet whose rows {@link LoadMeasures} reads: a row for each value, and one for a measure whose own paper
 * no value names.
 *
 * @since 0.1
 */
public final class MeasureSheet {

    private final State state;
    private final List<MeasureField> fields;
    private final Losses losses = new Losses();
    private final List<List<String>> rows = new ArrayList<>();

    /** Tolerances and comments have columns where there are any. */
    private MeasureSheet(State state, List<Measure> measures) {
        this.state = state;
        boolean isTolerant = measures.stream()
                .flatMap(measure -> measure.targets().stream())
                .anyMatch(target -> target.tolerance().isPresent());
        boolean isCommented = measures.stream()
                .flatMap(measure -> measure.actuals().stream())
                .anyMatch(actual -> actual.comment().isPresent());
        this.fields = Arrays.stream(MeasureField.values())
                .filter(field -> isTolerant || field != MeasureField.TOLERANCE)
                .filter(field -> isCommented || field != MeasureField.COMMENT)
                .toList();
    }

    /** The measures of a view that a query asks for, by code. */
    public static Sheet of(State state, MeasureQuery query) {
        List<Measure> measures = state.all(Measure.KIND).stream()
                .filter(measure -> query.shows(measure, state))
                .toList();
        MeasureSheet sheet = new MeasureSheet(state, measures);
        measures.forEach(sheet::add);
        return new Sheet(Cells.names(sheet.fields.toArray(MeasureField[]::new)), sheet.rows, sheet.losses.all());
    }

    private record Value(MeasureRows.Sort sort, Measure.Figure figure) {}

    private void add(Measure it) {
        List<Value> values = new ArrayList<>();
        it.baseline().ifPresent(figure -> values.add(new Value(MeasureRows.Sort.BASELINE, figure)));
        it.targets().forEach(figure -> values.add(new Value(MeasureRows.Sort.TARGET, figure)));
        it.actuals().forEach(figure -> values.add(new Value(MeasureRows.Sort.ACTUAL, figure)));
        if (values.isEmpty() || !values.get(0).figure().source().equals(it.source())) {
            rows.add(row(it, Optional.empty()));
        }
        values.forEach(value -> rows.add(row(it, Optional.of(value))));
        List<Entry> entries = state.standing(it.code());
        long baselines =
                entries.stream().filter(e -> e.fact() instanceof Baselined).count();
        losses.add("earlier baseline", "earlier baselines", (int) Math.max(0, baselines - 1));
        losses.add("reason of a value", "reasons of values", (int) entries.stream()
                .filter(e ->
                        e.reason().isPresent() && !(e.fact() instanceof org.goldenthread.domain.journal.Opening<?>))
                .count());
        losses.addCommon(state, it.code(), entries);
    }

    private List<String> row(Measure it, Optional<Value> value) {
        Optional<Source> source = value.map(v -> v.figure().source()).orElse(it.source());
        Map<MeasureField, String> cells = new EnumMap<>(MeasureField.class);
        cells.put(MeasureField.CODE, it.code().value());
        cells.put(MeasureField.TITLE, it.title().value());
        cells.put(MeasureField.UNIT, it.unit().value());
        cells.put(MeasureField.OF, it.of().value());
        cells.put(MeasureField.DIRECTION, Names.of(it.direction()));
        cells.put(MeasureField.STAGE, Names.of(it.stage()));
        cells.put(MeasureField.LEVEL, Names.of(it.level()));
        cells.put(MeasureField.KIND, value.map(v -> Names.of(v.sort())).orElse(""));
        cells.put(MeasureField.VALUE, value.map(v -> v.figure().toString()).orElse(""));
        cells.put(
                MeasureField.TOLERANCE,
                value.flatMap(v -> v.figure().tolerance()).map(Object::toString).orElse(""));
        cells.put(MeasureField.WHEN, value.map(v -> when(it, v.figure())).orElse(""));
        cells.put(
                MeasureField.PLACE, value.map(v -> Cells.of(v.figure().place())).orElse(""));
        cells.put(
                MeasureField.COMMENT,
                value.flatMap(v -> v.figure().comment()).map(Object::toString).orElse(""));
        cells.put(MeasureField.SOURCE, Cells.of(source));
        return fields.stream().map(cells::get).toList();
    }

    private String when(Measure it, Measure.Figure figure) {
        if (figure.when().kind() == Due.Kind.NOT_STATED) {
            return figure.when().equals(Due.NOT_STATED) ? "" : figure.when().asWritten();
        }
        YearCalendar calendar = Served.by(state.latest(), it.of()).calendar();
        Optional<LocalDate> told = figure.source()
                .map(Source::paper)
                .flatMap(paper -> state.latest().find(Paper.KIND, paper))
                .map(Paper::told);
        return Cells.of(
                figure.when(),
                Cells.readings(told, calendar),
                () -> losses.add(
                        "date written as a calendar date",
                        "dates written as calendar dates: without the source paper, the words would be read differently"));
    }
}
