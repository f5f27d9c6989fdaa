package org.goldenthread.shell.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.goldenthread.domain.balance.Burnup;
import org.goldenthread.domain.picture.Lines;

/** A plan month by month in characters: its numbers, and beside them a bar of what is done in what was promised. */
public final class BurnupPicture {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int WIDEST_UNIT = 4;
    private static final char DONE = '█';
    private static final char LEFT = '▒';
    private static final char OPEN = '░';
    private static final char TO_COME = '·';
    private static final char PROMISED = '┃';

    private final Lines burnup;
    private final List<Row> rows;
    private final int numbered;
    private final int room;
    private final int width;
    private final int most;
    private final List<String> numbers;

    /** A day's numbers; what is not known yet is absent. */
    private record Row(LocalDate by, int scope, int promised, Optional<Integer> done, Optional<Integer> left) {}

    private BurnupPicture(Lines burnup, int width) {
        this.burnup = burnup;
        this.width = width;
        this.rows = burnup.line(Lines.Role.SCOPE).orElseThrow().points().stream()
                .map(Lines.Point::day)
                .map(day -> new Row(
                        day,
                        on(day, Lines.Role.SCOPE).orElse(0),
                        on(day, Lines.Role.PROMISED).orElse(0),
                        on(day, Lines.Role.DONE),
                        on(day, Lines.Role.GONE)))
                .toList();
        this.most = rows.stream().mapToInt(Row::scope).max().orElse(0);
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("", "SCOPE", "PROMISED", "DONE", "GONE"));
        rows.forEach(row -> table.add(List.of(
                month(row.by()),
                Integer.toString(row.scope()),
                Integer.toString(row.promised()),
                row.done().map(Object::toString).orElse(""),
                row.left().map(Object::toString).orElse(""))));
        this.numbers = columns(table);
        this.numbered = TextTable.columns(numbers.get(0)) + 2;
        this.room = width - numbered - 1;
    }

    /** @param width in columns, 60 at least */
    public static List<String> lines(Burnup burnup, int width) {
        return new BurnupPicture(Lines.of(burnup, ""), width).lines();
    }

    private Optional<Integer> on(LocalDate day, Lines.Role role) {
        return burnup.line(role).flatMap(line -> line.on(day)).map(BigDecimal::intValueExact);
    }

    /** A month's name; that of the plan's last day where it ends within one. */
    private static String month(LocalDate by) {
        YearMonth month = YearMonth.from(by);
        String name = Axis.name(month) + " " + month.getYear();
        return by.equals(month.atEndOfMonth()) ? name : by.getDayOfMonth() + " " + name;
    }

    private static List<String> columns(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextTable.columns(row.get(i)));
            }
        });
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < widths.length; i++) {
                        String blank = " ".repeat(widths[i] - TextTable.columns(row.get(i)));
                        line.append(i == 0 ? "" : "  ").append(blank).append(row.get(i));
                    }
                    return line.toString();
                })
                .toList();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(numbers.get(0));
        for (int n = 0; n < rows.size(); n++) {
            lines.add((numbers.get(n + 1) + "  " + bar(rows.get(n))).stripTrailing());
            boolean last = rows.get(n).done().isPresent()
                    && n + 1 < rows.size()
                    && rows.get(n + 1).done().isEmpty();
            if (last) {
                String day = "as at " + DAY.format(burnup.day()) + " ";
                lines.add(day + "┄".repeat(Math.max(1, numbered + scaled(most) + 1 - TextTable.columns(day))));
            }
        }
        lines.add("");
        lines.addAll(TextTable.flowing(key(), width));
        return lines;
    }

    /** What the characters mean that occur. */
    private List<String> key() {
        List<String> entries = new ArrayList<>();
        add(DONE, "done", month -> month.done().orElse(0) > 0, entries);
        add(PROMISED, "promised by then", month -> month.scope() > 0, entries);
        add(OPEN, "open", month -> month.done().isPresent() && open(month) > 0, entries);
        add(LEFT, "gone from the plan", month -> month.left().orElse(0) > 0, entries);
        add(TO_COME, "to come", month -> month.done().isEmpty() && month.scope() > 0, entries);
        return entries.isEmpty() ? List.of("no milestones") : entries;
    }

    private static int open(Row month) {
        return month.scope() - month.done().orElse(0) - month.left().orElse(0);
    }

    private void add(char sign, String means, Predicate<Row> occurs, List<String> entries) {
        if (rows.stream().anyMatch(occurs)) {
            entries.add(sign + " " + means);
        }
    }

    /** Columns for a number of milestones: as many for each, where there is room for all; never none for some. */
    private int scaled(int number) {
        if (number == 0) {
            return 0;
        }
        int unit = Math.min(WIDEST_UNIT, room / most);
        return unit > 0 ? number * unit : Math.max(1, (int) ((long) number * room / most));
    }

    private String bar(Row month) {
        if (month.scope() == 0) {
            return "";
        }
        int scope = scaled(month.scope());
        int done = scaled(month.done().orElse(0));
        int left = Math.min(scope - done, scaled(month.left().orElse(0)));
        StringBuilder bar = new StringBuilder();
        bar.append(String.valueOf(DONE).repeat(done));
        bar.append(String.valueOf(month.done().isPresent() ? OPEN : TO_COME).repeat(scope - done - left));
        bar.append(String.valueOf(LEFT).repeat(left));
        return bar.insert(scaled(month.promised()), PROMISED).toString();
    }
}
