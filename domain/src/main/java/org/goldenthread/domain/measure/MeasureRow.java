package org.goldenthread.domain.measure;

import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A measure in a list.
 *
 * @since 0.1
 */
public record MeasureRow(
        Code code,
        Title title,
        Title unit,
        Code of,
        Measure.Direction direction,
        Measure.Stage stage,
        Measure.Level level,
        Optional<Measure.Figure> target,
        Optional<Measure.Figure> actual,
        Optional<Source> source) {

    public static final Listing<Measure, MeasureRow> LISTING =
            new Listing<>(Measure.KIND, MeasureRow.class, MeasureRow::of);

    public MeasureRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(actual, "actual");
        Objects.requireNonNull(source, "source");
    }

    static MeasureRow of(Measure it) {
        return new MeasureRow(
                it.code(),
                it.title(),
                it.unit(),
                it.of(),
                it.direction(),
                it.stage(),
                it.level(),
                it.target(),
                it.actual(),
                it.source());
    }
}
