package org.goldenthread.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldenthread.domain.books.Portfolio;
import org.goldenthread.domain.journal.Act;
import org.goldenthread.domain.journal.EntryId;
import org.goldenthread.domain.milestone.Milestone;
import org.goldenthread.domain.milestone.Milestone.Status;
import org.goldenthread.domain.milestone.Sheets;
import org.goldenthread.domain.milestone.Stated;
import org.goldenthread.domain.portfolio.ReadDue;
import org.goldenthread.domain.series.Series;
import org.goldenthread.domain.series.Sheet;
import org.goldenthread.domain.series.SheetNews;
import org.goldenthread.domain.text.Code;
import org.goldenthread.domain.text.Means;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.shell.engine.Recorder;
import org.goldenthread.shell.render.Answer;

/**
 * A sheet of a series that was recorded, or would be: what it changes, what is missing from it, and what to type of that.
 *
 * @param entries of the act, in order
 */
public record LoadedSheet(
        @Means("the number of the act; of a dry run, the one that it would have") Optional<Long> act,
        @Means("whether nothing was recorded") boolean dryRun,
        @Means("the entries of the act") List<EntryId> entries,
        @Means("each due date of the sheet, as it was read") List<ReadDue> dues,
        @Means("what the sheet says, row by row") SheetNews sheet) {

    /** More rows of a sort than these are counted, and not told one by one. */
    private static final int MANY = 40;

    private static final List<String> HEADINGS = List.of("what", "code", "row", "says");

    public LoadedSheet {
        entries = List.copyOf(entries);
        dues = List.copyOf(dues);
    }

    static Answer answer(Recorder recorder, Code series, Recorder.Recorded recorded, Act act, Portfolio known) {
        SheetNews news = SheetNews.of(
                        known.state(),
                        known.state().get(Series.KIND, series),
                        act.entries().stream()
                                .filter(entry -> entry.about().code().equals(series) || entry.fact() instanceof Stated)
                                .map(entry -> entry.effective())
                                .findFirst()
                                .orElseGet(() -> act.entries().get(0).effective()))
                .orElseThrow(() -> new IllegalStateException("act " + act.number() + " brought no sheet of " + series));
        LoadedSheet loaded =
                new LoadedSheet(recorded.act(), recorded.dryRun(), recorded.entries(), recorded.dues(), news);
        List<Answer.Block> blocks = new ArrayList<>();
        blocks.add(new Answer.Lines(loaded.summary(act)));
        List<List<String>> rows = loaded.rows(known);
        if (!rows.isEmpty()) {
            blocks.add(new Answer.Table(HEADINGS, shortened(rows), 3, ""));
        }
        List<String> remarks = Recorder.remarks(loaded.dues(), false);
        if (!remarks.isEmpty()) {
            blocks.add(new Answer.Lines(remarks));
        }
        List<String> answers = loaded.answers(recorder);
        if (!answers.isEmpty()) {
            blocks.add(new Answer.Lines(answers));
        }
        return new Answer(loaded, blocks).tabled(HEADINGS, rows);
    }

    private List<String> summary(Act recorded) {
        List<String> lines = new ArrayList<>();
        lines.add((dryRun ? "would record act " : "recorded act ") + recorded.number() + ": the sheet of "
                + sheet.series() + " as at " + sheet.on()
                + sheet.scope().map(of -> ", of " + of).orElse("") + ", " + count(sheet.size(), "row"));
        List<String> counts = new ArrayList<>();
        counts.add(sheet.all(Sheet.What.NEW).size() + " new");
        counts.add(sheet.all(Sheet.What.MOVED).size() + " moved");
        counts.add(sheet.all(Sheet.What.CHANGED).size() + " changed otherwise");
        counts.add(sheet.all(Sheet.What.UNCHANGED).size() + " unchanged");
        String missing = "not in it: " + sheet.all(Sheet.What.SILENT).size() + " silent, "
                + sheet.all(Sheet.What.GONE).size() + " gone";
        long rated = sheet.rows().stream()
                .filter(row ->
                        row.what() != Sheet.What.NEW && row.changed("rating").isPresent())
                .count();
        long conflicts =
                sheet.rows().stream().filter(row -> !row.conflicts().isEmpty()).count();
        lines.add("  " + String.join(", ", counts) + "; " + rated + " rated again, " + conflicts + " in conflict; "
                + missing);
        Map<String, Long> made = recorded.entries().stream()
                .map(entry -> entry.about().noun())
                .filter(noun -> noun.equals("post") || noun.equals("organisation"))
                .collect(Collectors.groupingBy(noun -> noun, java.util.TreeMap::new, Collectors.counting()));
        if (!made.isEmpty()) {
            lines.add("  created: "
                    + made.entrySet().stream()
                            .map(noun -> count(noun.getValue(), noun.getKey()))
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    // Rows

    private List<List<String>> rows(Portfolio known) {
        List<List<String>> rows = new ArrayList<>();
        Arrays.stream(Sheet.What.values())
                .flatMap(what -> sheet.all(what).stream())
                .filter(row -> row.what() != Sheet.What.UNCHANGED
                        || row.unanswered().isPresent()
                        || !row.conflicts().isEmpty())
                .forEach(row -> rows.add(List.of(
                        row.what().name().toLowerCase(Locale.ROOT),
                        row.milestone().value(),
                        row.row().value(),
                        says(row, known))));
        return rows;
    }

    /** Each sort of row up to a number of them. */
    private static List<List<String>> shortened(List<List<String>> rows) {
        List<List<String>> some = new ArrayList<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.get(0), java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((what, all) -> {
                    some.addAll(all.subList(0, Math.min(MANY, all.size())));
                    if (all.size() > MANY) {
                        some.add(List.of(what, "", "", "and " + (all.size() - MANY) + " more"));
                    }
                });
        return some;
    }

    private static String says(SheetNews.Row row, Portfolio known) {
        List<String> parts = new ArrayList<>();
        if (row.what() == Sheet.What.NEW || row.what() == Sheet.What.SILENT || row.what() == Sheet.What.GONE) {
            parts.add("\"" + row.title() + "\"");
            known.state().find(Milestone.KIND, row.milestone()).ifPresent(it -> parts.add(stands(it)));
        }
        row.changed().stream()
                .map(change -> row.what() == Sheet.What.NEW ? first(change) : says(change))
                .forEach(parts::add);
        row.unanswered().ifPresent(status -> parts.add("the row says " + Show.words(status)));
        row.conflicts().forEach(conflict -> parts.add(says(conflict)));
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    private static String stands(Milestone it) {
        return (it.status().isOpen()
                        ? "due " + Show.due(it.due())
                        : Show.words(it.status())
                                + it.progress().done().map(day -> " on " + day).orElse(""))
                + it.rating().map(rating -> ", " + rating.level()).orElse("");
    }

    private static String first(SheetNews.Changed change) {
        return change.from().map(from -> "first promised for " + from).orElse("")
                + change.slip().map(slip -> ", " + slip.inWords()).orElse("");
    }

    private static String says(SheetNews.Changed change) {
        String cell = change.cell();
        return cell.equals("note")
                ? "progress: " + change.to()
                : cell
                        + change.from()
                                .map(from -> " from " + quoted(cell, from))
                                .orElse("") + " to "
                        + quoted(cell, change.to())
                        + change.days().map(LoadedSheet::shown).orElse("")
                        + change.slip().map(slip -> ", " + slip.inWords()).orElse("");
    }

    private static String shown(Interval days) {
        return " [" + days.earliest().map(LocalDate::toString).orElse("") + " .. "
                + days.latest().map(LocalDate::toString).orElse("") + "]";
    }

    private static String quoted(String cell, String value) {
        return cell.equals("title") ? "\"" + value + "\"" : value;
    }

    private static String says(Sheets.Conflict conflict) {
        return "conflict: " + conflict.cell() + " was " + conflict.last() + " in the sheet before, and is "
                + conflict.recorded() + " in the record";
    }

    // What to type

    private List<String> answers(Recorder recorder) {
        List<String> lines = new ArrayList<>();
        List<SheetNews.Row> silent = sheet.all(Sheet.What.SILENT);
        if (!silent.isEmpty()) {
            lines.add("To say what became of what is silent, as at " + sheet.on()
                    + " (what is left unanswered stays open, and silent):");
            if (silent.size() > MANY) {
                silence("CODE", recorder, lines);
            } else {
                silent.forEach(row -> silence(row.milestone().value(), recorder, lines));
            }
        }
        List<SheetNews.Row> unanswered = sheet.rows().stream()
                .filter(row -> row.unanswered().isPresent())
                .toList();
        if (!unanswered.isEmpty()) {
            lines.add("To record what rows say and a sheet can't record:");
            unanswered.forEach(row -> lines.add("  "
                    + recorder.context()
                            .next(answer(
                                    row.unanswered().orElseThrow(),
                                    row.milestone().value()))));
        }
        boolean isConflicting =
                sheet.rows().stream().anyMatch(row -> !row.conflicts().isEmpty());
        if (isConflicting) {
            lines.add("What the sheet says stands; to see each conflict, and what settles it:");
            lines.add("  " + recorder.context().next("check --finding finding.sheet-conflict"));
        }
        return lines;
    }

    private void silence(String code, Recorder recorder, List<String> lines) {
        lines.add("  "
                + recorder.context().next("milestone complete " + code + " --on " + sheet.on() + " --evidence WHAT"));
        lines.add("  "
                + recorder.context()
                        .next("milestone drop " + code + " --on " + sheet.on() + " --cause CAUSE --reason WHY"));
    }

    private String answer(Status says, String code) {
        String on = " --on " + sheet.on();
        return switch (says) {
            case DROPPED -> "milestone drop " + code + on + " --cause CAUSE --reason WHY";
            case SUPERSEDED -> "milestone supersede " + code + on + " --reason WHY";
            case MERGED -> "milestone merge " + code + on + " --into CODE --reason WHY";
            case SPLIT -> "milestone split " + code + on + " --into CODE --reason WHY";
            case PLANNED, UNDER_WAY -> "milestone reopen " + code + on + " --note WHY";
            case COMPLETED, HANDED_OVER -> "history " + code;
        };
    }
}
