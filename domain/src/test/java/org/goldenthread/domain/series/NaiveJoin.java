package org.goldenthread.domain.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What sheets say when they are laid beside each other by hand: by day, each cell of a row beside the last that was filled,
 * and beside what was typed in between. It shares no code with the fold: texts are compared, and days alone are ordered.
 */
final class NaiveJoin {

    /** A row by the names of its cells: due, forecast, note, done, plan. */
    record NaiveSheet(List<String> scope, Map<String, Map<String, String>> rows) {}

    /** What was typed of a milestone: the day of its opening with a due and a plan, and what was moved or expected when. */
    record Typed(LocalDate opened, String due, String plan, TreeMap<LocalDate, Map.Entry<String, String>> later) {}

    private static final class Thing {
        boolean isThere;
        boolean isPromised;
        String due;
        String first;
        String forecast;
        String plan;
        String done;
        final Map<String, String> last = new TreeMap<>();
        final List<String> moves = new ArrayList<>();
        final List<String> conflicts = new ArrayList<>();
    }

    private final TreeMap<LocalDate, NaiveSheet> sheets;
    private final Map<String, Typed> typed;
    private final Map<String, Thing> things = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final Map<LocalDate, Map<String, String>> rows = new TreeMap<>();
    private final Map<LocalDate, List<String>> scopes = new TreeMap<>();

    private NaiveJoin(TreeMap<LocalDate, NaiveSheet> sheets, Map<String, Typed> typed) {
        this.sheets = sheets;
        this.typed = typed;
    }

    /** The words of what the sheets and what was typed make: a line a milestone, then a line a sheet. */
    static List<String> of(TreeMap<LocalDate, NaiveSheet> sheets, Map<String, Typed> typed) {
        NaiveJoin join = new NaiveJoin(sheets, typed);
        join.run();
        return join.told;
    }

    private void run() {
        TreeSet<String> codes = new TreeSet<>(typed.keySet());
        TreeSet<LocalDate> days = new TreeSet<>(sheets.keySet());
        sheets.values().forEach(sheet -> codes.addAll(sheet.rows().keySet()));
        typed.values().forEach(said -> {
            days.addAll(said.later().keySet());
            if (said.opened() != null) {
                days.add(said.opened());
            }
        });
        for (LocalDate day : days) {
            codes.forEach(code -> typed(code, day));
            if (sheets.containsKey(day)) {
                sheet(day, codes);
            }
        }
        things.forEach((code, thing) -> {
            if (thing.isThere) {
                told.add(code + " due " + thing.due + " first " + thing.first + " moves " + thing.moves + " expected "
                        + thing.forecast + " done " + thing.done + " conflicts " + thing.conflicts);
            }
        });
        rows.forEach((day, of) -> told.add(day + " of " + scopes.get(day) + " " + of));
    }

    private void typed(String code, LocalDate day) {
        Typed said = typed.get(code);
        if (said == null) {
            return;
        }
        Thing thing = things.computeIfAbsent(code, any -> new Thing());
        if (day.equals(said.opened())) {
            thing.isThere = true;
            thing.isPromised = true;
            thing.due = said.due();
            thing.first = said.due();
            thing.plan = said.plan();
        }
        Map.Entry<String, String> later = said.later().get(day);
        if (later != null && later.getKey().equals("due")) {
            moved(thing, later.getValue());
        } else if (later != null) {
            thing.forecast = later.getValue();
        }
    }

    private static void moved(Thing thing, String due) {
        if (!due.equals(thing.due)) {
            thing.moves.add(thing.due + ">" + due);
            thing.due = due;
        }
    }

    private void sheet(LocalDate day, TreeSet<String> codes) {
        NaiveSheet sheet = sheets.get(day);
        List<String> scope = sheet.scope();
        for (LocalDate earlier : sheets.headMap(day, false).descendingKeySet()) {
            scope = scope == null ? sheets.get(earlier).scope() : scope;
        }
        scopes.put(day, scope == null ? List.of() : scope);
        Map<String, String> what = new TreeMap<>();
        for (String code : codes) {
            Map<String, String> row = sheet.rows().get(code);
            Thing thing = things.computeIfAbsent(code, any -> new Thing());
            if (row != null) {
                what.put(code, row(day, code, row, thing));
            } else if (thing.isThere && isMissing(day, code, thing)) {
                what.put(code, thing.done == null ? "silent" : "gone");
            }
        }
        rows.put(day, what);
    }

    private boolean isMissing(LocalDate day, String code, Thing thing) {
        if (!isIn(scopes.get(day), thing)) {
            return false;
        }
        for (LocalDate earlier : sheets.headMap(day, false).descendingKeySet()) {
            if (isIn(scopes.get(earlier), thing)) {
                return sheets.get(earlier).rows().containsKey(code);
            }
        }
        return false;
    }

    private static boolean isIn(List<String> scope, Thing thing) {
        return scope.isEmpty() || thing.plan != null && scope.contains(thing.plan);
    }

    private String row(LocalDate day, String code, Map<String, String> row, Thing thing) {
        boolean wasPromised = thing.isPromised;
        boolean wasSpokenOf = !thing.last.isEmpty();
        thing.last.put("", "spoken of");
        thing.isThere = true;
        Typed said = typed.get(code);
        if (!wasPromised && (said == null || said.opened() == null)) {
            thing.isPromised = true;
            thing.due = row.get("due");
            thing.first = thing.due;
            thing.plan = row.get("plan");
        }
        boolean isMoved = false;
        boolean isChanged = false;
        boolean isCellNew = false;
        for (String cell : List.of("due", "forecast", "note", "done")) {
            String now = row.get(cell);
            String was = thing.last.get(cell);
            if (now == null) {
                continue;
            }
            thing.last.put(cell, now);
            isCellNew |= !now.equals(was);
            if (cell.equals("note")) {
                isChanged |= !now.equals(was);
                continue;
            }
            String recorded = cell.equals("due") ? thing.due : cell.equals("done") ? thing.done : thing.forecast;
            boolean counts = thing.done == null && (thing.isPromised || cell.equals("done"));
            if (!counts || now.equals(was) || now.equals(recorded)) {
                continue;
            }
            if (was != null && !was.equals(recorded)) {
                thing.conflicts.add(day + " " + cell + " " + was + " " + recorded + " " + now);
                isChanged = true;
            }
            switch (cell) {
                case "due" -> {
                    isMoved = true;
                    moved(thing, now);
                }
                case "forecast" -> thing.forecast = now;
                default -> thing.done = now;
            }
            isChanged = true;
        }
        if (!wasPromised && (thing.isPromised || !wasSpokenOf)) {
            return "new";
        }
        return isMoved ? "moved" : isChanged || !wasPromised && isCellNew ? "changed" : "unchanged";
    }
}
