package org.goldenthread.domain.generated;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Random;

/** The words in which papers say when. */
final class Dues {

    private Dues() {}

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
