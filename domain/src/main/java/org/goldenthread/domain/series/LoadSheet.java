package org.goldenthread.domain.series;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goldenthread.domain.constraint.Given;
import org.goldenthread.domain.journal.Amended;
import org.goldenthread.domain.journal.Draft;
import org.goldenthread.domain.journal.Entry;
import org.goldenthread.domain.journal.Fact;
import org.goldenthread.domain.journal.Kind;
import org.goldenthread.domain.journal.Look;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Moment;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Struck;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Suggestion;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Sentence;
import org.goldenthread.domain.text.Title;

/**
 * Brings in one sheet of a series, as one act: every row as the sheet has it, whether anything changed or not. Sheets may
 * come in any order. Another sheet for the same day amends the one that is there.
 *
 * @param on the day as at which the sheet is
 * @param told the day on which it was reported; without one, that day
 * @param rows what each milestone's row says; all of this series
 * @param scope what the sheet is about, where that is not as it was before
 * @param rest whether these are rows that are missing from the sheet that is there for the day, and the others stay
 * @since 0.1
 */
public record LoadSheet(
        @Means("the series that the sheet is one of") @NotNull Code series,
        @Means("the day that the sheet shows") @NotNull LocalDate on,
        @Means("the day on which it was reported; without one, that day") @NotNull Optional<LocalDate> told,
        @Means("what each row says of which milestone") @NotNull Map<Code, Stated> rows,
        @Means("what the sheet is about, if that has changed") @NotNull Optional<SheetScope> scope,
        @Means("these rows complete the sheet recorded for the day, whose other rows stay") boolean rest)
        implements Verb {

    /** Of how many rows of the sheet before it a sheet may lack one without saying what it is about. */
    private static final int ONE_IN = 5;

    public LoadSheet {
        rows = Given.copyOf(rows);
    }

    /**
     * @throws org.goldenthread.domain.problem.DomainException {@code code.unknown} of the series, {@code series.row} when two
     *     milestones have one row, {@code series.lacks}, {@code series.rest} when there is no sheet that this is the rest of
     */
    @Override
    public List<Draft> decide(State now, Moment when) {
        State latest = now.latest();
        Series known = latest.get(Series.KIND, series);
        checkRows();
        Map<LocalDate, Map<Code, Entry>> stated = stated(latest);
        Map<Code, Entry> there = stated.getOrDefault(on, Map.of());
        Optional<Entry> snapshot = latest.standing(series).stream()
                .filter(entry -> entry.fact() instanceof SeriesSnapshot
                        && entry.effective().equals(on))
                .findFirst();
        if (rest && snapshot.isEmpty()) {
            throw Problem.notFound(
                            "series.rest",
                            "{series} has no sheet of {day} for this to complete",
                            Values.of("series", series).and("day", on))
                    .next(Look.at(Series.KIND.subject(series)))
                    .about(series)
                    .asException();
        }
        if (scope.isEmpty() && !rest) {
            checkWhole(known, stated);
        }
        return snapshot.map(entry -> amended(entry, there)).orElseGet(this::fresh);
    }

    private void checkRows() {
        Map<Title, Code> seen = new HashMap<>();
        rows.forEach((code, row) -> {
            if (!row.series().equals(series)) {
                throw new IllegalArgumentException("rows: " + code + " is of " + row.series() + ", not of " + series);
            }
            Code other = seen.putIfAbsent(row.row(), code);
            if (other != null) {
                throw Problem.refused(
                                "series.row",
                                "{code} has one row, \"{row}\", for both {first} and {second}",
                                Values.of("code", series)
                                        .and("row", row.row())
                                        .and("first", other)
                                        .and("second", code))
                        .about(series)
                        .asException();
            }
        });
    }

    /** The rows of the series that stand, by day and milestone. */
    private Map<LocalDate, Map<Code, Entry>> stated(State latest) {
        Map<LocalDate, Map<Code, Entry>> stated = new TreeMap<>();
        for (Milestone milestone : latest.all(Milestone.KIND, Mention.of(series))) {
            for (Entry entry : latest.standing(milestone.code())) {
                if (entry.fact() instanceof Stated row && row.series().equals(series)) {
                    stated.computeIfAbsent(entry.effective(), day -> new LinkedHashMap<>())
                            .put(milestone.code(), entry);
                }
            }
        }
        return stated;
    }

    /** A sheet that lacks many rows of the one before it may be of something else: then that is to be said. */
    private void checkWhole(Series known, Map<LocalDate, Map<Code, Entry>> stated) {
        List<LocalDate> days =
                known.snapshots().stream().map(Series.Snapshot::on).sorted().toList();
        checkLack(stated.getOrDefault(on, Map.of()).keySet(), rows.keySet(), on, on);
        days.stream().filter(on::isAfter).reduce((one, other) -> other).ifPresent(before -> {
            Set<Code> had = stated.getOrDefault(before, Map.of()).keySet();
            checkLack(had, rows.keySet(), before, on);
        });
        days.stream()
                .filter(on::isBefore)
                .findFirst()
                .filter(after -> known.snapshots().stream()
                        .anyMatch(it -> it.on().equals(after) && it.scope().isEmpty()))
                .ifPresent(after -> checkLack(
                        rows.keySet(), stated.getOrDefault(after, Map.of()).keySet(), on, after));
    }

    private void checkLack(Set<Code> had, Set<Code> has, LocalDate before, LocalDate after) {
        Set<Code> lacks = new HashSet<>(had);
        lacks.removeAll(has);
        if (lacks.size() * ONE_IN > had.size()) {
            List<Code> some = lacks.stream().sorted().limit(ONE_IN).toList();
            Problem problem = Problem.refused(
                            "series.lacks",
                            before.equals(after)
                                    ? "there is already a sheet of {series} as at {after}, and this one lacks {lacking} of its"
                                            + " {rows} rows, such as {some}; say what it is about"
                                    : "the sheet of {series} as at {after} lacks {lacking} of the {rows} rows of the one as at"
                                            + " {before}, such as {some}; say what it is about",
                            Values.of("series", series)
                                    .and("after", after)
                                    .and("lacking", lacks.size())
                                    .and("rows", had.size())
                                    .and("before", before)
                                    .and("some", some))
                    .next(Suggestion.again().missing("scope", "code"))
                    .about(series);
            throw (before.equals(after) ? problem.next(Suggestion.again().with("rest", true)) : problem).asException();
        }
    }

    private List<Draft> fresh() {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(dated(Draft.of(Series.KIND, series, SeriesSnapshot.of(scope))));
        rows.forEach((code, row) -> drafts.add(dated(Draft.of(Milestone.KIND, code, row))));
        return drafts;
    }

    private Draft dated(Draft draft) {
        return draft.on(on).told(told.orElse(on));
    }

    /** Another sheet for the day: what it says otherwise is amended, what it lacks is withdrawn, as if it had come at once. */
    private List<Draft> amended(Entry snapshot, Map<Code, Entry> there) {
        List<Draft> drafts = new ArrayList<>();
        scope.map(said -> (Fact) SeriesSnapshot.of(Optional.of(said)))
                .filter(said -> !said.equals(snapshot.fact()))
                .ifPresent(said -> drafts.add(amendment(Series.KIND, snapshot, said)));
        rows.forEach((code, row) -> {
            Entry was = there.get(code);
            if (was == null) {
                drafts.add(dated(Draft.of(Milestone.KIND, code, row)));
            } else if (!was.fact().equals(row)) {
                drafts.add(amendment(Milestone.KIND, was, row));
            }
        });
        there.forEach((code, was) -> {
            if (!rest && !rows.containsKey(code)) {
                drafts.add(Draft.about(was.about(), new Struck(was.id()))
                        .told(was.told())
                        .because(again()));
            }
        });
        return drafts;
    }

    private Draft amendment(Kind<?> kind, Entry root, Fact fact) {
        return Draft.about(root.about(), Amended.of(kind, root.id(), fact, on, root.reason()))
                .told(root.told())
                .because(again());
    }

    private static Sentence again() {
        return new Sentence("another sheet for the same day says so");
    }
}
