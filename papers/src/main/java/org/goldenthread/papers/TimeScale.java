package org.goldenthread.papers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whole months laid out along a line, each day as wide as any other. */
final class TimeScale {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000);

    /** Where a month begins that is named. */
    record Tick(LocalDate day, YearMonth month) {

        /** "Sep": not as the platform has it, which differs from one to the next. */
        String name() {
            String name = month.getMonth().name();
            return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
        }
    }

    private final LocalDate first;
    private final LocalDate last;
    private final double from;
    private final double to;
    private final int step;

    /**
     * @param first of the days, which are rounded out to whole months
     * @param from where the first day begins
     * @param to where the last day ends; before {@code from} where days run upwards
     * @param most how many months are named at most
     */
    TimeScale(LocalDate first, LocalDate last, double from, double to, int most) {
        this.first = first.withDayOfMonth(1);
        this.last = YearMonth.from(last).atEndOfMonth();
        this.from = from;
        this.to = to;
        long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
        this.step = STEPS.stream()
                .filter(each -> (months + each - 1) / each <= most)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Where a day begins. */
    double begins(LocalDate day) {
        double days = ChronoUnit.DAYS.between(first, last) + 1.0;
        return from + (to - from) * ChronoUnit.DAYS.between(first, day) / days;
    }

    /** Where a day ends. */
    double ends(LocalDate day) {
        return begins(day.plusDays(1));
    }

    /** The middle of a day. */
    double at(LocalDate day) {
        return (begins(day) + ends(day)) / 2;
    }

    boolean isYears() {
        return step % 12 == 0;
    }

    /** The months that are named. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        YearMonth month = YearMonth.from(first);
        month = month.minusMonths(Math.floorMod(month.getYear() * 12L + month.getMonthValue() - 1, step));
        for (; !month.atDay(1).isAfter(last); month = month.plusMonths(step)) {
            if (!month.atDay(1).isBefore(first)) {
                ticks.add(new Tick(month.atDay(1), month));
            }
        }
        if (ticks.isEmpty()) {
            ticks.add(new Tick(first, YearMonth.from(first)));
        }
        return ticks;
    }
}
