package org.goldenthread.exchange.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goldenthread.domain.journal.Form;
import org.goldenthread.domain.journal.Verb;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.exchange.sheet.Guard;

/**
 * The rows of a file that was read: those that are recorded, and those that are left out, with why.
 *
 * @since 0.1
 */
public final class SheetOfRows {

    private static final int TOLD = 10;
    private static final String WHY = "Refused because";

    private final List<String> headings;
    private final List<Line> lines;
    private final List<Form.Fields> rows;
    private final Refused refused;
    private final Function<List<Form.Fields>, Verb> verb;
    private final Map<Integer, List<Problem>> bad;

    SheetOfRows(
            List<String> headings,
            List<Line> lines,
            List<Form.Fields> rows,
            Refused refused,
            List<Problem> problems,
            Function<List<Form.Fields>, Verb> verb) {
        this(headings, lines, rows, refused, verb, new LinkedHashMap<>());
        if (!problems.isEmpty()) {
            leaveOut(new DomainException(problems));
        }
    }

    private SheetOfRows(
            List<String> headings,
            List<Line> lines,
            List<Form.Fields> rows,
            Refused refused,
            Function<List<Form.Fields>, Verb> verb,
            Map<Integer, List<Problem>> bad) {
        this.headings = List.copyOf(headings);
        this.lines = lines;
        this.rows = rows;
        this.refused = refused;
        this.verb = verb;
        this.bad = bad;
    }

    Refused refused() {
        return refused;
    }

    private void leaveOut(DomainException why) {
        boolean isMore = false;
        for (Problem problem : why.problems()) {
            int row = refused.row(problem).orElseThrow(() -> refused.grouped(why));
            isMore |= !bad.containsKey(row);
            bad.computeIfAbsent(row, some -> new ArrayList<>()).add(problem);
        }
        if (!isMore) {
            throw refused.grouped(why);
        }
    }

    /**
     * The same without the rows that something is wrong with.
     *
     * @throws DomainException the same, where it is wrong with something else than a row
     */
    SheetOfRows without(DomainException why) {
        SheetOfRows without = new SheetOfRows(headings, lines, rows, refused, verb, new LinkedHashMap<>(bad));
        without.leaveOut(why);
        return without;
    }

    /** What records the rows that are left, of which there is at least one. */
    Verb verb() {
        if (bad.size() == rows.size()) {
            throw refused.grouped(new DomainException(
                    bad.values().stream().flatMap(List::stream).toList()));
        }
        List<Form.Fields> good = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!bad.containsKey(i)) {
                good.add(rows.get(i));
            }
        }
        return verb.apply(good);
    }

    /** Headings and the rows that are left out, as they stood, each with why in a column of its own; or nothing. */
    List<List<String>> bad() {
        List<List<String>> sheet = new ArrayList<>();
        if (!bad.isEmpty()) {
            sheet.add(with(headings, WHY));
            bad.keySet().stream().sorted().forEach(row -> {
                List<String> cells = new ArrayList<>();
                lines.get(row).cells().forEach(cell -> cells.add(Guard.guarded(Guard.unguarded(cell))));
                sheet.add(with(cells, Guard.guarded(why(row))));
            });
        }
        return sheet;
    }

    /** A sheet that was to be mended, and still is, has the column already. */
    private List<String> with(List<String> cells, String why) {
        List<String> all = new ArrayList<>(cells);
        int at = headings.indexOf(WHY);
        if (at < 0) {
            all.add(why);
        } else {
            all.set(at, why);
        }
        return all;
    }

    private String why(int row) {
        return String.join(
                "; ",
                bad.getOrDefault(row, List.of()).stream().map(Problem::message).toList());
    }

    /** What there is to say of the rows that are left out. */
    List<String> remarks(String name, boolean isTrial) {
        List<String> remarks = new ArrayList<>();
        if (!bad.isEmpty()) {
            int count = bad.size();
            remarks.add("refused: " + count + (count == 1 ? " row, " : " rows, ")
                    + (isTrial ? "to be written to " : "written to ") + name + " with the reasons");
            bad.keySet().stream()
                    .sorted()
                    .limit(TOLD)
                    .forEach(row -> remarks.add("  row " + lines.get(row).row() + ": " + why(row)));
            if (count > TOLD) {
                remarks.add("  and " + (count - TOLD) + " more");
            }
        }
        return remarks;
    }
}
