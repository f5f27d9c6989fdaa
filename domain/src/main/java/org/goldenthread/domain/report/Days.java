package org.goldenthread.domain.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.goldenthread.domain.time.Interval;
import org.goldenthread.domain.time.Slip;

/** Days as a paper writes them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Days() {}

    /** 26 June 2019. */
    static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** 26 June 2019, 1 to 31 March 2020, up to 31 October 2019, from 1 April 2022. */
    static String of(Interval interval) {
        if (interval.earliest().isEmpty()) {
            return interval.latest().map(last -> "up to " + of(last)).orElse("");
        }
        LocalDate first = interval.earliest().get();
        return interval.latest()
                .map(last -> first.equals(last) ? of(first) : from(first, last) + " to " + of(last))
                .orElseGet(() -> "from " + of(first));
    }

    private static String from(LocalDate first, LocalDate last) {
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return Integer.toString(first.getDayOfMonth());
        }
        return first.getYear() == last.getYear() ? DAY_OF_YEAR.format(first) : of(first);
    }

    /** 276 days later, 92 to 122 days later, 30 days earlier, no days. */
    static String of(Slip slip) {
        long least = slip.isLater() ? slip.from() : -slip.to();
        long most = slip.isLater() ? slip.to() : -slip.from();
        if (most == 0) {
            return "no days";
        }
        String days = least == most ? Long.toString(most) : least + " to " + most;
        return days + (most == 1 ? " day " : " days ") + (slip.isLater() ? "later" : "earlier");
    }
}
