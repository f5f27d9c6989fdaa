package org.goldenthread.domain.time;

import static org.goldenthread.domain.time.Span.first;
import static org.goldenthread.domain.time.Span.last;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
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
            return Refusals.rather(refused);
        }
    }

    /** Its days. */
    public Interval interval() {
        return Interval.of(startInclusive, endInclusive);
    }

    public boolean contains(LocalDate day) {
        return interval().contains(day);
    }

    /** The words. */
    @Override
    public String toString() {
        return asWritten;
    }
}
