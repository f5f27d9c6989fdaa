package org.goldenthread.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.goldenthread.domain.journal.Mention;
import org.goldenthread.domain.journal.Names;
import org.goldenthread.domain.journal.State;
import org.goldenthread.domain.journal.Step;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Sheets;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.rating.Declared;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.text.Title;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Slip;

/**
 * One sheet of a series row by row: what of each milestone it changes, from what to what, and what is missing from it.
 *
 * @param rows by code, those that are missing too
 * @since 0.1
 */
public record SheetNews(
        @Means("the series that the sheet is one of") Code series,
        @Means("the day that the sheet shows") LocalDate on,
        @Means("what it is about; nothing when no sheet up to it says so") Optional<SheetScope> scope,
        @Means("what it says of each milestone in it, and what is missing from it, by code") List<Row> rows) {

    /**
     * What the sheet says of one milestone.
     *
     * @param row how the sheets tell it from others
     * @param unanswered what the row says of where it is in its life that a row can't record
     */
    public record Row(
            @Means("the milestone that the row is about") Code milestone,
            @Means("how the sheets tell the row from others: its reference, or its title") Title row,
            @Means("what the milestone is called by then") Title title,
            @Means("what the sheet says about it, compared with earlier sheets") Sheet.What what,
            @Means("what it changes, by the names of the cells") List<Changed> changed,
            @Means("where the record had also changed since the sheet before") List<Sheets.Conflict> conflicts,
            @Means("a status in the row that only a fact of its own can record")
                    Optional<Milestone.Status> unanswered) {
        public Row {
            Objects.requireNonNull(milestone, "milestone");
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(what, "what");
            changed = List.copyOf(changed);
            conflicts = List.copyOf(conflicts);
            Objects.requireNonNull(unanswered, "unanswered");
        }

        /** The change of one cell, if there is one. */
        public Optional<Changed> changed(String cell) {
            return changed.stream().filter(it -> it.cell().equals(cell)).findFirst();
        }
    }

    /**
     * One cell that changed.
     *
     * @param slip how far a date moved, where both have a last day
     */
    public record Changed(
            @Means("which cell, such as due") String cell,
            @Means("what the record had before, if anything") Optional<String> from,
            @Means("what the record has now") String to,
            @Means("the days that a date was read as") Optional<Interval> days,
            @Means("by how many days a date moved, later if positive") Optional<Slip> slip) {
        public Changed {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(days, "days");
            Objects.requireNonNull(slip, "slip");
        }
    }

    public SheetNews {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(scope, "scope");
        rows = List.copyOf(rows);
    }

    /** The sheet of a day, if the series has one in this view. */
    public static Optional<SheetNews> of(State state, Series series, LocalDate on) {
        return Sheet.of(state, series).stream()
                .filter(sheet -> sheet.on().equals(on))
                .findFirst()
                .map(sheet -> of(state, series.code(), sheet));
    }

    private static SheetNews of(State state, Code series, Sheet sheet) {
        Map<Code, List<Step<Milestone>>> lives = state.lives(Milestone.KIND, Mention.of(series));
        List<Row> rows = new ArrayList<>();
        sheet.rows()
                .forEach((code, what) ->
                        rows.add(row(code, what, lives.getOrDefault(code, List.of()), series, sheet.on())));
        return new SheetNews(series, sheet.on(), sheet.scope(), rows);
    }

    private static Row row(Code code, Sheet.What what, List<Step<Milestone>> steps, Code series, LocalDate day) {
        return steps.stream()
                .filter(step -> isOf(step, series) && step.entry().effective().equals(day))
                .findFirst()
                .map(step -> stated(code, what, step, day))
                .orElseGet(() -> missing(code, what, steps, series, day));
    }

    private static boolean isOf(Step<Milestone> step, Code series) {
        return step.entry().fact() instanceof Stated stated && stated.series().equals(series);
    }

    private static Row stated(Code code, Sheet.What what, Step<Milestone> step, LocalDate day) {
        Stated stated = (Stated) step.entry().fact();
        Milestone after = step.after();
        List<Changed> changed = new ArrayList<>();
        if (what != Sheet.What.UNCHANGED) {
            step.before()
                    .ifPresentOrElse(
                            before -> changes(before, after, stated, changed),
                            () -> dates("due", stated.first(), Optional.of(after.due()), changed));
        }
        return new Row(
                code,
                stated.row(),
                after.title(),
                what,
                changed,
                after.sheets().conflicts().stream()
                        .filter(it -> it.on().equals(day) && it.series().equals(stated.series()))
                        .toList(),
                stated.status().filter(is -> isUnanswered(is, after.status())));
    }

    /** Whether a row says otherwise than the record, and can't say how that came to be. */
    private static boolean isUnanswered(Milestone.Status said, Milestone.Status is) {
        return said.isOpen() ? !is.isOpen() : said != is;
    }

    private static void changes(Milestone before, Milestone after, Stated stated, List<Changed> changed) {
        Optional<Stated> last = before.sheets().last(stated.series(), stated.row());
        dates("due", Optional.of(before.due()), Optional.of(after.due()), changed);
        dates("forecast", before.promise().forecast(), after.promise().forecast(), changed);
        cell("rating", before.rating().map(Declared::level), after.rating().map(Declared::level), changed);
        cell("title", Optional.of(before.title()), Optional.of(after.title()), changed);
        cell("lead", before.people().lead(), after.people().lead(), changed);
        cell("status", Optional.of(word(before)), Optional.of(word(after)), changed);
        cell("done", before.progress().done(), after.progress().done(), changed);
        cell("note", last.flatMap(Stated::note), stated.note().or(() -> last.flatMap(Stated::note)), changed);
    }

    private static String word(Milestone milestone) {
        return Names.of(milestone.status()).replace('-', ' ');
    }

    private static void dates(String cell, Optional<Due> before, Optional<Due> after, List<Changed> changed) {
        after.filter(to -> before.filter(from -> from.isSameAs(to)).isEmpty())
                .filter(to -> before.isPresent() || to.isStated())
                .ifPresent(to -> changed.add(new Changed(
                        cell,
                        before.map(Due::asWritten),
                        to.asWritten(),
                        Optional.of(to.interval()).filter(days -> to.kind() == Due.Kind.DATED),
                        before.flatMap(from -> Slip.between(from, to)))));
    }

    private static void cell(String cell, Optional<?> before, Optional<?> after, List<Changed> changed) {
        after.filter(to -> !before.equals(Optional.of(to)))
                .ifPresent(to -> changed.add(new Changed(
                        cell, before.map(Object::toString), to.toString(), Optional.empty(), Optional.empty())));
    }

    private static Row missing(Code code, Sheet.What what, List<Step<Milestone>> steps, Code series, LocalDate day) {
        Title row = last(
                        steps,
                        step -> isOf(step, series) && step.entry().effective().isBefore(day))
                .map(step -> ((Stated) step.entry().fact()).row())
                .orElseThrow(() -> new IllegalStateException("missing: " + code + " was in no sheet before"));
        Title title = last(steps, step -> !step.entry().effective().isAfter(day))
                .map(step -> step.after().title())
                .orElse(row);
        return new Row(code, row, title, what, List.of(), List.of(), Optional.empty());
    }

    private static Optional<Step<Milestone>> last(List<Step<Milestone>> steps, Predicate<Step<Milestone>> wanted) {
        return steps.stream().filter(wanted).reduce((one, other) -> other);
    }

    public List<Row> all(Sheet.What what) {
        return rows.stream().filter(row -> row.what() == what).toList();
    }

    /** How many rows the sheet has. */
    public int size() {
        return rows.size()
                - all(Sheet.What.SILENT).size()
                - all(Sheet.What.GONE).size();
    }
}
