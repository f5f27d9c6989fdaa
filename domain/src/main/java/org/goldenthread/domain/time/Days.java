package org.goldenthread.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.goldenthread.domain.problem.DomainException;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;
import org.goldenthread.domain.text.Shown;

/**
 * Days as they are written here: 2019-06-26, of the years 1 to 9999. Of others, no month after or day before could be
 * told any more.
 *
 * @since 0.1
 */
public final class Days {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Days() {}

    /**
     * Reads a day.
     *
     * @throws java.time.DateTimeException when it is not one
     * @throws DomainException {@code day.range}
     */
    public static LocalDate parse(String iso) {
        return checked(LocalDate.parse(iso));
    }

    /**
     * Reads one day in any of the words that a due date may have and that name its year: "26 June 2019", "26/6/2019".
     *
     * @param today the day from which relative words are counted
     * @return nothing when they are not one day
     * @throws DomainException {@code day.year} when the year or its century is missing, {@code day.range}
     */
    public static Optional<LocalDate> exact(String words, LocalDate today) {
        Due due;
        try {
            return Optional.of(parse(words.strip()));
        } catch (DateTimeException inWords) {
            try {
                due = Due.parse(words, new Reading(today, YearCalendar.FINANCIAL));
            } catch (DomainException unreadable) {
                return Optional.empty();
            }
        }
        Optional<LocalDate> day = due.latest().filter(latest -> due.earliest().equals(Optional.of(latest)));
        boolean isOfEveryYear = due.assumed().contains(Due.Assumed.YEAR);
        if (day.isPresent() && (isOfEveryYear || due.assumed().contains(Due.Assumed.CENTURY))) {
            throw Problem.invalid(
                            "day.year",
                            isOfEveryYear ? "\"{text}\" is a day of every year" : "\"{text}\" has a year of two digits",
                            Values.of("text", words, Shown.of(words)))
                    .hint(
                            isOfEveryYear
                                    ? words.strip() + " " + day.get().getYear()
                                    : day.get().toString())
                    .asException();
        }
        return day;
    }

    /**
     * The same day.
     *
     * @throws DomainException {@code day.range}
     */
    public static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.invalid(
                            "day.range",
                            "{day} is not a day of the years {first} to {last}",
                            Values.of("day", day).and("first", FIRST_YEAR).and("last", LAST_YEAR))
                    .hint("2019-06-26")
                    .asException();
        }
        return day;
    }

    /** The earlier of two days. */
    public static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }

    /** The later of two days. */
    public static LocalDate later(LocalDate one, LocalDate other) {
        return other.isAfter(one) ? other : one;
    }
}
