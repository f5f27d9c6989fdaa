package org.goldenthread.domain.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Title;

/**
 * What sheets that come again say of a milestone: what each series had in each cell last, and where a sheet and the record
 * had both changed.
 *
 * @param last one a series and row, in the order in which they were first stated
 * @param conflicts in the order of the sheets
 * @since 0.1
 */
public record Sheets(List<Stated> last, List<Conflict> conflicts) {

    /** No sheet speaks of it. */
    static final Sheets NONE = new Sheets(List.of(), List.of());

    /**
     * A cell in which a sheet says otherwise than the series had it last, while the record says otherwise than either.
     *
     * @param on the day of the sheet
     * @param cell the name of the cell, such as due
     * @param last what the series had in it before
     * @param recorded what the record said
     * @param stated what the sheet says, which stands
     */
    public record Conflict(LocalDate on, Code series, String cell, String last, String recorded, String stated) {
        public Conflict {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(series, "series");
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(last, "last");
            Objects.requireNonNull(recorded, "recorded");
            Objects.requireNonNull(stated, "stated");
        }

        /** The conflict in words. */
        @Override
        public String toString() {
            return cell + " on " + on + ": " + series + " had \"" + last + "\" and now has \"" + stated
                    + "\"; the record had \"" + recorded + "\"";
        }
    }

    public Sheets {
        last = List.copyOf(last);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether a sheet of a series spoke of it. */
    public boolean has(Code series) {
        return last.stream().anyMatch(stated -> stated.series().equals(series));
    }

    /** What a series had in each cell of a row last. */
    public Optional<Stated> last(Code series, Title row) {
        return last.stream()
                .filter(stated -> stated.series().equals(series) && stated.row().equals(row))
                .findFirst();
    }

    Sheets and(Stated stated, List<Conflict> more) {
        Stated now = stated.over(last(stated.series(), stated.row()));
        List<Stated> all = new ArrayList<>();
        boolean isThere = false;
        for (Stated was : last) {
            boolean isIt = was.series().equals(now.series()) && was.row().equals(now.row());
            all.add(isIt ? now : was);
            isThere |= isIt;
        }
        if (!isThere) {
            all.add(now);
        }
        List<Conflict> found = new ArrayList<>(conflicts);
        found.addAll(more);
        return new Sheets(all, found);
    }
}
