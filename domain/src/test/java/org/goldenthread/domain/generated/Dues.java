package org.goldenthread.domain.generated;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.goldenthread.domain.time.Due;
import org.goldenthread.domain.time.Reading;
import org.goldenthread.domain.time.YearCalendar;

/** The words in which papers say when, each read once a day of a paper. */
final class Dues {

    private final Map<Reading, Map<String, Due>> read = new HashMap<>();

    Due read(String words, LocalDate paper) {
        Reading reading = new Reading(paper, YearCalendar.FINANCIAL);
        return read.computeIfAbsent(reading, r -> new HashMap<>()).computeIfAbsent(words, w -> Due.parse(w, reading));
    }

    /** A due in a financial year, as fine or as coarse as plans are. */
    static String words(int year, Random chance) {
        int months = chance.nextInt(12);
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> (1 + chance.nextInt(28)) + " " + month(year, months);
            case 3, 4, 5 -> month(year, months);
            case 6, 7 -> "Q" + (1 + months / 3) + " " + year + "/" + (year + 1) % 100;
            case 8 -> "by end of " + month(year, months);
            default -> chance.nextInt(3) > 0 ? year + "/" + (year + 1) % 100 : undated(chance);
        };
    }

    private static String undated(Random chance) {
        return chance.nextBoolean() ? "ongoing" : "to be agreed";
    }

    /** The month that is so many after April of a year. */
    static String month(int year, int after) {
        Month month = Month.APRIL.plus(after);
        return month.getDisplayName(TextStyle.FULL, Locale.UK) + " " + (year + (after + 3) / 12);
    }
}
