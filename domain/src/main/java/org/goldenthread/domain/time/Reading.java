package org.goldenthread.domain.time;

import java.time.LocalDate;
import java.util.Objects;
import org.goldenthread.domain.problem.Problem;
import org.goldenthread.domain.problem.Values;

/**
 * What a reader knows who meets a date in a paper: the paper's own date, which gives "8 June" its year, and the years
 * the strategy counts in.
 *
 * @param paper the day of the paper, in the years 1900 to 2199
 * @param calendar the strategy's years, which give "Q2 2025/26" its months
 * @since 0.1
 */
public record Reading(LocalDate paper, YearCalendar calendar) {

    /** @throws org.goldenthread.domain.problem.DomainException {@code reading.year} */
    public Reading {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(calendar, "calendar");
        if (!Years.READABLE.contains(paper)) {
            throw Problem.invalid(
                            "reading.year",
                            "a paper of {paper} can't be read; its year is one of {first} to {last}",
                            Values.of("paper", paper)
                                    .and("first", Years.FIRST_YEAR)
                                    .and("last", Years.LAST_YEAR))
                    .asException();
        }
    }
}
