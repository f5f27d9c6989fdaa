package org.goldenthread.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;

/**
 * One sheet of a series as the fold reads it: what of each milestone in it, or missing from it, is new.
 *
 * @param scope what it is about; nothing when no sheet up to it says so
 * @param rows by code
 * @since 0.1
 */
public record Sheet(LocalDate on, Optional<SheetScope> scope, Map<Code, What> rows) {

    /** What a sheet tells of a milestone beside the sheets before it. */
    public enum What {
        @Means("the sheet is the first to mention it, and opens it")
        NEW,
        @Means("the sheet moves its due date")
        MOVED,
        @Means("the sheet changes something other than its due date")
        CHANGED,
        @Means("the sheet says what was said before, or what the record says")
        UNCHANGED,
        @Means("it is open and should be in the sheet, as it was in the last that held it, but is not")
        SILENT,
        @Means("it was in the last sheet that held it, and ended since")
        GONE
    }

    public Sheet {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(scope, "scope");
        rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /** The sheets of a series in a view, by their days. */
    public static List<Sheet> of(State state, Series series) {
        Map<Code, List<Step<Milestone>>> lives = state.lives(Milestone.KIND, Mention.of(series.code()));
        List<Sheet> sheets = new ArrayList<>();
        for (Series.Snapshot snapshot : series.snapshots().stream()
                .sorted(Comparator.comparing(Series.Snapshot::on))
                .toList()) {
            LocalDate day = snapshot.on();
            Optional<SheetScope> scope = series.scopeOn(day);
            Map<Code, What> rows = new HashMap<>();
            State then = state.asAt(day);
            lives.forEach((code, steps) -> stated(steps, series.code(), day)
                    .ifPresentOrElse(step -> rows.put(code, what(step, series.code())), () -> missing(
                                    code, steps, day, scope, then, sheets)
                            .ifPresent(what -> rows.put(code, what))));
            sheets.add(new Sheet(day, scope, rows));
        }
        return List.copyOf(sheets);
    }

    private static Optional<Step<Milestone>> stated(List<Step<Milestone>> steps, Code series, LocalDate day) {
        return steps.stream()
                .filter(step -> step.entry().fact() instanceof Stated stated
                        && stated.series().equals(series)
                        && step.entry().effective().equals(day))
                .findFirst();
    }

    private static What what(Step<Milestone> step, Code series) {
        LocalDate day = step.entry().effective();
        Milestone after = step.after();
        Optional<Milestone> before = step.before();
        if (before.filter(it -> isPromised(it, day)).isEmpty()) {
            boolean isFirst = before.filter(it -> it.sheets().has(series)).isEmpty() || isPromised(after, day);
            return isFirst ? What.NEW : before.get().sheets().equals(after.sheets()) ? What.UNCHANGED : What.CHANGED;
        }
        if (after.promise().moves().size() > before.get().promise().moves().size()) {
            return What.MOVED;
        }
        return after.isSameAsideFromSheets(before.get()) ? What.UNCHANGED : What.CHANGED;
    }

    private static boolean isPromised(Milestone milestone, LocalDate day) {
        return milestone.promise().since().filter(since -> !day.isBefore(since)).isPresent();
    }

    /** What is not in the sheet, though the last sheet before it whose scope held it had it. */
    private static Optional<What> missing(
            Code code,
            List<Step<Milestone>> steps,
            LocalDate day,
            Optional<SheetScope> scope,
            State then,
            List<Sheet> earlier) {
        Optional<Milestone> milestone = steps.stream()
                .filter(step -> !step.entry().effective().isAfter(day))
                .map(Step::after)
                .reduce((one, other) -> other);
        return milestone
                .filter(it -> scope.map(of -> of.holds(it, then)).orElse(true))
                .filter(it -> lastThatHeld(it, then, earlier)
                        .filter(sheet -> sheet.has(code))
                        .isPresent())
                .map(it -> it.status().isOpen() ? What.SILENT : What.GONE);
    }

    private static Optional<Sheet> lastThatHeld(Milestone milestone, State then, List<Sheet> earlier) {
        return earlier.stream()
                .filter(sheet ->
                        sheet.scope().map(of -> of.holds(milestone, then)).orElse(true))
                .reduce((one, other) -> other);
    }

    /** Whether a milestone stands in it. */
    public boolean has(Code milestone) {
        What what = rows.get(milestone);
        return what != null && what != What.SILENT && what != What.GONE;
    }

    public List<Code> all(What what) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue() == what)
                .map(Map.Entry::getKey)
                .toList();
    }
}
