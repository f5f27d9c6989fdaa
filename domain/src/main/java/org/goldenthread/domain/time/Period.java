package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.text.Means;

/**
 * The time a plan, a strategy or a figure is for: its words as a paper has them, and its first and last day. Both days
 * are inclusive.
 *
 * @param asWritten the exact words, without blanks at their ends; at most 100 characters
 * @param startInclusive the first day
 * @param endInclusive the last day
 * @since 0.1
 */
public record Period(
        @Means("exactly as the paper writes it, such as 2024/25") String asWritten,
        @Means("the first day") LocalDate startInclusive,
        @Means("the last day") LocalDate endInclusive) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final List<String> EXAMPLES =
            List.of("2024/25", "2018-21", "Q2 2025/26", "April 2019 to March 2020", "2019-04-01/2020-03-31");

    /**
     * @throws DomainException {@code period.empty}, {@code period.long}, {@code period.control}
     * @throws IllegalArgumentException when the first day is after the last
     */
    public Period {
        asWritten = Written.checked("period", asWritten, "2024/25");
        Objects.requireNonNull(startInclusive, "startInclusive");
        Objects.requireNonNull(endInclusive, "endInclusive");
        if (startInclusive.isAfter(endInclusive)) {
            throw new IllegalArgumentException(
                    "startInclusive: " + startInclusive + " is after endInclusive " + endInclusive);
        }
    }

    /** A period that was read before, from its parts; the words are not read again. */
    public static Period of(String asWritten, LocalDate startInclusive, LocalDate endInclusive) {
        return new Period(asWritten, startInclusive, endInclusive);
    }

    /**
     * Reads "2024/25", "24/25" and "FY24/25" (one year), "2018-21" (three), "2019" (the calendar year), "Q2 2025/26",
     * "April 2019 to March 2020", "2019-10", "2019-04-01/2020-03-31", and whatever else a due may say that leaves no
     * end open and no year to be guessed.
     *
     * @throws DomainException {@code period.empty}, {@code period.long}, {@code period.control},
     *     {@code period.unreadable}, {@code period.impossible}, {@code period.alternatives}, {@code period.year}
     */
    public static Period parse(String words, YearCalendar calendar) {
        String written = Written.checked("period", words, "2024/25");
        return read(written, calendar)
                .orElseThrow(() -> Written.unreadable("period", written, piece -> readable(piece, calendar), EXAMPLES));
    }

    private static Optional<Period> read(String written, YearCalendar calendar) {
        return Grammar.period(written, calendar).map(days -> new Period(written, first(days), last(days)));
    }

    private static List<String> readable(String piece, YearCalendar calendar) {
        try {
            return read(piece, calendar).map(period -> List.of(piece)).orElse(List.of());
        } catch (DomainException refused) {
            return refused.problems().stream()
                    .map(Problem::hint)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Its days. */
    public Interval interval() {
        return Interval.of(startInclusive, endInclusive);
    }

    public boolean contains(LocalDate day) {
        return interval().contains(day);
    }

    /** Whether the other is the same days, in whatever words. */
    public boolean sameDaysAs(Period other) {
        return interval().equals(other.interval());
    }

    /** The label in British financial years: {@code label(YearCalendar.FINANCIAL)}. */
    public String label() {
        return label(YearCalendar.FINANCIAL);
    }

    /**
     * The one way we write these days, however they were written: "2024/25", "2018/19 to 2020/21", "2019", "April 2019",
     * "April 2019 to June 2019", "3 May 2019 to 7 July 2019". Read with the same calendar it is the same days.
     */
    public String label(YearCalendar calendar) {
        if (isYears(calendar)) {
            return fromTo(
                    calendar.nameOf(calendar.yearOf(startInclusive)), calendar.nameOf(calendar.yearOf(endInclusive)));
        }
        if (isYears(YearCalendar.CALENDAR)) {
            return fromTo(
                    YearCalendar.CALENDAR.nameOf(startInclusive.getYear()),
                    YearCalendar.CALENDAR.nameOf(endInclusive.getYear()));
        }
        boolean isMonths = startInclusive.getDayOfMonth() == 1
                && endInclusive.equals(YearMonth.from(endInclusive).atEndOfMonth());
        DateTimeFormatter form = isMonths ? MONTH : DAY;
        return fromTo(form.format(startInclusive), form.format(endInclusive));
    }

    private boolean isYears(YearCalendar calendar) {
        return first(calendar.yearStarting(calendar.yearOf(startInclusive))).equals(startInclusive)
                && last(calendar.yearStarting(calendar.yearOf(endInclusive))).equals(endInclusive);
    }

    private static String fromTo(String first, String last) {
        return first.equals(last) ? first : first + " to " + last;
    }

    /** The words. */
    @Override
    public String toString() {
        return asWritten;
    }
}
