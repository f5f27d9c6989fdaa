package org.goldenthread.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Days that have a name: Christmas, Easter, bank holidays of England. */
final class Feasts {

    /** The Mondays whose bank holiday was moved by proclamation, for the ends of a war and for jubilees. */
    private static final Map<LocalDate, LocalDate> MOVED = new LinkedHashMap<>();

    static {
        MOVED.put(LocalDate.of(1995, 5, 1), LocalDate.of(1995, 5, 8));
        MOVED.put(LocalDate.of(2002, 5, 27), LocalDate.of(2002, 6, 4));
        MOVED.put(LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4));
        MOVED.put(LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8));
        MOVED.put(LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2));
    }

    private static final Map<String, IntFunction<LocalDate>> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("christmas eve", year -> LocalDate.of(year, Month.DECEMBER, 24));
        NAMED.put("christmas day", Feasts::christmas);
        NAMED.put("christmas", Feasts::christmas);
        NAMED.put("xmas", Feasts::christmas);
        NAMED.put("boxing day", year -> LocalDate.of(year, Month.DECEMBER, 26));
        for (String newYears : new String[] {"new year ' s ", "new years ", "new year "}) {
            NAMED.put(newYears + "eve", year -> LocalDate.of(year, Month.DECEMBER, 31));
            NAMED.put(newYears + "day", year -> LocalDate.of(year, Month.JANUARY, 1));
        }
        NAMED.put("good friday", year -> easter(year).minusDays(2));
        NAMED.put("easter monday", year -> easter(year).plusDays(1));
        NAMED.put("easter sunday", Feasts::easter);
        NAMED.put("easter", Feasts::easter);
        NAMED.put("early may bank holiday", year -> moved(monday(year, Month.MAY, 1)));
        NAMED.put("spring bank holiday", year -> moved(monday(year, Month.MAY, -1)));
        NAMED.put("summer bank holiday", year -> monday(year, Month.AUGUST, -1));
        NAMED.put("august bank holiday", year -> monday(year, Month.AUGUST, -1));
    }

    private final Tokens tokens;
    private final Years years;

    Feasts(Tokens tokens, Years years) {
        this.tokens = tokens;
        this.years = years;
    }

    Optional<Span> atom() {
        return NAMED.entrySet().stream()
                .filter(named -> tokens.skip(named.getKey()))
                .findFirst()
                .map(named -> tokens.attempt(years::yearOfSeason)
                        .map(year -> Span.of(Interval.on(named.getValue().apply(year))))
                        .orElseGet(() -> Span.yearless(
                                year -> Optional.of(Interval.on(named.getValue().apply(year))))));
    }

    private static LocalDate christmas(int year) {
        return LocalDate.of(year, Month.DECEMBER, 25);
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static LocalDate moved(LocalDate monday) {
        return MOVED.getOrDefault(monday, monday);
    }

    /** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        int day = (h + l - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
