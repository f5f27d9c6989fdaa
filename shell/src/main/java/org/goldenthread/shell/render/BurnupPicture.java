package org.goldenthread.shell.render;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.goldenthread.domain.balance.Burnup;

/** A plan month by month in characters: its numbers, and beside them a bar of what is done in what was promised. */
public final class BurnupPicture {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int WIDEST_UNIT = 4;
    private static final char DONE = '█';
    private static final char LEFT = '▒';
    private static final char OPEN = '░';
    private static final char TO_COME = '·';
    private static final char PROMISED = '┃';

    private final Burnup burnup;
    private final int numbered;
    private final int room;
    private final int width;
    private final int most;
    private final List<String> numbers;

    private BurnupPicture(Burnup burnup, int width) {
        this.burnup = burnup;
        this.width = width;
        this.most = burnup.months().stream().mapToInt(Burnup.Month::scope).max().orElse(0);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "SCOPE", "PROMISED", "DONE", "GONE"));
        burnup.months()
                .forEach(month -> rows.add(List.of(
                        month(month),
                        Integer.toString(month.scope()),
                        Integer.toString(month.promised()),
                        month.done().map(Object::toString).orElse(""),
                        month.left().map(Object::toString).orElse(""))));
        this.numbers = columns(rows);
        this.numbered = TextTable.columns(numbers.get(0)) + 2;
        this.room = width - numbered - 1;
    }

    /** @param width in columns, 60 at least */
    public static List<String> lines(Burnup burnup, int width) {
        return new BurnupPicture(burnup, width).lines();
    }

    /** A month's name; that of the plan's last day where it ends within one. */
    private static String month(Burnup.Month month) {
        String name = Axis.name(month.month()) + " " + month.month().getYear();
        return month.by().equals(month.month().atEndOfMonth())
                ? name
                : month.by().getDayOfMonth() + " " + name;
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
        List<Burnup.Month> months = burnup.months();
        for (int n = 0; n < months.size(); n++) {
            lines.add((numbers.get(n + 1) + "  " + bar(months.get(n))).stripTrailing());
            boolean last = months.get(n).done().isPresent()
                    && n + 1 < months.size()
                    && months.get(n + 1).done().isEmpty();
            if (last) {
                String day = "as at " + DAY.format(burnup.readingDate()) + " ";
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

    private static int open(Burnup.Month month) {
        return month.scope() - month.done().orElse(0) - month.left().orElse(0);
    }

    private void add(char sign, String means, Predicate<Burnup.Month> occurs, List<String> entries) {
        if (burnup.months().stream().anyMatch(occurs)) {
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

    private String bar(Burnup.Month month) {
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
