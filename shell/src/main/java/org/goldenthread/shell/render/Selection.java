package org.goldenthread.shell.render;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.journal.Source;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Codes;
import org.goldenthread.domain.text.Words;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Period;

/**
 * What of a list is asked for: which of its rows, in which order, how many, and which columns of them.
 *
 * @param sort the column by which they are put in order; their own order without one
 * @param descending whether they come the other way round
 * @param limit the most of them, at least 1
 * @param columns those that are shown, in this order; the list's own without any
 * @param without columns in which a row has nothing
 * @param owner the beginning of the codes of whom they belong to
 * @param values what a row has in a column, by the column's name; of a column of dates, a {@link Due} whose days it is to be in
 */
public record Selection(
        Optional<String> sort,
        boolean descending,
        Optional<Integer> limit,
        List<String> columns,
        List<String> without,
        Optional<String> owner,
        Map<String, Object> values) {

    public static final Selection ALL =
            new Selection(Optional.empty(), false, Optional.empty(), List.of(), List.of(), Optional.empty(), Map.of());

    public Selection {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(limit, "limit");
        columns = List.copyOf(columns);
        without = List.copyOf(without);
        Objects.requireNonNull(owner, "owner");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The codes that a row is to have in columns, by the names of these. */
    public Map<String, Code> codes() {
        Map<String, Code> codes = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (value instanceof Code code) {
                codes.put(column, code);
            }
        });
        return codes;
    }

    /** Whether a record has what a row is to have. */
    boolean takes(Object record, Map<String, Cells.Cell> cells) {
        return owner.map(wanted -> isOwned(record, cells, wanted)).orElse(true)
                && values.entrySet().stream().allMatch(value -> Optional.ofNullable(cells.get(value.getKey()))
                        .flatMap(cell -> cell.in(record).map(there -> isIn(there, value.getValue(), cell)))
                        .orElse(false));
    }

    private static boolean isOwned(Object record, Map<String, Cells.Cell> cells, String wanted) {
        return Optional.ofNullable(cells.get("owner"))
                        .flatMap(cell -> cell.in(record))
                        .filter(owner -> owner.toString().equalsIgnoreCase(wanted))
                        .isPresent()
                || Optional.ofNullable(cells.get("code"))
                        .flatMap(cell -> cell.in(record))
                        .filter(code -> ((Code) code).owner().equalsIgnoreCase(wanted))
                        .isPresent();
    }

    private static boolean isIn(Object there, Object wanted, Cells.Cell cell) {
        if (there instanceof List<?> list) {
            return list.stream().anyMatch(one -> isIn(one, wanted, cell));
        }
        if (there instanceof Codes codes) {
            return codes.all().contains(wanted);
        }
        if (there instanceof Source source) {
            return source.paper().equals(wanted);
        }
        if (wanted instanceof Due days) {
            return isOn(there, days);
        }
        if (there instanceof Boolean || there instanceof Enum || there instanceof Code) {
            return there.equals(wanted);
        }
        return cell.isLevel()
                ? there.toString().equalsIgnoreCase(wanted.toString())
                : Words.of(List.of(wanted.toString())).areIn(there.toString());
    }

    /**
     * Whether what is there is in the days that are asked for: a due date by its last day, if it has one; a period
     * by any of its days; what has no days by why it has none.
     */
    private static boolean isOn(Object there, Due wanted) {
        if (there instanceof Due due) {
            return wanted.kind() == Due.Kind.DATED
                    ? due.latest().filter(wanted.interval()::contains).isPresent()
                    : due.kind() == wanted.kind();
        }
        return there instanceof Period period
                ? period.interval().overlaps(wanted.interval())
                : wanted.interval().contains((LocalDate) there);
    }

    /** A heading as the name of a column. */
    static String named(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
