package org.goldenthread.domain.series;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Listing;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A series in a list.
 *
 * @param sheets how many there are
 * @param latest the day of the last
 * @since 0.1
 */
public record SeriesRow(
        Code code,
        Title title,
        Optional<Code> owner,
        Optional<Title> rhythm,
        int sheets,
        Optional<LocalDate> latest,
        Optional<Source> source) {

    public static final Listing<Series, SeriesRow> LISTING = new Listing<>(Series.KIND, SeriesRow.class, SeriesRow::of);

    public SeriesRow {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(source, "source");
    }

    static SeriesRow of(Series it) {
        return new SeriesRow(
                it.code(),
                it.title(),
                it.owner(),
                it.rhythm(),
                it.snapshots().size(),
                it.snapshots().stream().map(Series.Snapshot::on).reduce((one, other) -> other),
                it.source());
    }
}
