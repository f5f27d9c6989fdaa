package org.goldenthread.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Called;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * A sheet or tracker that comes again, such as the monthly sheet of a directorate. It has one sheet for a day.
 *
 * @param snapshots by the days of the sheets, whenever they were loaded
 * @since 0.1
 */
public record Series(
        Code code,
        Title title,
        Optional<Code> owner,
        Optional<Title> rhythm,
        List<Snapshot> snapshots,
        Optional<Source> source)
        implements Called {

    public static final Kind<Series> KIND =
            Kind.of("series", "series", Series.class, SeriesBegun.class, List.of(SeriesSnapshot.class));

    /**
     * One sheet of it.
     *
     * @param on the day as at which the sheet is
     * @param told the day by which it was told
     * @param scope what it is said to be about; nothing when that is as before
     */
    public record Snapshot(LocalDate on, LocalDate told, Optional<SheetScope> scope, Optional<Source> source) {
        public Snapshot {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(told, "told");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(source, "source");
        }

        /** "2025-01-31, of SWK-PH-1920". */
        @Override
        public String toString() {
            return on + scope.map(it -> ", of " + it).orElse("");
        }
    }

    public Series {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(rhythm, "rhythm");
        snapshots = List.copyOf(snapshots);
        Objects.requireNonNull(source, "source");
    }

    Series and(Snapshot snapshot) {
        if (snapshots.stream().anyMatch(there -> there.on().equals(snapshot.on()))) {
            throw Problem.refused(
                            "series.day",
                            "{code} has a sheet of {day} already; another for the same day amends it",
                            Values.of("code", code).and("day", snapshot.on()))
                    .next(Look.history(code))
                    .about(code)
                    .asException();
        }
        List<Snapshot> all = new ArrayList<>(snapshots);
        all.add(snapshot);
        return new Series(code, title, owner, rhythm, all, source);
    }

    /** What the sheet of a day is about: what is said of it, or else of the last sheet before it of which anything is. */
    public Optional<SheetScope> scopeOn(LocalDate day) {
        return snapshots.stream()
                .filter(it -> !it.on().isAfter(day))
                .flatMap(it -> it.scope().stream())
                .reduce((one, other) -> other);
    }

    @Override
    public String called() {
        return title.value();
    }
}
