package org.goldenthread.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is shown, as far as it changes what is meant: as a day, a month, a year or a time; in hundredths; with
 * zeros before or behind. A number is never shown with fewer digits than it has.
 *
 * @param kind what the number stands for
 * @param whole how many digits stand before the point at least
 * @param decimals how many behind it at least
 * @param before words that are shown before it
 */
record Format(Kind kind, int whole, int decimals, String before) {

    enum Kind {
        NUMBER,
        PERCENT,
        DAY,
        MONTH,
        YEAR,
        TIME
    }

    static final Format GENERAL = new Format(Kind.NUMBER, 1, 0, "");

    private static final int LAST_DAY = 2_958_465;
    private static final int LEAP_DAY_OF_1900 = 60;
    private static final int SECONDS = 24 * 60 * 60;
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");
    private static final Pattern DIGITS = Pattern.compile("[#0?,]*?(0*)(?:\\.(0*)[#?]*)?%?");
    private static final Pattern NUMBERED = Pattern.compile("\"([^\"]*\\p{L}[^\"]*)\"(0+)");

    /** The format that a workbook has by its number, without saying so. */
    static Format numbered(int id) {
        if (id == 9 || id == 10) {
            return new Format(Kind.PERCENT, 1, id == 9 ? 0 : 2, "");
        }
        if (id == 2 || id == 4) {
            return new Format(Kind.NUMBER, 1, 2, "");
        }
        if (id == 17) {
            return new Format(Kind.MONTH, 1, 0, "");
        }
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
            return new Format(Kind.TIME, 1, 0, "");
        }
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
                ? new Format(Kind.DAY, 1, 0, "")
                : GENERAL;
    }

    /** The format that a code such as {@code dd/mm/yyyy} describes. */
    static Format of(String code) {
        Matcher numbered = NUMBERED.matcher(code);
        if (numbered.matches()) {
            return new Format(Kind.NUMBER, numbered.group(2).length(), 0, numbered.group(1));
        }
        String first = ASIDE.matcher(code).replaceAll("").split(";", -1)[0].strip();
        String letters = first.toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("@") || letters.contains("0e")) {
            return GENERAL;
        }
        boolean hasYear = letters.contains("y") || letters.contains("e");
        boolean hasDay = letters.contains("d");
        boolean hasTime = letters.contains("h") || letters.contains("s");
        boolean hasMonth = letters.contains("m") && !hasTime;
        if (hasDay || (hasYear && hasTime)) {
            return new Format(Kind.DAY, 1, 0, "");
        }
        if (hasMonth) {
            return new Format(hasYear ? Kind.MONTH : Kind.DAY, 1, 0, "");
        }
        if (hasYear) {
            return new Format(Kind.YEAR, 1, 0, "");
        }
        if (hasTime || letters.contains("[m")) {
            return new Format(Kind.TIME, 1, 0, "");
        }
        Matcher digits = DIGITS.matcher(first.replaceAll("[^#0?,.%]", ""));
        if (!digits.matches()) {
            return GENERAL;
        }
        int decimals = digits.group(2) == null ? 0 : digits.group(2).length();
        return new Format(
                first.contains("%") ? Kind.PERCENT : Kind.NUMBER,
                first.contains(",") ? 1 : Math.max(1, digits.group(1).length()),
                decimals,
                "");
    }

    boolean isMonth() {
        return kind == Kind.MONTH || kind == Kind.YEAR;
    }

    /**
     * A number as it is shown.
     *
     * @param raw as the workbook holds it
     * @param since1904 whether days are counted from 1904, and not from 1900
     */
    String shown(String raw, boolean since1904) {
        double value;
        try {
            value = Double.parseDouble(raw.strip());
        } catch (NumberFormatException e) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        boolean isDay = value >= (since1904 ? 0 : 1) && value < LAST_DAY + 1.0;
        return switch (kind) {
            case NUMBER -> before + number(value, 0);
            case PERCENT -> number(value, 2) + "%";
            case TIME -> value >= 0 && value < 1 ? time(Math.round(value * SECONDS)) : number(value, 0);
            case DAY, MONTH, YEAR -> isDay ? date(value, since1904) : number(value, 0);
        };
    }

    /** At most fifteen digits count: 1.1 is held as 1.1000000000000001. */
    private String number(double value, int hundredfold) {
        BigDecimal exact = BigDecimal.valueOf(value).round(new MathContext(15)).movePointRight(hundredfold);
        BigDecimal brief = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        String plain = (brief.scale() < decimals ? brief.setScale(decimals) : brief).toPlainString();
        int point = plain.indexOf('.');
        int digits = (point < 0 ? plain.length() : point) - (value < 0 ? 1 : 0);
        return digits >= whole
                ? plain
                : (value < 0 ? "-" : "") + "0".repeat(whole - digits) + plain.substring(value < 0 ? 1 : 0);
    }

    private static String time(long seconds) {
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        return time.toString();
    }

    private String date(double value, boolean since1904) {
        long day = (long) Math.floor(value);
        long seconds = Math.round((value - day) * SECONDS);
        LocalDate date =
                dayZero(since1904).plusDays(day + seconds / SECONDS + (!since1904 && day < LEAP_DAY_OF_1900 ? 1 : 0));
        if (kind == Kind.MONTH && date.getDayOfMonth() == 1) {
            return date.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + date.getYear();
        }
        if (kind == Kind.YEAR && date.getDayOfYear() == 1) {
            return String.valueOf(date.getYear());
        }
        long rest = seconds % SECONDS;
        return rest == 0
                ? date.toString()
                : LocalDateTime.of(date, LocalTime.ofSecondOfDay(rest)).toString();
    }

    /** The day that is counted as 0, as far as days after February 1900 are concerned. */
    static LocalDate dayZero(boolean since1904) {
        return since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }
}
